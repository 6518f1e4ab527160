//! Lines that belong to pictures: captions, credits, file names.
//!
//! Enter at [`image_name`] and [`read`]. A caption that nothing marks is known by its place only; see [`crate::head`].

use bangla::inflection::{Lexicon, is_verb};

use crate::lines::Line;
use crate::model::Role;
use crate::papers;
use crate::phrases;
use crate::vocabulary::Vocabulary;

/// What stands before the name of whoever took or gave a picture.
static CREDIT_LABELS: Vocabulary = Vocabulary::new(&[
    "ছবি",
    "ফটো",
    "আলোকচিত্র",
    "ফাইল ছবি",
    "প্রতীকী ছবি",
    "ছবি সৌজন্য",
    "ছবির উৎস",
    "ছবিসূত্র",
    "ছবি সূত্র",
    "photo",
    "photos",
    "image",
    "photo credit",
    "image source",
    "picture",
    "image credit",
    "image credit source",
    "image courtesy",
    "ছবি ক্রেডিট",
    "কার্টুন",
    "ইলাস্ট্রেশন",
    "গ্রাফিক",
    "গ্রাফিক্স",
    "গ্রাফিকস",
    "অলংকরণ",
    "অলঙ্করণ",
    "কোলাজ",
    "স্ক্রিনশট",
    "ভিডিও থেকে নেওয়া",
]);
/// Whole lines that credit a picture.
static CREDITS: Vocabulary = Vocabulary::new(&[
    "সংগৃহীত",
    "ছবি সংগৃহীত",
    "সংগৃহীত ছবি",
    "ফাইল ছবি",
    "ফাইল ফটো",
    "ফাইল",
    "নিজস্ব চিত্র",
    "নিজস্ব ছবি",
    "ফাইল চিত্র",
    "প্রতীকী চিত্র",
    "প্রতীকি ছবি",
    "প্রতীকী ফটো",
    "সংগৃহীত চিত্র",
    "ছবি এআই",
    "এআই ছবি",
    "ভিডিও থেকে",
    "প্রতীকী ছবি",
    "প্রতিকী ছবি",
    "প্রতীকী",
    "ছবি প্রতীকী",
    "ছবি ফাইল",
    "ভিডিও থেকে নেওয়া",
    "ভিডিও থেকে নেওয়া ছবি",
    "ভিডিও থেকে সংগৃহীত",
    "getty images",
    "file photo",
    "courtesy",
    "collected",
    "স্ক্রিনশট",
    "গ্রাফিক্স",
]);
/// What stands before a caption.
static CAPTION_LABELS: Vocabulary = Vocabulary::new(&[
    "ছবির ক্যাপশান",
    "ছবির ক্যাপশন",
    "ক্যাপশন",
    "ক্যাপশান",
    "caption",
    "image caption",
    "ভিডিওর ক্যাপশান",
    "ভিডিওর ক্যাপশন",
    "অডিওর ক্যাপশান",
    "video caption",
    "media caption",
]);
/// What browsers and editors leave where a picture was.
const STAND_INS: &[&str] = &[
    "description of image",
    "no description available",
    "image description",
    "featured image",
    "alt text",
    "image alt",
    "news image",
];

/// The longest caption, in characters.
const LONGEST: usize = 280;

/// What a label of a picture stands before, and where a sentence ends.
const LABEL_ENDS: [char; 7] = [':', ',', 'ঃ', '：', '-', '–', '।'];
/// What stands before a credit that closes a caption; without any the whole line is asked before.
const LAST: [char; 8] = ['।', '(', '[', '|', ',', '.', '–', '/'];

