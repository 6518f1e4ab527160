//! Names of newspapers and news sites in Bangla, and of the agencies that they credit.
//!
//! Enter at [`named_in`] and [`agency`]. To teach a paper, add a line to
//! `tables/papers.txt`: the name as it is shown first, then what else its pages call it. A paper that is not here is still found where a
//! page's structure names it; see [`crate::source`].

use std::collections::HashSet;
use std::sync::OnceLock;

use bangla::dates::Offset;

use crate::lines::key;
use crate::vocabulary::{Quick, QuickMap, Vocabulary, entries};

/// One paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Paper {
    /// Its name, as shown.
    pub(crate) name: &'static str,
    /// What its edition in English is called, where that goes by another name.
    pub(crate) english: Option<&'static str>,
    /// Where its clock is.
    pub(crate) place: Place,
}

/// Where a paper's clock is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// Bangladesh: +06:00.
    Bangladesh,
    /// India: +05:30, and another Bangla calendar.
    India,
    /// Far from its readers: only the day can be told.
    Far,
}

impl Place {
    /// The offset of its clocks, where readers live by it.
    pub(crate) fn offset(self) -> Option<Offset> {
        match self {
            Self::Bangladesh => Some(Offset::DHAKA),
            Self::India => Some(Offset::KOLKATA),
            Self::Far => None,
        }
    }
}

const PAPERS: &str = include_str!("tables/papers.txt");

/// News agencies, and the foreign media that Bangla papers credit like them.
static AGENCIES: Vocabulary = Vocabulary::of_text(AGENCY_NAMES);

const AGENCY_NAMES: &str = include_str!("tables/agencies.txt");

/// Whether these words, alone, could as well be something else than a paper's name.
pub(crate) fn is_doubtful(words: &str) -> bool {
    let words = key(words);
    table().rows.iter().any(|row| row.doubtful && row.key == words)
}

/// The paper whose name these words are, ordinary words included.
pub(crate) fn named(words: &str) -> Option<Paper> {
    if words.len() > 160 {
        return None;
    }
    // Some themes print a name twice in a row.
    let words = crate::desks::once(words.trim());
    // `বাংলাদেশ সংবাদ সংস্থা (বাসস)`
    let words = words
        .strip_suffix(')')
        .and_then(|words| words.split_once(" ("))
        .map_or(words, |(name, _)| name);
    let words = key(words);
    let table = table();
    let whole = |name: &str| table.names.get(name).copied();
    let row = whole(&words).or_else(|| {
        // What papers put around their names: `দৈনিক …`, `… অনলাইন`, `www. … .com`.
        let bare = ["দৈনিক ", "the daily ", "daily ", "www "]
            .iter()
            .find_map(|start| words.strip_prefix(start))
            .unwrap_or(&words);
        // `… নিউজ অনলাইন`, `… Online Version`
        let mut shorter = bare;
        std::iter::from_fn(|| {
            shorter = ENDS.iter().find_map(|end| shorter.strip_suffix(end))?;
            Some(shorter)
        })
        .take(MOST_ENDS)
        .find_map(whole)
        .or_else(|| whole(bare))
        .or_else(|| {
            let name = GLUED_ENDS.iter().find_map(|end| bare.strip_suffix(end))?;
            whole(name).filter(|&row| !table.rows[row].doubtful)
        })
    })?;
    Some(table.rows[row].paper)
}

/// The paper whose name is a part of an address's host: `https://www.prothomalo.com/…`.
pub(crate) fn of_address(address: &str) -> Option<Paper> {
    const LONGEST: usize = 4000;
    let (_, rest) = address.trim().split_once("://").filter(|_| address.len() < LONGEST)?;
    let host = rest.split(['/', '?', '#', ':']).next()?.to_ascii_lowercase();
    let table = table();
    // Of a name with a hyphen the words are the name: `bd-pratidin.com`.
    let (labels, _) = host.rsplit_once('.')?;
    // A broadcaster in many languages has its Bangla pages in a folder: `bbc.com/bengali`.
    let folder = rest.split('/').nth(1).unwrap_or_default();
    let row = labels.split('.').filter(|label| label.len() > 1).find_map(|label| {
        let joined = label.replace('-', "");
        let bare = joined.strip_prefix("daily").unwrap_or(&joined);
        let names = [key(label), joined.clone(), bare.to_owned(), format!("{label} {folder}")];
        names.iter().find_map(|name| table.names.get(name).copied())
    })?;
    Some(table.rows[row].paper)
}

