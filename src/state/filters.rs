//! What a query asks of an article besides its words: `paper:"…"`, `date:2025-07..2025-12`, and so on; with a
//! minus in front, what it must not be.
//!
//! Enter at [`Filters::split`]. They are part of the query, so that they are typed, shared and kept with it.
//! Of several for one field an article needs to meet one; of each field it must meet some.

use std::ops::Range;

use archive::Entry;
use bangla::digits::to_ascii;
use bangla::normal::normal_form;

/// The value for what a page does not say.
pub const UNKNOWN: &str = "?";
/// From how many words on an article is of middle length, and from how many long; as the search has it.
const LENGTHS: [u32; 2] = [250, 800];

/// What of an article is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The newspaper.
    Paper,
    /// The day of its own date, a month, a year, or a span of them.
    Date,
    /// The person or desk that wrote it.
    Byline,
    /// An agency that it credits.
    Agency,
    /// How long it is: `short`, `medium`, `long`.
    Length,
}

/// One condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// What it is about.
    pub field: Field,
    /// What it is to be.
    pub value: String,
    /// Whether it must not be so.
    pub exclude: bool,
    /// Where it stands in the query, in bytes.
    pub range: Range<usize>,
}

/// The conditions of a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters(pub Vec<Filter>);

impl Field {
    /// All fields, in the order in which they are shown.
    pub const ALL: [Self; 5] = [Self::Paper, Self::Date, Self::Byline, Self::Agency, Self::Length];

    /// Its name in a query.
    pub fn name(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Date => "date",
            Self::Byline => "byline",
            Self::Agency => "agency",
            Self::Length => "length",
        }
    }

    /// The condition as it is typed.
    pub fn typed(self, value: &str, exclude: bool) -> String {
        let (minus, name) = (if exclude { "-" } else { "" }, self.name());
        let quote = if value.contains(char::is_whitespace) { "\"" } else { "" };
        [minus, name, ":", quote, value, quote].concat()
    }

    /// What an article says of it; [`UNKNOWN`] where it says nothing.
    pub fn values(self, entry: &Entry) -> Vec<&str> {
        match self {
            Self::Paper => vec![entry.source.as_deref().unwrap_or(UNKNOWN)],
            Self::Date => vec![entry.date().and_then(|iso| iso.get(..10)).unwrap_or(UNKNOWN)],
            Self::Byline => {
                vec![entry.byline.as_deref().or(entry.desk.as_deref()).unwrap_or(UNKNOWN)]
            }
            Self::Agency if entry.agencies.is_empty() => vec![UNKNOWN],
            Self::Agency => entry.agencies.iter().map(String::as_str).collect(),
            Self::Length => vec![match entry.words {
                words if words < LENGTHS[0] => "short",
                words if words < LENGTHS[1] => "medium",
                _ => "long",
            }],
        }
    }
}

impl Filters {
    /// The conditions of a query, and the query without them. What only looks like one is a word.
    pub fn split(query: &str) -> (Self, String) {
        let mut filters = Self::default();
        let (mut words, mut at) = (String::new(), 0);
        while at < query.len() {
            let rest = &query[at..];
            let starts = at == 0 || query[..at].ends_with(char::is_whitespace);
            // Most words are none: what reads conditions comes later.
            let colon =
                starts && rest.split(char::is_whitespace).next().is_some_and(|it| it.contains(':'));
            if let Some((field, value, exclude, length)) = if colon { read(rest) } else { None } {
                let range = at..at + length;
                // Days are typed in either script.
                let value = match field {
                    Field::Date => to_ascii(value),
                    _ => value.to_owned(),
                };
                filters.0.push(Filter { field, value, exclude, range });
                at += length;
            } else {
                let next = rest.chars().next().map_or(1, char::len_utf8);
                words.push_str(&rest[..next]);
                at += next;
            }
        }
        (filters, words)
    }

    /// Whether an article meets them all; those of `but` are not asked for.
    #[inline(never)]
    pub fn admit(&self, entry: &Entry, but: Option<Field>) -> bool {
        Field::ALL.into_iter().filter(|field| Some(*field) != but).all(|field| {
            let (mut wanted, mut met) = (false, false);
            for filter in self.0.iter().filter(|filter| filter.field == field) {
                let is = field.values(entry).iter().any(|value| filter.is(value));
                if filter.exclude && is {
                    return false;
                }
                wanted |= !filter.exclude;
                met |= !filter.exclude && is;
            }
            met || !wanted
        })
    }
}

impl Filter {
    /// Whether it is about this value.
    pub fn is(&self, value: &str) -> bool {
        if self.field != Field::Date || self.value == UNKNOWN || value == UNKNOWN {
            return self.value == value || normal_form(&self.value) == normal_form(value);
        }
        let (from, to) = self.value.split_once("..").unwrap_or((&self.value, &self.value));
        // ISO dates stand in order as texts; the end takes in all that begins with it.
        value >= from && (to.is_empty() || value.get(..to.len().min(value.len())) <= Some(to))
    }

