//! Ascending numbers in few bits: binary interpolative coding (Moffat and Stuiver 2000).
//!
//! The number in the middle is written first, in as many bits as the range that it can lie in needs; then those
//! before and after it, whose ranges it has cut. A run without gaps takes no bits at all. Any bits
//! whatsoever read as ascending numbers of the range, so that damage can give wrong numbers, never impossible ones.

use crate::bits::{BitReader, BitWriter};

/// Writes strictly ascending numbers that lie in `low..high`. Cost: linear.
pub(crate) fn write(out: &mut BitWriter, numbers: &[u32], low: u32, high: u32) {
    let count = numbers.len() as u32;
    if count == 0 || high - low == count {
        return;
    }
    let middle = numbers.len() / 2;
    let (before, after) = (&numbers[..middle], &numbers[middle + 1..]);
    let first = low + before.len() as u32;
    let choices = high - after.len() as u32 - first;
    put_one_of(out, numbers[middle] - first, choices);
    write(out, before, low, numbers[middle]);
    write(out, after, numbers[middle] + 1, high);
}

/// Reads numbers that lie in `low..high`; none where so many do not fit. Cost: linear.
pub(crate) fn read(bits: &mut BitReader<'_>, numbers: &mut [u32], low: u32, high: u32) -> bool {
    let fits = high.checked_sub(low).is_some_and(|most| numbers.len() <= most as usize);
    if fits {
        fill(bits, numbers, low, high);
    }
    fits
}

fn fill(bits: &mut BitReader<'_>, mut numbers: &mut [u32], mut low: u32, high: u32) {
    loop {
        let count = numbers.len() as u32;
        if high - low == count {
            for (number, value) in numbers.iter_mut().zip(low..) {
                *number = value;
            }
            return;
        }
        let (before, rest) = numbers.split_at_mut(numbers.len() / 2);
        let Some((here, after)) = rest.split_first_mut() else { return };
        let first = low + before.len() as u32;
        let choices = high - after.len() as u32 - first;
        *here = first + take_one_of(bits, choices);
        if !before.is_empty() {
            fill(bits, before, low, *here);
        }
        low = *here + 1;
        numbers = after;
    }
}

/// How many bits a choice of so many takes at most, how many choices take one bit less, and the first of those: they are
/// in the middle, where the numbers mostly are.
#[inline]
fn code(choices: u32) -> (u32, u32, u32) {
    let width = 32 - (choices - 1).leading_zeros();
    let short = ((1u64 << width) - u64::from(choices)) as u32;
    (width, short, (choices - short) / 2)
}

fn put_one_of(out: &mut BitWriter, value: u32, choices: u32) {
    if choices == 1 {
        return;
    }
    let (width, short, start) = code(choices);
    let turned = if value >= start { value - start } else { value + (choices - start) };
    if turned < short {
        out.put(turned, width - 1);
    } else {
        let long = u64::from(turned) + u64::from(short);
        out.put((long >> 1) as u32, width - 1);
        out.put(long as u32 & 1, 1);
    }
}

#[inline]
fn take_one_of(bits: &mut BitReader<'_>, choices: u32) -> u32 {
    if choices == 1 {
        return 0;
    }
    let (width, short, start) = code(choices);
    // Nothing is known of the bits beforehand, so nothing is decided by a jump.
    let both = bits.peek(width);
    let turned = u64::from(both) & ((1 << (width - 1)) - 1);
    let last = u64::from(both >> (width - 1));
    let long = u64::from(turned >= u64::from(short));
    bits.skip(width - 1 + long as u32);
    let turned = turned + long * (turned + last).wrapping_sub(u64::from(short));
    let value = turned + u64::from(start);
    (value - if value >= u64::from(choices) { u64::from(choices) } else { 0 }) as u32
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{read, write};
    use crate::bits::{BitReader, BitWriter};

    fn written(numbers: &[u32], low: u32, high: u32) -> Vec<u8> {
        let mut out = BitWriter::default();
        write(&mut out, numbers, low, high);
        out.into_bytes()
    }

    #[test]
    fn a_run_takes_no_bits() {
        assert!(written(&[3, 4, 5], 3, 6).is_empty());
        assert!(written(&[], 0, 9).is_empty());
    }

    proptest! {
        #[test]
        fn numbers_come_back(
            numbers in prop::collection::btree_set(5u32..3000, 0..60),
            above in prop::sample::select(vec![0u32, 1, 7, 100_000, u32::MAX - 3000]),
        ) {
            let numbers: Vec<u32> = numbers.into_iter().collect();
            let high = 3000 + above;
            let bytes = written(&numbers, 5, high);
            let mut found = vec![0; numbers.len()];
            prop_assert!(read(&mut BitReader::new(&bytes, 0), &mut found, 5, high));
            prop_assert_eq!(found, numbers);
        }

        #[test]
        fn any_bits_are_ascending_numbers(
            bytes in prop::collection::vec(any::<u8>(), 0..40), count in 0usize..90, low in 0u32..9, most in 1u32..200,
        ) {
            let mut found = vec![0; count];
            if read(&mut BitReader::new(&bytes, 3), &mut found, low, low + most) {
                prop_assert!(found.is_sorted_by(|a, b| a < b));
                prop_assert!(found.iter().all(|number| (low..low + most).contains(number)));
            } else {
                prop_assert!(count > most as usize);
            }
        }
    }
}
