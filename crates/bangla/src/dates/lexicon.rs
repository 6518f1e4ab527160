//! The words that dates are made of. To teach the module a spelling, add it to a table here.
//!
//! Words are compared by spelling key (`normal_form`, then `fold`), so that long and short ই, ণ/ন and
//! the two encodings of য় need one entry only. Endings are attached when the table is built.

use std::sync::OnceLock;

use super::date::Weekday;
use super::mention::{Calendar, Unit};
use crate::{fold::fold, normal::normal_form, table::Table};

/// What a word can be to a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// A month's name.
    Month(MonthWord),
    /// A weekday's name.
    Weekday(Weekday),
    /// `রাত`: the part of the day that tells which eight o'clock is meant.
    Part(DayPart),
    /// `পিএম`: true after noon.
    Meridiem(bool),
    /// The `পি` or `p` of `পি.এম.`: true after noon.
    MeridiemHead(bool),
    /// The `এম` or `m` of `পি.এম.`
    MeridiemTail,
    /// What makes an ordinal of a day: ১৭ই, ২১শে, 13th.
    Ordinal,
    /// `টা`: could also count things.
    Hour,
    /// `টায়`, `ঘটিকায়`: only of the clock.
    AtHour,
    /// `সাড়ে`: and a half.
    Half,
    /// `সাল`, `সালের`: after a year; true in the genitive.
    Sal(bool),
    /// `এর` after a year: ২০২৪-এর জুনে.
    Of,
    /// The first of the two words of a Hijri month: রবিউল.
    HijriHead,
    /// `মাস`, `মাসে`
    Mas,
    /// `তারিখ`, `তারিখে`
    Tarikh,
    /// A day's number as a word: পহেলা, একুশে.
    NamedDay(u8),
    /// `গত`
    Last,
    /// `আগামী`
    Next,
    /// `চলতি`, `এই`: the year of writing.
    This,
    /// `বছরের`
    OfYear,
    /// `আজ`, `গতকাল`: so many days from now.
    Day(i8),
    /// `ঘণ্টা`
    Unit(Unit),
    /// `আগে`
    Ago,
    /// `পরে`
    Later,
    /// What shows that the number before it counts something: জন, টাকা.
    Counted,
    /// Words that may stand between a date and its time, or inside an English date.
    Link,
    /// `T` or `Z` of ISO 8601.
    IsoT,
    /// See [`Word::IsoT`].
    IsoZ,
    /// Any other word.
    Other,
}

/// A month's name in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct MonthWord {
    pub(super) calendar: Calendar,
    pub(super) number: u8,
    /// Written with an ending: নভেম্বরে. A number after it is no day.
    pub(super) inflected: bool,
    /// In the genitive: নভেম্বরের.
    pub(super) genitive: bool,
    /// Also another word (মে, March, কার্তিক): a date only with a day, a year or মাস.
    pub(super) doubtful: bool,
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DayPart {
    Morning,
    Noon,
    Evening,
    Night,
}

/// Names of Gregorian months, by month; `?` marks those that are also other words.
const GREGORIAN: [&[&str]; 12] = [
    &["জানুয়ারি", "জানুয়ারী", "জানুআরি", "জানু?", "january", "jan?"],
    &["ফেব্রুয়ারি", "ফেব্রুয়ারী", "ফেব্রুআরি", "ফেব্রুয়ারি", "ফেব্রু?", "february", "feb?"],
    &["মার্চ", "march?", "mar?"],
    &["এপ্রিল", "april", "apr?"],
    &["মে?", "may?"],
    &["জুন", "june", "jun?"],
    &["জুলাই", "july", "jul?"],
    &["আগস্ট", "আগষ্ট", "অগাস্ট", "অগস্ট", "অগাষ্ট", "আগাস্ট", "august?", "aug?"],
    &["সেপ্টেম্বর", "সেপ্টেমবর", "সেপ্টেম্ব্র", "সেপ্টে?", "september", "sept?", "sep?"],
    &["অক্টোবর", "অক্টবর", "অক্টো?", "october", "oct?"],
    &["নভেম্বর", "নভেমবর", "নবেম্বর", "নভে?", "november", "nov?"],
    &["ডিসেম্বর", "ডিসেমবর", "ডিসে?", "december", "dec?"],
];

