//! Keys, each with two lists of numbers.

use std::collections::BTreeMap;

use crate::format::{Cursor, put};
use crate::pages::{File, Paged};
use crate::sorted::{self, PAGE, Sorted, joined, parts};

/// The rows of a table: keys, each with words, and with words that stand for their stems.
pub(super) type Rows = BTreeMap<String, [Vec<u32>; 2]>;

/// How many rows are passed over one by one.
const BLOCK: usize = 32;

/// A table, open for reading.
pub(super) struct Table(Sorted);

/// The file of a table.
pub(super) fn write(rows: &Rows) -> Paged {
    let keys: Vec<&str> = rows.keys().map(String::as_str).collect();
    let rows: Vec<&[Vec<u32>; 2]> = rows.values().collect();
    let mut paged = sorted::write(&keys);
    for (page, rows) in paged.pages.iter_mut().zip(rows.chunks(PAGE as usize)) {
        let (mut lengths, mut lists) = (Vec::new(), Vec::new());
        for block in rows.chunks(BLOCK) {
            let start = lists.len();
            for row in block {
                put_row(&mut lists, row);
            }
            put(&mut lengths, (lists.len() - start) as u32);
        }
        *page = joined(page, &joined(&lengths, &lists));
    }
    paged
}

fn put_row(lists: &mut Vec<u8>, row: &[Vec<u32>; 2]) {
    // Most have one list of one number.
    put(lists, (row[0].len() as u32) << 1 | u32::from(!row[1].is_empty()));
    if !row[1].is_empty() {
        put(lists, row[1].len() as u32);
    }
    for list in row {
        let mut last = 0;
        for &number in list {
            put(lists, number - last);
            last = number;
        }
    }
}

impl Table {
    /// Opens what [`write`] wrote; `None` where it is cut short.
    pub(super) fn open(file: File) -> Option<Self> {
        Sorted::open(&mut Cursor::new(&file.head), file.pages).map(Self)
    }

    /// The keys.
    pub(super) fn keys(&self) -> &Sorted {
        &self.0
    }

    /// The lists of a key; empty where it is none of this table.
    pub(super) fn get(&self, key: &str) -> [Vec<u32>; 2] {
        self.0.get(key).map_or_else(Default::default, |number| self.lists(number))
    }

    /// The lists of the key of a number.
    pub(super) fn lists(&self, number: u32) -> [Vec<u32>; 2] {
        self.read(number).unwrap_or_default()
    }

    fn read(&self, number: u32) -> Option<[Vec<u32>; 2]> {
        let (_, rest) = parts(self.0.pages().page((number / PAGE) as usize)?)?;
        let (lengths, lists) = parts(rest)?;
        let (mut lengths, row) = (Cursor::new(lengths), (number % PAGE) as usize);
        let mut start = 0usize;
        for _ in 0..row / BLOCK {
            start = start.saturating_add(lengths.take()? as usize);
        }
        let mut cursor = Cursor::new(lists.get(start..)?);
        for _ in 0..row % BLOCK {
            let (first, second) = counts(&mut cursor);
            for _ in 0..first.saturating_add(second) {
                cursor.take()?;
            }
        }
        let (first, second) = counts(&mut cursor);
        Some([list(&mut cursor, first), list(&mut cursor, second)])
    }
}

fn counts(cursor: &mut Cursor<'_>) -> (u32, u32) {
    let head = cursor.take().unwrap_or_default();
    let second = if head & 1 == 1 { cursor.take().unwrap_or_default() } else { 0 };
    (head >> 1, second)
}

/// So many ascending numbers; fewer where the bytes end or make no sense.
fn list(cursor: &mut Cursor<'_>, count: u32) -> Vec<u32> {
    let mut last = 0u32;
    let numbers = std::iter::from_fn(|| {
        last = last.checked_add(cursor.take()?)?;
        Some(last)
    });
    numbers.take(count as usize).collect()
}
