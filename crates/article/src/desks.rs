//! Desks and ranks that stand for a writer, and what stands beside them on a line.
//!
//! Enter at [`desk`] for a line, at [`is_desk`] for words.

use crate::credits::{Credit, is_name};
use crate::glued;
use crate::lines::{Line, key};
use crate::names;
use crate::papers::{self, Paper};
use crate::phrases;
use crate::vocabulary::Vocabulary;

/// What the last word of a desk or a rank is.
static DESK_ENDS: Vocabulary = Vocabulary::new(&[
    "ডেস্ক",
    "ডেস্ক রিপোর্ট",
    "ডেস্ক প্রতিবেদন",
    "রিপোর্ট ডেস্ক",
    "প্রতিবেদক",
    "রিপোর্টার",
    "ব্যুরো",
    "করেসপন্ডেন্ট",
    "করেসপনডেন্ট",
    "করেস্পন্ডেন্ট",
    "অনলাইন রিপোর্ট",
    "নিজস্ব প্রতিবেদন",
    "বিশেষ প্রতিবেদন",
    "desk",
    "correspondent",
    "reporter",
    "bureau",
    "desk report",
    "digital report",
    "online report",
    "digital desk",
    "news service",
    "web team",
]);
/// The same, of words that headlines end in too: only after few words.
static SHORT_DESK_ENDS: Vocabulary = Vocabulary::new(&["প্রতিনিধি", "সংবাদদাতা", "সংবাদাতা", "ব্যুরো অফিস"]);
/// The same after a paper's name: ইত্তেফাক রিপোর্ট.
static PAPER_DESK_ENDS: Vocabulary = Vocabulary::new(&["রিপোর্ট", "প্রতিবেদন", "report"]);
/// Ranks that go with a person's name and never stand for a desk.
static RANKS: Vocabulary = Vocabulary::new(&[
    "সাংবাদিক",
    "লেখক",
    "কলাম লেখক",
    "সম্পাদক",
    "অধ্যাপক",
    "গবেষক",
    "বিশ্লেষক",
    "বিশেষ প্রতিনিধি",
    "কবি",
    "সাব এডিটর",
    "সহ সম্পাদক",
]);
/// Who reports from a university, and what universities are called at the end of the line.
static CAMPUS_RANKS: Vocabulary = Vocabulary::new(&[
    "বিশ্ববিদ্যালয় প্রতিনিধি",
    "বিশ্ববিদ্যালয় প্রতিবেদক",
    "বিশ্ববিদ্যালয় সংবাদদাতা",
    "বিশ্ববিদ্যালয় করেসপন্ডেন্ট",
    "ক্যাম্পাস প্রতিনিধি",
    "ক্যাম্পাস প্রতিবেদক",
]);
static CAMPUSES: Vocabulary = Vocabulary::new(&[
    "বিশ্ববিদ্যালয়",
    "ঢাবি",
    "জাবি",
    "রাবি",
    "চবি",
    "জবি",
    "ইবি",
    "কুবি",
    "খুবি",
    "ববি",
    "বেরোবি",
    "বাকৃবি",
    "শাবিপ্রবি",
    "হাবিপ্রবি",
    "নোবিপ্রবি",
    "পবিপ্রবি",
    "বুয়েট",
    "চুয়েট",
    "রুয়েট",
    "কুয়েট",
]);
/// `বিশ্ব ডেস্ক . সত্য কাগজ` · `নাম, নিজস্ব প্রতিবেদক` · `নিজস্ব প্রতিবেদক, শহর` · `শহর প্রতিনিধি || সাইট`
pub(crate) fn desk(line: &Line<'_>) -> Option<Credit> {
    // `নিজস্ব প্রতিনিধি, শহর :` over the text of a printed page.
    let place = line.text.trim_end_matches([':', 'ঃ', ' ', '॥', '|']);
    let has_place =
        place.len() < line.text.len() && line.words <= 6 && (place.contains(',') || is_desk(place));
    let text = if has_place { place } else { line.text };
    if text.ends_with(['।', '৷', '?', '!', ':']) || line.words > 10 {
        return None;
    }
    let mut credit = Credit::default();
    let pieces = pieces(line, text);
    // `প্রতিনিধি নগরপুর, শহর`: the rank before its two towns.
    let ranked = pieces.first().and_then(|(first, _)| first.strip_prefix("প্রতিনিধি "));
    if let [_, (town, _)] = pieces[..]
        && ranked.is_some_and(|place| !place.contains(' '))
        && phrases::is_town_name(town)
    {
        return Some(Credit { desk: Some("প্রতিনিধি".to_owned()), ..credit });
    }
    if let Some(credit) = glued::desk(text) {
        return Some(credit);
    }
    let desk_at = match pieces[..] {
        // The words of the only piece are those of the line.
        [(one, _)] => (one.len() <= LONGEST && is_desk_key(&line.key)).then_some(0),
        _ => pieces.iter().position(|(piece, _)| is_desk(piece)),
    };
    let Some(at) = desk_at else {
        let beside = beside_paper(&pieces).filter(|_| !text.contains('।'));
        return beside.or_else(|| over_text(line));
    };
    let desk = once(without_place(pieces[at].0)).trim_end_matches([':', 'ঃ', ' ']);
    // `নাম শহর ব্যুরো`: without any mark between them.
    if at == 0
        && let Some(person) = before_rank(desk)
    {
        return Some(Credit { person: Some(person.to_owned()), ..Credit::default() });
    }
    for (i, &(piece, strong)) in pieces.iter().enumerate() {
        if i == at {
            continue;
        }
        if let Some(Paper { name, .. }) = papers::named(piece) {
            credit.source = Some(name.to_owned());
        } else if papers::agency(piece) {
            credit.agencies.push(piece.to_owned());
        } else if i < at && is_name(piece) && !is_menu(piece) {
            credit.person = Some(piece.to_owned());
        } else if i > at && strong && is_name(piece) && !is_menu(piece) {
            // Beside its desk a page names itself; a town stands after a comma.
            credit.source = Some(piece.to_owned());
        }
    }
    // A person's rank is no desk.
    if credit.person.is_none() {
        credit.desk = Some(desk.to_owned());
    }
    Some(credit)
}

