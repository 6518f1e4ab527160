//! Names of newspapers and news sites in Bangla, and of the agencies that they credit.
//!
//! Enter at [`named_in`] and [`agency`]. To teach a paper, add a row to [`PAPERS`]: the name as it is
//! shown first, then what else its pages call it. A paper that is not here is still found where a
//! page's structure names it; see [`crate::source`].

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::lines::key;
use crate::vocabulary::Vocabulary;

/// One paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Paper {
    /// Its name, as shown.
    pub(crate) name: &'static str,
    /// Whether it is made in India, whose clocks are at +05:30.
    pub(crate) indian: bool,
}

/// Name, then other names. `?`: also an ordinary word, trusted only where a page speaks of itself.
const PAPERS: &[&[&str]] = &[
    &["প্রথম আলো", "prothom alo", "prothomalo"],
    &["যুগান্তর", "দৈনিক যুগান্তর", "jugantor"],
    &["ইত্তেফাক", "দৈনিক ইত্তেফাক", "ittefaq", "the daily ittefaq"],
    &["কালের কণ্ঠ", "কালেরকণ্ঠ", "kaler kantho", "kalerkantho"],
    &["সমকাল", "দৈনিক সমকাল", "samakal"],
    &["মানবজমিন", "মানব জমিন", "দৈনিক মানবজমিন", "manab zamin", "mzamin"],
    &["জনকণ্ঠ", "দৈনিক জনকণ্ঠ", "janakantha", "dailyjanakantha"],
    &["নয়া দিগন্ত", "নয়াদিগন্ত", "দৈনিক নয়া দিগন্ত", "naya diganta"],
    &["ইনকিলাব", "দৈনিক ইনকিলাব", "inqilab", "daily inqilab"],
    &["আমার দেশ?", "দৈনিক আমার দেশ", "amar desh"],
    &["ভোরের কাগজ", "bhorer kagoj"],
    &["বাংলাদেশ প্রতিদিন", "bangladesh pratidin", "bd pratidin", "বিডি প্রতিদিন"],
    &["আজকের পত্রিকা?", "ajker patrika"],
    &["কালবেলা", "দৈনিক কালবেলা", "kalbela"],
    &["দেশ রূপান্তর", "দেশ রুপান্তর", "desh rupantor"],
    &["সংবাদ?", "দৈনিক সংবাদ"],
    &["যায়যায়দিন", "যায় যায় দিন", "jaijaidin"],
    &["আমাদের সময়?", "দৈনিক আমাদের সময়", "dainik amader shomoy"],
    &["আমাদের সময় ডটকম", "amadershomoy"],
    &["মানবকণ্ঠ", "manobkantha"],
    &["প্রতিদিনের সংবাদ", "protidiner sangbad"],
    &["প্রতিদিনের বাংলাদেশ", "protidiner bangladesh"],
    &["সময়ের আলো", "shomoyer alo"],
    &["খবরের কাগজ?", "khaborer kagoj"],
    &["আলোকিত বাংলাদেশ", "alokito bangladesh"],
    &["সংগ্রাম?", "দৈনিক সংগ্রাম", "daily sangram"],
    &["দিনকাল?", "দৈনিক দিনকাল"],
    &["বণিক বার্তা", "bonik barta"],
    &["শেয়ার বিজ", "share biz"],
    &["নয়া শতাব্দী", "naya shatabdi"],
    &["রূপালী বাংলাদেশ", "rupali bangladesh"],
    &["জবাবদিহি?", "দৈনিক জবাবদিহি"],
    &["আজাদী?", "দৈনিক আজাদী", "dainik azadi"],
    &["পূর্বকোণ", "দৈনিক পূর্বকোণ", "purbokone"],
    &["করতোয়া?", "দৈনিক করতোয়া"],
    &["বাংলা ট্রিবিউন", "বাংলাট্রিবিউন", "bangla tribune", "banglatribune"],
    &["ঢাকা পোস্ট", "ঢাকাপোস্ট", "dhaka post", "dhakapost"],
    &["ঢাকা মেইল", "ঢাকামেইল", "dhaka mail"],
    &["ঢাকা টাইমস", "ঢাকাটাইমস", "ঢাকাটাইমস২৪", "dhaka times", "dhakatimes24"],
    &["ঢাকা ট্রিবিউন", "dhaka tribune"],
    &[
        "জাগো নিউজ",
        "জাগোনিউজ",
        "জাগোনিউজ২৪",
        "জাগোনিউজটোয়েন্টিফোর",
        "জাগো নিউজ ২৪",
        "jago news",
        "jagonews24",
        "jagonews",
    ],
    &["রাইজিংবিডি", "রাইজিং বিডি", "risingbd"],
    &["বিডিনিউজ টোয়েন্টিফোর ডটকম", "বিডিনিউজ২৪", "বিডিনিউজ", "বিডিনিউজটোয়েন্টিফোর", "bdnews24"],
    &["বাংলানিউজ টোয়েন্টিফোর", "বাংলানিউজ", "বাংলানিউজ২৪", "বাংলানিউজটোয়েন্টিফোর", "banglanews24"],
    &["বার্তা২৪", "বার্তা ২৪", "barta24"],
    &["বার্তা বাজার", "barta bazar"],
    &["সারাবাংলা ডটনেট", "sarabangla"],
    &["আরটিভি", "আরটিভি নিউজ", "আরটিভি অনলাইন", "rtv online", "rtv"],
    &["এনটিভি অনলাইন", "এনটিভি", "ntv online", "ntvbd"],
    &["সময় সংবাদ", "সময় নিউজ", "সময় টিভি", "সময় টেলিভিশন", "somoy news", "somoynews", "somoy tv"],
    &["চ্যানেল আই", "চ্যানেল আই অনলাইন", "channel i"],
    &["চ্যানেল ২৪", "চ্যানেল২৪", "channel 24", "channel24"],
    &["যমুনা টিভি", "যমুনা টেলিভিশন", "যমুনা অনলাইন", "jamuna tv"],
    &["একাত্তর টিভি", "একাত্তর", "ekattor tv"],
    &["ইনডিপেনডেন্ট টেলিভিশন", "ইনডিপেন্ডেন্ট টিভি", "independent television"],
    &["ডিবিসি নিউজ", "dbc news"],
    &["নিউজ২৪", "নিউজ টোয়েন্টিফোর", "news24bd"],
    &["একুশে টেলিভিশন", "একুশে টিভি", "ekushey tv"],
    &["এটিএন বাংলা", "atn bangla"],
    &["এটিএন নিউজ", "atn news"],
    &["বৈশাখী টিভি", "বৈশাখী অনলাইন"],
    &["মাছরাঙা টেলিভিশন", "মাছরাঙা টিভি"],
    &["এখন টিভি", "ekhon tv"],
    &["স্টার সংবাদ"],
    &["ডেইলি স্টার বাংলা", "দ্য ডেইলি স্টার", "দ্য ডেইলি স্টার বাংলা", "ডেইলি স্টার", "the daily star"],
    &["দ্য বিজনেস স্ট্যান্ডার্ড", "টিবিএস বাংলা", "the business standard", "tbs news"],
    &["নিউজবাংলা২৪", "নিউজবাংলা", "newsbangla24"],
    &["জুম বাংলা", "জুমবাংলা", "zoombangla"],
    &["সোনালী নিউজ", "সোনালীনিউজ", "sonali news"],
    &["দ্য ডেইলি ক্যাম্পাস", "ডেইলি ক্যাম্পাস", "the daily campus"],
    &["ঢাকা প্রকাশ", "ঢাকাপ্রকাশ", "dhaka prokash"],
    &["নাগরিক টিভি", "নাগরিক নিউজ"],
    &["স্ট্রিম", "ঢাকা স্ট্রিম", "dhaka stream"],
    &["বিবিসি বাংলা", "বিবিসি নিউজ বাংলা", "bbc news বাংলা", "bbc bangla", "bbc বাংলা", "bbc news bangla"],
    &["ডয়চে ভেলে", "ডয়চে ভেলে বাংলা", "ডিডাব্লিউ", "ডিডব্লিউ", "dw", "deutsche welle"],
    &[
        "ভয়েস অব আমেরিকা",
        "ভয়েস অফ আমেরিকা",
        "ভিওএ বাংলা",
        "ভিওএ",
        "voa বাংলা",
        "voa bangla",
        "voice of america",
    ],
    &["আনন্দবাজার পত্রিকা", "আনন্দবাজার", "আনন্দবাজার অনলাইন", "আনন্দবাজার ডট কম", "anandabazar"],
    &["বর্তমান?", "বর্তমান পত্রিকা", "bartaman patrika"],
    &["এই সময়?", "ei samay", "eisamay"],
    &["এই সময় অনলাইন"],
    &["সংবাদ প্রতিদিন", "sangbad pratidin"],
    &["আজকাল?", "আজকাল ইন", "aajkaal"],
    &["গণশক্তি", "ganashakti"],
    &["উত্তরবঙ্গ সংবাদ", "uttarbanga sambad"],
    &["এবিপি আনন্দ", "abp ananda"],
    &["জি ২৪ ঘণ্টা", "zee 24 ghanta"],
    &["নিউজ১৮ বাংলা", "নিউজ ১৮ বাংলা", "news18 bangla", "news18 bengali"],
    &["টিভি৯ বাংলা", "টিভি নাইন বাংলা", "tv9 bangla"],
    &["হিন্দুস্তান টাইমস বাংলা", "hindustan times bangla", "ht bangla"],
    &["ওয়ানইন্ডিয়া বাংলা", "oneindia bengali"],
    &["দ্য ওয়াল", "the wall"],
];

