//! How the text of an article is set: size, line height, width, and with or without serifs.

/// How the text of an article is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letters {
    /// The size in CSS pixels; none is what the style sheets hold right for the window.
    pub size: Option<u8>,
    /// The height of a line, in tenths of the size.
    pub leading: u8,
    /// The longest line, in em.
    pub width: u8,
    /// Whether with serifs.
    pub serif: bool,
}

impl Default for Letters {
    fn default() -> Self {
        Self { size: None, leading: 18, width: 34, serif: false }
    }
}

impl Letters {
    /// The smallest and the largest size, in CSS pixels.
    pub const SIZES: (u8, u8) = (14, 36);
    /// The heights of a line that there are.
    pub const LEADINGS: [u8; 4] = [16, 18, 20, 22];
    /// The widths that there are.
    pub const WIDTHS: [u8; 3] = [28, 34, 40];
    /// The size that steps begin at: what the style sheets have on most devices.
    const USUAL: u8 = 19;

    /// What was kept under `name`s, where `kept` finds any. What is not understood is passed over.
    pub fn read(kept: impl Fn(&str) -> Option<String>) -> Self {
        let number = |name: &str| kept(name)?.parse::<u8>().ok();
        let usual = Self::default();
        let sizes = Self::SIZES.0..=Self::SIZES.1;
        Self {
            size: number("size").filter(|size| sizes.contains(size)),
            leading: number("leading")
                .filter(|it| Self::LEADINGS.contains(it))
                .unwrap_or(usual.leading),
            width: number("width").filter(|it| Self::WIDTHS.contains(it)).unwrap_or(usual.width),
            serif: kept("serif").as_deref() == Some("on"),
        }
    }

    /// The next size up or down, within what there is.
    pub fn step(self, up: bool) -> u8 {
        let size = self.size.unwrap_or(Self::USUAL);
        let step = if size >= 24 { 2 } else { 1 };
        let next = if up { size + step } else { size - step };
        next.clamp(Self::SIZES.0, Self::SIZES.1)
    }
}

#[cfg(test)]
mod tests {
    use super::Letters;

    #[test]
    fn sizes_stay_between_the_smallest_and_the_largest() {
        let mut letters = Letters::default();
        for _ in 0..40 {
            letters.size = Some(letters.step(true));
        }
        assert_eq!(letters.size, Some(36));
        for _ in 0..40 {
            letters.size = Some(letters.step(false));
        }
        assert_eq!(letters.size, Some(14));
    }

    #[test]
    fn what_is_not_understood_is_passed_over() {
        for odd in ["", "9", "400", "-1", "18px", "{}"] {
            assert_eq!(Letters::read(|_| Some(odd.to_owned())), Letters::default(), "{odd:?}");
        }
    }
}