/// Names of Bangla months. Many are people's names or seasons too, so all of them need company.
const BANGLA: [&[&str]; 12] = [
    &["বৈশাখ", "বোশেখ", "boishakh", "baishakh", "boisakh"],
    &["জ্যৈষ্ঠ", "জৈষ্ঠ", "জ্যৈষ্ঠ্য", "জৈষ্ঠ্য", "joishtho", "jyoishtho", "jyaistha"],
    &["আষাঢ়", "আষাড়", "asharh", "ashar", "ashadh"],
    &["শ্রাবণ", "srabon", "shrabon", "shraban"],
    &["ভাদ্র", "bhadro", "bhadra", "vadro"],
    &["আশ্বিন", "ashwin", "asshin", "aswin"],
    &["কার্তিক", "kartik"],
    &["অগ্রহায়ণ", "অঘ্রান", "ogrohayon", "agrahayan"],
    &["পৌষ", "poush", "pous"],
    &["মাঘ", "magh"],
    &["ফাল্গুন", "ফালগুন", "falgun", "phalgun"],
    &["চৈত্র", "choitro", "chaitra"],
];

/// Names of Hijri months; those of two words are joined with a space.
const HIJRI: [&[&str]; 12] = [
    &["মহররম", "মুহাররম", "মহরম", "মুহররম"],
    &["সফর"],
    &["রবিউল আউয়াল", "রবিউল আওয়াল", "রবিউল আউওয়াল"],
    &["রবিউস সানি", "রবিউস সানী", "রবিউল সানি", "রবিউস ছানি", "রবিউল আখির"],
    &["জমাদিউল আউয়াল", "জমাদিউল আওয়াল", "জুমাদাল উলা"],
    &["জমাদিউস সানি", "জমাদিউস সানী", "জমাদিউল সানি", "জমাদিউস ছানি", "জমাদিউল আখির"],
    &["রজব"],
    &["শাবান", "শা'বান"],
    &["রমজান", "রমযান", "রামাদান"],
    &["শাওয়াল", "শওয়াল"],
    &["জিলকদ", "জিলকদ্দ", "যিলকদ", "জ্বিলকদ"],
    &["জিলহজ", "জিলহজ্ব", "জিলহজ্জ", "যিলহজ", "জ্বিলহজ"],
];

/// Names of weekdays, Monday first.
const WEEKDAYS: [&[&str]; 7] = [
    &["সোমবার", "monday", "mon"],
    &["মঙ্গলবার", "মংগলবার", "tuesday", "tue"],
    &["বুধবার", "wednesday", "wed"],
    &["বৃহস্পতিবার", "বৃহষ্পতিবার", "বৃহস্পতি", "thursday", "thu"],
    &["শুক্রবার", "শুক্কুরবার", "friday", "fri"],
    &["শনিবার", "saturday", "sat"],
    &["রবিবার", "রোববার", "sunday", "sun"],
];

/// What months and weekdays end in when declined; the genitives come first.
const GENITIVE: &[&str] = &["ের", "র", "য়ের"];
const ENDINGS: &[&str] =
    &["ে", "েই", "েও", "তে", "তেই", "তেও", "য়ে", "য়েও", "ই", "ও", "কে", "টি", "টা"];