/// Where the Indian papers stand in [`PAPERS`]: from the first name to the last, both included.
const INDIAN: (&str, &str) = ("আনন্দবাজার পত্রিকা", "দ্য ওয়াল");
/// Papers whose pages are dated in another time zone than their readers': a day is all one can say.
const FAR: &[&str] = &["ডয়চে ভেলে", "ভয়েস অব আমেরিকা"];

/// News agencies, and the foreign media that Bangla papers credit like them.
static AGENCIES: Vocabulary = Vocabulary::new(&[
    "এএফপি",
    "রয়টার্স",
    "এপি",
    "বাসস",
    "ইউএনবি",
    "বিবিসি",
    "বিবিসি বাংলা",
    "সিএনএন",
    "আল জাজিরা",
    "আলজাজিরা",
    "তাস",
    "আরটি",
    "স্পুটনিক",
    "কেসিএনএ",
    "সিনহুয়া",
    "শিনহুয়া",
    "আনাদোলু",
    "আনাদোলু এজেন্সি",
    "পিটিআই",
    "এএনআই",
    "আইএএনএস",
    "ইয়োনহাপ",
    "কিয়োডো",
    "ডিপিএ",
    "ইউপিআই",
    "ব্লুমবার্গ",
    "এনডিটিভি",
    "দ্য গার্ডিয়ান",
    "গার্ডিয়ান",
    "নিউইয়র্ক টাইমস",
    "দ্য নিউইয়র্ক টাইমস",
    "ওয়াশিংটন পোস্ট",
    "ডয়চে ভেলে",
    "টাইমস অব ইন্ডিয়া",
    "দ্য হিন্দু",
    "হিন্দুস্তান টাইমস",
    "জিও নিউজ",
    "ডন",
    "টাস",
    "মিডল ইস্ট আই",
    "টাইমস অব ইসরায়েল",
    "আইআরএনএ",
    "ইরনা",
    "ফার্স নিউজ",
    "তাসনিম",
    "প্রেস টিভি",
    "সিবিএস নিউজ",
    "ফক্স নিউজ",
    "স্কাই নিউজ",
    "ইন্টারফ্যাক্স",
    "ইউক্রিনফর্ম",
    "দ্য ইকোনমিস্ট",
    "সিএনবিসি",
    "ভয়েস অব আমেরিকা",
    "afp",
    "reuters",
    "ap",
    "bss",
    "unb",
    "bbc",
    "ani",
    "pti",
]);

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
    let words = key(words);
    let bare = [" ডট কম", " ডটকম", " কম", " com", " ডট নেট", " net"]
        .iter()
        .find_map(|end| words.strip_suffix(end));
    table()
        .rows
        .iter()
        .find(|row| row.key == words || Some(row.key.as_str()) == bare)
        .map(|row| row.paper)
}

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

