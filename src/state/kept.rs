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
        match (kept as u32, of as u32) {
            _ if kept < 0.0 => Self::Failed,
            (kept, of) if kept >= of => Self::All,
            (kept, of) => Self::Some(kept, of),
        }
    }
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