/// How many of them stand behind one name.
const MOST_ENDS: usize = 3;

/// What stands behind a paper's name where it names its site.
const ENDS: &[&str] = &[
    " version",
    " edition",
    " logo",
    " news",
    " লোগো",
    " সংস্করণ",
    " ডট কম",
    " ডটকম",
    " কম",
    " com",
    " ডট নেট",
    " net",
    " tv",
    " নিউজ",
    " অনলাইন",
    " ডিজিটাল",
    " online",
    " digital",
    " bangla",
];

/// The same without a space: `জাগোনিউজ২৪ডটকম`. Before them an ordinary word is no name.
const GLUED_ENDS: &[&str] = &["ডটকম", "ডটনেট"];

/// The first paper whose name stands among these words, with or without an ending (প্রথম আলোর).
/// `certain`: names that are ordinary words too do not count. The longest name wins.
pub(crate) fn named_in(words: &str, certain: bool) -> Option<Paper> {
    let words = key(words);
    let table = table();
    let mut found: Option<&Row> = None;
    let starts = std::iter::once(0).chain(words.match_indices(' ').map(|(at, _)| at + 1));
    for at in starts {
        let here = &words[at..];
        let first = here.split(' ').next().unwrap_or_default();
        for &row in table.starts.get(first).into_iter().flatten() {
            let row = &table.rows[row];
            let longer = found.is_none_or(|found| row.key.len() > found.key.len());
            if longer && !(certain && row.doubtful) && stands(&row.key, here) {
                found = Some(row);
            }
        }
    }
    found.map(|row| row.paper)
}

/// Whether `words` begin with a name, with or without an ending.
fn stands(name: &str, words: &str) -> bool {
    words.strip_prefix(name).is_some_and(|rest| {
        let rest = rest.split(' ').next().unwrap_or_default();
        ENDINGS.contains(&rest)
    })
}

/// What a name ends in where a page speaks of itself.
const ENDINGS: &[&str] = &["", "র", "ের", "এর", "ে", "কম", "ডটকম"];

/// Whether these words are the name of an agency.
pub(crate) fn agency(words: &str) -> bool {
    AGENCIES.has(words)
}

/// Whether a key has the first word of an agency's name.
pub(crate) fn opens_as_agency(key: &str) -> bool {
    static FIRST: OnceLock<HashSet<String, Quick>> = OnceLock::new();
    let first = |key: &str| key.split(' ').next().unwrap_or_default().to_owned();
    let words = || entries(AGENCY_NAMES).map(|name| first(&self::key(name))).collect();
    FIRST.get_or_init(words).contains(key.split(' ').next().unwrap_or_default())
}

/// The same of their key.
pub(crate) fn is_agency_key(key: &str) -> bool {
    AGENCIES.has_key(key)
}

struct Row {
    paper: Paper,
    key: String,
    doubtful: bool,
}

struct Table {
    rows: Vec<Row>,
    /// The rows by the first word of the name as it can stand in a text.
    starts: QuickMap<Vec<usize>>,
    /// The rows by their whole names.
    names: QuickMap<usize>,
}

