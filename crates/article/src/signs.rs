//! Which signs a line has, found once: most lines have few, and most rules ask for one.
//!
//! Enter at [`Signs`].

use bangla::script::is_bangla;

/// What labels end in, as it is typed.
pub(crate) const COLONS: [char; 3] = [':', 'ঃ', '：'];

/// The signs of a text, a bit each: those of ASCII, its letters among them, and the ones that rules ask for most.
/// All others share one bit; the letters of Bangla words have none.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Signs(u128);

impl Signs {
    /// Notes one character of the text.
    pub(crate) fn add(&mut self, c: char) {
        self.0 |= bit(c);
    }

    /// Whether any of these signs may stand in the text; that none does is certain.
    pub(crate) fn may_have(self, signs: &[char]) -> bool {
        signs.iter().any(|&sign| self.0 & bit(sign) != 0)
    }
}

/// The bit of a character; the control characters leave theirs to other scripts.
fn bit(c: char) -> u128 {
    match c {
        'ঃ' => 1 << 1,
        _ if is_bangla(c) => 0,
        ' '..='~' => 1 << u32::from(c),
        '।' | '৷' | '॥' => 1 << 2,
        '–' | '—' => 1 << 3,
        '‘' | '’' | '“' | '”' => 1 << 4,
        '：' => 1 << 5,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::{COLONS, Signs};

    #[test]
    fn what_a_text_has_is_never_denied() {
        for text in
            ["প্রকাশ: ৫ মে", "প্রিন্টঃ", "Home » News", "‘কথা’ — বললেন", "১\t২", "a：b", "শেষ।", "৷"]
        {
            let mut signs = Signs::default();
            text.chars().for_each(|c| signs.add(c));
            for c in text.chars().filter(|&c| !bangla::script::is_bangla(c) || c == 'ঃ') {
                assert!(signs.may_have(&[c]), "{c} in {text}");
            }
            assert_eq!(signs.may_have(&COLONS), text.contains(COLONS), "{text}");
        }
    }
}
