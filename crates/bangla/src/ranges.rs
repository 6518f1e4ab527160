//! Sets of characters as the borders of their ranges, for the tables of [`crate::marks`] and
//! [`crate::separators`].

/// Whether `c` lies in one of the ranges. `borders`: where each begins, and where it has ended, in turn.
/// Cost: a binary search.
pub(crate) fn contain(borders: &[u32], c: char) -> bool {
    // Inside a range, an odd number of borders lies before it.
    borders.partition_point(|&border| border <= u32::from(c)) % 2 == 1
}