/// `নাম, শহর || কাগজ`: a writer whose paper stands behind more than a comma.
fn beside_paper(pieces: &[(&str, bool)]) -> Option<Credit> {
    let (last, strong) = *pieces.last().filter(|_| pieces.len() > 1)?;
    let paper = papers::named(last).filter(|_| strong)?;
    let (name, _) = *pieces.first()?;
    let person = (pieces.len() <= 3
        && is_name(name)
        && !is_menu(name)
        && papers::named(name).is_none())
    .then(|| (2..=4).contains(&name.split_whitespace().count()) && names::can_be_writer(name))?;
    person.then(|| Credit {
        person: Some(name.to_owned()),
        source: Some(paper.name.to_owned()),
        ..Credit::default()
    })
}

/// `নাম, শহর :` over the text of a page.
fn over_text(line: &Line<'_>) -> Option<Credit> {
    let said = line.text.strip_suffix([':', 'ঃ'])?.trim_end();
    let (name, place) = said.split_once(',')?;
    let person = names::of_person(name)
        && (1..=2).contains(&place.split_whitespace().count())
        && is_name(place);
    person.then(|| Credit { person: Some(name.trim().to_owned()), ..Credit::default() })
}

/// A rank without the one word of a place that stands behind it: `জেলা প্রতিনিধি নগরপুর`.
fn without_place(desk: &str) -> &str {
    match desk.trim_end().rsplit_once(' ') {
        Some((rank, place)) if !is_desk_end(desk) && is_desk_end(rank) && is_name(place) => rank,
        _ => desk,
    }
}

