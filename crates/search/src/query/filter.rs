//! Filters: the names of fields, and their values.

use bangla::dates::{Calendar, Date};
use bangla::digits;
use bangla::fold::fold;
use bangla::words::words;

use super::Node;
use super::parse::{is_gap, is_minus, is_quote};
use crate::facets::Heard;

/// What documents are filtered by and counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// The newspaper.
    Paper,
    /// The person or the desk that wrote it.
    By,
    /// An agency that it credits.
    Agency,
    /// The day of its publication.
    Date,
    /// How many words it has.
    Length,
}

impl Facet {
    /// Its name in a query.
    pub fn name(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::By => "by",
            Self::Agency => "agency",
            Self::Date => "date",
            Self::Length => "length",
        }
    }

    /// The filter for a value, as it is typed; `None` is what is not known: `paper:"প্রথম আলো"`, `date:?`.
    /// Names are asked for whole.
    pub fn filter(self, value: Option<&str>) -> String {
        let name = self.name();
        match (self, value) {
            (_, None) => [name, ":?"].concat(),
            (Self::Date | Self::Length, Some(value)) => [name, ":", value].concat(),
            // A quote inside would end the value; keys pass over it.
            (_, Some(value)) => [name, ":\"", &value.replace(is_quote, " "), "\""].concat(),
        }
    }
}

/// A condition on what is known of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// What it is about.
    pub facet: Facet,
    /// What it must be.
    pub wanted: Wanted,
}

/// What a filter asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// That it is not known.
    Unknown,
    /// This name, as `key_of` gives it.
    Whole(String),
    /// A name in which these words, the last one perhaps only begun, stand in a row, or are heard where they are
    /// in Latin letters.
    Part(String),
    /// A number from the first to the second, both included: days as `20250713`, lengths in words.
    Between(u32, u32),
}

/// What stands before a colon.
#[derive(Clone, Copy, Debug)]
pub(super) enum Field {
    Headline,
    Facet(Facet),
}

const NAMES: [(&str, Field); 16] = [
    ("headline", Field::Headline),
    ("title", Field::Headline),
    ("শিরোনাম", Field::Headline),
    ("paper", Field::Facet(Facet::Paper)),
    ("source", Field::Facet(Facet::Paper)),
    ("পত্রিকা", Field::Facet(Facet::Paper)),
    ("by", Field::Facet(Facet::By)),
    ("byline", Field::Facet(Facet::By)),
    ("author", Field::Facet(Facet::By)),
    ("লেখক", Field::Facet(Facet::By)),
    ("agency", Field::Facet(Facet::Agency)),
    ("সংস্থা", Field::Facet(Facet::Agency)),
    ("date", Field::Facet(Facet::Date)),
    ("তারিখ", Field::Facet(Facet::Date)),
    ("length", Field::Facet(Facet::Length)),
    ("দৈর্ঘ্য", Field::Facet(Facet::Length)),
];

/// Classes of length, by name and by how many words they have at least and at most: about what is read
/// in a minute, in five minutes, and in more.
pub(crate) const LENGTHS: [(&str, &str, u32, u32); 3] =
    [("short", "ছোট", 0, 249), ("medium", "মাঝারি", 250, 799), ("long", "বড়", 800, u32::MAX)];

/// The field that is named at the start of `text`, and how long its name is with the colon.
pub(super) fn field(text: &str) -> Option<(Field, usize)> {
    NAMES.iter().find_map(|&(name, field)| {
        let named = text.get(..name.len()).filter(|start| start.eq_ignore_ascii_case(name))?;
        let rest = &text[named.len()..];
        let after = rest.strip_prefix([':', '：', 'ঃ']).filter(|rest| !rest.starts_with(is_gap))?;
        Some((field, text.len() - after.len()))
    })
}

/// Reads a value; `None` where it is none of this facet. It stands alone, so that a page may load it later.
#[inline(never)]
pub(super) fn read(facet: Facet, value: &str, quoted: bool) -> Option<Wanted> {
    Some(match facet {
        _ if value.trim() == "?" => Wanted::Unknown,
        Facet::Date => dates(&digits::to_ascii(value)).or_else(|| written(value))?,
        Facet::Length => {
            let asked = key_of(value);
            let named = |name: &str| key_of(name) == asked;
            let class = LENGTHS.iter().find(|class| named(class.0) || named(class.1))?;
            Wanted::Between(class.2, class.3)
        }
        Facet::Paper | Facet::By | Facet::Agency => {
            let key = Some(key_of(value)).filter(|key| !key.is_empty())?;
            if quoted { Wanted::Whole(key) } else { Wanted::Part(key) }
        }
    })
}

