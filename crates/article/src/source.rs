//! Which newspaper a page is from.
//!
//! Enter at [`find`]. A page names its paper in its masthead, beside its desk, in its browser's
//! title, where it asks to be followed and in its imprint. Every such place has a weight; what an
//! article's text, its pictures' credits and lists of other headlines say counts for nothing.

use crate::credits;
use crate::headline::title_of;
use crate::imprint::{addressed, is_copyright, owner};
use crate::letters::is_letter_or_number;
use crate::model::Role;
use crate::names;
use crate::paper_names;
use crate::papers::{self, Paper};
use crate::phrases::Phrase;
use crate::rules::Verdict;
use crate::seen::{Kind, Seen};
use crate::stamps::StampLine;
use crate::vocabulary::Vocabulary;

/// The least weight of a name: one word that is also a paper's name is not enough.
const LEAST: u32 = 2;

/// A page that gives itself more names than this is no page of a newspaper.
const MOST_NAMES: usize = 32;

/// The paper's name as shown, and its row in the table where it has one.
pub(crate) fn find(
    seen: &[Seen<'_>],
    roles: &[Verdict],
    headline: Option<&str>,
) -> Option<(String, Option<Paper>)> {
    let mut votes: Vec<(String, Option<Paper>, u32)> = Vec::new();
    let mut vote = |name: &str, paper: Option<Paper>, weight: u32| {
        if let Some((.., sum)) = votes.iter_mut().find(|(known, ..)| known == name) {
            *sum += weight;
        } else if votes.len() < MOST_NAMES {
            votes.push((name.to_owned(), paper, weight));
        }
    };
    let headline_at = roles.iter().position(|is| is.role == Role::Headline).unwrap_or(0);
    let top = roles.iter().position(|is| is.role == Role::Body).unwrap_or(roles.len());
    let all = seen;
    for (at, (seen, is)) in seen.iter().zip(roles).enumerate() {
        if matches!(
            is.role,
            Role::Body
                | Role::Subhead
                | Role::Headline
                | Role::Caption
                | Role::PhotoCredit
                | Role::ImageName
        ) || is.role == Role::Agency && at > headline_at
        {
            continue;
        }
        let line = &seen.line;
        if is.role == Role::Agency {
            votes_for(papers::named(line.text), 2, &mut vote);
        } else if let Some(name) = seen.credit.as_ref().and_then(|credit| credit.source.as_deref())
        {
            vote(name, papers::named(name), 5);
        } else if let Some(credit) = &seen.credit {
            let paper = papers::named_in(line.text, true);
            votes_for(paper, 4, &mut vote);
            // `সংবাদ ডেস্ক` is any paper's; with a masthead that says so it is one's.
            let beside =
                || line.text.rsplit_once(',').and_then(|(_, name)| paper_names::of_paper(name));
            if let Some(name) = beside().filter(|_| paper.is_none()) {
                vote(name, None, 2);
            }
            let desk = credit.desk.as_deref().and_then(|desk| desk.rsplit_once(' '));
            votes_for(
                desk.filter(|_| paper.is_none()).and_then(|(name, _)| papers::named(name)),
                1,
                &mut vote,
            );
        } else if is_copyright(line) {
            // A name may be a word of another paper's: `জনপদ সংবাদ`.
            let owner = owner(line.text);
            let other =
                owner.as_deref().filter(|name| name.contains(' ') && papers::named(name).is_none());
            match papers::named_in(line.text, other.is_some()) {
                Some(paper) => vote(paper.name, Some(paper), 5),
                None => {
                    if let Some(name) = owner {
                        let paper = papers::named(&name);
                        vote(paper.map_or(name.as_str(), |paper| paper.name), paper, 3);
                    }
                }
            }
        } else if let Some(title) = headline.and_then(|headline| title_of(line, headline)) {
            let name = line.text[title.len()..]
                .trim_matches(|c: char| !is_letter_or_number(c) && !bangla::script::is_mark(c));
            match papers::named_in(name, false) {
                Some(paper) => vote(paper.name, Some(paper), 4),
                None if credits::is_name(paper_names::without_number(name)) => vote(name, None, 3),
                None => {}
            }
        } else if matches!(seen.phrase, Some(Phrase::Button)) {
            votes_for(papers::named_in(line.text, true), 4, &mut vote);
        } else if at < top
            && let Some(paper) = papers::named(line.text)
        {
            vote(paper.name, Some(paper), at_top(all, at));
        } else if let Some(name) = masthead(seen, at, top).or_else(|| logo(all, at, top)) {
            vote(name, None, 2);
        } else if let Some(paper) = own_sign(seen).filter(|_| at >= top) {
            vote(paper.name, Some(paper), 2);
        } else if at >= top
            && let Some(name) = signed(seen)
        {
            vote(name, None, 2);
        } else if at >= top
            && let Some(paper) = addressed(line.text)
        {
            vote(paper.name, Some(paper), 2);
        } else if at >= top
            && let Some(weight) = in_imprint(all, at)
        {
            votes_for(papers::named(line.text), weight, &mut vote);
        } else if seen.is_signoff() || seen.kind == Kind::Address || seen.is_end() && at >= top {
            votes_for(papers::named_in(line.text, true), 2, &mut vote);
        }
    }
    let most = votes.iter().map(|&(.., weight)| weight).max().filter(|&most| most >= LEAST)?;
    votes.into_iter().find(|&(.., weight)| weight == most).map(|(name, paper, _)| (name, paper))
}

/// How much a paper's whole name above the text says of whose page it is.
fn at_top(seen: &[Seen<'_>], at: usize) -> u32 {
    match at {
        _ if !papers::is_doubtful(seen[at].line.text) => 3,
        // A name that menus have too is one only on top of them.
        1 if seen[at].phrase.is_some() && !heads_menu(seen, at) => 1,
        0 | 1 => 2,
        _ => 1,
    }
}

/// Whether a name that menus have too stands under nothing but the masthead's day and right over the sections: there it is
/// the paper's. In a row of what sites offer (`ই-পেপার`, `আর্কাইভ`) it is today's issue.
fn heads_menu(seen: &[Seen<'_>], at: usize) -> bool {
    static OFFERS: Vocabulary = Vocabulary::new(&[
        "ই পেপার",
        "ইপেপার",
        "epaper",
        "e paper",
        "আর্কাইভ",
        "archive",
        "লগইন",
        "লগ ইন",
        "login",
        "eng",
        "english",
        "প্রিন্ট সংস্করণ",
        "ছাপা সংস্করণ",
        "অনলাইন সংস্করণ",
        "বিজ্ঞাপন",
    ]);
    const NEAR: usize = 3;
    let dated = seen[..at].iter().all(|s| s.stamp.as_ref().is_some_and(StampLine::is_masthead));
    let menu = |s: &Seen<'_>| s.phrase.is_some() && !OFFERS.has_key(&s.line.key);
    let under = seen[at + 1..].iter().take(NEAR);
    dated && under.len() == NEAR && under.clone().all(menu)
}

/// How much a line at a page's foot says of whose page it is, if it is a paper's whole name beside the imprint: an
/// ordinary word says little, and so does what menus have among menu items.
fn in_imprint(seen: &[Seen<'_>], at: usize) -> Option<u32> {
    const MOST_WORDS: usize = 5;
    let line = &seen[at].line;
    let near = [at.checked_sub(1), Some(at + 1)].map(|at| at.and_then(|at| seen.get(at)));
    let near = near.iter().flatten();
    let imprint = |s: &&&Seen<'_>| {
        let edited = || s.line.key.starts_with("সম্পাদক") || s.line.key.starts_with("প্রকাশক");
        s.is_end() && (is_copyright(&s.line) || edited())
    };
    if line.words > MOST_WORDS || near.clone().filter(imprint).count() == 0 {
        return None;
    }
    let menu = near.filter(|s| s.phrase == Some(Phrase::Menu)).count() > 0;
    let doubtful = (menu || line.words == 1) && papers::is_doubtful(line.text);
    Some(if doubtful { 1 } else { 2 })
}

/// The name of a paper that no table has, on one of a page's first lines.
fn masthead<'t>(seen: &Seen<'t>, at: usize, top: usize) -> Option<&'t str> {
    const FIRST: usize = 6;
    let here = at < FIRST && at < top && seen.is_plain();
    if here { paper_names::of_paper(seen.line.text) } else { None }
}

/// The words on one of a page's first lines that a logo says: the masthead's day or the menu stands right
/// under the first, or the page says them once more where papers name themselves.
fn logo<'t>(seen: &[Seen<'t>], at: usize, top: usize) -> Option<&'t str> {
    const FIRST: usize = 3;
    let name = seen[at].line.text;
    let here = at < FIRST && at < top && seen[at].is_plain();
    if !here || !can_be_name(name, 1) {
        return None;
    }
    // A slogan may stand between.
    let under = seen[at + 1..top].iter().take(3);
    let masthead = |s: &&Seen<'_>| {
        s.row || s.phrase.is_some() || s.stamp.as_ref().is_some_and(StampLine::is_masthead)
    };
    let menu = under.clone().next().is_some_and(|s| s.row);
    let first = !seen[..at].iter().any(Seen::is_plain);
    let heads = first
        && (can_be_name(name, 2) || can_be_name(name, 1) && paper_names::ends_as_paper(name))
        && !is_slogan(name)
        && (menu || under.filter(masthead).count() >= 2);
    (heads || says_again(seen, at)).then_some(name)
}