    /// The query without it.
    pub fn without(&self, query: &str) -> String {
        let (before, after) = (&query[..self.range.start], &query[self.range.end..]);
        [before, after.strip_prefix(' ').unwrap_or(after)].concat()
    }
}

/// A query with one more condition.
pub fn with_filter(query: &str, field: Field, value: &str, exclude: bool) -> String {
    let blank = if query.is_empty() || query.ends_with(' ') { "" } else { " " };
    [query, blank, &field.typed(value, exclude), " "].concat()
}

/// A condition at the beginning of a text: its parts, and how long it is.
#[inline(never)]
fn read(text: &str) -> Option<(Field, &str, bool, usize)> {
    let bare = text.strip_prefix('-').unwrap_or(text);
    let exclude = bare.len() < text.len();
    let field = Field::ALL.into_iter().find(|field| {
        let rest = bare.strip_prefix(field.name());
        rest.is_some_and(|rest| rest.starts_with(':'))
    })?;
    let value = &bare[field.name().len() + 1..];
    let start = text.len() - value.len();
    let (value, length) = if let Some(quoted) = value.strip_prefix('"') {
        let end = quoted.find('"')?;
        (&quoted[..end], end + 2)
    } else {
        let end = value.find(char::is_whitespace).unwrap_or(value.len());
        (&value[..end], end)
    };
    (!value.trim().is_empty()).then_some((field, value.trim(), exclude, start + length))
}

#[cfg(test)]
mod tests {
    use super::{Field, Filters, with_filter};
    use archive::{Archive, Article, Entry, Part, Role, Stamp};

    fn entry(date: Option<&str>, paper: Option<&str>) -> Entry {
        let text = "কথা আছে।".to_owned();
        let article = Article {
            id: "a".to_owned(),
            parts: vec![Part { start: 0, end: text.len() as u32, role: Role::Body }],
            text,
            published: date.map(|iso| Stamp { iso: iso.to_owned(), printed: String::new() }),
            source: paper.map(str::to_owned),
            ..Article::default()
        };
        let archive = Archive::open(&archive::write("", vec![article])).expect("it opens");
        archive.entries()[0].clone()
    }

    #[track_caller]
    fn check(query: &str, words: &str, admitted: bool) {
        let (filters, rest) = Filters::split(query);
        assert_eq!(rest, words, "words of {query:?}");
        let entry = entry(Some("2025-09-03T19:22:00+06:00"), Some("প্রথম আলো"));
        assert_eq!(filters.admit(&entry, None), admitted, "{query:?}");
    }

    #[test]
    fn conditions_are_read_and_met() {
        check("পুতিন paper:\"প্রথম আলো\" ", "পুতিন  ", true);
        check("-paper:\"প্রথম আলো\"", "", false);
        check("paper:সমকাল paper:\"প্রথম আলো\"", " ", true);
        check("paper:সমকাল", "", false);
        check("date:2025-09", "", true);
        check("date:2025-07..2025-12 ক", " ক", true);
        check("date:২০২৫-০৯", "", true);
        check("date:2025-09-03..2025-09-03", "", true);
        check("date:2025-10..", "", false);
        check("-date:2025", "", false);
        check("date:? ক", " ক", false);
        check("length:short agency:?", " ", true);
        check("length:long", "", false);
    }

    #[test]
    fn what_only_looks_like_a_condition_is_a_word() {
        for query in ["paper:", "paper:\"ক", "xpaper:ক", "Paper:ক", "ক:খ", "date: ক", "-"]
        {
            let (filters, words) = Filters::split(query);
            assert_eq!((filters.0.len(), words.as_str()), (0, query));
        }
    }

    #[test]
    fn a_condition_is_put_on_and_taken_off() {
        let with = with_filter("পুতিন", Field::Paper, "প্রথম আলো", true);
        assert_eq!(with, "পুতিন -paper:\"প্রথম আলো\" ");
        let (filters, _) = Filters::split(&with);
        assert_eq!(filters.0[0].without(&with), "পুতিন ");
        assert!(!Filters::split("date:2025").0.admit(&entry(None, None), None));
        assert!(Filters::split("date:? paper:?").0.admit(&entry(None, None), None));
    }

    #[test]
    fn lengths_are_those_of_the_search() {
        let article = |words: usize| {
            let text = "কথা ".repeat(words);
            let part = Part { start: 0, end: text.len() as u32, role: Role::Body };
            Article { id: words.to_string(), parts: vec![part], text, ..Article::default() }
        };
        let articles = [1, 249, 250, 799, 800, 2000].map(article).into_iter().collect();
        let archive = Archive::open(&archive::write("", articles)).expect("it opens");
        for name in ["short", "medium", "long"] {
            let query = format!("length:{name}");
            let (filters, _) = Filters::split(&query);
            let ours = archive.entries().iter().filter(|entry| filters.admit(entry, None)).count();
            let search = archive::Search { query: &query, ..Default::default() };
            assert_eq!((name, ours), (name, archive.find(&search).hits.len()));
            assert_eq!(ours, 2);
        }
    }
}
