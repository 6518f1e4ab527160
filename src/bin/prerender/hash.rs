//! SHA-256, as browsers and content security policies write it.

use sha2::{Digest as _, Sha256};

/// The hash of some bytes in base64, as in `sha256-…`.
pub(super) fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let hash = Sha256::digest(bytes);
    let mut out = String::with_capacity(44);
    for group in hash.chunks(3) {
        let bits = group.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte))
            << (8 * (3 - group.len()));
        for place in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * place)) as usize & 63];
            out.push(if place > group.len() { '=' } else { char::from(letter) });
        }
    }
    out
}

/// The beginning of the hash of some bytes in lower-case hexadecimal digits.
pub(super) fn short(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    Sha256::digest(bytes)[..4].iter().fold(String::new(), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// A name for something, made of what it is: an RFC 9562 UUID of version 8.
pub(super) fn uuid(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    let hex = |range: std::ops::Range<usize>| {
        hash[range].iter().fold(String::new(), |out, byte| out + &format!("{byte:02x}"))
    };
    let variant = hash[8] & 0x3f | 0x80;
    format!(
        "{}-{}-8{}-{variant:02x}{}-{}",
        hex(0..4),
        hex(4..6),
        &hex(6..8)[1..],
        hex(9..10),
        hex(10..16)
    )
}

#[cfg(test)]
mod tests {
    use super::{base64, short, uuid};

    #[test]
    fn hashes_are_written_as_others_write_them() {
        // Of the empty text, as `openssl dgst -sha256 -binary | base64` has it.
        assert_eq!(base64(b""), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        assert_eq!(short(b""), "e3b0c442");
        assert_eq!(uuid(b""), "e3b0c442-98fc-8c14-9afb-f4c8996fb924");
    }
}