/// What a line is to a picture, if something on it says so.
pub(crate) fn read(line: &Line<'_>) -> Option<Role> {
    if line.chars > LONGEST || line.key.is_empty() {
        return None;
    }
    if CREDITS.has_key(&line.key) {
        return Some(Role::PhotoCredit);
    }
    if let Some(role) = labelled(line) {
        return Some(role);
    }
    if ends_in_day(line.text) {
        return Some(Role::Caption);
    }
    if line.may_have(&LAST) {
        let text = line.text.trim_end_matches(['।', '.', ')', ']']);
        let last = text.rsplit(LAST).next().unwrap_or_default();
        if CREDITS.has(last) {
            return Some(Role::Caption);
        }
    }
    // `… অবরোধ করেন শ্রমিকেরা/ঢাকা ট্রিবিউন`
    if line.may_have(&['/'])
        && let Some((before, paper)) = line.text.rsplit_once('/')
        && before.split_whitespace().count() >= 3
        && papers::named(paper).is_some()
    {
        return Some(Role::Caption);
    }
    // `Source : নিজস্ব চিত্র`
    if line.words <= 5
        && let Some((label, said)) = line.text.rsplit_once([':', 'ঃ'])
        && label.split_whitespace().count() <= 2
        && is_credit(said)
    {
        return Some(Role::PhotoCredit);
    }
    // `… ভিড়। নতুন কাগজ ফটো`
    if line.may_have(&['।', '|'])
        && let Some((before, after)) = line.text.rsplit_once(['।', '|'])
        && before.split_whitespace().count() >= 3
        && after.split_whitespace().count() == 2
        && after.split_whitespace().next_back().is_some_and(is_label)
    {
        return Some(Role::Caption);
    }
    // `— নতুন কাগজ ছবি`, `… -নিজস্ব ছবি`
    if !line.may_have(&['—', '–', '-']) {
        return None;
    }
    let (before, after) = line.text.rsplit_once(['—', '–', '-'])?;
    let words = after.split_whitespace().count();
    let labelled = after.split_whitespace().next_back().is_some_and(is_label);
    let role = if before.trim().is_empty() { Role::PhotoCredit } else { Role::Caption };
    ((2..=4).contains(&words) && labelled).then_some(role)
}

/// The same by a label that it opens with, or that its last sentence has: `ছবি: সংগৃহীত`.
fn labelled(line: &Line<'_>) -> Option<Role> {
    if !line.may_have(&LABEL_ENDS) {
        return None;
    }
    let mut from = 0;
    for (at, mark) in line.text.match_indices(LABEL_ENDS) {
        let before = line.text[from..at].trim();
        let first = line.text[..from].trim().is_empty();
        if first && mark != "-" && CAPTION_LABELS.has(before) {
            return Some(Role::Caption);
        }
        let named = mark != "।" && (mark != "," || first);
        if named
            && (ends_in_label(before) || CREDIT_LABELS.has(before))
            && rest_is_name(&line.text[at + mark.len()..])
        {
            let alone = first && CREDIT_LABELS.has(before);
            return Some(if alone { Role::PhotoCredit } else { Role::Caption });
        }
        if mark == "।" {
            from = at + mark.len();
        }
    }
    None
}

/// Whether these words credit a picture and nothing else: two words or more.
pub(crate) fn is_credit(words: &str) -> bool {
    words.split_whitespace().count() >= 2 && CREDITS.has(words)
}

/// Whether a word says that what follows is of a picture.
pub(crate) fn is_label(word: &str) -> bool {
    CREDIT_LABELS.has(word)
}

/// `…উদ্‌যাপন। ছবি`, `… (ছবি`: the label is the last word before its colon.
fn ends_in_label(before: &str) -> bool {
    let last = before
        .rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '[' | '।' | '|' | '/'))
        .next()
        .unwrap_or_default();
    // Some sites glue it to the caption; films are called `ছায়াছবি`.
    let glued = last.strip_suffix("ছবি").filter(|_| before.contains(' '));
    let film = |word: &str| word.ends_with('\u{9CD}') || word.starts_with("ছা") || word == "জল";
    let glued = glued.is_some_and(|word| !film(word));
    glued
        || is_glued_credit(before)
        || matches!(last, "ছবি" | "ছবিঃ" | "Photo" | "ফটো" | "আলোকচিত্র")
}

/// Whether a label in Latin letters is glued to the Bangla words of a caption: `…নতুন সেতুImage Credit`.
fn is_glued_credit(before: &str) -> bool {
    const LABELS: [&str; 4] = ["Image Credit", "Photo Credit", "Image Source", "Photo Source"];
    let words = LABELS.iter().find_map(|label| before.strip_suffix(label));
    words.is_some_and(|words| words.ends_with(bangla::script::is_bangla))
}

/// Whether a day with its year is all that the last sentence says: agencies date their pictures so.
fn ends_in_day(text: &str) -> bool {
    const LONGEST: usize = 90;
    let Some((said, day)) = text.strip_suffix('।').and_then(|text| text.rsplit_once('।'))
    else {
        return false;
    };
    let day = day.trim();
    day.len() <= LONGEST
        && said.split_whitespace().count() >= 3
        && day.ends_with(bangla::script::is_digit)
        && bangla::dates::find(day).first().is_some_and(|found| {
            found.start == 0
                && found.end == day.len()
                && found.day.is_some()
                && found.year.is_some()
        })
}

