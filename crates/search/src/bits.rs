//! Bits packed into bytes, lowest first.

/// Collects bits.
#[derive(Debug, Default)]
pub(crate) struct BitWriter {
    bytes: Vec<u8>,
    /// How many bits there are.
    length: u64,
}

impl BitWriter {
    /// Appends the lowest `width` bits of a value, at most 32.
    pub(crate) fn put(&mut self, value: u32, width: u32) {
        let mut left = u64::from(value) & ((1 << width) - 1);
        let mut width = width;
        while width > 0 {
            let at = (self.length % 8) as u32;
            if at == 0 {
                self.bytes.push(0);
            }
            let taken = width.min(8 - at);
            if let Some(last) = self.bytes.last_mut() {
                *last |= (left << at) as u8;
            }
            left >>= taken;
            width -= taken;
            self.length += u64::from(taken);
        }
    }

    /// How many bits there are.
    pub(crate) fn length(&self) -> u64 {
        self.length
    }

    /// All of them; the last byte is filled up with zeros.
    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

/// Reads what a [`BitWriter`] collected; past the end there are zeros.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BitReader<'b> {
    bytes: &'b [u8],
    at: u64,
}

impl<'b> BitReader<'b> {
    /// Begins at a bit.
    pub(crate) fn new(bytes: &'b [u8], at: u64) -> Self {
        Self { bytes, at }
    }

    /// The next `width` bits, at most 32.
    #[inline]
    pub(crate) fn peek(&self, width: u32) -> u32 {
        let byte = (self.at / 8) as usize;
        let eight = self.bytes.get(byte..).and_then(|rest| rest.first_chunk::<8>());
        let word = eight.map_or_else(|| self.last(byte), |&eight| u64::from_le_bytes(eight));
        (word >> (self.at % 8) & ((1 << width) - 1)) as u32
    }

    /// Goes on behind so many bits.
    #[inline]
    pub(crate) fn skip(&mut self, width: u32) {
        self.at += u64::from(width);
    }

    /// The last bytes, fewer than eight.
    #[cold]
    fn last(&self, from: usize) -> u64 {
        let rest = self.bytes.get(from..).unwrap_or_default();
        rest.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte))
    }
}

#[cfg(test)]
mod tests {
    use super::{BitReader, BitWriter};

    #[test]
    fn bits_come_back_and_zeros_follow() {
        let values = [(5, 3), (0, 0), (u32::MAX, 32), (1, 1), (300, 9), (77, 31)];
        let mut writer = BitWriter::default();
        for (value, width) in values {
            writer.put(value, width);
        }
        assert_eq!(writer.length(), 76);
        let bytes = writer.into_bytes();
        let mut reader = BitReader::new(&bytes, 0);
        for (value, width) in values {
            assert_eq!(reader.peek(width), value, "{width} bits");
            reader.skip(width);
        }
        reader.skip(32);
        assert_eq!(reader.peek(32), 0);
    }
}