/// The person's name that stands before a rank or a bureau and its town, all in one.
fn before_rank(desk: &str) -> Option<&str> {
    let spaces: Vec<usize> = desk.match_indices(' ').map(|(at, _)| at).collect();
    spaces.iter().skip(1).take(2).find_map(|&at| {
        let (name, rank) = desk.split_at(at);
        let ranked = rank.trim().contains(' ') && is_desk(rank);
        (ranked && !is_desk_end(name) && names::of_person(name)).then_some(name)
    })
}

/// The parts of a credit line, each with whether more than a comma stands before it.
fn pieces<'t>(line: &Line<'_>, text: &'t str) -> Vec<(&'t str, bool)> {
    const MARKS: [char; 7] = ['|', '•', '●', '।', '·', '\t', '॥'];
    let mut strongs = vec![text];
    if line.may_have(&MARKS) {
        strongs = text.split(MARKS).collect();
    }
    for (sign, mark) in [(':', "::"), ('.', " . "), ('/', " / "), ('-', " - "), ('–', " – ")] {
        if line.may_have(&[sign]) {
            strongs = strongs.into_iter().flat_map(|part| part.split(mark)).collect();
        }
    }
    let mut out: Vec<(&str, bool)> = Vec::new();
    for strong in strongs {
        for (i, piece) in strong.split(',').enumerate() {
            let piece = piece.trim().trim_start_matches(['-', '–', '—']).trim();
            if !piece.is_empty() {
                out.push((piece, i == 0));
            }
        }
    }
    out
}

/// A desk that a page prints twice in a row, once.
pub(crate) fn once(desk: &str) -> &str {
    let half = desk.len() / 2;
    match (desk.get(..half), desk.get(half..)) {
        (Some(first), Some(second))
            if first.trim() == second.trim() && !first.trim().is_empty() =>
        {
            first.trim()
        }
        _ => desk,
    }
}

/// Whether these words name a desk or a reporter's rank: few, and ending in a desk's word.
pub(crate) fn is_desk(words: &str) -> bool {
    words.len() <= LONGEST && is_desk_key(&key(words))
}

/// The longest desk, in bytes.
const LONGEST: usize = 240;

/// What was sent to a newsroom and stands where its desk would: nothing else may be on the line.
static RELEASES: Vocabulary =
    Vocabulary::new(&["সংবাদ বিজ্ঞপ্তি", "প্রেস বিজ্ঞপ্তি", "প্রেস রিলিজ", "press release"]);

/// The same of their key.
fn is_desk_key(words: &str) -> bool {
    if RELEASES.has_key(words) {
        return true;
    }
    let count = words.split_ascii_whitespace().count();
    let of_paper = || {
        let (name, last) = words.rsplit_once(' ').unwrap_or_default();
        PAPER_DESK_ENDS.has_key(last) && papers::named(name).is_some()
    };
    // A rank that is printed with its town, without a comma: only those that nothing else is called by.
    let with_town = || {
        let (rank, _) = words.rsplit_once(' ').unwrap_or_default();
        let half = rank.get(..rank.len() / 2).unwrap_or_default().trim();
        RANKS_ALONE.has_key(rank) || RANKS_ALONE.has_key(half)
    };
    // `বিশ্ববিদ্যালয় প্রতিনিধি নগরপুর বিশ্ববিদ্যালয়`
    let of_campus = || {
        let (second, _) = words.match_indices(' ').nth(1)?;
        let last = words.rsplit(' ').next()?;
        Some(CAMPUS_RANKS.has_key(&words[..second]) && CAMPUSES.has_key(last))
    };
    // `রাজশাহী অফিস`
    let of_town = || words.strip_suffix(" অফিস").is_some_and(phrases::is_town_key);
    count <= 6 && DESK_ENDS.ends(words, 2)
        || of_town()
        || count <= 4 && SHORT_DESK_ENDS.ends(words, 2)
        || of_paper()
        || count <= 6 && (with_town() || of_campus().unwrap_or_default())
}