/// Whether a day with its year stands behind a comma or in brackets at a line's end: agencies date their pictures so.
pub(crate) fn closes_with_day(text: &str) -> bool {
    let digits = text.trim_end_matches([')', '।']);
    if !digits.ends_with(bangla::script::is_digit) {
        return false;
    }
    let days = bangla::dates::find(text);
    days.last().is_some_and(|day| {
        let before = text[..day.start].trim_end();
        day.end >= digits.len() && day.date().is_some() && before.ends_with([',', '(', '।'])
    })
}

/// Whether what follows a label is a name and not a sentence.
fn rest_is_name(rest: &str) -> bool {
    let rest = rest.trim().trim_end_matches(['।', '.', ')', ']']);
    rest.split_whitespace().count() <= 7 && rest.chars().count() <= 60 && !rest.contains('।')
}

/// Whether a line says what is going on and closes with whom one sees: `ধান কাটছেন কৃষকেরা`.
pub(crate) fn shows(line: &Line<'_>) -> bool {
    const LONGEST_SHOWN: usize = 70;
    let words = || bangla::words::words(line.text).map(|word| word.normal_form());
    let closes = || words().last().is_some_and(|word| !is_verb(&word, &Lexicon));
    line.chars < LONGEST_SHOWN && words().any(|word| is_going_on(&word)) && closes()
}

/// The same of persons only: headlines say `কমছে দাম`.
pub(crate) fn shows_persons(line: &Line<'_>) -> bool {
    let acts = || line.text.split_whitespace().any(|word| word.ends_with("ছেন"));
    !line.text.contains([',', ':', '‘', '?']) && acts() && shows(line)
}

/// Whether one short sentence closes with no verb, as what a picture shows is said: `সড়কে ধান ফেলে কৃষকদের বিক্ষোভ।`
pub(crate) fn closes_with_name(text: &str) -> bool {
    const LONGEST: usize = 70;
    let Some(said) = text.strip_suffix(['।', '৷']) else { return false };
    let last = || bangla::words::words(said).last().map(|word| word.normal_form());
    let denies = |word: &str| matches!(word, "না" | "নেই" | "নয়" | "নি");
    text.chars().count() <= LONGEST
        && !said.contains(['।', '৷', '?', '!'])
        && last().is_some_and(|word| !is_verb(&word, &Lexicon) && !denies(&word))
}

/// Whether a word is a verb of what is going on: `কাটছেন`, `যাচ্ছে`, not `কেটেছেন`.
fn is_going_on(word: &str) -> bool {
    let stem = word.strip_suffix("ছেন").or_else(|| word.strip_suffix("ছে"));
    // `আছেন` does nothing.
    stem.is_some_and(|stem| !matches!(stem, "" | "আ") && !stem.ends_with('ে'))
        && is_verb(word, &Lexicon)
}

/// Whether a line that only its place makes a caption has the words of one: four or more of the page's script, or
/// fewer and nothing else, and nothing of what pages print under who and when besides: buttons, counts, how long
/// reading takes, sections.
pub(crate) fn may_be(line: &Line<'_>) -> bool {
    const FEWEST_WORDS: usize = 4;
    let ours = |word: &&str| word.chars().any(bangla::script::is_bangla);
    let other = |c: char| {
        c.is_ascii_alphabetic() || bangla::script::is_digit(c) || matches!(c, ',' | '|' | '/' | ':')
    };
    let long = line.text.split_whitespace().filter(ours).count() >= FEWEST_WORDS;
    (long || !line.text.contains(other)) && !is_of_page(line)
}

/// Whether a line under who and when has a word that only the page itself has there.
pub(crate) fn is_of_page(line: &Line<'_>) -> bool {
    static INTERFACE: Vocabulary = Vocabulary::new(&[
        "share",
        "sharing",
        "button",
        "tweet",
        "next",
        "prev",
        "previous",
        "follow",
        "google",
        "read",
        "min",
        "views",
        "shares",
        "comments",
        "listen",
        "save",
        "copy",
        "link",
        "print",
        "subscribe",
    ]);
    static MINUTES: Vocabulary = Vocabulary::new(&["মিনিট", "মিনিটে", "মিনিটের"]);
    static READING: Vocabulary = Vocabulary::new(&["পড়া", "পড়ার", "পড়ুন", "পড়তে"]);
    let words = || line.text.split_whitespace();
    let minutes = words().any(|word| MINUTES.has(word)) && words().any(|word| READING.has(word));
    // `সারাদেশ, নগরপুর`
    let section =
        |piece: &str| phrases::is_menu(piece.rsplit(['-', '–', ':']).next().unwrap_or_default());
    let sections = line.text.contains(',') && line.text.split(',').any(section);
    words().any(|word| INTERFACE.has(word)) || minutes || sections
}

