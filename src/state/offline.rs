//! Whether the page works offline.

/// What the browser keeps of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Offline {
    /// Not known yet.
    #[default]
    Unknown,
    /// Everything: the page works offline.
    Ready,
    /// Everything, and a newer version waits to be taken.
    New,
    /// Nothing: there is no room.
    Quota,
    /// Nothing: not every file could be had whole.
    Network,
    /// Nothing: the browser does not let it.
    Blocked,
}

impl Offline {
    /// Reads what `static/start.js` writes.
    pub fn read(word: &str) -> Self {
        match word {
            "ready" => Self::Ready,
            "new" => Self::New,
            "quota" => Self::Quota,
            "network" => Self::Network,
            "blocked" => Self::Blocked,
            _ => Self::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Offline;

    #[test]
    fn words_that_nobody_writes_say_nothing() {
        assert_eq!(Offline::read("ready"), Offline::Ready);
        assert_eq!(Offline::read("<b>"), Offline::Unknown);
    }
}
