//! How each unit of a Bangla word is written in Latin letters, and what that costs.
//!
//! Enter at [`weights`]. The table is `weights.txt`: a line for a unit in a context, with pieces of
//! spelling and their costs in eighths of a natural logarithm (8 is a factor of e, 18 one of ten);
//! a cost without letters is that of not being spelt at all; a dot is any context. It was learnt by
//! `examples/learn_sound` from development lists: the Dakshina lexicon (Roark et al. 2020, CC BY-SA
//! 4.0), names from Wikipedia titles, places from Unicode CLDR. It holds frequencies, none of their
//! words. Spellings that they lack stand in it by hand: জ্ঞ as it is said, "gg" (obhiggota), ভ as it is
//! said at the end of Russian names, "f" or "ff" (Lavroff), and the consonant that য-ফলা doubles (khaddo).

use std::sync::OnceLock;

use super::units::{FAR, NEAR, UNITS, Unit};

/// The most letters that one unit is spelt with.
pub const MAX_PIECE: usize = 4;

/// The cost of a spelling that was never seen.
pub const UNSEEN: u8 = 66;

/// What a spelling costs more in a context where it was only seen in wider ones.
pub const WIDER: u8 = 8;

/// A number for a piece of lower-case Latin letters: five bits each.
pub fn pack(piece: &[u8]) -> u32 {
    piece.iter().fold(0, |packed, &letter| packed << 5 | u32::from(letter & 31))
}

/// A spelling in a row: its piece ([`pack`]), how many letters that has, and its cost.
pub type Spelling = (u32, u8, u8);

/// The table in memory.
#[derive(Debug)]
pub struct Weights {
    /// For each row, its pieces: packed, their length, their cost.
    rows: Vec<Vec<Spelling>>,
    /// For each unit and context, its row; contexts without one lead to the next wider.
    places: Vec<u16>,
}

impl Weights {
    /// The number of the row for a unit in its context.
    pub fn row_of(&self, unit: Unit) -> usize {
        usize::from(self.places[place(unit.id.into(), unit.near.into(), unit.far.into())])
    }

    /// The pieces of a row: packed, length, cost.
    pub fn row(&self, row: usize) -> &[Spelling] {
        &self.rows[row]
    }

    /// How many rows there are.
    pub fn row_count(&self) -> usize {
        self.rows.len()
    }

    fn parse(table: &str) -> Self {
        // Row 0 is for a unit that the table does not know.
        let mut rows: Vec<Vec<Spelling>> = vec![Vec::new()];
        let mut places = vec![0; UNITS.len() * NEAR.len() * FAR.len()];
        // Wide contexts stand before narrow ones, which replace them.
        for ([id, near, far], mut row) in table.lines().filter_map(read_line) {
            let id = id.unwrap_or(0);
            let wider = places[place(id, near.unwrap_or(0), 0)];
            for &(piece, length, cost) in &rows[usize::from(wider)] {
                if !row.iter().any(|&(p, l, _)| (p, l) == (piece, length)) {
                    row.push((piece, length, cost.saturating_add(WIDER)));
                }
            }
            let span = |at: Option<usize>, all: usize| at.map_or(0..all, |at| at..at + 1);
            for near in span(near, NEAR.len()) {
                for far in span(far, FAR.len()) {
                    places[place(id, near, far)] = rows.len() as u16;
                }
            }
            rows.push(row);
        }
        Self { rows, places }
    }
}

fn place(id: usize, near: usize, far: usize) -> usize {
    (id * NEAR.len() + near) * FAR.len() + far
}

type Line = ([Option<usize>; 3], Vec<Spelling>);

/// A line of the table: unit, context, pieces with costs. A malformed one is passed over; a test
/// shows that there is none.
fn read_line(line: &str) -> Option<Line> {
    let mut fields = line.split(' ');
    let unit = fields.next()?;
    let id = UNITS.iter().position(|(text, ..)| *text == unit)?;
    let &[near, far] = fields.next()?.as_bytes() else { return None };
    let index = |names: &[u8], name: u8| names.iter().position(|&n| n == name);
    let row = fields
        .map(|field| {
            let letters = field.trim_end_matches(|c: char| c.is_ascii_digit());
            let cost = field[letters.len()..].parse().ok()?;
            Some((pack(letters.as_bytes()), letters.len() as u8, cost))
        })
        .collect::<Option<Vec<_>>>()?;
    Some(([Some(id), index(NEAR, near), index(FAR, far)], row))
}

/// The table, read once: about five hundred lines.
pub fn weights() -> &'static Weights {
    static WEIGHTS: OnceLock<Weights> = OnceLock::new();
    WEIGHTS.get_or_init(|| Weights::parse(include_str!("weights.txt")))
}

#[cfg(test)]
mod tests {
    use super::{UNITS, read_line, weights};

    #[test]
    fn every_line_of_the_table_is_read() {
        for line in include_str!("weights.txt").lines() {
            assert!(read_line(line).is_some(), "cannot read {line:?}");
        }
    }

    #[test]
    fn every_unit_has_a_row() {
        for (id, (text, ..)) in UNITS.iter().enumerate() {
            let unit = super::Unit { id: id as u8, near: 0, far: 0 };
            assert_ne!(weights().row_of(unit), 0, "no spelling of {text}");
        }
    }
}
