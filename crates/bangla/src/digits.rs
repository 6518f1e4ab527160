//! Digits of one script in the other, and Bangla grouping.

/// The ASCII digit of a Bangla digit; any other character as it is.
pub fn ascii_digit(c: char) -> char {
    match c {
        '০'..='৯' => char::from(b'0' + (u32::from(c) - u32::from('০')) as u8),
        _ => c,
    }
}

/// The Bangla digit of an ASCII digit; any other character as it is.
pub fn bangla_digit(c: char) -> char {
    match c {
        '0'..='9' => char::from_u32(u32::from('০') + u32::from(c) - u32::from('0')).unwrap_or(c),
        _ => c,
    }
}

/// `text` with every Bangla digit as ASCII: `১৫,০০০` → `15,000`.
pub fn to_ascii(text: &str) -> String {
    text.chars().map(ascii_digit).collect()
}

/// `text` with every ASCII digit as Bangla: `15,000` → `১৫,০০০`.
pub fn to_bangla(text: &str) -> String {
    text.chars().map(bangla_digit).collect()
}

/// A whole number grouped as in Bangla, in ASCII digits: three digits, then twos (CLDR `bn`,
/// `#,##,##0`): 32100000 → `3,21,00,000`.
pub fn group(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() * 3 / 2);
    for (i, digit) in digits.chars().enumerate() {
        let left = digits.len() - i;
        if i > 0 && (left == 3 || (left > 3 && left % 2 == 1)) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{group, to_ascii, to_bangla};

    #[test]
    fn digits_go_both_ways_and_the_rest_stays() {
        assert_eq!(to_ascii("১৫,০০০ জন"), "15,000 জন");
        assert_eq!(to_bangla("15,000 জন"), "১৫,০০০ জন");
    }

    #[test]
    fn numbers_are_grouped_by_three_then_two() {
        for (number, expected) in [
            (0, "0"),
            (999, "999"),
            (1000, "1,000"),
            (15_000, "15,000"),
            (100_000, "1,00,000"),
            (32_100_000, "3,21,00,000"),
        ] {
            assert_eq!(group(number), expected);
        }
    }
}
