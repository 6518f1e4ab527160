//! The bytes of an index: one definition for the writer and the reader.
//!
//! See `FORMAT.md`. Numbers are LEB128 varints or packed bits. Reading
//! never fails loudly: past the end of its bytes a [`Cursor`] gives `None`, and whoever reads stops there.

/// Which kind of key a group of words shares; in memory, the first byte of the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Key {
    /// Spellings of one word: `bangla::fold::fold`.
    Fold = b'f',
    /// Spellings of one word, more loosely: `bangla::fold::loose`.
    Loose = b'l',
    /// Forms of one word: `bangla::inflection::stems`.
    Stem = b's',
    /// A sound (`bangla::sound::key_of`), a zero byte and a word of that sound.
    Sound = b'p',
    /// A sound, a zero byte and a stem of that sound: a bare word is heard in its forms.
    StemSound = b'q',
}

impl Key {
    /// What an index in memory holds `key` as.
    pub(crate) fn text(self, key: &str) -> String {
        let mut text = String::with_capacity(key.len() + 1);
        text.push(char::from(self as u8));
        text.push_str(key);
        text
    }
}

/// Appends `value` as a varint: seven bits a byte, lowest first.
pub(crate) fn put(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Reads what [`put`] wrote.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cursor<'b> {
    bytes: &'b [u8],
}

impl<'b> Cursor<'b> {
    pub(crate) fn new(bytes: &'b [u8]) -> Self {
        Self { bytes }
    }

    /// The next varint; `None` at the end, or where the bytes are none.
    pub(crate) fn take(&mut self) -> Option<u32> {
        let mut value = 0u32;
        for shift in (0..35).step_by(7) {
            let (&byte, rest) = self.bytes.split_first()?;
            self.bytes = rest;
            value |= u32::from(byte & 0x7F).checked_shl(shift)?;
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }

    /// How many bytes are left.
    pub(crate) fn left(&self) -> usize {
        self.bytes.len()
    }

    /// The next `length` bytes.
    pub(crate) fn slice(&mut self, length: u32) -> Option<&'b [u8]> {
        let (taken, rest) = self.bytes.split_at_checked(length as usize)?;
        self.bytes = rest;
        Some(taken)
    }
}

/// Numbers in one byte each: up to 15 as they are, larger ones by their four highest bits, so within a sixteenth.
pub(crate) mod rough {
    /// The byte of a number. A greater number never has a lesser byte.
    pub(crate) fn of(value: u32) -> u8 {
        let Some(shift) = value.checked_ilog2().and_then(|log| log.checked_sub(3)) else {
            return value as u8;
        };
        // The highest bit is known: three follow it.
        (shift * 8 + (value >> shift)) as u8
    }

    /// The number in the middle of those that have a byte.
    pub(crate) fn read(byte: u8) -> u32 {
        let byte = u32::from(byte);
        let Some(shift) = (byte / 8).checked_sub(1) else { return byte };
        let high = u64::from(byte - shift * 8) << shift;
        // Bytes that no number has are read as the greatest.
        u32::try_from(high + ((1 << shift) >> 1)).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::{Cursor, put, rough};

    #[test]
    fn rough_numbers_are_near_and_keep_their_order() {
        let (mut last, mut value) = (0, 0u32);
        loop {
            let byte = rough::of(value);
            let read = rough::read(byte);
            assert!(read.abs_diff(value) <= value / 16, "{value} is read as {read}");
            assert_eq!(rough::of(read), byte);
            assert!(byte >= last);
            last = byte;
            let Some(next) = value.checked_add(value / 37 + 1) else { break };
            value = next;
        }
        for byte in 0..=u8::MAX {
            rough::read(byte);
        }
    }

    #[test]
    fn varints_come_back_and_end_quietly() {
        let values = [0, 1, 127, 128, 300, 65_535, u32::MAX];
        let mut bytes = Vec::new();
        for value in values {
            put(&mut bytes, value);
        }
        let mut cursor = Cursor::new(&bytes);
        for value in values {
            assert_eq!(cursor.take(), Some(value));
        }
        assert_eq!(cursor.take(), None);
        assert_eq!(Cursor::new(&[0xFF; 9]).take(), None);
    }
}
