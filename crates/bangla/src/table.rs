//! Things under their names: one hash map for all kinds of things.
//!
//! The standard library's map is made anew for each type that it holds, at two kilobytes of the page
//! each. Here a map leads to a place, and the things lie side by side.

use std::collections::HashMap;

/// Things under their names.
#[derive(Clone, Debug)]
pub struct Table<T> {
    places: HashMap<String, u32>,
    things: Vec<T>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { places: HashMap::new(), things: Vec::new() }
    }
}

impl<T> Table<T> {
    /// The thing of a name.
    pub fn get(&self, name: &str) -> Option<&T> {
        self.things.get(*self.places.get(name)? as usize)
    }

    /// The thing of a name, made where there is none.
    pub fn get_or_insert_with(&mut self, name: &str, make: impl FnOnce() -> T) -> &mut T {
        let next = self.things.len();
        let place = self.places.get(name).map_or(next, |&place| place as usize);
        if place == next {
            self.places.insert(name.to_owned(), next as u32);
            self.things.push(make());
        }
        &mut self.things[place]
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

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn things_are_found_under_their_names() {
        let mut table = Table::default();
        *table.get_or_insert_with("ক", || 1) += 1;
        *table.get_or_insert_with("খ", || 5) += 1;
        *table.get_or_insert_with("ক", || 100) += 1;
        assert_eq!((table.get("ক"), table.get("খ"), table.get("গ")), (Some(&3), Some(&6), None));
        assert_eq!(table.iter().map(|(_, thing)| thing).sum::<i32>(), 9);
    }
}
