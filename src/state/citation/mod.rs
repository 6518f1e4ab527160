//! An article as others cite it: plain text, `BibTeX`, RIS, CSL-JSON.
//!
//! Enter at [`Style::write`]. Only what the text carries is cited: no date means no date, and a title that
//! is only the first sentence stands in brackets. A day is given in both calendars. The address is that
//! of the page where it was read, because that is where it can be checked.

mod bibtex;
mod csl;
mod plain;
mod ris;

use archive::Entry;

use crate::text::{Language, bangla_day};

/// A form of citation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// A sentence for people.
    #[default]
    Plain,
    /// For TeX.
    Bibtex,
    /// For most programs that keep references.
    Ris,
    /// For programs that write bibliographies by rules.
    Csl,
}

/// What of an article is cited.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Cited<'e> {
    id: &'e str,
    /// With brackets where it is no headline.
    title: String,
    /// Who signed it: a person, else a desk.
    author: Option<&'e str>,
    paper: Option<&'e str>,
    /// The day of publication, ISO 8601.
    day: Option<&'e str>,
    /// The same in the Bangla calendar.
    bangla: Option<String>,
    /// Where it can be read.
    url: &'e str,
}

impl Style {
    /// All forms.
    pub const ALL: [Self; 4] = [Self::Plain, Self::Bibtex, Self::Ris, Self::Csl];

    /// Its name, the same in every language; none for plain text.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Bibtex => Some("BibTeX"),
            Self::Ris => Some("RIS"),
            Self::Csl => Some("CSL-JSON"),
        }
    }

    /// Cites the article of an entry that is read at `url`.
    pub fn write(self, entry: &Entry, url: &str, language: Language) -> String {
        let title = &entry.title.text;
        let day = entry.published.as_deref().and_then(|iso| iso.get(..10));
        let cited = Cited {
            id: &entry.id,
            title: if entry.title.derived { format!("[{title}]") } else { title.clone() },
            author: entry.byline.as_deref().or(entry.desk.as_deref()),
            paper: entry.source.as_deref(),
            day,
            // What is written by people in Bangla stays in Bangla.
            bangla: day.and_then(|day| bangla_day(Language::Bangla, day)),
            url,
        };
        match self {
            Self::Plain => plain::write(&cited, language),
            Self::Bibtex => bibtex::write(&cited),
            Self::Ris => ris::write(&cited),
            Self::Csl => csl::write(&cited),
        }
    }
}

impl Cited<'_> {
    /// Year, month and day in digits, where the day is known.
    fn parts(&self) -> Option<[&str; 3]> {
        let day = self.day?;
        Some([day.get(..4)?, day.get(5..7)?, day.get(8..10)?])
    }
}

#[cfg(test)]
mod tests {
    use super::Style;
    use crate::text::Language;
    use archive::{Entry, Title};

    fn entry(dated: bool) -> Entry {
        let files =
            archive::write("", vec![archive::Article { id: "a1".into(), ..Default::default() }]);
        let archive = archive::Archive::open(&files).expect("it opens");
        let mut entry = archive.listed(0).expect("an article").clone();
        entry.title = Title { text: "ক & খ {গ} 100%\n\"ঘ\"".into(), derived: !dated };
        entry.source = Some("দৈনিক উদাহরণ".into());
        if dated {
            entry.published = Some("2025-09-03T19:22:00+06:00".into());
            entry.byline = Some("রহিমা খাতুন".into());
        }
        entry
    }

    fn cite(style: Style, dated: bool) -> String {
        style.write(&entry(dated), "https://example.org/a_1/", Language::Bangla)
    }

    #[test]
    fn a_citation_has_both_calendars_where_there_is_a_day_and_none_where_there_is_none() {
        for style in Style::ALL {
            let text = cite(style, true);
            assert!(text.contains("১৯ ভাদ্র ১৪৩২") && text.contains("দৈনিক উদাহরণ"), "{text}");
            let bare = cite(style, false);
            assert!(
                !bare.contains("১৪৩২") && !bare.contains("2025") && bare.contains("[ক"),
                "{bare}"
            );
        }
    }

    #[test]
    fn what_a_form_does_not_allow_is_written_as_it_does() {
        assert!(cite(Style::Bibtex, true).contains(r#"title = {ক \& খ \{গ\} 100\% "ঘ"}"#));
        let ris = cite(Style::Ris, true);
        assert!(ris.contains("TI  - ক & খ {গ} 100% \"ঘ\"\r\n") && ris.ends_with("ER  - \r\n"));
        let csl: serde_json::Value = serde_json::from_str(&cite(Style::Csl, true)).expect("JSON");
        assert_eq!(csl[0]["title"], "ক & খ {গ} 100%\n\"ঘ\"");
        assert_eq!(csl[0]["issued"]["date-parts"], serde_json::json!([[2025, 9, 3]]));
        assert_eq!(csl[0]["author"][0]["literal"], "রহিমা খাতুন");
        let bare: serde_json::Value = serde_json::from_str(&cite(Style::Csl, false)).expect("JSON");
        assert!(bare[0].get("issued").is_none() && bare[0].get("author").is_none());
    }

    #[test]
    fn plain_text_reads_as_a_sentence() {
        assert_eq!(
            cite(Style::Plain, true),
            "রহিমা খাতুন, “ক & খ {গ} 100% \"ঘ\"”, দৈনিক উদাহরণ, ৩ সেপ্টেম্বর ২০২৫ (১৯ ভাদ্র ১৪৩২)। \
             https://example.org/a_1/"
        );
    }
}
