//! Keys, each with two lists of numbers.

use std::collections::BTreeMap;

use crate::format::{Cursor, MAGIC, at, put};
use crate::index::Bytes;
use crate::sorted::{self, Sorted};

/// The rows of a table: keys, each with words, and with words that stand for their stems.
pub(super) type Rows = BTreeMap<String, [Vec<u32>; 2]>;

/// How many rows are passed over one by one.
const BLOCK: u32 = 32;

/// A table, open for reading.
pub(super) struct Table {
    keys: Sorted,
    /// Where the lists of every [`BLOCK`]th key begin, and the lists.
    starts: Bytes,
    lists: Bytes,
}

/// The bytes of a table.
pub(super) fn write(rows: &Rows) -> Vec<u8> {
    let keys = sorted::write(rows.keys().map(String::as_str));
    let (mut starts, mut lists) = (Vec::new(), Vec::new());
    for (number, row) in (0u32..).zip(rows.values()) {
        if number.is_multiple_of(BLOCK) {
            starts.extend_from_slice(&(lists.len() as u32).to_le_bytes());
        }
        // Most have one list of one number.
        put(&mut lists, (row[0].len() as u32) << 1 | u32::from(!row[1].is_empty()));
        if !row[1].is_empty() {
            put(&mut lists, row[1].len() as u32);
        }
        for list in row {
            let mut last = 0;
            for &number in list {
                put(&mut lists, number - last);
                last = number;
            }
        }
    }
    let mut table = MAGIC.to_vec();
    for part in [&keys, &starts] {
        table.extend_from_slice(&(part.len() as u32).to_le_bytes());
    }
    for part in [keys, starts, lists] {
        table.extend(part);
    }
    table
}

impl Table {
    /// Opens what [`write`] wrote; `None` where it is of another version, or cut short.
    pub(super) fn open(bytes: &Bytes) -> Option<Self> {
        let rest = bytes.strip_prefix(&MAGIC)?;
        let (keys, starts) = (at(rest, 0)? as usize, at(rest, 1)? as usize);
        let first = MAGIC.len() + 8;
        let second = first.checked_add(keys)?;
        let third = second.checked_add(starts)?;
        let keys = Sorted::open(part(bytes, first, second)?)?;
        let (starts, lists) = (part(bytes, second, third)?, part(bytes, third, bytes.len())?);
        (starts.len() == 4 * keys.len().div_ceil(BLOCK) as usize).then_some(Self {
            keys,
            starts,
            lists,
        })
    }

    /// The keys.
    pub(super) fn keys(&self) -> &Sorted {
        &self.keys
    }

    /// The lists of a key; empty where it is none of this table.
    pub(super) fn get(&self, key: &str) -> [Vec<u32>; 2] {
        self.keys.get(key).map_or_else(Default::default, |number| self.lists(number))
    }

    /// The lists of the key of a number.
    pub(super) fn lists(&self, number: u32) -> [Vec<u32>; 2] {
        let start = at(&self.starts, (number / BLOCK) as usize).unwrap_or(u32::MAX);
        let mut cursor = Cursor::new(self.lists.get(start as usize..).unwrap_or_default());
        for _ in 0..number % BLOCK {
            let (first, second) = counts(&mut cursor);
            for _ in 0..first.saturating_add(second) {
                if cursor.take().is_none() {
                    break;
                }
            }
        }
        let (first, second) = counts(&mut cursor);
        [list(&mut cursor, first), list(&mut cursor, second)]
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

/// A part of some bytes.
pub(super) fn part(bytes: &Bytes, start: usize, end: usize) -> Option<Bytes> {
    match bytes {
        Bytes::Borrowed(bytes) => bytes.get(start..end).map(Bytes::Borrowed),
        Bytes::Owned(bytes) => bytes.get(start..end).map(|part| Bytes::Owned(part.to_vec())),
    }
}
