//! Bytes → text, or why not.
//!
//! Enter at [`text`]. UTF-8 with or without a byte-order mark, and UTF-16 or UTF-32 where it has one or is
//! clearly that. It deliberately repairs nothing: a damaged file is named, so that a person can save it again.

use bangla::script::is_bangla;

use crate::{Unreadable, legacy};

/// The text of a file, without its byte-order mark and otherwise untouched. Cost: one pass.
pub(crate) fn text(bytes: &[u8]) -> Result<String, Unreadable> {
    let text = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest)?,
        [0xFF, 0xFE, 0, 0, rest @ ..] => utf32(rest, u32::from_le_bytes)?,
        [0, 0, 0xFE, 0xFF, rest @ ..] => utf32(rest, u32::from_be_bytes)?,
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes)?,
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes)?,
        // The first letter of a page has its high bytes first or last.
        [a, b, 0, 0, _, _, 0, 0, ..] if (*a, *b) != (0, 0) => utf32(bytes, u32::from_le_bytes)?,
        [0, 0, _, _, 0, 0, c, d, ..] if (*c, *d) != (0, 0) => utf32(bytes, u32::from_be_bytes)?,
        _ => match bare_utf16(bytes) {
            Some(unit) => utf16(bytes, unit)?,
            None => utf8(bytes)?,
        },
    };
    if text.chars().all(|c| c.is_whitespace() || c == '\u{FEFF}') {
        return Err(Unreadable::Empty);
    }
    // Some programs keep the control characters of a second code page: that is no picture.
    if let Some(why @ Unreadable::Mojibake) = legacy::named(&text) {
        return Err(why);
    }
    let text = without_nul(text);
    let odd = count_odd(&text);
    if odd > 0 && (text.contains('\0') || odd * 20 > text.chars().count()) {
        return Err(Unreadable::Binary);
    }
    legacy::named(&text).map_or(Ok(text), Err)
}

/// A text without its few NUL bytes, which programs leave in fields and pages that are text all the same: they are
/// no letters, and no reader sees them. Where they are many the text stays as it is, and is none.
fn without_nul(text: String) -> String {
    const RARE: usize = 100;
    let nul = text.bytes().filter(|&byte| byte == 0).count();
    if nul == 0 || nul * RARE > text.chars().count() {
        return text;
    }
    text.replace('\0', "")
}

fn utf8(bytes: &[u8]) -> Result<String, Unreadable> {
    let at = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(text.to_owned()),
        Err(error) => error.valid_up_to(),
    };
    // Damaged text is still mostly text; pictures and archives are full of control bytes.
    let control = bytes.iter().filter(|b| matches!(b, 0..=8 | 14..=26 | 28..=31 | 127)).count();
    if control * 50 > bytes.len() {
        return Err(Unreadable::Binary);
    }
    // Old Bangla files are in a Windows code page.
    if let Some(why @ Unreadable::Bijoy) = legacy::named(&legacy::windows(bytes)) {
        return Err(why);
    }
    let line = bytes[..at].split(|&byte| byte == b'\n').count();
    Err(Unreadable::InvalidUtf8 { line: line as u32, byte: at as u32 })
}

/// How units are read from two bytes.
type Unit = fn([u8; 2]) -> u16;

/// How UTF-16 without its mark is read, where the bytes are clearly that: eight units or more, no
/// control characters, and nine in ten of the units ASCII or of the Bangla block, whose high byte is `00` or
/// `09`. No UTF-8 text has a NUL, and spaces and line ends have one in UTF-16. Cost: one pass.
fn bare_utf16(bytes: &[u8]) -> Option<Unit> {
    const FEWEST: usize = 8;
    let (pairs, rest) = bytes.as_chunks::<2>();
    if rest.len() > 1 || pairs.len() < FEWEST || !bytes.contains(&0) {
        return None;
    }
    let units: [Unit; 2] = [u16::from_le_bytes, u16::from_be_bytes];
    units.into_iter().find(|unit| {
        let (mut usual, mut ascii, mut control) = (0, 0, 0);
        for &pair in pairs {
            match unit(pair) {
                0x09 | 0x0A | 0x0D | 0x20..=0x7E => {
                    usual += 1;
                    ascii += 1;
                }
                0x00..=0x1F => control += 1,
                // Dandas are in the block before.
                0x0964 | 0x0965 | 0x0980..=0x09FE | 0x200B..=0x200D | 0x2013..=0x2026 => usual += 1,
                _ => {}
            }
        }
        control == 0 && ascii > 0 && usual * 10 >= pairs.len() * 9
    })
}

fn utf16(bytes: &[u8], unit: Unit) -> Result<String, Unreadable> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut out = String::with_capacity(bytes.len());
    for found in char::decode_utf16(pairs.iter().map(|&pair| unit(pair))) {
        match found {
            Ok(c) => out.push(c),
            Err(_) => return Err(damaged(&out)),
        }
    }
    if rest.is_empty() { Ok(out) } else { Err(damaged(&out)) }
}

