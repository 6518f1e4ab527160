//! A citation in RIS: two letters, two blanks, a hyphen, a blank, a value; lines end as on Windows.

use super::Cited;

pub(super) fn write(cited: &Cited<'_>) -> String {
    let mut out = String::from("TY  - NEWS\r\n");
    let mut line = |tag: &str, value: &str| {
        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
        out.extend([tag, "  - ", &value, "\r\n"]);
    };
    line("TI", &cited.title);
    for (tag, value) in [("AU", cited.author), ("T2", cited.paper)] {
        if let Some(value) = value {
            line(tag, value);
        }
    }
    if let Some([year, month, day]) = cited.parts() {
        line("PY", year);
        line("DA", &format!("{year}/{month}/{day}"));
    }
    if let Some(bangla) = &cited.bangla {
        line("N1", bangla);
    }
    line("UR", cited.url);
    out += "ER  - \r\n";
    out
}
