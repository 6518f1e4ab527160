//! Days that are written short: `১৫/০৭/২৫`, `20250104`.
//!
//! Enter at [`find_with`]. Both are numbers of other things as well, so only a label makes them days; and where Latin
//! digits do not say whether the day or the month comes first, they are none.

use bangla::dates::{Mention, find};
use bangla::digits::ascii_digit;

/// The dates of a line, its short days among them: those behind a colon, or with nothing but a time beside them.
pub(crate) fn find_with(text: &str) -> Vec<Mention> {
    const LONGEST: usize = 200;
    if text.len() <= LONGEST
        && let Some(text) = with_free_weekday(text)
    {
        return find_with(&text);
    }
    let found = find(text);
    if text.len() > LONGEST
        || !text.contains(|c| ascii_digit(c).is_ascii_digit())
        || found.iter().any(|m| m.year.is_some())
    {
        return found;
    }
    if let Some(text) = with_loose_month(text) {
        return find(&text);
    }
    let Some((from, to, whole)) = short(text) else { return found };
    let longer = [&text[..from], &whole, &text[to..]].concat();
    let grown = whole.len() - (to - from);
    let found = find(&longer);
    // Places are those of the line as it is.
    let place = |at: usize| match at {
        at if at <= from => at,
        at if at < from + whole.len() => to,
        at => at - grown,
    };
    found.into_iter().map(|m| Mention { start: place(m.start), end: place(m.end), ..m }).collect()
}

/// A masthead whose town is glued to its weekday, without the town: `ঢাকাশনিবার, ২২ নভেম্বর ২০২৫`. It is as long as it was.
fn with_free_weekday(text: &str) -> Option<String> {
    const TOWN: &str = "ঢাকা";
    let rest = text.strip_prefix(TOWN)?;
    let day = rest.split([',', ' ']).next().filter(|day| !day.is_empty())?;
    find(day).first()?.weekday?;
    Some(" ".repeat(TOWN.len()) + rest)
}

/// A line whose month stands apart from its day, without that comma: `জুন, ১১, ২০২৫`. It is as long as it was.
fn with_loose_month(text: &str) -> Option<String> {
    let digit = |c: char| ascii_digit(c).is_ascii_digit();
    let loose = text.match_indices(", ").map(|(at, _)| at).find(|&at| {
        let month = text[..at].rsplit([' ', ':', '|', '।']).next().unwrap_or_default();
        text[at + 2..].starts_with(digit)
            && find(&format!("{month} ২০২৫")).first().is_some_and(|m| m.month.is_some())
    })?;
    let mut text = text.to_owned();
    text.replace_range(loose..=loose, " ");
    Some(text)
}

/// What stands before a day without a colon.
const LABELS: [&str; 4] = ["Published", "PUBLISHED", "Updated", "UPDATED"];

/// Where a short day stands, and the day written out.
fn short(text: &str) -> Option<(usize, usize, String)> {
    let digit = |c: char| ascii_digit(c).is_ascii_digit();
    let is = |c: char| digit(c) || matches!(c, '/' | '-' | '.');
    let from = text.find(digit)?;
    let to = from + text[from..].find(|c| !is(c)).unwrap_or(text.len() - from);
    let said = &text[from..to];
    let latin: String = said.chars().map(ascii_digit).collect();
    let before = text[..from].trim_end();
    let labelled = before.ends_with([':', 'ঃ', '：']) || LABELS.contains(&before);
    let number = |text: &str| text.parse::<u16>().ok();
    let whole = match latin.split(['/', '-', '.']).collect::<Vec<_>>()[..] {
        [one] if one.len() == 8 && labelled => {
            let (year, month, day) = (number(&one[..4])?, number(&one[4..6])?, number(&one[6..])?);
            bangla::dates::Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
            format!("{}-{}-{}", &one[..4], &one[4..6], &one[6..])
        }
        [first, second, year] if year.len() == 2 && first.len() <= 2 && second.len() <= 2 => {
            let (day, month, last) = (number(first)?, number(second)?, number(year)?);
            // Whoever puts dots between them puts the day first.
            let dotted = said.matches('.').count() == 2 && LABELS.contains(&before);
            // In this order only, and of years that papers had sites in.
            let ordered = !said.is_ascii() || (dotted || day > 12) && month <= 12;
            let alone = before.is_empty() || labelled;
            if !ordered || !alone || !(1..=31).contains(&day) || !(5..=40).contains(&last) {
                return None;
            }
            format!("{first}/{second}/20{year}")
        }
        _ => return None,
    };
    // Bangla digits say whose order it is.
    let bangla = |c: char| c.to_digit(10).and_then(|n| char::from_u32('০' as u32 + n)).unwrap_or(c);
    let whole = if said.is_ascii() { whole } else { whole.chars().map(bangla).collect() };
    Some((from, to, whole))
}

#[cfg(test)]
mod tests {
    use super::find_with;

    #[track_caller]
    fn check(text: &str, expected: Option<(&str, &str)>) {
        let found = find_with(text);
        let day = found.iter().find_map(|m| Some((m.date()?.to_string(), &text[m.start..m.end])));
        assert_eq!(day.as_ref().map(|(day, said)| (day.as_str(), *said)), expected, "{text}");
    }

    #[test]
    fn short_days_are_read_where_they_are_sure() {
        check(
            "প্রকাশের সময় : জুন, ১১, ২০২৫, ৯:১৫ অপরাহ্ণ",
            Some(("2025-06-11", "জুন, ১১, ২০২৫, ৯:১৫ অপরাহ্ণ")),
        );
        check("তারিখ: ১৫/০৭/২৫", Some(("2025-07-15", "১৫/০৭/২৫")));
        check("০৩-০৭-২৫", Some(("2025-07-03", "০৩-০৭-২৫")));
        check("Published: 20250104", Some(("2025-01-04", "20250104")));
        check("Date: 25/07/24, 10:30", Some(("2024-07-25", "25/07/24, 10:30")));
        check("Published 03.07.24, 10:30 AM", Some(("2024-07-03", "03.07.24, 10:30 AM")));
        for text in [
            "Published 03/07/24",
            "Version 03.07.24",
            "Date: 03/07/24",
            "20250104",
            "Tel: 20251304",
            "স্কোর ১২/০৭/২৫",
            "১/২/৩",
            "বাসা ১২/৪/৯৯",
        ] {
            check(text, None);
        }
    }
}
