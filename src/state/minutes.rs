//! How long a text takes to read.

/// Words a minute. The standard texts of `IReST` (Trauzettel-Klosinski and Dietz 2012) were read at 138 to 228
/// words a minute in seventeen languages, and at about 160 in those that put as much into one word as Bangla
/// does (Finnish 161, Polish 166, Turkish 166); Bangla is not among them.
const WORDS: u32 = 160;

/// How many minutes so many words take, at least one.
pub fn minutes(words: u32) -> usize {
    words.div_ceil(WORDS).max(1) as usize
}

#[cfg(test)]
mod tests {
    use super::minutes;

    #[test]
    fn a_short_text_takes_a_minute_and_a_long_one_its_time() {
        assert_eq!([0, 1, 160, 161, 1600].map(minutes), [1, 1, 1, 2, 10]);
    }
}
