//! Things under their names: one hash map for all kinds of things, here and in the crates above.
//!
//! The standard library's map is made anew for each type that it holds, at two kilobytes of the page
//! each. Here a map leads to a place, and the things lie side by side in the order in which they came.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Things under their names.
#[derive(Clone, Debug)]
pub struct Table<T> {
    places: HashMap<String, u32, BuildHasherDefault<Hash>>,
    things: Vec<T>,
}

/// Names without things.
pub type Names = Table<()>;

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { places: HashMap::default(), things: Vec::new() }
    }
}

impl<T> Table<T> {
    /// How many things there are.
    pub fn len(&self) -> usize {
        self.things.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.things.is_empty()
    }

    /// The thing of a name.
    pub fn get(&self, name: &str) -> Option<&T> {
        self.things.get(*self.places.get(name)? as usize)
    }

    /// Whether there is a thing of that name.
    pub fn has(&self, name: &str) -> bool {
        self.places.contains_key(name)
    }

    /// The thing of a name, made where there is none.
    pub fn get_or_insert_with(&mut self, name: &str, make: impl FnOnce() -> T) -> &mut T {
        let place = self.place_or_insert_with(name, make);
        &mut self.things[place as usize]
    }

    /// The place of a name's thing, counted in the order in which they came; the thing is made where
    /// there is none.
    pub fn place_or_insert_with(&mut self, name: &str, make: impl FnOnce() -> T) -> u32 {
        if let Some(&place) = self.places.get(name) {
            return place;
        }
        let place = self.things.len() as u32;
        self.places.insert(name.to_owned(), place);
        self.things.push(make());
        place
    }

    /// The thing at a place.
    pub fn at_mut(&mut self, place: u32) -> Option<&mut T> {
        self.things.get_mut(place as usize)
    }

    /// Puts a thing under a name, in place of any other.
    pub fn put(&mut self, name: &str, thing: T)
    where
        T: Copy,
    {
        *self.get_or_insert_with(name, || thing) = thing;
    }

    /// All names, each with its thing, in no order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.places.iter().map(|(name, &place)| (name.as_str(), &self.things[place as usize]))
    }
}

impl<T: PartialEq> PartialEq for Table<T> {
    /// In whatever order the things came.
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().all(|(name, thing)| other.get(name) == Some(thing))
    }
}

impl<T: Eq> Eq for Table<T> {}

impl<N: AsRef<str>> Extend<N> for Names {
    fn extend<I: IntoIterator<Item = N>>(&mut self, names: I) {
        for name in names {
            self.put(name.as_ref(), ());
        }
    }
}

impl<N: AsRef<str>> FromIterator<N> for Names {
    fn from_iter<I: IntoIterator<Item = N>>(names: I) -> Self {
        let mut table = Self::default();
        table.extend(names);
        table
    }
}

/// Multiplies and rotates (as in Firefox and rustc, `FxHash`), eight bytes at a time: the standard
/// library's hash withstands texts made to collide, at a third of the time that indexing takes. Nothing
/// depends on the order of the hashes.
#[derive(Clone, Debug, Default)]
struct Hash(u64);

impl Hasher for Hash {
    fn write(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(8) {
            let word = part.iter().fold(0, |word, &byte| word << 8 | u64::from(byte));
            self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
        }
    }

    fn finish(&self) -> u64 {
        self.0.rotate_left(26)
    }
}

#[cfg(test)]
mod tests {
    use super::{Names, Table};

    #[test]
    fn things_are_found_under_their_names() {
        let mut table = Table::default();
        *table.get_or_insert_with("ক", || 1) += 1;
        *table.get_or_insert_with("খ", || 5) += 1;
        *table.get_or_insert_with("ক", || 100) += 1;
        assert_eq!((table.get("ক"), table.get("খ"), table.get("গ")), (Some(&3), Some(&6), None));
        assert_eq!(table.iter().map(|(_, thing)| thing).sum::<i32>(), 9);
        table.put("ক", 7);
        assert_eq!(table.place_or_insert_with("খ", || 0), 1);
        assert_eq!(table.at_mut(0), Some(&mut 7));
    }

    #[test]
    fn tables_of_the_same_things_are_equal() {
        let (one, other): (Names, Names) =
            (["ক", "খ"].iter().collect(), ["খ", "ক"].iter().collect());
        assert_eq!(one, other);
        assert_ne!(one, ["ক"].iter().collect());
        assert!(one.has("খ") && !one.has("গ"));
    }
}
