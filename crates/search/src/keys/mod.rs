//! The keys that words share, and how the words of a key are found.
//!
//! Enter at [`Keys`]. An index that was written brings them as a file (`written`); one that was made in memory holds
//! them as they were made (`made`).

mod made;
mod table;
mod written;

pub(crate) use made::Groups;
pub(crate) use written::{Written, write};

use crate::format::Key;
use crate::index::Index;

/// The keys of an open index.
pub(crate) enum Keys {
    /// As they came. A program that never opens an index's files has no code that reads them: only
    /// [`Written::open`] knows of it.
    Written(Box<dyn Shared>),
    /// As they were made.
    Made(Groups),
}

/// Is told the first word of what sounds so, what sounds so, and what gives all words of it.
pub(crate) type Heard<'h> = dyn FnMut(u32, &str, &dyn Fn() -> Vec<u32>) + 'h;

/// How the words of a key are found; see [`Keys`].
pub(crate) trait Shared: Send + Sync {
    fn group(&self, index: &Index, kind: Key, key: &str) -> Vec<u32>;
    fn near_stems(&self, index: &Index, stem: &str) -> Vec<(String, Vec<u32>)>;
    fn of_sound(&self, index: &Index, kind: Key, sound: &str, found: &mut Heard<'_>);
}

impl Keys {
    /// The words that share a key, as ordinals, ascending.
    pub(crate) fn group(&self, index: &Index, kind: Key, key: &str) -> Vec<u32> {
        match self {
            Self::Written(written) => written.group(index, kind, key),
            Self::Made(made) => made.group(kind, key),
        }
    }

    /// The stems at most two characters away from `stem`, in no order, each with its words as ordinals.
    pub(crate) fn near_stems(&self, index: &Index, stem: &str) -> Vec<(String, Vec<u32>)> {
        match self {
            Self::Written(written) => written.near_stems(index, stem),
            Self::Made(made) => made.near_stems(stem),
        }
    }

    /// Calls `found` with the words or the stems of a sound: the first word that has it, what sounds so, and what gives
    /// all that have it. Cost: linear in what is found.
    pub(crate) fn of_sound(&self, index: &Index, kind: Key, sound: &str, found: &mut Heard<'_>) {
        match self {
            Self::Written(written) => written.of_sound(index, kind, sound, found),
            Self::Made(made) => made.of_sound(kind, sound, found),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::Path;

    use bangla::fold::{fold, loose};
    use bangla::inflection::stems;
    use bangla::sound::key_of;

    use crate::builder::{Builder, Document, Field};
    use crate::format::Key;
    use crate::index::Index;

    /// The words of the project's own articles.
    fn builder() -> Builder {
        let mut builder = Builder::new();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
        for file in std::fs::read_dir(folder).expect("the corpus") {
            let text = std::fs::read_to_string(file.expect("a file").path()).expect("an article");
            let passages = vec![(Field::Body, text.as_str())];
            builder.add(&Document { days: Vec::new(), passages });
        }
        builder
    }

    fn sounds(index: &Index, kind: Key, sound: &str) -> BTreeMap<String, (u32, Vec<u32>)> {
        let mut found = BTreeMap::new();
        index.keys().of_sound(index, kind, sound, &mut |first, text, all| {
            found.insert(text.to_owned(), (first, all()));
        });
        found
    }

    #[test]
    fn what_is_read_from_a_file_is_what_was_made() {
        let made = builder().index();
        let read = Index::open(builder().finish()).expect("what was written is whole");
        for ordinal in 0..made.words() as u32 {
            let word = made.word(ordinal).expect("a word");
            assert_eq!(read.word(ordinal).as_ref(), Some(&word));
            let stems = stems(&word, &made);
            let texts = stems.keys().iter().cloned().chain([fold(&word), word.clone()]);
            // And what is no key at all.
            for text in texts.chain([format!("{word}ক"), loose(&fold(&word))]) {
                for kind in [Key::Fold, Key::Loose, Key::Stem] {
                    let group = made.group(kind, &text);
                    assert_eq!(read.group(kind, &text), group, "{kind:?} {text} of {word}");
                }
                for kind in [Key::Sound, Key::StemSound] {
                    let sound = key_of(&text).to_string();
                    let found = sounds(&made, kind, &sound);
                    assert_eq!(sounds(&read, kind, &sound), found, "{kind:?} {sound} of {word}");
                }
            }
            if ordinal % 7 == 0 {
                let near =
                    |index: &Index| index.near_stems(&word).into_iter().collect::<BTreeMap<_, _>>();
                assert_eq!(near(&read), near(&made), "near {word}");
            }
        }
    }
}
