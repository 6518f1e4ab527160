//! From the list of verbs to the stems each is conjugated on.

use super::endings::{
    CAREFUL, CONTRACTED, GROUPS, HIGH, LITERARY, LOW, NO, OPEN, PARTICIPLE, PAST, PERFECT, Slots,
    WHOLE,
};
use super::roots::{CAUSATIVE, CORE, CORE_CAUSATIVE, IRREGULAR, LONG, RAISED, ROUNDED, SIMPLE};
use crate::inflection::letters::folded;
use crate::table::Table;

/// A verb: its verbal noun, and how common its forms are beside nouns that look like them.
pub(super) struct Verb {
    pub(super) name: String,
    pub(super) weight: i32,
}

/// What one string of letters is the stem of, and the endings it takes there.
#[derive(Clone, Copy)]
pub(super) struct Stem {
    pub(super) verb: u16,
    pub(super) slots: Slots,
}

/// Weights of a verb's forms; a noun of the lexicon with an ending has 100 to 170.
const COMMON: i32 = 230;
const COMMON_CAUSATIVE: i32 = 160;
const ORDINARY: i32 = 95;
/// A causative that no list names: derived, so that পড়িয়ে is not lost.
const DERIVED: i32 = 20;

/// The tables being filled.
#[derive(Default)]
struct Builder {
    verbs: Vec<Verb>,
    ids: Table<u16>,
    stems: Table<Vec<Stem>>,
}

/// The verbs and their stems.
pub(super) fn build() -> (Vec<Verb>, Table<Vec<Stem>>) {
    let mut builder = Builder::default();
    for (list, weight) in [(CORE, COMMON), (SIMPLE, ORDINARY), (RAISED, ORDINARY)] {
        for noun in list.split_whitespace() {
            builder.simple(&folded(noun), weight);
        }
    }
    for noun in RAISED.split_whitespace() {
        builder.raised(&folded(noun));
    }
    for (noun, stems, forms) in IRREGULAR {
        let id = builder.verb(&folded(noun), COMMON);
        for (stem, slots) in *stems {
            builder.stem(&folded(stem), id, *slots);
        }
        for form in forms.split_whitespace() {
            builder.stem(&folded(form), id, WHOLE);
        }
    }
    for (list, weight) in
        [(CORE_CAUSATIVE, COMMON_CAUSATIVE), (CAUSATIVE, ORDINARY), (LONG, ORDINARY)]
    {
        for noun in list.split_whitespace() {
            builder.causative(&folded(noun), weight);
        }
    }
    for noun in LONG.split_whitespace() {
        builder.contracted(&folded(noun));
    }
    for noun in ROUNDED.split_whitespace() {
        builder.rounded(&folded(noun));
    }
    for list in [CORE, SIMPLE, RAISED] {
        for noun in list.split_whitespace() {
            builder.causative(&(folded(noun) + "নো"), DERIVED);
        }
    }
    (builder.verbs, builder.stems)
}

/// The endings, each with every slot it stands in.
pub(super) fn endings() -> Table<Slots> {
    let mut out = Table::default();
    for (slots, before, list) in GROUPS {
        for ending in list.split_whitespace() {
            let ending = folded(&format!("{before}{}", ending.trim_matches('-')));
            *out.get_or_insert_with(&ending, || 0) |= slots;
        }
    }
    out
}

impl Builder {
    /// The number of a verb; the first weight it is given stays.
    fn verb(&mut self, name: &str, weight: i32) -> u16 {
        let Self { verbs, ids, .. } = self;
        *ids.get_or_insert_with(name, || {
            verbs.push(Verb { name: name.to_owned(), weight });
            verbs.len() as u16 - 1
        })
    }

    fn stem(&mut self, stem: &str, verb: u16, slots: Slots) {
        let stems = self.stems.get_or_insert_with(stem, Vec::new);
        match stems.iter_mut().find(|s| s.verb == verb) {
            Some(stem) => stem.slots |= slots,
            None => stems.push(Stem { verb, slots }),
        }
    }

