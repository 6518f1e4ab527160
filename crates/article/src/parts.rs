//! Marks of a text's parts: `১.`, `দুই`, `পর্ব-৩`, alone on their lines.
//!
//! Enter at [`find`]. A number alone is a comment count or a rank in a list just as well; it marks a part
//! where the next of its kind comes later on the page and text stands right under both.

use crate::lines::Line;

/// No text has more parts that are marked so.
const MOST: usize = 60;

/// How parts are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// `১` · `(২)` · `৩.`
    Digits,
    /// `এক` · `দুই`
    Words,
    /// `পর্ব-১` · `দ্বিতীয় পর্ব` · `অধ্যায় ৩`
    Named,
}

/// The numbers of the lines that mark parts, in order. Cost: linear in the lines.
pub(crate) fn find(lines: &[Line<'_>]) -> Vec<usize> {
    let mut runs = [Form::Digits, Form::Words, Form::Named].map(|form| (form, Run::default()));
    let mut out = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some((form, number)) = mark(line).filter(|_| opens_text(lines, at)) else { continue };
        for (_, run) in runs.iter_mut().filter(|(of, _)| *of == form) {
            run.add(at, number, &mut out);
        }
    }
    for (_, run) in &mut runs {
        run.close(&mut out);
    }
    out.sort_unstable();
    out
}

/// Marks of one form that count on.
#[derive(Default)]
struct Run {
    lines: Vec<usize>,
    last: usize,
}

impl Run {
    fn add(&mut self, at: usize, number: usize, out: &mut Vec<usize>) {
        // The first is often left out. A page that goes on with another text starts again.
        if number == 1 || number == 2 && self.lines.is_empty() {
            self.close(out);
        } else if self.lines.is_empty() || number != self.last + 1 {
            return;
        }
        self.lines.push(at);
        self.last = number;
    }

    /// One mark alone is none.
    fn close(&mut self, out: &mut Vec<usize>) {
        if self.lines.len() >= 2 {
            out.append(&mut self.lines);
        }
        self.lines.clear();
    }
}

/// Whether a paragraph stands right under a line, or under the name of the part there.
fn opens_text(lines: &[Line<'_>], at: usize) -> bool {
    const LONGEST_NAME: usize = 6;
    let text = |at: usize| lines.get(at).is_some_and(|next| next.is_prose() || next.is_sentence());
    let named = || {
        let name = &lines[at + 1];
        name.words <= LONGEST_NAME
            && !name.ends
            && mark(name).is_none()
            && lines.get(at + 2).is_some_and(Line::is_prose)
    };
    text(at + 1) || at + 2 < lines.len() && named()
}

/// The part that a line marks.
fn mark(line: &Line<'_>) -> Option<(Form, usize)> {
    if line.words > 3 || line.chars > 24 {
        return None;
    }
    let key = line.key.as_str();
    if let Some(number) = digits(key) {
        return Some((Form::Digits, number));
    }
    if let Some(at) = WORDS.iter().position(|word| *word == key) {
        return Some((Form::Words, at + 1));
    }
    let (first, second) = key.split_once(' ')?;
    let (kind, count) = if KINDS.contains(&first) { (first, second) } else { (second, first) };
    if !KINDS.contains(&kind) {
        return None;
    }
    let place = |words: &[&str]| words.iter().position(|word| *word == count).map(|at| at + 1);
    let number = digits(count).or_else(|| place(&ORDINALS)).or_else(|| place(&WORDS));
    number.map(|number| (Form::Named, number))
}

/// A number of few digits, as keys have them.
fn digits(key: &str) -> Option<usize> {
    let number = key.parse().ok().filter(|_| key.len() <= 2)?;
    (1..=MOST).contains(&number).then_some(number)
}

/// What numbers are called, from one on, as keys leave the words.
const WORDS: [&str; 12] =
    ["এক", "দুই", "তিন", "চার", "পাচ", "ছয\u{9BC}", "সাত", "আট", "নয\u{9BC}", "দশ", "এগারো", "বারো"];
/// The same as ordinals.
const ORDINALS: [&str; 6] = ["প্রথম", "দ্বিতিয\u{9BC}", "তৃতিয\u{9BC}", "চতুর্থ", "পঞ্চম", "ষষ্ঠ"];
/// What parts are called.
const KINDS: [&str; 8] = ["পর্ব", "অংশ", "অধ্যায\u{9BC}", "পরিচ্ছেদ", "খন্ড", "কিস্তি", "দৃশ্য", "দফা"];

#[cfg(test)]
mod tests {
    use super::find;
    use crate::lines::split;

    const TEXT: &str = "নদীর পানি বিপৎসীমার ওপর দিয়ে বইছে।";

    #[track_caller]
    fn check(page: &str, expected: &[usize]) {
        assert_eq!(find(&split(&page.replace('*', TEXT))), expected, "{page}");
    }

    #[test]
    fn numbers_that_go_on_over_text_mark_parts() {
        for (one, two, three) in [
            ("১", "২", "৩"),
            ("১.", "২.", "৩."),
            ("(১)", "(২)", "(৩)"),
            ("এক", "দুই", "তিন"),
            ("পাঁচ", "এক", "দুই"),
            ("পর্ব-১", "পর্ব-২", "পর্ব-৩"),
            ("প্রথম পর্ব", "দ্বিতীয় পর্ব", "তৃতীয় পর্ব"),
            ("। ১ ।", "। ২ ।", "। ৩ ।"),
        ] {
            let expected: &[usize] = if one == "পাঁচ" { &[2, 4] } else { &[0, 2, 4] };
            check(&format!("{one}\n*\n{two}\n*\n{three}\n*"), expected);
        }
    }

    #[test]
    fn ranks_and_counts_mark_nothing() {
        check("১\nনদীর পানি বেড়েছে শহরে\n২\nবাজারে দাম কমেছে\n", &[]);
        check("১\n*\n*\n০\n*", &[]);
        check("৩\n*\n৭\n*", &[]);
        check("", &[]);
    }
}