impl Table {
    /// Adds a paper by its names, the shown one first.
    fn add(&mut self, names: &'static str, place: Place) {
        let mut names = names.split('|').map(str::trim).peekable();
        let shown = names.peek().map_or("", |name| name.trim_end_matches('?'));
        let english = |name: &'static str| name.strip_prefix('=').map(str::trim);
        let paper = Paper { name: shown, english: names.clone().find_map(english), place };
        for name in names.map(|name| english(name).unwrap_or(name)) {
            let key = key(name.trim_end_matches('?'));
            // The ending goes with the last word, which may be the first.
            let endings = if key.contains(' ') { &[""] } else { ENDINGS };
            let start = key.split(' ').next().unwrap_or_default();
            for ending in endings {
                self.starts.entry(format!("{start}{ending}")).or_default().push(self.rows.len());
            }
            self.names.entry(key.clone()).or_insert(self.rows.len());
            // In addresses a name is one word.
            let joined = key.replace(' ', "");
            let is_address = key.contains(' ') && key.is_ascii() && joined.len() >= 6;
            self.rows.push(Row { paper, key, doubtful: name.ends_with('?') });
            if is_address {
                self.starts.entry(joined.clone()).or_default().push(self.rows.len());
                self.names.entry(joined.clone()).or_insert(self.rows.len());
                self.rows.push(Row { paper, key: joined, doubtful: false });
            }
        }
    }
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut place = Place::Bangladesh;
        let mut out =
            Table { rows: Vec::new(), starts: QuickMap::default(), names: QuickMap::default() };
        for line in entries(PAPERS) {
            match line {
                "[India]" => place = Place::India,
                "[far]" => place = Place::Far,
                names => out.add(names, place),
            }
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::{Place, agency, named, named_in, of_address};

    #[test]
    fn names_are_found_with_endings_and_in_other_spellings() {
        let name = |text, certain| named_in(text, certain).map(|p| p.name);
        assert_eq!(name("প্রথম আলোর খবর পেতে", true), Some("প্রথম আলো"));
        assert_eq!(name("জাগোনিউজ২৪.কমে লিখুন", true), Some("জাগো নিউজ"));
        assert_eq!(name("দৈনিক আমার দেশ", true), Some("আমার দেশ"));
        assert_eq!(name("আমার দেশ", true), None);
        assert_eq!(name("আমার দেশ", false), Some("আমার দেশ"));
        assert_eq!(name("সমকালীন", true), None);
        assert_eq!(name("https://www.kalerkantho.com/online/x", true), Some("কালের কণ্ঠ"));
        for text in ["দৈনিক ভোরের কাগজ", "ভোরের কাগজ অনলাইন", "www.bhorerkagoj.com"]
        {
            assert_eq!(named(text).map(|paper| paper.name), Some("ভোরের কাগজ"), "{text}");
        }
        for (text, name) in [
            ("জাগোনিউজ২৪ডটকম", "জাগো নিউজ"),
            ("বাংলানিউজটোয়েন্টিফোরডটকম", "বাংলানিউজ টোয়েন্টিফোর"),
            ("সিলেটভিউ২৪ডটকম", "সিলেটভিউ"),
            ("somoynews.tv", "সময় সংবাদ"),
        ] {
            assert_eq!(named(text).map(|paper| paper.name), Some(name), "{text}");
        }
        assert_eq!(named("সংবাদডটকম"), None);
        assert!(named("আনন্দবাজার").is_some_and(|p| p.place == Place::India));
        assert!(named("যুগান্তর").is_some_and(|p| p.place == Place::Bangladesh));
    }

    #[test]
    fn a_paper_is_known_by_its_host() {
        for (address, expected) in [
            ("https://www.prothomalo.com/bangladesh/district/abc", Some("প্রথম আলো")),
            ("http://bd-pratidin.com/x", Some("বাংলাদেশ প্রতিদিন")),
            ("https://bangla.thedailystar.net/news", Some("ডেইলি স্টার বাংলা")),
            ("https://www.kalbela.com", Some("কালবেলা")),
            ("https://dailynayadiganta.com/x", Some("নয়া দিগন্ত")),
            ("https://www.bbc.com/bengali/articles/x", Some("বিবিসি বাংলা")),
            ("https://www.bbc.com/news/x", None),
            ("https://example.com/prothomalo.com", None),
            ("https://www.facebook.com/kalbela", None),
            ("prothomalo", None),
            ("https://com", None),
        ] {
            assert_eq!(of_address(address).map(|paper| paper.name), expected, "{address}");
        }
    }

    #[test]
    fn agencies_are_known() {
        assert!(agency("এএফপি") && agency("AFP") && !agency("কিয়েভ"));
    }
}