/// UTF-32: what is no letter there is no text.
fn utf32(bytes: &[u8], unit: fn([u8; 4]) -> u32) -> Result<String, Unreadable> {
    let (units, rest) = bytes.as_chunks::<4>();
    let text: Option<String> = units.iter().map(|&four| char::from_u32(unit(four))).collect();
    text.filter(|_| rest.is_empty()).ok_or(Unreadable::Binary)
}

/// What UTF-16 is that can be read no further than this: damaged text, or no text at all.
fn damaged(read: &str) -> Unreadable {
    let odd = count_odd(read);
    let letters = read.chars().filter(|&c| c.is_ascii_alphanumeric() || is_bangla(c)).count();
    // Of bytes that are not text nearly all units are of scripts that no page here has.
    if odd > 0 || letters * 4 < read.chars().count() || read.is_empty() {
        return Unreadable::Binary;
    }
    Unreadable::InvalidUtf16 { line: read.split('\n').count() as u32 }
}

/// How many control characters a text has that no text editor writes: all but white space.
fn count_odd(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is_odd = |byte: &&u8| **byte < b' ' && !(b'\t'..=b'\r').contains(*byte) || **byte == 0x7F;
    let ascii = bytes.iter().filter(is_odd).count();
    // U+0080 to U+009F, without the line end among them.
    let behind = bytes.split(|&byte| byte == 0xC2).skip(1);
    let wide = |rest: &&[u8]| matches!(rest, [0x80..=0x84 | 0x86..=0x9F, ..]);
    ascii + behind.filter(wide).count()
}

#[cfg(test)]
mod tests {
    use super::text;
    use crate::Unreadable;

    #[test]
    fn a_byte_order_mark_is_no_text() {
        assert_eq!(text("\u{FEFF}খবর".as_bytes()).as_deref(), Ok("খবর"));
        let wide: Vec<u8> = "\u{FEFF}খবর".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(text(&wide).as_deref(), Ok("খবর"));
        let wide: Vec<u8> = "\u{FEFF}খবর".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(text(&wide).as_deref(), Ok("খবর"));
    }

    #[test]
    fn the_widest_text_is_read() {
        let page = "খবর\nনদীর পানি";
        for mark in ["\u{FEFF}", ""] {
            let units = || mark.chars().chain(page.chars()).map(u32::from);
            let little: Vec<u8> = units().flat_map(u32::to_le_bytes).collect();
            let big: Vec<u8> = units().flat_map(u32::to_be_bytes).collect();
            assert_eq!(text(&little).as_deref(), Ok(page));
            assert_eq!(text(&big).as_deref(), Ok(page));
            assert_eq!(text(&little[..little.len() - 1]), Err(Unreadable::Binary));
        }
    }

    #[test]
    fn wide_text_without_its_mark_is_known_by_its_bytes() {
        for page in ["নদীর পানি বাড়ছে।\nশহর প্লাবিত — জানাল প্রশাসন।\n", "A page\r\nof two lines"]
        {
            let units = || page.encode_utf16();
            let little: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
            let big: Vec<u8> = units().flat_map(u16::to_be_bytes).collect();
            assert_eq!(text(&little).as_deref(), Ok(page));
            assert_eq!(text(&big).as_deref(), Ok(page));
            // Cut in the middle of a unit, it is damaged.
            let damaged = text(&little[..little.len() - 1]);
            assert!(matches!(damaged, Err(Unreadable::InvalidUtf16 { line: 2.. })), "{damaged:?}");
            let marked = [&[0xFF, 0xFE], little.as_slice(), b"x"].concat();
            assert!(matches!(text(&marked), Err(Unreadable::InvalidUtf16 { line: 2.. })));
        }
        assert_eq!(
            text(b"\0\x01\0\x02\0\x03\0\x04\0\x05\0\x06\0\x07\0\x08"),
            Err(Unreadable::Binary)
        );
    }

    #[test]
    fn a_nul_within_a_text_is_no_letter_of_it() {
        let page = "নদীর পানি বিপৎসীমার ওপর দিয়ে বইছে। ".repeat(8);
        let damaged = page.replacen("বিপৎ", "বি\0পৎ", 2);
        assert_eq!(text(damaged.as_bytes()).as_deref(), Ok(page.as_str()));
        assert_eq!(text(page.replace(' ', "\0").as_bytes()), Err(Unreadable::Binary));
    }

    #[test]
    fn what_is_no_text_is_named() {
        for (bytes, expected) in [
            (&b""[..], Unreadable::Empty),
            (b" \n\t\r\n", Unreadable::Empty),
            (b"\xEF\xBB\xBF", Unreadable::Empty),
            (b"abc\0def", Unreadable::Binary),
            (b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", Unreadable::Binary),
            (b"\xFF\xFE\x00\xD8", Unreadable::Binary),
            (
                "ভাঙা খবর".as_bytes().split_last().map_or(&[][..], |(_, rest)| rest),
                Unreadable::InvalidUtf8 { line: 1, byte: 19 },
            ),
        ] {
            assert_eq!(text(bytes), Err(expected), "{bytes:?}");
        }
    }
}
