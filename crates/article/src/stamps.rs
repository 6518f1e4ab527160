//! Lines that say when: publication, update, the day of the page.
//!
//! Enter at [`read`]; [`crate::dates`] chooses among a page's. A stamp is a line that is little more
//! than a date. Its label says what the date is of; a date without one is judged by its place. Dates
//! inside sentences, in lists of other articles and in comments are nobody's stamp.

use bangla::dates::{Calendar, Mention};

use crate::label_words::is_reading;
use crate::labels::{is_aside, is_credit, is_of_something, owner};
use crate::letters::is_letter_or_number;
use crate::lines::{Line, key};
use crate::mastheads;
use crate::odd_stamps::{impossible, unread, with_half, with_time, with_zone};
use crate::short_days::find_with;
use bangla::script::is_digit;

/// What a date on a stamp line is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Of {
    Published,
    Updated,
    /// Of the page: printed, downloaded, today's.
    Page,
    /// It does not say.
    Unlabelled,
    /// Of an event: an election, a birth, a deadline.
    Event,
}

/// A stamp line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StampLine {
    /// Its dates with a year, in order.
    pub(crate) dates: Vec<(Of, Mention)>,
    /// Only a relative time (`৪ ঘণ্টা আগে`): it tells a reader nothing now.
    pub(crate) relative: bool,
    /// What a label is of whose date has no day, no year, or is none: `প্রকাশ: ৩০ ডিসেম্বর`.
    pub(crate) unread: Option<Of>,
    /// The words before the first label or date: on some pages the byline.
    pub(crate) before: usize,
}

/// Words of an ordinary line that has a date; a stamp has fewer beside its labels and dates.
pub(crate) const OTHER_WORDS: usize = 6;
/// The same where nothing but a day is said: a town, the calendar's name.
const FEW_WORDS: usize = 2;

/// The stamp that a line is, if it is one. Cost: linear in the line.
pub(crate) fn read(line: &Line<'_>) -> Option<StampLine> {
    // What is cut off is the beginning of another article.
    if line.chars > 200 || line.text.ends_with(['।', '?', '!', '…']) || line.text.ends_with("..")
    {
        return None;
    }
    dated(line).or_else(|| unread(line)).or_else(|| impossible(line))
}

/// A line of dates with what belongs to them.
pub(crate) fn dated(line: &Line<'_>) -> Option<StampLine> {
    let mentions = find_with(line.text);
    let first = mentions.first()?;
    let mut out = StampLine { dates: Vec::new(), relative: false, unread: None, before: 0 };
    let mut others = 0;
    let mut names_event = false;
    let mut last = 0;
    for mention in &mentions {
        let mention = &with_time(&with_half(mention, line.text), line.text);
        let mention = &with_zone(mention, line.text);
        let words = &line.text[last.min(mention.start)..mention.start];
        let words = if is_reading(words) || mastheads::is_one(words) { "" } else { words };
        names_event |= words.contains([':', 'ঃ', '：']) || is_of_something(words);
        let (mut of, words) = owner(words, mention, last == 0);
        // `জন্ম ১২ মার্চ ১৯৪০, মৃত্যু …`: the life of one thing.
        if of == Of::Unlabelled && out.dates.last().is_some_and(|(of, _)| *of == Of::Event) {
            of = Of::Event;
        }
        // `৫ মে ১৯৪০—৯ মার্চ ২০২৫`: from one day to another.
        if is_span(out.dates.last(), words, mention)
            && let Some((before, _)) = out.dates.last_mut()
        {
            (*before, of) = (Of::Event, Of::Event);
        }
        if last == 0 {
            out.before = words.len();
        }
        // Who wrote belongs to it at any length.
        if last > 0 || !is_credit(words) {
            others += words.split_whitespace().filter(|word| !key(word).is_empty()).count();
        }
        last = mention.end;
        // Of an event one need not know the year.
        let whole = mention.year.is_some() || of == Of::Event && names_event;
        if whole && mention.month.is_some() && mention.day.is_some() {
            out.dates.push((of, *mention));
        } else if mention.month.is_none() && mention.weekday.is_none() {
            // `আজ` with other words is one of them.
            others += if mentions.len() > 1 { FEW_WORDS } else { 0 };
        }
    }
    let rest = &line.text[last..];
    let rest = if is_reading(rest) || mastheads::is_one(rest) { "" } else { rest };
    others += rest.split_whitespace().filter(|word| !key(word).is_empty()).count();
    // `১২ মার্চ ২০২৪ উদ্বোধন`: what it is of may stand behind it.
    if !is_aside(rest) {
        for (of, _) in &mut out.dates {
            if *of == Of::Unlabelled {
                *of = Of::Event;
            }
        }
    }
    // A headline may have a date too, but hardly one with its year and nothing much beside it.
    let timed = out.dates.iter().any(|(_, mention)| mention.clock.is_some());
    let limit = match out.dates.len() {
        0 => 0,
        // Nor with a colon or `তারিখ` before it.
        _ if timed || out.is_event() && names_event => OTHER_WORDS,
        // A masthead in several calendars says its months in more ways than one can know.
        2.. => OTHER_WORDS,
        _ => FEW_WORDS,
    };
    // `11 June at 16:25 ·`, as social networks say it.
    let posted = || first.day.is_some() && others <= 1 && line.text.ends_with('·');
    out.relative =
        out.dates.is_empty() && (first.relative.is_some() || first.weekday.is_some() || posted());
    let labelled = out.dates.iter().any(|(of, _)| !matches!(of, Of::Unlabelled | Of::Event));
    let few = others <= if labelled { OTHER_WORDS + 4 } else { limit };
    (few && (out.relative || !out.dates.is_empty())).then_some(out)
}

