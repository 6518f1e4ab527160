//! Units of measure that papers write short: কিমি is কিলোমিটার.
//!
//! Enter at [`other`]. Short forms that are also words (মি., সে.) are left out.

/// Each unit, short and in full.
const UNITS: [(&str, &str); 4] =
    [("কিমি", "কিলোমিটার"), ("সেমি", "সেন্টিমিটার"), ("মিমি", "মিলিমিটার"), ("কেজি", "কিলোগ্রাম")];

/// The other way to write a unit, from its stem in normal form; `None` for all other words.
///
/// `কিমি` gives কিলোমিটার, and কিলোমিটার gives কিমি.
pub fn other(stem: &str) -> Option<&'static str> {
    UNITS.iter().find_map(|&(short, full)| match stem {
        _ if stem == short => Some(full),
        _ if stem == full => Some(short),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::{UNITS, other};
    use crate::fold::fold;
    use crate::normal::normal_form;

    #[test]
    fn each_way_leads_to_the_other() {
        for (short, full) in UNITS {
            assert_eq!((other(short), other(full)), (Some(full), Some(short)));
            assert_eq!(
                (fold(&normal_form(short)), fold(&normal_form(full))),
                (short.to_owned(), full.to_owned())
            );
        }
        assert_eq!(other("মিটার"), None);
    }
}
