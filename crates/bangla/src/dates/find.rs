//! All dates of a text.

use super::grammar::{Cursor, Form};
use super::lexicon::Word;
use super::mention::{Mention, Relative, Unit};
use super::tokens::{Kind, tokens};

/// The dates that `text` mentions, in order and without overlap. Cost: one pass.
///
/// `শনিবার (২৭ ডিসেম্বর) রাত ৮টায়` is one mention: weekday, day, month and time.
pub fn find(text: &str) -> Vec<Mention> {
    let tokens = tokens(text);
    let mut out = Vec::new();
    let mut cursor = Cursor { text, tokens: &tokens, at: 0 };
    while let Some(token) = cursor.peek() {
        // Nothing begins with these.
        if let Kind::Word(Word::Other) | Kind::Mark(_) | Kind::Amount = token.kind {
            cursor.at += 1;
            continue;
        }
        let mut mention = Mention::empty(token.start);
        let before = cursor.at;
        let form = mention_at(&mut cursor, &mut mention);
        if cursor.at == before {
            cursor.at += 1;
        }
        if let Form::Found = form {
            mention.end = tokens[cursor.at - 1].end;
            out.push(mention);
        }
    }
    out
}

/// One mention from here: what ties it to the day of writing, a weekday, the date, a time, in any of
/// the orders that are used.
fn mention_at(cursor: &mut Cursor<'_>, mention: &mut Mention) -> Form {
    let start = *cursor;
    if let Some((clock, offset)) = cursor.clock() {
        links(cursor);
        mention.clock = Some(clock);
        mention.offset = offset;
        match dated(cursor, mention) {
            Form::None => {
                *cursor = start;
                *mention = Mention::empty(mention.start);
            }
            form => return form,
        }
    }
    match dated(cursor, mention) {
        Form::None => {
            *cursor = start;
            return ago(cursor, mention);
        }
        Form::Impossible => return Form::Impossible,
        Form::Found => {}
    }
    // The time after a date; of a month or a year alone nobody says one.
    if mention.day.is_some() || mention.weekday.is_some() || mention.relative.is_some() {
        let back = *cursor;
        links(cursor);
        match cursor.clock() {
            Some((clock, offset)) => {
                mention.clock = Some(clock);
                mention.offset = offset;
            }
            None => *cursor = back,
        }
    }
    Form::Found
}

/// A date with its weekday before or after it, or one of them alone.
fn dated(cursor: &mut Cursor<'_>, mention: &mut Mention) -> Form {
    let start = *cursor;
    mention.relative = relative(cursor);
    let after_relative = *cursor;
    if let (Word::Weekday(weekday), true) =
        (cursor.word(), !matches!(mention.relative, Some(Relative::Year(_))))
    {
        cursor.at += 1;
        mention.weekday = Some(weekday);
        let after_weekday = *cursor;
        if !tight_dot(cursor) {
            let _ = cursor.mark(&[',', '(', '-', '–', '|']);
        }
        let _ = cursor.mark(&['(']);
        let opened = cursor.at > after_weekday.at;
        match core(cursor, mention) {
            Form::None => *cursor = after_weekday,
            Form::Impossible => return Form::Impossible,
            // `শনিবার জুলাই` without a mark is a weekday and a month of two sentences.
            Form::Found if mention.day.is_none() && !opened => {
                *cursor = after_weekday;
                mention.month = None;
                mention.year = None;
            }
            Form::Found => close(cursor),
        }
        return Form::Found;
    }
    match core(cursor, mention) {
        Form::Found => {}
        Form::Impossible => return Form::Impossible,
        Form::None if matches!(mention.relative, Some(Relative::Day(_))) => {
            *cursor = after_relative;
            return Form::Found;
        }
        Form::None => {
            *cursor = start;
            mention.relative = None;
            return Form::None;
        }
    }
    let back = *cursor;
    let _ = cursor.mark(&[',', '|']);
    let opened = cursor.mark(&['(']).is_some();
    match cursor.word() {
        Word::Weekday(weekday) if mention.day.is_some() => {
            cursor.at += 1;
            mention.weekday = Some(weekday);
            if opened {
                close(cursor);
            }
        }
        _ => *cursor = back,
    }
    Form::Found
}

/// The date itself.
fn core(cursor: &mut Cursor<'_>, mention: &mut Mention) -> Form {
    match cursor.numeric(mention) {
        Form::None => cursor.named(mention),
        form => form,
    }
}

/// `গত`, `আগামী`, `গত বছরের`, `আজ`: what ties a date to the day of writing.
fn relative(cursor: &mut Cursor<'_>) -> Option<Relative> {
    let word = cursor.word();
    let by = match word {
        Word::Day(days) => {
            cursor.at += 1;
            let _ = cursor.mark(&[',', '(', ':']);
            return Some(Relative::Day(days));
        }
        Word::Last => -1,
        Word::Next => 1,
        Word::This => 0,
        _ => return None,
    };
    cursor.at += 1;
    if cursor.eat(|w| w == Word::OfYear) {
        return Some(Relative::Year(by));
    }
    match word {
        Word::Last => Some(Relative::Last),
        Word::Next => Some(Relative::Next),
        _ => None,
    }
}

/// `৪ ঘণ্টা আগে`, `৩ দিন পর`.
fn ago(cursor: &mut Cursor<'_>, mention: &mut Mention) -> Form {
    let start = *cursor;
    let unit = |word| match word {
        Word::Unit(unit) => Some(unit),
        Word::Mas => Some(Unit::Month),
        Word::OfYear => Some(Unit::Year),
        _ => None,
    };
    if let Some(count) = cursor.number(1..=3)
        && let Some(unit) = unit(cursor.word())
    {
        cursor.at += 1;
        let relative = match cursor.word() {
            Word::Ago => Some(Relative::Ago(count, unit)),
            Word::Later => Some(Relative::Later(count, unit)),
            _ => None,
        };
        if relative.is_some() {
            cursor.at += 1;
            mention.relative = relative;
            return Form::Found;
        }
    }
    *cursor = start;
    Form::None
}

/// Steps over what may stand between a date and its time.
fn links(cursor: &mut Cursor<'_>) {
    for _ in 0..3 {
        let step = cursor
            .mark(&[',', '|', ';', '-', '–', '—', '@', '(', ')', '·', '•', '।', '/'])
            .is_some()
            || tight_dot(cursor)
            || cursor.eat(|w| matches!(w, Word::Link | Word::IsoT | Word::Tarikh | Word::Sal(_)));
        if !step {
            return;
        }
    }
}

/// Steps over a dot that what follows touches: `২০২৫.৪:৩৩`. With a space behind, it ends a sentence or a short word.
fn tight_dot(cursor: &mut Cursor<'_>) -> bool {
    let back = *cursor;
    let found = cursor.mark(&['.']).is_some() && cursor.tight();
    if !found {
        *cursor = back;
    }
    found
}

/// Steps over a closing bracket.
fn close(cursor: &mut Cursor<'_>) {
    if let Some(token) = cursor.peek()
        && token.kind == Kind::Mark(')')
    {
        cursor.at += 1;
    }
}