/// Whether a day and the one before it, nothing but a dash between them, are the two ends of a time.
fn is_span(before: Option<&(Of, Mention)>, between: &str, mention: &Mention) -> bool {
    let dash = matches!(between.trim(), "—" | "–" | "-" | "―" | "থেকে" | "to");
    let day =
        |mention: &Mention| mention.date().filter(|_| mention.calendar == Calendar::Gregorian);
    let before = before.filter(|_| dash && mention.clock.is_none());
    before.is_some_and(|(of, first)| {
        *of != Of::Updated
            && day(first).is_some()
            && day(mention).is_some_and(|day| first.date() != Some(day))
    })
}

impl StampLine {
    /// Whether it says a date that cannot be read: no day of the calendar, or without its year.
    pub(crate) fn is_unread(&self, text: &str) -> bool {
        self.unread.is_some() && text.contains(is_digit)
    }

    /// Whether a label says that it is the article's.
    pub(crate) fn is_labelled(&self) -> bool {
        let article = |of: &Of| matches!(of, Of::Published | Of::Updated);
        self.dates.iter().any(|(of, _)| article(of)) || self.unread.as_ref().is_some_and(article)
    }

    /// Whether all its dates are of events: it belongs to what the article tells.
    pub(crate) fn is_event(&self) -> bool {
        !self.dates.is_empty() && self.dates.iter().all(|(of, _)| *of == Of::Event)
    }

    /// Whether it says no more of the article than that it was changed.
    pub(crate) fn is_update(&self) -> bool {
        self.is_labelled()
            && self.dates.iter().all(|(of, _)| *of == Of::Updated)
            && self.unread.is_none_or(|of| of == Of::Updated)
    }

    /// Whether any of its dates has a time of day.
    pub(crate) fn is_timed(&self) -> bool {
        self.dates.iter().any(|(_, mention)| mention.clock.is_some())
    }

    /// Whether it says of the article when it was made, by label or by a time of day.
    pub(crate) fn is_of_article(&self) -> bool {
        let first = self.dates.first();
        self.is_labelled()
            || first.is_some_and(|(of, m)| {
                *of == Of::Unlabelled && m.clock.is_some() && m.weekday.is_none()
            })
    }

    /// Whether its dates are from before newspapers had sites: of a chronicle, not of a list.
    pub(crate) fn is_history(&self) -> bool {
        !self.dates.is_empty()
            && self.dates.iter().all(|(of, m)| *of == Of::Unlabelled && is_old(m))
    }

    /// Whether all its dates are Gregorian and without a label.
    pub(crate) fn is_plain_day(&self) -> bool {
        self.unread.is_none()
            && self
                .dates
                .iter()
                .all(|(of, m)| *of == Of::Unlabelled && m.calendar == Calendar::Gregorian)
    }

