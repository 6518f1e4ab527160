//! The language by itself, as a program of its own: what `cargo xtask bench language` builds for the web and
//! weighs.
//!
//! It calls everything that the page calls, with a text that no compiler can know.

use std::hint::black_box;

use bangla::dates::Date;
use bangla::inflection::{Lexicon, stems};
use bangla::sound::{self, Lookup, Typed};
use bangla::{dates, digits, fold, graphemes, normal, numbers, sentences, slips, words};

fn main() {
    let text: String = black_box(String::new());
    let other: String = black_box(String::new());

    black_box(words::words(&text).map(|word| word.normal_form()).collect::<Vec<_>>());
    black_box(sentences::sentences(&text).collect::<Vec<_>>());
    black_box(graphemes::clusters(&text).count() + graphemes::floor(&text, text.len() / 2));
    black_box((digits::to_bangla(&text), digits::group(text.len() as u64)));

    let folded = fold::fold(&normal::normal_form(&text));
    black_box(fold::loose(&folded));
    black_box(stems(&folded, &Lexicon));
    black_box(slips::distance(&text, &other));

    black_box(numbers::find(&text).iter().map(|found| found.value.key()).collect::<Vec<_>>());
    let day = Date::new(black_box(2025), 1, 1);
    let resolved = |mention: &dates::Mention| day.and_then(|day| mention.resolve(day));
    black_box(dates::find(&text).iter().map(resolved).collect::<Vec<_>>());

    let lookup = Lookup::new([(other.as_str(), 1)]);
    black_box((lookup.matches(&text), lookup.candidates(&text, 5), sound::common(&text)));
    black_box(sound::without_endings(&text));
    black_box(sound::renderings(&text, &other));
    black_box(sound::exonyms_from(&text).collect::<Vec<_>>());
    black_box(Typed::unfinished(&text).heard(&other, 50));
}
