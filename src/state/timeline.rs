//! Days in two lanes: what texts say of a day, and what was published on it.
//!
//! Enter at [`Timeline::of`]. A day is only told where a sentence names it with its year, or where the
//! article has a date and the sentence counts from there (গত শুক্রবার): those are marked as worked out. What
//! has no date stands apart.

use archive::{Archive, Role, Search};
use bangla::dates::{Date, find};
use bangla::order::sort_by_key;
use bangla::sentences::sentences;

use super::{BESIDE, Piece};
use crate::text::date;

/// How many articles are read for what they tell.
const MOST_READ: usize = 200;
/// The most that are fetched for it.
const MOST_FETCHED: usize = 40;
/// The longest sentence that is shown whole, in bytes.
const LONGEST: usize = 600;

/// The days of some articles.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeline {
    /// The days, the latest first.
    pub days: Vec<Day>,
    /// The articles without a date, by their places in the catalogue.
    pub undated: Vec<usize>,
    /// How many articles there are.
    pub articles: usize,
    /// How many of them were read for what they tell.
    pub read: usize,
}

/// One day.
#[derive(Clone, Debug, PartialEq)]
pub struct Day {
    /// ISO 8601.
    pub iso: String,
    /// What texts say of it.
    pub told: Vec<Told>,
    /// What was published on it.
    pub published: Vec<usize>,
}

/// A sentence that speaks of a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The article's place in the catalogue.
    pub document: usize,
    /// The sentence, with the words for the day marked.
    pub sentence: Piece,
    /// Whether the day was worked out from the article's own date.
    pub worked_out: bool,
}

impl Timeline {
    /// The days of what a query finds, or of all articles. Cost: reading up to `MOST_READ` articles.
    pub fn of(archive: &Archive, query: &str) -> Self {
        let found = archive.find(&Search { query, ..Search::default() }).hits;
        let mut timeline = Self { articles: found.len(), ..Self::default() };
        // Where articles are fetched, no more are looked at than can be read.
        let (most, most_read) =
            if BESIDE { (MOST_FETCHED, MOST_FETCHED) } else { (usize::MAX, MOST_READ) };
        for document in found.into_iter().map(|hit| hit.document as usize).take(most) {
            let Some(entry) = archive.entry_at(document) else { continue };
            match entry.date().and_then(|iso| iso.get(..10)) {
                Some(day) => timeline.day(day).published.push(document),
                None => timeline.undated.push(document),
            }
            if timeline.read < most_read {
                timeline.read += 1;
                timeline.read_article(archive, document);
            }
        }
        let number = |day: &Day| date(&day.iso).map_or(0, ordinal);
        // The latest first.
        sort_by_key(&mut timeline.days, |day| u64::MAX - number(day));
        timeline
    }

    fn read_article(&mut self, archive: &Archive, document: usize) {
        let Some(entry) = archive.entry_at(document) else { return };
        let Ok(article) = archive.article(entry) else { return };
        let written = entry.date().and_then(date);
        for part in article.parts.iter().filter(|part| part.role == Role::Body) {
            let text = article.slice(part).trim();
            for sentence in sentences(text) {
                let Some(said) = text.get(sentence) else { continue };
                for mention in find(said) {
                    let full = mention.date();
                    let Some(day) = full.or_else(|| mention.resolve(written?)) else { continue };
                    let piece = piece(said, mention.start..mention.end);
                    let told = Told { document, sentence: piece, worked_out: full.is_none() };
                    let told_of = &mut self.day(&iso(day)).told;
                    // A sentence that says a day twice is shown once.
                    let same = |it: &Told| {
                        it.document == document && it.sentence.text == told.sentence.text
                    };
                    if !told_of.iter().any(same) {
                        told_of.push(told);
                    }
                }
            }
        }
    }

    fn day(&mut self, iso: &str) -> &mut Day {
        let at = self.days.iter().position(|day| day.iso == iso).unwrap_or_else(|| {
            self.days.push(Day { iso: iso.to_owned(), told: Vec::new(), published: Vec::new() });
            self.days.len() - 1
        });
        &mut self.days[at]
    }
}

/// A sentence with a mark, cut where it is very long.
fn piece(sentence: &str, mark: std::ops::Range<usize>) -> Piece {
    let end = bangla::graphemes::floor(sentence, LONGEST.max(mark.end));
    Piece::cut(sentence, &(0..end), &[mark])
}

fn iso(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

fn ordinal(date: Date) -> u64 {
    u64::from(date.year()) * 10_000 + u64::from(date.month()) * 100 + u64::from(date.day())
}