    /// Reads its one day as it stands right above a text: mastheads say the weekday, and so do papers there.
    pub(crate) fn forget_weekday(&mut self, text: &str) {
        let bare = !text.get(..self.before).unwrap_or_default().contains(is_letter_or_number);
        let plain = bare && self.is_plain_day() && !self.is_timed();
        if let ([(_, day)], true) = (self.dates.as_mut_slice(), plain) {
            day.weekday = None;
        }
    }

    /// Whether it is the masthead's: labelled so, or in a second calendar, or with a weekday.
    pub(crate) fn is_masthead(&self) -> bool {
        !self.is_labelled()
            && !self.is_event()
            && (self.unread.is_some()
                || self.dates.iter().any(|(of, m)| {
                    *of == Of::Page || m.weekday.is_some() || m.calendar != Calendar::Gregorian
                }))
    }
}

/// Whether a date is from before newspapers had sites.
pub(crate) fn is_old(mention: &Mention) -> bool {
    match mention.calendar {
        Calendar::Gregorian => mention.year.is_some_and(|year| year < 2000),
        _ => mention.date().is_some_and(|day| day.year() < 2000),
    }
}

#[cfg(test)]
mod tests {
    use super::{Of, read};
    use crate::lines::split;

    #[track_caller]
    fn check(text: &str, expected: Option<&[Of]>) {
        let found = read(&split(text)[0]).map(|s| s.dates.iter().map(|d| d.0).collect::<Vec<_>>());
        assert_eq!(found.as_deref(), expected, "{text}");
    }

    #[test]
    fn labels_say_what_a_date_is_of() {
        check("প্রকাশ : ২৭ ডিসেম্বর ২০২৫, ০৮:৩৫ এএম", Some(&[Of::Published]));
        check("শেষ আপডেট: ০২ জানুয়ারি ২০২৪ ১৯:৫৭", Some(&[Of::Updated]));
        check("প্রিন্টঃ ২০ নভেম্বর ২০২৫", Some(&[Of::Page]));
        check("২০২৫ জুলাই ১৩ ১০:২১:১৬", Some(&[Of::Unlabelled]));
        check("TNN / Updated: May 5, 2025, 10:20 IST", Some(&[Of::Updated]));
        check("Asha Rao / TNN / May 5, 2025, 10:20 IST", Some(&[Of::Unlabelled]));
        check("Asha Rao / TNN / Updated: May 5, 2025, 10:20 IST", Some(&[Of::Updated]));
        check(
            "১৭ ডিসেম্বর ২০২৫, ১৮:৩৫আপডেট : ১৭ ডিসেম্বর ২০২৫, ১৮:৪১",
            Some(&[Of::Unlabelled, Of::Updated]),
        );
        check(
            "২৯ অক্টোবর ২০২৫, ০৫:৪৪ পিএমআপডেট : ২৯ অক্টোবর ২০২৫, ০৫:৫১ পিএম",
            Some(&[Of::Unlabelled, Of::Updated]),
        );
        check(
            "প্রকাশিত: ০৯:১২, ২৯ ডিসেম্বর ২০২৫\tআপডেট: ১০:৪৫, ২৯ ডিসেম্বর ২০২৫",
            Some(&[Of::Published, Of::Updated]),
        );
        check(
            "Published: July 13, 2025 | Updated: July 14, 2025",
            Some(&[Of::Published, Of::Updated]),
        );
    }

    #[test]
    fn a_calendar_is_named_behind_its_year() {
        check(
            "ঢাকা, ১ মে ২০২৫, বৃহস্পতিবার, ১৮ বৈশাখ ১৪৩২ বঙ্গাব্দ, ২ জ্বিলক্বা'দ ১৪৪৬ হিঃ",
            Some(&[Of::Unlabelled, Of::Unlabelled]),
        );
    }

    #[test]
    fn sentences_and_headlines_are_no_stamps() {
        check("২০২৬ সালে যে সাত বিষয়ে নজর থাকবে বিশ্বের মানুষের", None);
        check("২৭ ডিসেম্বর : আজকের নামাজের সময়সূচি", None);
        check("তিনি ১৭ নভেম্বর ২০২৫ ঢাকায় আসেন।", None);
        check("৪ ঘণ্টা আগে", Some(&[]));
        check("শুক্রবার রাজধানীর যেসব মার্কেট বন্ধ", None);
    }
}