/// Whether words are what papers say of themselves: `সত্য প্রকাশে নির্ভীক`.
fn is_slogan(words: &str) -> bool {
    static WORDS: Vocabulary = Vocabulary::new(&[
        "নির্ভীক",
        "নিরপেক্ষ",
        "বস্তুনিষ্ঠ",
        "আপসহীন",
        "সন্ধানে",
        "প্রকাশে",
        "মুখপত্র",
        "প্রতিচ্ছবি",
        "সবার",
        "সবসময়",
        "সর্বদা",
        "কথা বলে",
    ]);
    words.split_whitespace().any(|word| WORDS.has(word))
}

/// Whether a page says the words of a line once more where papers name themselves: in an editor's sign, a
/// picture's credit, an imprint, beside a desk, where it asks to be followed.
fn says_again(seen: &[Seen<'_>], at: usize) -> bool {
    let name = &seen[at].line.key;
    seen[at + 1..].iter().any(|s| {
        let place = s.is_signoff()
            || s.picture.is_some()
            || s.credit.is_some()
            || matches!(s.phrase, Some(Phrase::Button | Phrase::End));
        place && s.line.chars < 200 && stands_in(name, &s.line.key)
    })
}

/// Whether a name stands among the words of a key, with or without an ending.
fn stands_in(name: &str, key: &str) -> bool {
    key.match_indices(name).any(|(at, _)| {
        let rest = key[at + name.len()..].split(' ').next().unwrap_or_default();
        (at == 0 || key[..at].ends_with(' ')) && matches!(rest, "" | "র" | "ের" | "এর" | "কে")
    })
}

/// Whether words are so many or up to three that can be a paper's name and no person's.
fn can_be_name(words: &str, least: usize) -> bool {
    (least..=3).contains(&words.split_whitespace().count())
        && words.chars().count() >= 4
        && credits::is_name(paper_names::without_number(words))
        && !words.contains(',')
        && !names::of_person(words)
        && papers::named(words).is_none()
}

/// The paper of the table that an editor's sign opens with, an ordinary word too: `সংবাদ/এসআর`.
fn own_sign(seen: &Seen<'_>) -> Option<Paper> {
    let (name, _) = seen.line.text.split_once('/').filter(|_| seen.is_signoff())?;
    papers::named(name)
}

/// The name that an editor's sign opens with: `নগর কণ্ঠ/এমআর`.
fn signed<'t>(seen: &Seen<'t>) -> Option<&'t str> {
    let (name, sign) = seen.line.text.split_once('/')?;
    let short = sign.chars().count() <= 20 && papers::named(name).is_none();
    let name = name.trim();
    let proven = paper_names::of_paper(name).is_some() || seen.is_signoff() && can_be_name(name, 2);
    (proven && short).then_some(name)
}

fn votes_for(paper: Option<Paper>, weight: u32, vote: &mut impl FnMut(&str, Option<Paper>, u32)) {
    if let Some(paper) = paper {
        vote(paper.name, Some(paper), weight);
    }
}
