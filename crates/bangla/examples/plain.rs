//! A program that knows no language, but formats, sorts and cuts texts: what the example `alone` has of the
//! standard library's that any page has too.

use std::hint::black_box;

fn main() {
    let text: String = black_box(String::new());
    let mut parts: Vec<String> =
        text.split(' ').map(|part| format!("{part:?}{}", part.len())).collect();
    parts.sort_unstable();
    let mut numbers: Vec<u128> = parts.iter().map(|part| part.len() as u128).collect();
    numbers.sort_unstable();
    let least = numbers.first().copied().unwrap_or_default() as usize;
    let _ = black_box(text[least..].to_lowercase().parse::<u32>());
    black_box((parts.concat(), f64::from(least as u32).ln()));
}
