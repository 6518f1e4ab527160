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

#[cfg(test)]
mod tests {
    use super::{Cursor, put};

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
