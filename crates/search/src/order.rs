//! One way to put things in order.
//!
//! The standard library's sorts are made anew for each type that is sorted, at five kilobytes of the
//! page each. Here everything is sorted by a number, and so by one and the same sort.

/// Sorts `items` by a number, equal ones in the order that they had. Cost: n log n.
pub(crate) fn sort_by_key<T>(items: &mut Vec<T>, key: impl Fn(&T) -> u64) {
    let mut order: Vec<(u64, u32)> =
        items.iter().enumerate().map(|(at, item)| (key(item), at as u32)).collect();
    order.sort_unstable();
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.into_iter().filter_map(|(_, at)| taken[at as usize].take()));
}

/// Two numbers as one, the first one counting more.
pub(crate) fn pair(first: u32, second: u32) -> u64 {
    u64::from(first) << 32 | u64::from(second)
}

/// A number that orders finite floats from the highest to the lowest.
pub(crate) fn descending(value: f32) -> u32 {
    let bits = value.to_bits();
    // Negative floats order backwards by their bits, and below all positive ones.
    if bits >> 31 == 1 { bits } else { !bits & 0x7FFF_FFFF }
}

#[cfg(test)]
mod tests {
    use super::{descending, pair, sort_by_key};

    #[test]
    fn things_come_in_order_and_equal_ones_stay() {
        let mut items = vec![(3, 'a'), (1, 'b'), (3, 'c'), (2, 'd')];
        sort_by_key(&mut items, |item| item.0);
        assert_eq!(items, [(1, 'b'), (2, 'd'), (3, 'a'), (3, 'c')]);
    }

    #[test]
    fn higher_scores_come_first() {
        let mut scores = vec![0.5, -1.0, 3.25, 0.0, -0.25, 100.0];
        sort_by_key(&mut scores, |&score| pair(descending(score), 0));
        assert_eq!(scores, [100.0, 3.25, 0.5, 0.0, -0.25, -1.0]);
    }
}
