//! One way to put things in order, for this crate and those above it.
//!
//! The standard library's sorts are made anew for each type that is sorted, at some kilobytes of the page
//! each. Here everything is sorted as 128-bit numbers, and so by one and the same sort.

/// Sorts `items` by a number, equal ones in the order that they had. Cost: n log n.
pub fn sort_by_key<T>(items: &mut Vec<T>, key: impl Fn(&T) -> u64) {
    let numbered = items.iter().enumerate();
    let mut order: Vec<u128> =
        numbered.map(|(at, item)| u128::from(key(item)) << 64 | at as u128).collect();
    order.sort_unstable();
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.into_iter().filter_map(|at| taken[at as u64 as usize].take()));
}

/// Sorts `items` by the bytes of a text that holds no NUL. Cost: n log n for every eight bytes of the longest.
pub fn sort_by_text<T>(items: &mut Vec<T>, text: impl Fn(&T) -> &str) {
    let longest = items.iter().map(|item| text(item).len()).max().unwrap_or(0);
    // From the last eight bytes to the first: what is in order stays so among equals.
    for at in (0..longest).step_by(8).rev() {
        sort_by_key(items, |item| {
            let bytes = text(item).as_bytes().get(at..).unwrap_or_default();
            (0..8).fold(0, |key, at| key << 8 | u64::from(bytes.get(at).copied().unwrap_or(0)))
        });
    }
}

/// Two numbers as one, the first one counting more.
pub fn pair(first: u32, second: u32) -> u64 {
    u64::from(first) << 32 | u64::from(second)
}

/// A number that orders finite floats from the highest to the lowest.
pub fn descending(value: f32) -> u32 {
    let bits = value.to_bits();
    // Negative floats order backwards by their bits, and below all positive ones.
    if bits >> 31 == 1 { bits } else { !bits & 0x7FFF_FFFF }
}

/// The float that [`descending`] made a number of.
pub fn ascending(number: u32) -> f32 {
    f32::from_bits(if number >> 31 == 1 { number } else { !number & 0x7FFF_FFFF })
}

#[cfg(test)]
mod tests {
    use super::{ascending, descending, pair, sort_by_key, sort_by_text};

    #[test]
    fn things_come_in_order_and_equal_ones_stay() {
        let mut items = vec![(3, 'a'), (1, 'b'), (3, 'c'), (2, 'd')];
        sort_by_key(&mut items, |item| item.0);
        assert_eq!(items, [(1, 'b'), (2, 'd'), (3, 'a'), (3, 'c')]);
    }

    #[test]
    fn texts_come_in_the_order_of_their_bytes() {
        let mut texts = vec!["রাশিয়ার", "রাশিয়া", "a", "", "রাশিফল", "zebra crossing", "রাশিয়া", "ab"];
        let mut expected = texts.clone();
        expected.sort_unstable();
        sort_by_text(&mut texts, |text| text);
        assert_eq!(texts, expected);
    }

    #[test]
    fn higher_scores_come_first() {
        let mut scores = vec![0.5, -1.0, 3.25, 0.0, -0.25, 100.0];
        assert!(
            scores.iter().all(|&score| ascending(descending(score)).to_bits() == score.to_bits())
        );
        sort_by_key(&mut scores, |&score| pair(descending(score), 0));
        assert_eq!(scores, [100.0, 3.25, 0.5, 0.0, -0.25, -1.0]);
    }
}
