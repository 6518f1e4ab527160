//! The lines before the text: which of them say who and when, and what belongs to a picture.
//!
//! Enter at [`head`].

use crate::begins;
use crate::captions;
use crate::clocks;
use crate::datelines;
use crate::labels;
use crate::leads;
use crate::lines::key;
use crate::mastheads;
use crate::model::Role;
use crate::names;
use crate::papers;
use crate::phrases::{self, Phrase};
use crate::rules::{Rule, Verdict};
use crate::scores;
use crate::seen::Seen;
use crate::signed::{is_bare_name, is_person, is_topic, masthead, person, signs_below};
use crate::stamps::{self, StampLine};
use crate::vocabulary::Vocabulary;

/// The roles of the lines before the text.
pub(crate) fn head(seen: &mut [Seen<'_>], first: usize, headline: Option<usize>) -> Vec<Verdict> {
    let mut roles: Vec<Verdict> =
        (0..first).map(|at| head_role(seen, at, first, headline)).collect();
    let Some(headline) = headline else { return roles };
    // The last line that says who or when: what stands between it and the text are captions.
    let last =
        (headline..first).rev().find(|&at| matches!(roles[at].role, Role::Stamp | Role::Byline));
    let mut in_list = false;
    let mut in_summary = false;
    for at in headline + 1..first {
        let opens = is_summary(&seen[at]);
        // The points of a summary stand close together.
        let close = !seen[at].line.gap || is_summary(&seen[at - 1]);
        in_summary = opens || in_summary && seen[at].is_plain() && close;
        // Headlines of other articles may stand between this one and its text.
        in_list = match seen[at].phrase {
            Some(Phrase::More) => true,
            Some(_) => seen[at].is_end() && !in_summary,
            None => in_list && roles[at].role == Role::Furniture,
        };
        if roles[at].role != Role::Furniture || !seen[at].is_plain() {
            continue;
        }
        let line = &seen[at].line;
        let credited = roles.get(at + 1).is_some_and(|next| next.role == Role::PhotoCredit)
            && !(in_list && matches!(roles[at - 1].rule, Rule::ListHeading | Rule::EndHeading));
        let above = last.is_some_and(|last| at < last);
        // Between when and who a sentence without a verb is no deck.
        let dated = |roles: &[Verdict], at: usize| {
            let stamped = roles[headline + 1..at].iter().any(|is| is.role == Role::Stamp);
            let text = seen[at].line.text;
            stamped && (begins::of_picture(text) || captions::closes_with_name(text))
        };
        let again = line.key == seen[headline].line.key;
        let named = above && !again && is_bare_name(seen, &roles, at);
        let is = match last {
            _ if opens => Verdict::furniture(Rule::Button),
            _ if in_summary => Verdict::new(Role::Subhead, Rule::Deck),
            _ if is_newsroom(seen, &roles, at, headline) => {
                Verdict::new(Role::Byline, Rule::NamePlace)
            }
            _ if papers::named(line.text).is_some() => Verdict::furniture(Rule::AboveText),
            _ if credited => Verdict::new(Role::Caption, Rule::CaptionPlace),
            _ if above && is_under_deck(seen, &roles, at, headline) => {
                Verdict::new(Role::Caption, Rule::CaptionPlace)
            }
            // A deck that is a paragraph, as it stands on some pages.
            _ if seen[at].is_prose() && above => Verdict::new(Role::Body, Rule::Deck),
            _ if seen[at].is_prose() => Verdict::new(Role::Body, Rule::Prose),
            Some(_) if named => Verdict::new(Role::Byline, Rule::NamePlace),
            Some(last) if !above && signs_below(seen, &roles, last, at, headline) => {
                Verdict::new(Role::Byline, Rule::NamePlace)
            }
            None if at == headline + 1 && is_person(line) => {
                Verdict::new(Role::Byline, Rule::NamePlace)
            }
            // Whom a letter is to: no caption ends in a comma.
            _ if line.text.ends_with(',') && at + 1 == first && !above => {
                Verdict::new(Role::Body, Rule::InText)
            }
            Some(_) if above && !again && captions::closes_with_day(line.text) => {
                Verdict::new(Role::Caption, Rule::CaptionPlace)
            }
            // Of two lines before the writer the second belongs to a picture.
            Some(_) if above && in_list => Verdict::furniture(Rule::InList),
            Some(_) if above && line.words >= 3 && roles[at - 1].rule == Rule::Deck => {
                Verdict::new(Role::Caption, Rule::CaptionPlace)
            }
            Some(_) if above && !again && (captions::shows_persons(line) || dated(&roles, at)) => {
                Verdict::new(Role::Caption, Rule::CaptionPlace)
            }
            // A deck without a full stop.
            Some(_) if above && line.words >= 4 => Verdict::new(Role::Subhead, Rule::Deck),
            Some(_) if above => Verdict::furniture(Rule::AboveText),
            // No caption is as long, and one that ends in a danda stands beside its picture.
            _ if seen[at].is_text()
                && !in_list
                && (!line.is_sentence()
                    || !again
                        && !begins::touches_picture(seen, at)
                        && !begins::of_picture(line.text)) =>
            {
                Verdict::new(Role::Body, Rule::InText)
            }
            _ if !in_list && scores::is_score(line) => Verdict::new(Role::Body, Rule::InText),
            _ if !in_list && !again && leads::is_lead(seen, at) => {
                Verdict::new(Role::Body, Rule::InText)
            }
            _ if line.words >= 2
                && !in_list
                && !seen[at].is_signoff()
                && is_caption(seen, headline, at) =>
            {
                Verdict::new(Role::Caption, Rule::CaptionPlace)
            }
            _ => Verdict::furniture(if in_list { Rule::InList } else { Rule::AboveText }),
        };
        if is.role == Role::Byline {
            let own = masthead(seen, at);
            let mut credit = person(&seen[at].line, own.as_deref());
            let paper = papers::named(seen[at].line.text).map(|paper| paper.name.to_owned());
            credit.source = credit.source.or(paper);
            seen[at].credit = Some(credit);
        }
        roles[at] = is;
    }
    sign_above(seen, &mut roles, headline);
    roles
}

/// Whether a line heads the points of a summary.
pub(crate) fn is_summary(seen: &Seen<'_>) -> bool {
    matches!(seen.line.key.as_str(), "হাইলাইটস" | "হাইলাইট" | "সারাংশ" | "highlights")
}

/// Whether a line beside the day names the paper's newsroom on the net, where nobody else is said to have written:
/// `নয়া দিগন্ত অনলাইন`. Some papers are called so themselves.
fn is_newsroom(seen: &[Seen<'_>], roles: &[Verdict], at: usize, headline: usize) -> bool {
    const MOST_WORDS: usize = 4;
    static NEWSROOMS: Vocabulary = Vocabulary::new(&["অনলাইন", "ডিজিটাল", "online", "digital"]);
    let line = &seen[at].line;
    let (_, last) = line.key.rsplit_once(' ').unwrap_or_default();
    if line.words > MOST_WORDS || !NEWSROOMS.has_key(last) {
        return false;
    }
    let paper = papers::named(line.text).map(|paper| key(paper.name));
    let stamp = |at: usize| roles.get(at).is_some_and(|is| is.role == Role::Stamp);
    let credited = roles[headline..].iter().any(|is| is.role == Role::Byline);
    let beside = stamp(at + 1) || stamp(at - 1);
    paper.is_some_and(|name| name != line.key) && beside && !credited
}

/// Whether a sentence of some length is the second of the two lines between headline and writer, when the first is the
/// deck and the day is below both: it belongs to a picture. A lead is longer, or has more than one sentence.
fn is_under_deck(seen: &[Seen<'_>], roles: &[Verdict], at: usize, headline: usize) -> bool {
    const LONGEST: usize = 150;
    let line = &seen[at].line;
    let said = line.text.trim_end_matches(['।', '৷']);
    let one = line.chars <= LONGEST && line.is_sentence() && !said.contains(['।', '৷', '?', '!']);
    let second = at == headline + 2 && roles[at - 1].rule == Rule::Deck && !line.gap;
    let below = roles.get(at + 1..).unwrap_or_default();
    let signed = below.first().is_some_and(|is| is.role == Role::Byline)
        || !below.is_empty() && is_bare_name(seen, roles, at + 1);
    second && one && signed && below.iter().any(|is| is.role == Role::Stamp)
}

/// Whether a line that nothing but its place makes a caption is one: its picture is beside it, or it has a caption's
/// words, or the article is about what it names.
fn is_caption(seen: &[Seen<'_>], headline: usize, at: usize) -> bool {
    let line = &seen[at].line;
    let named = || {
        !line.foreign
            && !captions::is_of_page(line)
            && is_in_title(line.text, seen[headline].line.text)
    };
    begins::touches_picture(seen, at) || captions::may_be(line) || named()
}

/// Whether a headline has a word of these, in whatever form.
fn is_in_title(words: &str, title: &str) -> bool {
    const SHORTEST: usize = 3;
    const LONGEST_ENDING: usize = 2;
    let stem = |word: &str| {
        let letters = word.chars().count();
        let kept = letters.saturating_sub(LONGEST_ENDING).max(SHORTEST);
        (letters >= SHORTEST).then(|| word.chars().take(kept).collect::<String>())
    };
    let opens = |stem: &str| title.split_whitespace().any(|word| word.starts_with(stem));
    words.split_whitespace().filter_map(stem).any(|stem| opens(&stem))
}

/// Names the writer whose bare name stands right above the headline, as columns have it, where nobody else is said
/// to have written and the article is not about that person.
fn sign_above(seen: &mut [Seen<'_>], roles: &mut [Verdict], headline: usize) {
    let Some(at) = headline.checked_sub(1) else { return };
    let text = seen[at].line.text;
    let free = seen[at].is_plain() && roles[at].rule == Rule::AboveText;
    let credited = roles.iter().any(|is| is.role == Role::Byline);
    let named = names::of_person(text) || names::of_persons(text);
    if free && named && !credited && is_person(&seen[at].line) && !is_topic(seen, headline, at) {
        seen[at].credit = Some(person(&seen[at].line, None));
        roles[at] = Verdict::new(Role::Byline, Rule::NamePlace);
    }
}

fn head_role(seen: &[Seen<'_>], at: usize, first: usize, headline: Option<usize>) -> Verdict {
    let here = &seen[at];
    if headline == Some(at) {
        return Verdict::new(Role::Headline, Rule::HeadlinePlace);
    }
    // A town and a day right above a picture's credit are of the picture.
    let credited = seen.get(at + 1).filter(|next| !next.line.gap);
    let pictured = credited.is_some_and(|next| next.picture == Some(Role::PhotoCredit));
    let bare = |stamp: &StampLine| stamp.before > 0 && stamp.is_plain_day() && !stamp.is_timed();
    if pictured && here.stamp.as_ref().is_some_and(bare) {
        return Verdict::new(Role::Caption, Rule::CaptionPlace);
    }
    if let Some(stamp) = &here.stamp {
        let clock = headline.is_some_and(|headline| clocks::is_clock(seen, at, headline, first));
        let is = stamp_role(seen, at, stamp, headline);
        let another =
            headline.is_some_and(|headline| clocks::is_of_another(seen, at, headline, first));
        let is = match is {
            Role::Stamp if another => Role::Furniture,
            Role::Stamp if clock => Role::PageDate,
            _ => is,
        };
        let rule = match is {
            _ if stamp.relative => Rule::StampRelative,
            _ if stamp.is_history() => Rule::ChronicleDay,
            _ if stamp.is_event() => Rule::EventDate,
            Role::Stamp if stamp.is_labelled() => Rule::StampLabel,
            Role::Stamp => Rule::StampPlace,
            Role::PageDate => Rule::PageDay,
            _ => Rule::ListTime,
        };
        return Verdict::new(is, rule);
    }
    let own = here.own();
    own.unwrap_or_else(|| Verdict::furniture(here.furniture().unwrap_or(Rule::AboveText)))
}

/// Whether a date in the head is the article's or the page's.
fn stamp_role(seen: &[Seen<'_>], at: usize, stamp: &StampLine, headline: Option<usize>) -> Role {
    let below = headline.is_some_and(|headline| at > headline);
    if stamp.relative {
        return if below { Role::Stamp } else { Role::Furniture };
    }
    // What the article tells: when its event is, or the day of a chronicle.
    if stamp.is_event() || stamp.is_history() {
        let listed = headline.is_some_and(|headline| listed(seen, headline, at));
        return if below && !listed { Role::Subhead } else { Role::Furniture };
    }
    // A wire's place, day and name, over its headline.
    if datelines::read(seen[at].line.text).is_some() {
        return Role::Stamp;
    }
    let labelled = stamp.is_labelled();
    let timed = stamp.dates.first().is_some_and(|(_, mention)| mention.clock.is_some());
    let near = || {
        let around = at.saturating_sub(2)..(at + 3).min(seen.len());
        seen[around].iter().any(|s| s.credit.as_ref().is_some_and(|credit| !credit.is_agency))
    };
    // A masthead's clock has the menu under it.
    let above = headline.is_some_and(|headline| {
        (at + 1..=at + 2).contains(&headline)
            && seen[at..headline].iter().all(|s| s.phrase != Some(Phrase::Menu))
    });
    if !labelled && headline.is_some_and(|headline| listed(seen, headline, at)) {
        return Role::Furniture;
    }
    // Of the whole site, where its menu comes between.
    let menu = |s: &&Seen<'_>| s.phrase == Some(Phrase::Menu) && !phrases::is_town(&s.line);
    let of_site =
        |headline: usize| at < headline && seen[at..headline].iter().filter(menu).count() >= 2;
    if (stamp.is_update() || labels::is_bare(&seen[at].line)) && headline.is_some_and(of_site) {
        return Role::PageDate;
    }
    // A masthead's day, with the weather or the paper's number beside it.
    let beside = |headline: usize| mastheads::is_beside(seen, at, headline);
    if (!labelled || labels::is_bare(&seen[at].line)) && headline.is_some_and(beside) {
        return Role::PageDate;
    }
    // Some papers print the weekday with the day, right under the reporter's line.
    let signed = || {
        let above = at.checked_sub(1).and_then(|at| seen.get(at));
        let credited = above.is_some_and(|above| {
            above.credit.as_ref().is_some_and(|credit| !credit.is_agency)
                || papers::named(above.line.text).is_some()
        });
        credited && stamp.is_plain_day()
    };
    let article = labelled
        || below && signed()
        || !stamp.is_masthead() && (below || timed && (above || near()))
        || timed
            && (below || above && near())
            && stamp.dates.iter().all(|(of, _)| *of == stamps::Of::Unlabelled);
    if article { Role::Stamp } else { Role::PageDate }
}

/// Whether a list of other articles opens between the headline and this line.
fn listed(seen: &[Seen<'_>], headline: usize, at: usize) -> bool {
    let opens = |s: &Seen<'_>| s.is_end() || s.phrase == Some(Phrase::More);
    seen[(headline + 1).min(at)..at].iter().any(opens)
}