/// Whether a line speaks of its picture and closes with when it was taken: `ছবিটি তোলা ১২ মে ২০২৫`.
pub(crate) fn is_dated(line: &Line<'_>) -> bool {
    const LONGEST: usize = 100;
    let first = line.text.split([' ', ':']).next().unwrap_or_default();
    line.chars <= LONGEST
        && matches!(first, "ছবি" | "ছবিটি" | "ছবিতে" | "ছবিগুলো" | "আলোকচিত্র")
        && line.text.trim_end_matches(['।', ')']).ends_with(bangla::script::is_digit)
}

/// `IMG_2041.jpg`, `Untitled design - 2025-08-13T125947.561`, `Description of image`.
pub(crate) fn image_name(line: &Line<'_>) -> Option<Role> {
    if line.chars <= 80 && is_avatar(line.text) {
        return Some(Role::ImageName);
    }
    if line.chars > 160 || !line.text.is_ascii() {
        return None;
    }
    let text = line.text.to_ascii_lowercase();
    let file =
        [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"].iter().any(|end| text.ends_with(end));
    let made = [
        "untitled design",
        "img_",
        "img-",
        "dsc_",
        "dsc0",
        "whatsapp image",
        "screenshot",
        "image_",
        "photo_",
        "picsart",
        "fb_img",
        "may be an image of",
    ];
    let name = file
        || made.iter().any(|start| text.starts_with(start))
        || STAND_INS.contains(&text.as_str());
    name.then_some(Role::ImageName)
}

/// `Avatar of নাম`, `Avatar photo`: what stands in for a writer's portrait.
fn is_avatar(text: &str) -> bool {
    const OPENINGS: [&str; 6] = [
        "avatar of ",
        "avatar for ",
        "avatar photo",
        "profile picture of ",
        "photo of author",
        "author image",
    ];
    let opens = |opening: &&str| {
        text.get(..opening.len()).is_some_and(|start| start.eq_ignore_ascii_case(opening))
    };
    text.eq_ignore_ascii_case("avatar") || OPENINGS.iter().any(opens)
}

#[cfg(test)]
mod tests {
    use super::{image_name, read};
    use crate::lines::split;
    use crate::model::Role;

    #[track_caller]
    fn check(text: &str, expected: Option<Role>) {
        let line = &split(text)[0];
        assert_eq!(image_name(line).or(read(line)), expected, "{text}");
    }

    #[test]
    fn credits_and_captions_are_told_apart() {
        check("ছবি : সংগৃহীত", Some(Role::PhotoCredit));
        check("ছবি: রয়টার্স", Some(Role::PhotoCredit));
        check("প্রতীকী ছবি: এআই দিয়ে তৈরি", Some(Role::PhotoCredit));
        check("নতুন সেতুর ওপর মানুষছবি: রফিক আহমেদ", Some(Role::Caption));
        check("ছবির উৎস, Getty Images", Some(Role::PhotoCredit));
        check("সেতুর ওপর মানুষের ভিড়। ছবি: সংগৃহীত", Some(Role::Caption));
        check("সেতুর ওপর মানুষের ভিড় (ছবি: বাসস)", Some(Role::Caption));
        check("সেতুর ওপর মানুষের ভিড়। ফাইল ছবি", Some(Role::Caption));
        check("সেতুর ওপর মানুষের ভিড়। ৫ মে, ২০২৫।", Some(Role::Caption));
        check("ছবির ক্যাপশান, সেতুর ওপর মানুষের ভিড়", Some(Role::Caption));
    }

    #[test]
    fn pictures_leave_their_names() {
        check("IMG_2041.jpg", Some(Role::ImageName));
        check("Untitled design - 2025-08-13T125947.561", Some(Role::ImageName));
        check("Description of image", Some(Role::ImageName));
    }

    #[test]
    fn prose_about_pictures_is_prose() {
        check("ছবিতে দেখা যায়, সেতুর ওপর মানুষের ভিড়", None);
        check("তিনি বললেন: ছবি আঁকা শিখতে চাই।", None);
        check("ছবিটি তুলেছেন রফিক", None);
    }
}