/// Filters that stand side by side: of each facet one is enough of those that name what is wanted.
#[inline(never)]
pub(super) fn side_by_side(filters: Vec<Node>) -> Vec<Node> {
    let mut joined: Vec<(Option<Facet>, Vec<Node>)> = Vec::new();
    for node in filters {
        let facet = if let Node::Filter(filter) = &node { Some(filter.facet) } else { None };
        match joined.iter_mut().find(|(of, _)| facet.is_some() && *of == facet) {
            Some((_, either)) => either.push(node),
            None => joined.push((facet, vec![node])),
        }
    }
    let node = |(_, mut either): (_, Vec<Node>)| match either.len() {
        1 => either.pop(),
        _ => Some(Node::Any(either)),
    };
    joined.into_iter().filter_map(node).collect()
}

impl Wanted {
    /// Whether a name meets it; `None` is what is not known. A cost of reading the name.
    #[inline(never)]
    pub fn is_met(&self, name: Option<&str>) -> bool {
        match (self, name) {
            (Self::Unknown, name) => name.is_none(),
            (_, None) => false,
            (Self::Whole(_) | Self::Part(_), Some(name)) => self.fitting()(&key_of(name)),
            // A month is met by a day of it, as it is shown with it.
            (&Self::Between(from, to), Some(name)) => match date(name) {
                Some((first, last)) => from <= last && first <= to,
                None => LENGTHS.iter().any(|class| class.0 == name && class.2 == from),
            },
        }
    }

    /// Whether names' keys meet it.
    pub(crate) fn fitting(&self) -> impl FnMut(&str) -> bool {
        let mut heard = if let Self::Part(part) = self { Heard::new(part) } else { None };
        move |key| match self {
            Self::Whole(whole) => key == whole,
            Self::Part(part) => {
                key.starts_with(part.as_str())
                    || key.contains(&format!(" {part}"))
                    || heard.as_mut().is_some_and(|heard| heard.is(key))
            }
            Self::Unknown | Self::Between(..) => false,
        }
    }
}

/// What the spellings of a name share.
pub(crate) fn key_of(name: &str) -> String {
    let words: Vec<String> = words(name).map(|word| fold(&word.normal_form())).collect();
    words.join(" ")
}

/// A day, a month, a year, or a span of them.
fn dates(value: &str) -> Option<Wanted> {
    let value = value.trim();
    let (from, to) = value.split_once("..").unwrap_or((value, value));
    let (from, to) = match (from.is_empty(), to.is_empty()) {
        (true, true) => return None,
        (true, false) => ((1, 0), date(to)?),
        (false, true) => (date(from)?, (0, u32::MAX)),
        (false, false) => (date(from)?, date(to)?),
    };
    // A span that was typed backwards is the same span.
    Some(if from.0 <= to.1 { Wanted::Between(from.0, to.1) } else { Wanted::Between(to.0, from.1) })
}

/// A day, or a month of a year, as texts write it: ১৬/১২/২০২৫, "১৬ ডিসেম্বর ২০২৫", "জুলাই ২০২৫".
fn written(value: &str) -> Option<Wanted> {
    let mention = bangla::dates::find(value).into_iter().next()?;
    if let Some(day) = mention.date() {
        let day =
            u32::from(day.year()) * 10_000 + u32::from(day.month()) * 100 + u32::from(day.day());
        return Some(Wanted::Between(day, day));
    }
    let (Calendar::Gregorian, Some(year), Some(month), None) =
        (mention.calendar, mention.year, mention.month, mention.day)
    else {
        return None;
    };
    let month = u32::from(year) * 10_000 + u32::from(month) * 100;
    Some(Wanted::Between(month, month + 99))
}

/// The first and the last day, as `20250713`, of what a date names.
fn date(text: &str) -> Option<(u32, u32)> {
    let mut parts = text.split(|c| is_minus(c) || c == '/');
    let mut part = |digits: std::ops::RangeInclusive<usize>, most: u32| {
        let Some(part) = parts.next() else { return Some(None) };
        let sound = digits.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        let number = part.parse().ok().filter(|&number| sound && number >= 1 && number <= most)?;
        Some(Some(number))
    };
    let year: u32 = part(4..=4, 9999)??;
    let (month, day) = (part(1..=2, 12)?, part(1..=2, 31)?);
    if parts.next().is_some() {
        return None;
    }
    if let (Some(month), Some(day)) = (month, day) {
        // Such a day there must be.
        Date::new(u16::try_from(year).ok()?, month as u8, day as u8)?;
    }
    let first = year * 10_000 + month.unwrap_or(0) * 100 + day.unwrap_or(0);
    Some((first, year * 10_000 + month.unwrap_or(99) * 100 + day.unwrap_or(99)))
}