/// Whether a paper's clock is somewhere else.
pub(crate) fn is_far(paper: Paper) -> bool {
    FAR.contains(&paper.name)
}

/// Whether these words are the name of an agency.
pub(crate) fn agency(words: &str) -> bool {
    AGENCIES.has(words)
}

struct Row {
    paper: Paper,
    key: String,
    doubtful: bool,
}

struct Table {
    rows: Vec<Row>,
    /// The rows by the first word of the name as it can stand in a text.
    starts: HashMap<String, Vec<usize>>,
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut indian = false;
        let mut out = Table { rows: Vec::new(), starts: HashMap::new() };
        for names in PAPERS {
            let [first, ..] = names else { continue };
            let name = first.trim_end_matches('?');
            indian |= name == INDIAN.0;
            for other in *names {
                let row = out.rows.len();
                let key = key(other.trim_end_matches('?'));
                // The ending goes with the last word, which may be the first.
                let endings = if key.contains(' ') { &[""] } else { ENDINGS };
                let start = key.split(' ').next().unwrap_or_default();
                for ending in endings {
                    out.starts.entry(format!("{start}{ending}")).or_default().push(row);
                }
                let doubtful = other.ends_with('?');
                out.rows.push(Row { paper: Paper { name, indian }, key, doubtful });
            }
            indian &= name != INDIAN.1;
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::{agency, named, named_in};

    #[test]
    fn names_are_found_with_endings_and_in_other_spellings() {
        let name = |text, certain| named_in(text, certain).map(|p| p.name);
        assert_eq!(name("প্রথম আলোর খবর পেতে", true), Some("প্রথম আলো"));
        assert_eq!(name("জাগোনিউজ২৪.কমে লিখুন", true), Some("জাগো নিউজ"));
        assert_eq!(name("দৈনিক আমার দেশ", true), Some("আমার দেশ"));
        assert_eq!(name("আমার দেশ", true), None);
        assert_eq!(name("আমার দেশ", false), Some("আমার দেশ"));
        assert_eq!(name("সমকালীন", true), None);
        assert!(named("আনন্দবাজার").is_some_and(|p| p.indian));
        assert!(named("যুগান্তর").is_some_and(|p| !p.indian));
    }

    #[test]
    fn agencies_are_known() {
        assert!(agency("এএফপি") && agency("AFP") && !agency("কিয়েভ"));
    }
}
