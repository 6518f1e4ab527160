//! How often the address may be rewritten.
//!
//! `WebKit` refuses a page that rewrites its address more than a hundred times in thirty seconds (ten
//! in newer versions) by throwing. Typing and a held backspace must never come near that: writes come
//! out of a purse that holds [`PURSE`] and fills by [`PER_SECOND`], at most 95 in any thirty seconds.

/// How many writes may follow each other at once.
const PURSE: f64 = 50.0;
/// How many more there are each second.
const PER_SECOND: f64 = 1.5;

/// The writes that are left.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    left: f64,
    at: f64,
}

impl Default for Pace {
    fn default() -> Self {
        Self { left: PURSE, at: 0.0 }
    }
}

impl Pace {
    /// Takes one write at `now`, in milliseconds of any clock that does not go back.
    ///
    /// # Errors
    /// Where none is left: how long to wait for one, in milliseconds.
    pub fn take(&mut self, now: f64) -> Result<(), u32> {
        let passed = (now - self.at).max(0.0);
        self.at = now;
        self.left = (self.left + passed * PER_SECOND / 1000.0).min(PURSE);
        if self.left >= 1.0 {
            self.left -= 1.0;
            return Ok(());
        }
        // Between 1 and 667: the purse lacks at most one write.
        #[allow(clippy::cast_sign_loss)]
        Err(((1.0 - self.left) * 1000.0 / PER_SECOND).ceil() as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::Pace;

    #[test]
    fn a_held_key_stays_under_what_browsers_allow() {
        let mut pace = Pace::default();
        // Thirty times a second, for thirty seconds.
        let written = (0..900).filter(|at| pace.take(f64::from(*at) * 33.3).is_ok()).count();
        assert!((50..=95).contains(&written), "{written} writes");
    }

    #[test]
    fn waiting_as_told_is_long_enough() {
        let mut pace = Pace::default();
        while pace.take(0.0).is_ok() {}
        let wait = pace.take(0.0).expect_err("none is left");
        assert!(pace.take(f64::from(wait)).is_ok());
    }
}
