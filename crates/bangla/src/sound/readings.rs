//! What a word typed in Latin letters may sound like: the sound keys to look up for it.
//!
//! Enter at [`query_keys`]. All ambiguity of Latin spelling is expanded here: "ch" is চ or ক, "c" is
//! ক or স, "w" is ওয় or nothing. The table is `readings.txt`: for a piece of spelling (`^` if it
//! begins the word), the key classes it may add and their costs, learnt together with the weights
//! (see [`super::weights`]).

use std::sync::OnceLock;

use super::key::Key;
use super::typed::{Cost, MAX_LETTERS};
use super::weights::MAX_PIECE;

/// How many ways of reading are kept at each letter.
const BEAM: usize = 64;

/// Ways of reading this much dearer than the best at a letter are not kept: no word that they lead to is
/// within the limit of a match.
const HOPELESS: Cost = 96;

/// The cost of a letter that adds nothing, where the table does not say so.
const SILENT: Cost = 90;

/// A piece of spelling: its letters, the classes it adds, the cost.
type Reading = (&'static [u8], &'static [u8], Cost);

#[derive(Default)]
struct Readings {
    /// For each first letter (0 for none), the pieces that may stand anywhere.
    anywhere: [Vec<Reading>; 32],
    /// Likewise, those that begin a word.
    initial: [Vec<Reading>; 32],
}

fn readings() -> &'static Readings {
    static READINGS: OnceLock<Readings> = OnceLock::new();
    READINGS.get_or_init(|| {
        let mut readings = Readings::default();
        for line in include_str!("readings.txt").lines() {
            let mut fields = line.split(' ');
            let piece = fields.next().unwrap_or_default();
            let (table, piece) = match piece.strip_prefix('^') {
                Some(rest) => (&mut readings.initial, rest),
                None => (&mut readings.anywhere, piece.trim_start_matches('.')),
            };
            let slot = piece.bytes().next().map_or(0, |letter| usize::from(letter & 31));
            for field in fields {
                let classes = field.trim_end_matches(|c: char| c.is_ascii_digit());
                let cost = field[classes.len()..].parse().unwrap_or(Cost::MAX / 4);
                table[slot].push((piece.as_bytes(), classes.as_bytes(), cost));
            }
        }
        readings
    })
}

/// The sound keys that typed Latin letters may have, likeliest first, each with its cost; at most
/// `most`. `letters` are lower-case (see [`super::typed::Typed::letters`]).
///
/// "chukti" gives "skt" (চুক্তি) and "kkt". Cost: letters × keys kept × readings of a letter.
pub fn query_keys(letters: &[u8], most: usize) -> Vec<(Key, Cost)> {
    if letters.is_empty() {
        return Vec::new();
    }
    let letters = &letters[..letters.len().min(MAX_LETTERS)];
    let mut beams: Vec<Vec<(Key, Cost)>> = vec![Vec::new(); letters.len() + 1];
    beams[0].push((Key::default(), 0));
    for at in 0..=letters.len() {
        let mut beam = std::mem::take(&mut beams[at]);
        keep_best(&mut beam, BEAM);
        let table = if at == 0 { &readings().initial } else { &readings().anywhere };
        // Sounds that are not spelt.
        for (key, cost) in beam.clone() {
            beam.extend(
                table[0].iter().map(|&(_, classes, more)| (extend(key, classes), cost + more)),
            );
        }
        keep_best(&mut beam, BEAM);
        if at == letters.len() {
            beam.retain(|(key, _)| !key.is_empty());
            beam.truncate(most);
            return beam;
        }
        beams[at + 1].extend(beam.iter().map(|&(key, cost)| (key, cost + SILENT)));
        let rest = &letters[at..letters.len().min(at + MAX_PIECE)];
        for &(piece, classes, more) in &table[usize::from(letters[at] & 31)] {
            if rest.starts_with(piece) {
                let to = &mut beams[at + piece.len()];
                to.extend(beam.iter().map(|&(key, cost)| (extend(key, classes), cost + more)));
            }
        }
    }
    Vec::new()
}

fn extend(key: Key, classes: &[u8]) -> Key {
    classes.iter().copied().fold(key, Key::with)
}

/// Leaves each key once, at its least cost, cheapest first.
fn keep_best(beam: &mut Vec<(Key, Cost)>, most: usize) {
    let least = beam.iter().map(|&(_, cost)| cost).min().unwrap_or(0);
    beam.retain(|&(_, cost)| cost <= least + HOPELESS);
    // As integers: one sort for both orders.
    let by_key = |&(key, cost): &(Key, Cost)| u128::from(key.bits()) << 16 | u128::from(cost);
    let mut packed: Vec<u128> = beam.iter().map(by_key).collect();
    packed.sort_unstable();
    packed.dedup_by_key(|packed| *packed >> 16);
    for packed in &mut packed {
        *packed = packed.rotate_right(16);
    }
    packed.sort_unstable();
    packed.truncate(most);
    let unpack = |packed: u128| (Key::from_bits(packed as u64), (packed >> 112) as Cost);
    beam.clear();
    beam.extend(packed.into_iter().map(unpack));
}

#[cfg(test)]
mod tests {
    use super::query_keys;

    #[track_caller]
    fn check(typed: &str, expected: &str) {
        let keys: Vec<_> =
            query_keys(typed.as_bytes(), 40).iter().map(|(key, _)| key.to_string()).collect();
        assert!(keys.iter().any(|key| key == expected), "{typed}: {keys:?}");
    }

    #[test]
    fn ambiguous_letters_are_read_both_ways() {
        check("chukti", "skt");
        check("chemistry", "kmstr");
        check("cinema", "snm");
        check("cuba", "kb");
        check("station", "stsn");
        check("washington", "asntn");
        check("general", "jnrl");
        check("gaza", "gj");
        check("lavrof", "lbrb");
        check("lavroff", "lbrb");
    }

    #[test]
    fn any_letters_have_keys() {
        assert!(!query_keys(b"xqzwvxqzwv", 40).is_empty());
        assert!(!query_keys(&[b'k'; 5000], 40).is_empty());
        assert!(query_keys(b"", 40).is_empty());
    }
}
