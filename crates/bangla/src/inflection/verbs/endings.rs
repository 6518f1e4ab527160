//! The endings of the Bangla verb, grouped by the shape of the stem they follow.
//!
//! The persons, tenses and moods are those of any school grammar (Bangla Academy, *প্রমিত বাংলা ভাষার ব্যাকরণ*,
//! vol. 1, on ক্রিয়া; S. K. Chatterji, *Origin and Development of the Bengali Language*, part II, ch. on
//! the verb). Colloquial (চলিত) forms come first; the literary (সাধু) ones differ by the full ই before
//! the ending and are taken along because old texts and headlines of song and law use them.

/// Which endings a stem takes: one bit for each group of [`GROUPS`].
pub(super) type Slots = u16;

/// After a consonant, on the stem's low vowel (লেখ-, খোল-): present, verbal noun.
pub(super) const LOW: Slots = 1;
/// After a consonant, on the stem's high vowel (লিখ-, খুল-): everything else that is not perfect.
pub(super) const HIGH: Slots = 1 << 1;
/// After a consonant, on the perfect stem (থেক-, লিখ-): participle and perfect tenses.
pub(super) const PERFECT: Slots = 1 << 2;
/// After a vowel (যা-, করা-): the present tenses and the future.
pub(super) const OPEN: Slots = 1 << 3;
/// After a vowel: past, habitual past, infinitive and conditional (খে-, করা-, হ-).
pub(super) const PAST: Slots = 1 << 4;
/// After a vowel: participle and perfect tenses (খে-, করি-, হ-).
pub(super) const PARTICIPLE: Slots = 1 << 5;
/// After a stem in ই (খাই-, হই-, করাই-): the literary forms, and চাইল, রইছে.
pub(super) const LITERARY: Slots = 1 << 6;
/// After a vowel: only what no other word looks like (গায়, গাচ্ছে, but not গান).
pub(super) const CAREFUL: Slots = 1 << 7;
/// The verbal noun in ওয়া (যাওয়া).
pub(super) const OWA: Slots = 1 << 8;
/// The verbal noun in য়া (দেয়া, শোয়া).
pub(super) const YA: Slots = 1 << 9;
/// The verbal noun in নো (করানো).
pub(super) const NO: Slots = 1 << 10;
/// The participle of three-syllable stems, contracted (আটকে, বদলেছে).
pub(super) const CONTRACTED: Slots = 1 << 11;
/// The whole word is the form (আছে, গেছে).
pub(super) const WHOLE: Slots = 1 << 12;
/// The simple past and conditional alone (এল, এলেন).
pub(super) const CAME: Slots = 1 << 13;

/// The slots whose ending makes the verbal noun, which is declined like any noun.
pub(super) const NOUN: Slots = OWA | YA | NO;

/// Persons of the progressive and perfect: first, familiar, intimate, third, honorific.
const CHH: &str = "ছি ছ ছো ছিস ছে ছেন";
/// Persons of the past progressive and past perfect.
const CHHIL: &str = "ছিলাম ছিলুম ছিলে ছিলি ছিল ছিলো ছিলেন";
/// Persons of the simple past.
const L: &str = "লাম লুম লেম লে লি ল লো লেন";
/// Persons of the habitual past and the irrealis.
const T: &str = "তাম তুম তে তিস ত তো তেন";
/// Persons of the future, and the old verbal noun in বার (করবার).
const B: &str = "ব বো বে বি বেন বার";

/// One group: its slots, what stands before each ending, and the endings.
pub(super) type Group = (Slots, &'static str, &'static str);

/// Every ending, as a table. An ending written `-` is empty.
pub(super) const GROUPS: &[Group] = &[
    (LOW, "", "া ে েন ো"),
    (HIGH, "", "ি িস ুন ুক"),
    (HIGH, "", CHH),
    (HIGH, "", CHHIL),
    (HIGH, "", L),
    (HIGH, "", T),
    (HIGH, "", B),
    // সাধু: করিয়া, করিয়াছে, করিতেছে, করিল, করিত, করিবে.
    (HIGH, "ি", "য়া"),
    (HIGH, "িয়া", CHH),
    (HIGH, "িয়া", CHHIL),
    (HIGH, "িতে", CHH),
    (HIGH, "িতে", CHHIL),
    (HIGH, "ি", L),
    // Not করিত: it looks like লিখিত, ঘটিত and the other adjectives in ইত.
    (HIGH, "ি", "তাম তিস তেন তে"),
    (HIGH, "ি", B),
    (PERFECT | CONTRACTED, "", "ে"),
    (PERFECT | CONTRACTED, "ে", CHH),
    (PERFECT | CONTRACTED, "ে", CHHIL),
    (PERFECT, "", "ো"),
    (OPEN, "", "ই ও য় ন স"),
    (OPEN | CAREFUL, "চ্", CHH),
    (OPEN | CAREFUL, "চ্", CHHIL),
    (OPEN, "", B),
    (CAREFUL, "", "য়"),
    (PAST, "", L),
    (PAST, "", T),
    (CAME, "", L),
    (PARTICIPLE, "", "য়ে য়ো ও"),
    (PARTICIPLE, "য়ে", CHH),
    (PARTICIPLE, "য়ে", CHHIL),
    (LITERARY, "", "য়া য়ো"),
    (LITERARY, "", CHH),
    (LITERARY, "", CHHIL),
    (LITERARY, "য়া", CHH),
    (LITERARY, "য়া", CHHIL),
    (LITERARY, "তে", CHH),
    (LITERARY, "তে", CHHIL),
    (LITERARY, "", L),
    (LITERARY, "", T),
    (LITERARY, "", B),
    (OWA, "", "ওয়া"),
    (YA, "", "য়া"),
    (NO, "", "নো"),
    (WHOLE, "", "-"),
];