    /// করা, থাকা (perfect থেক-), খোলা (high খুল-), দেখা.
    fn simple(&mut self, noun: &str, weight: i32) {
        let Some(root) = noun.strip_suffix('া') else { return };
        let id = self.verb(noun, weight);
        if let Some(perfect) = with_vowel(root, &[('া', "ে"), ('আ', "এ")]) {
            self.stem(root, id, LOW | HIGH);
            self.stem(&perfect, id, PERFECT);
            return;
        }
        self.stem(root, id, LOW | HIGH | PERFECT);
        if let Some(high) = with_vowel(root, &[('ো', "ু"), ('ও', "উ")]) {
            self.stem(&high, id, LOW | HIGH | PERFECT);
        }
    }

    /// লেখা: লিখ- besides.
    fn raised(&mut self, noun: &str) {
        let Some(high) = noun.strip_suffix('া').and_then(|r| with_vowel(r, &[('ে', "ি")]))
        else {
            return;
        };
        let id = self.verb(noun, ORDINARY);
        self.stem(&high, id, LOW | HIGH | PERFECT);
    }

    /// পাঠানো: পাঠা-, participle পাঠি-; ঘোরানো: ঘুরি-; খাওয়ানো: খাই-.
    fn causative(&mut self, noun: &str, weight: i32) {
        let Some(stem) = noun.strip_suffix("নো") else { return };
        let Some(root) = stem.strip_suffix(['া', 'ো']) else { return };
        let id = self.verb(noun, weight);
        self.stem(stem, id, OPEN | PAST | NO);
        self.stem(&format!("{stem}ই"), id, LITERARY);
        for root in [Some(root.to_owned()), raise(root)].into_iter().flatten() {
            self.stem(&participle(&root), id, PARTICIPLE);
        }
        // শেখানো is also written শিখানো, ঘোরানো ঘুরানো.
        if let Some(high) = raise(root) {
            self.stem(&format!("{high}াই"), id, LITERARY);
            self.stem(&(high + "া"), id, CAREFUL | PAST | NO);
        }
    }

    /// আটকানো: আটকে, আটকেছে.
    fn contracted(&mut self, noun: &str) {
        let id = self.verb(noun, ORDINARY);
        if let Some(root) = noun.strip_suffix("ানো") {
            self.stem(root, id, CONTRACTED);
        }
    }

    /// এগোনো: এগো-, এগু-, এগি-; ঘুমানো: ঘুমো- besides.
    fn rounded(&mut self, noun: &str) {
        let Some(root) = noun.strip_suffix("ানো").or_else(|| noun.strip_suffix("োনো"))
        else {
            return;
        };
        let id = self.verb(noun, ORDINARY);
        self.stem(&format!("{root}ো"), id, OPEN | PAST | NO);
        self.stem(&format!("{root}ু"), id, OPEN | PAST);
        self.stem(&format!("{root}ি"), id, PARTICIPLE);
        // এগনো, পেরনো.
        self.stem(root, id, NO);
    }
}

/// The participle's stem: a root and ই. A root in ওয় loses it: খাওয়ানো, খাইয়ে.
fn participle(root: &str) -> String {
    let glide = folded("য়");
    match root.strip_suffix(&glide) {
        Some(vowel) => vowel.strip_suffix('ও').unwrap_or(vowel).to_owned() + "ই",
        None => root.to_owned() + "ি",
    }
}

/// A root with its last vowel raised, as before an ই: ঘোর- → ঘুর-, শেখ- → শিখ-.
fn raise(root: &str) -> Option<String> {
    with_vowel(root, &[('ো', "ু"), ('ও', "উ"), ('ে', "ি")])
}

/// `root` with its last vowel replaced, if that is one of `pairs`' and only consonants follow it.
fn with_vowel(root: &str, pairs: &[(char, &str)]) -> Option<String> {
    let (at, vowel) = root
        .char_indices()
        .rev()
        .find(|&(_, c)| crate::script::is_vowel_sign(c) || crate::script::is_vowel(c))?;
    // With two consonants after the vowel, an inherent one is the last: বদলা is no বেদলা.
    let after = &root[at + vowel.len_utf8()..];
    if after.chars().filter(|&c| crate::script::is_consonant(c)).count() > 1
        && !after.contains(['\u{09CD}', 'ং'])
    {
        return None;
    }
    let (_, new) = pairs.iter().find(|(old, _)| *old == vowel)?;
    Some(format!("{}{new}{after}", &root[..at]))
}
