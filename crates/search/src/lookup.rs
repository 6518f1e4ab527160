//! Texts, each with a number: which document has a name.
//!
//! Enter at [`Lookup`]. A page of it is enough to find one.

use crate::format::{Cursor, put};
use crate::pages::{File, Paged};
use crate::sorted::{self, PAGE, Sorted, joined, parts};

/// Texts with their numbers, open for reading.
pub struct Lookup(Sorted);

impl Lookup {
    /// The file of texts with their numbers; of equal texts the first stands for all.
    pub fn write(mut rows: Vec<(&str, u32)>) -> Paged {
        rows.sort_unstable();
        rows.dedup_by_key(|row| row.0);
        let texts: Vec<&str> = rows.iter().map(|row| row.0).collect();
        let mut paged = sorted::write(&texts);
        for (page, rows) in paged.pages.iter_mut().zip(rows.chunks(PAGE as usize)) {
            let mut numbers = Vec::new();
            for row in rows {
                put(&mut numbers, row.1);
            }
            *page = joined(page, &numbers);
        }
        paged
    }

    /// Opens what [`Lookup::write`] wrote; `None` where it is cut short.
    pub fn open(file: File) -> Option<Self> {
        Sorted::open(&mut Cursor::new(&file.head), file.pages).map(Self)
    }

    /// The number of a text; none where there is no such text, or its page is elsewhere.
    pub fn get(&self, text: &str) -> Option<u32> {
        let place = self.0.get(text)?;
        let (_, numbers) = parts(self.0.pages().page((place / PAGE) as usize)?)?;
        let mut cursor = Cursor::new(numbers);
        for _ in 0..place % PAGE {
            cursor.take()?;
        }
        cursor.take()
    }
}

impl std::fmt::Debug for Lookup {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Lookup({} texts)", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::Lookup;

    #[test]
    fn every_text_gives_its_number() {
        let texts: Vec<String> = (0..1200).map(|number| format!("{:x}", number * 7919)).collect();
        let rows = texts.iter().map(String::as_str).zip(0..).collect();
        let lookup = Lookup::open(Lookup::write(rows).into()).expect("what was written is whole");
        for (text, number) in texts.iter().zip(0..) {
            assert_eq!(lookup.get(text), Some(number));
        }
        assert_eq!(lookup.get("-"), None);
    }
}