/// Everything else that dates are made of.
const OTHERS: &[(Word, &[&str])] = &[
    (Word::Part(DayPart::Morning), &["ভোর", "ভোরে", "সকাল", "সকালে"]),
    (Word::Part(DayPart::Noon), &["দুপুর", "দুপুরে", "বেলা"]),
    (Word::Part(DayPart::Evening), &["বিকেল", "বিকেলে", "বিকাল", "বিকালে", "সন্ধ্যা", "সন্ধ্যায়"]),
    (Word::Part(DayPart::Night), &["রাত", "রাতে", "মধ্যরাত", "মধ্যরাতে"]),
    (Word::Meridiem(false), &["এএম", "am", "এ‌এম", "পূর্বাহ্ণ"]),
    (Word::Meridiem(true), &["পিএম", "pm", "অপরাহ্ণ"]),
    (Word::MeridiemHead(false), &["a"]),
    (Word::MeridiemHead(true), &["পি", "p"]),
    (Word::MeridiemTail, &["এম", "m"]),
    (Word::Ordinal, &["ই", "লা", "রা", "ঠা", "শে", "st", "nd", "rd", "th"]),
    (Word::Hour, &["টা"]),
    (Word::AtHour, &["টায়", "টার", "ঘটিকা", "ঘটিকায়", "ঘটিকার"]),
    (Word::Half, &["সাড়ে"]),
    (
        Word::Sal(false),
        &[
            "সাল",
            "সালে",
            "সালেই",
            "সালেও",
            "সালটি",
            "সালকে",
            "খ্রিস্টাব্দ",
            "খ্রিষ্টাব্দ",
            "খ্রিস্টাব্দে",
            "বঙ্গাব্দ",
            "হিজরি",
            "ইং",
            "খ্রি",
        ],
    ),
    (Word::Sal(true), &["সালের", "খ্রিস্টাব্দের", "বঙ্গাব্দের"]),
    (Word::Mas, &["মাস", "মাসে", "মাসের", "মাসেই", "মাসেও"]),
    (Word::Tarikh, &["তারিখ", "তারিখে", "তারিখের"]),
    (Word::NamedDay(1), &["পহেলা", "পয়লা", "পয়লা"]),
    // Later days are made of their numbers.
    (Word::NamedDay(2), &["দোসরা"]),
    (Word::NamedDay(3), &["তেসরা"]),
    (Word::NamedDay(4), &["চৌঠা"]),
    (Word::Of, &["এর"]),
    (Word::Last, &["গত", "বিগত", "last"]),
    (Word::Next, &["আগামী", "আসন্ন", "next"]),
    (Word::This, &["চলতি"]),
    (Word::OfYear, &["বছরের", "বছর"]),
    (Word::Day(0), &["আজ", "আজকে", "আজকের", "today"]),
    (Word::Day(-1), &["গতকাল", "গতকালের", "yesterday"]),
    (Word::Day(1), &["আগামীকাল", "আগামীকালের", "tomorrow"]),
    (Word::Unit(Unit::Second), &["সেকেন্ড", "second", "seconds", "sec"]),
    (Word::Unit(Unit::Minute), &["মিনিট", "মিনিটে", "minute", "minutes", "min", "mins"]),
    (Word::Unit(Unit::Hour), &["ঘণ্টা", "ঘন্টা", "hour", "hours", "hr", "hrs"]),
    (Word::Unit(Unit::Day), &["দিন", "day", "days"]),
    (Word::Unit(Unit::Week), &["সপ্তাহ", "week", "weeks"]),
    (Word::Unit(Unit::Month), &["month", "months"]),
    (Word::Unit(Unit::Year), &["year", "years"]),
    (Word::Ago, &["আগে", "পূর্বে", "ago"]),
    (Word::Later, &["পর", "পরে", "later"]),
    (
        Word::Counted,
        &[
            "জন",
            "জনের",
            "জনকে",
            "টাকা",
            "টাকার",
            "ডলার",
            "হাজার",
            "লাখ",
            "লক্ষ",
            "কোটি",
            "শতাংশ",
            "ভাগ",
            "টি",
            "টির",
            "টিতে",
            "কিলোমিটার",
            "মিটার",
            "কেজি",
            "টন",
            "গুণ",
            "বার",
            "নম্বর",
            "শ",
            "people",
            "percent",
        ],
    ),
    (Word::Link, &["at", "on", "of", "the", "এ", "সময়", "time", "রোজ"]),
    (Word::HijriHead, &["রবিউল", "রবিউস", "জমাদিউল", "জমাদিউস", "জুমাদাল"]),
    (Word::IsoT, &["t"]),
    (Word::IsoZ, &["z"]),
];

/// What `word` is to a date. Cost: one table look-up.
pub(super) fn word(word: &str) -> Word {
    static TABLE: OnceLock<Table<Word>> = OnceLock::new();
    static STARTS: OnceLock<[u64; BITS / 64]> = OnceLock::new();
    // No word of the table is longer, endings included.
    if word.len() > 64 {
        return Word::Other;
    }
    if let Some(bit) = start_bit(word) {
        let starts = STARTS.get_or_init(|| {
            let mut starts = [0; BITS / 64];
            let table = TABLE.get_or_init(table);
            for bit in table.iter().filter_map(|(word, _)| start_bit(word)) {
                starts[bit / 64] |= 1 << (bit % 64);
            }
            starts
        });
        if starts[bit / 64] >> (bit % 64) & 1 == 0 {
            return Word::Other;
        }
    }
    TABLE.get_or_init(table).get(key(word).as_str()).copied().unwrap_or(Word::Other)
}

/// The Bangla names of the month or weekday that `word` names in Bangla, if it has several: আগস্ট is অগাস্ট too.
/// None of those that are also other words.
pub fn names(word: &str) -> &'static [&'static str] {
    let names = match self::word(word) {
        Word::Month(MonthWord {
            calendar: Calendar::Gregorian, number, doubtful: false, ..
        }) => GREGORIAN[usize::from(number) - 1],
        Word::Weekday(day) => WEEKDAYS[day as usize],
        _ => &[],
    };
    let end = names.iter().position(|name| name.is_ascii() || name.ends_with('?'));
    &names[..end.unwrap_or(names.len())]
}

/// How many bits tell the starts of the table's words.
const BITS: usize = 4096;

