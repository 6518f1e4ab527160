//! How much of an archive that lies beside the page is kept on the device.

/// How far keeping all of it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kept {
    /// Nobody asked for it: what was opened is kept.
    #[default]
    Opened,
    /// So many pieces of so many.
    Some(u32, u32),
    /// All of it.
    All,
    /// It was given up; what is kept stays.
    Failed,
}

impl Kept {
    /// What the service worker says: so many pieces of so many, or that it failed.
    pub fn of(kept: f64, of: f64) -> Self {
        match (u32_of(kept), u32_of(of)) {
            (Some(kept), Some(of)) if kept >= of => Self::All,
            (Some(kept), Some(of)) => Self::Some(kept, of),
            _ => Self::Failed,
        }
    }
}

/// A number of a script as one that counts.
fn u32_of(number: f64) -> Option<u32> {
    let counts = number >= 0.0 && number <= f64::from(u32::MAX);
    // In these bounds, nothing is lost but a fraction.
    #[expect(clippy::cast_sign_loss, reason = "it has none")]
    counts.then_some(number as u32)
}

#[cfg(test)]
mod tests {
    use super::Kept;

    #[test]
    fn what_the_worker_says_is_read() {
        assert_eq!(Kept::of(25.0, 100.0), Kept::Some(25, 100));
        assert_eq!(Kept::of(100.0, 100.0), Kept::All);
        assert_eq!(Kept::of(-1.0, 0.0), Kept::Failed);
    }
}
