//! A citation for people to read.

use super::Cited;
use crate::text::{Language, date, day};

pub(super) fn write(cited: &Cited<'_>, language: Language) -> String {
    let title = cited.title.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut parts: Vec<String> = cited.author.map(str::to_owned).into_iter().collect();
    parts.push(format!("“{title}”"));
    parts.extend(cited.paper.map(str::to_owned));
    if let Some(iso) = cited.day.filter(|iso| date(iso).is_some()) {
        let mut when = day(language, iso);
        if let Some(bangla) = &cited.bangla {
            when.extend([" (", bangla, ")"]);
        }
        parts.push(when);
    }
    let stop = match language {
        Language::Bangla => "।",
        Language::English => ".",
    };
    format!("{}{stop} {}", parts.join(", "), cited.url)
}