/// A number under [`BITS`] for the first two letters of a word, the same for all that have its spelling
/// key, to pass over other words quickly; `None` where those letters may fold into others.
fn start_bit(word: &str) -> Option<usize> {
    let mut chars = word.chars().map(|c| match c {
        // ঙ is ং, and takes a hasanta with it.
        'ঙ' => None,
        'ক'..='ঢ' | 'ত'..='হ' | 'অ' | 'ই' | 'উ' | 'এ' | 'ও' | 'ঋ' | 'া' | 'ি' | 'ু' | 'ৃ' => {
            Some(u32::from(c) - 0x980)
        }
        '\u{09DC}' => Some(u32::from('ড') - 0x980),
        '\u{09DD}' => Some(u32::from('ঢ') - 0x980),
        '\u{09DF}' => Some(u32::from('য') - 0x980),
        'ী' => Some(u32::from('ি') - 0x980),
        'ূ' => Some(u32::from('ু') - 0x980),
        'ণ' => Some(u32::from('ন') - 0x980),
        // ে and া may stand for ো.
        'ে' | 'ো' => Some(u32::from('ে') - 0x980),
        crate::script::HASANTA => Some(0x4D),
        'a'..='z' | 'A'..='Z' => Some(u32::from(c.to_ascii_lowercase()) - 0x60),
        _ => None,
    });
    let (first, second) = (chars.next()??, chars.next()??);
    // অ and া may stand for আ, ত and a hasanta for ৎ.
    let folds = matches!((first, second), (0x05, 0x3E) | (0x24, 0x4D));
    (!folds).then_some(((first << 6 ^ second) as usize) % BITS)
}

/// The Hijri month that two words name together.
pub(super) fn hijri_month(first: &str, second: &str) -> Option<u8> {
    static TABLE: OnceLock<Table<u8>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut months = Table::default();
        for (number, names) in (1..).zip(HIJRI) {
            for pair in names.iter().filter_map(|name| name.split_once(' ')) {
                months.get_or_insert_with(&pair_key(pair), || number);
            }
        }
        months
    });
    table.get(&pair_key((first, second))).copied()
}

fn pair_key((first, second): (&str, &str)) -> String {
    format!("{} {}", key(first), key(second))
}

fn key(word: &str) -> String {
    fold(&normal_form(word))
}

fn table() -> Table<Word> {
    let mut out = Table::default();
    for (calendar, names) in
        [(Calendar::Gregorian, GREGORIAN), (Calendar::Bangla, BANGLA), (Calendar::Hijri, HIJRI)]
    {
        for (number, names) in (1..).zip(names) {
            for name in names.iter().filter(|name| !name.bytes().any(|byte| byte == b' ')) {
                let doubtful = name.ends_with('?') || calendar != Calendar::Gregorian;
                let name = name.trim_end_matches('?');
                let month = |inflected, genitive| {
                    Word::Month(MonthWord { calendar, number, inflected, genitive, doubtful })
                };
                out.put(&key(name), month(false, false));
                if name.is_ascii() {
                    continue;
                }
                for ending in ENDINGS {
                    out.get_or_insert_with(&key(&format!("{name}{ending}")), || month(true, false));
                }
                for ending in GENITIVE {
                    out.get_or_insert_with(&key(&format!("{name}{ending}")), || month(true, true));
                }
            }
        }
    }
    // মেতে, মেই, মেকে are other words altogether.
    for ending in ["তে", "ই", "ও", "টি", "টা", "তেই", "তেও"] {
        out.put(&key(&format!("মে{ending}")), Word::Other);
    }
    for (weekday, names) in Weekday::ALL.into_iter().zip(WEEKDAYS) {
        for name in names {
            out.put(&key(name), Word::Weekday(weekday));
            for ending in GENITIVE.iter().chain(ENDINGS).filter(|_| !name.is_ascii()) {
                out.get_or_insert_with(&key(&format!("{name}{ending}")), || Word::Weekday(weekday));
            }
        }
    }
    // তেরোই, সাতাশে.
    for day in 5..=31 {
        let ending = if day < 19 { "ই" } else { "ে" };
        for name in crate::numbers::under_hundred(day) {
            out.put(&key(&format!("{name}{ending}")), Word::NamedDay(day));
        }
    }
    for (word, names) in OTHERS {
        for name in *names {
            out.put(&key(name), *word);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{table, word};

    #[test]
    fn every_word_of_the_table_is_found_however_it_is_encoded() {
        for (known, &meaning) in table().iter() {
            let composed = known.replace("য\u{9BC}", "\u{9DF}").replace("ড\u{9BC}", "\u{9DC}");
            let apart = known.replace('ো', "\u{9C7}\u{9BE}").replace('আ', "অ\u{9BE}");
            let longer = known.replace('ি', "ী").replace("ং", "ঙ").replace('ন', "ণ");
            for written in [known, &known.to_uppercase(), &composed, &apart, &longer] {
                assert_eq!(word(written), meaning, "{written}");
            }
        }
    }
}