/// Whether these words end as desks and ranks do.
fn is_desk_end(words: &str) -> bool {
    let words = key(words);
    DESK_ENDS.ends(&words, 2) || SHORT_DESK_ENDS.ends(&words, 2)
}

/// Ranks that stand for a reporter.
static RANKS_ALONE: Vocabulary = Vocabulary::new(&[
    "নিজস্ব প্রতিবেদক",
    "নিজস্ব প্রতিনিধি",
    "নিজস্ব সংবাদদাতা",
    "জেলা প্রতিনিধি",
    "উপজেলা প্রতিনিধি",
    "বিশেষ প্রতিনিধি",
    "স্টাফ রিপোর্টার",
    "স্টাফ করেসপন্ডেন্ট",
    "সিনিয়র রিপোর্টার",
    "সিনিয়র করেসপন্ডেন্ট",
    "জ্যেষ্ঠ প্রতিবেদক",
    "বিশেষ প্রতিবেদক",
    "বিশেষ সংবাদদাতা",
    "জেলা সংবাদদাতা",
    "উপজেলা সংবাদদাতা",
    "ডিস্ট্রিক্ট করেসপন্ডেন্ট",
    "staff correspondent",
    "staff reporter",
    "own correspondent",
    "our correspondent",
    "district correspondent",
    "special correspondent",
    "senior correspondent",
    "senior reporter",
]);

pub(crate) fn is_rank(words: &str) -> bool {
    RANKS.has(words)
}

pub(crate) fn is_menu(words: &str) -> bool {
    crate::phrases::is_menu(words)
}

/// Whether the last of these words says that a desk or a newsroom wrote.
pub(crate) fn is_report(words: &str) -> bool {
    let last = words.split_whitespace().next_back().unwrap_or_default();
    REPORTS.has(last)
}

/// What newsrooms call their own work: after a name that no table has, where writers' names stand.
static REPORTS: Vocabulary =
    Vocabulary::new(&["রিপোর্ট", "প্রতিবেদন", "ডেস্ক", "report", "desk", "অনলাইন", "ডিজিটাল", "online"]);

#[cfg(test)]
mod tests {
    use crate::credits::tests::credit;

    #[test]
    fn desks_and_their_papers() {
        for (text, desk, source) in [
            ("আন্তর্জাতিক ডেস্ক", Some("আন্তর্জাতিক ডেস্ক"), None),
            ("বিশ্ব ডেস্ক . নতুন কাগজ", Some("বিশ্ব ডেস্ক"), Some("নতুন কাগজ")),
            ("খেলা ডেস্ক খেলা ডেস্ক", Some("খেলা ডেস্ক"), None),
            ("রাজশাহী অফিস", Some("রাজশাহী অফিস"), None),
            ("সংবাদ বিজ্ঞপ্তি", Some("সংবাদ বিজ্ঞপ্তি"), None),
            ("প্রতিনিধি রাউজান, চট্টগ্রাম", Some("প্রতিনিধি"), None),
            ("শহর প্রতিনিধি || রাইজিংবিডি.কম", Some("শহর প্রতিনিধি"), Some("রাইজিংবিডি")),
            ("নিজস্ব প্রতিবেদক, ঢাকা", Some("নিজস্ব প্রতিবেদক"), None),
            ("রফিক আহমেদ, নিজস্ব প্রতিবেদক", None, None),
        ] {
            let found = credit(text).unwrap_or_default();
            assert_eq!((found.desk.as_deref(), found.source.as_deref()), (desk, source), "{text}");
        }
        assert_eq!(credit("নতুন ডেস্ক বসছে সব থানায়"), None);
        assert_eq!(credit("নিয়োগ বিজ্ঞপ্তি"), None);
    }
}
