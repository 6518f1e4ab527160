//! Records of articles: an object of JSON, a line of JSON Lines, a row of CSV.
//!
//! Enter at [`Fields`]: whatever the format, a record is a list of names with their values. Names are met
//! whatever their case and the marks within (`datePublished`, `date_published`). The lists below are the
//! names that scrapers, feeds and schema.org use; others can be named in `corpus.toml`. A name that
//! as well says when the page was crawled (`created_at`, `timestamp`) is in none of them.

use article::{Given, Known, Origin, Value as Of};
use bangla::dates::Offset;
use serde_json::Value;

use crate::corrections::Corrections;
use crate::{html, moments};

/// The names and values of a record, in its order; a list gives its name several times.
#[derive(Clone, Debug, Default)]
pub(crate) struct Fields(Vec<(String, String)>);

const HEADLINE: &[&str] = &["headline", "title", "heading", "newstitle", "articletitle", "শিরোনাম"];
const BODY: &[&str] = &[
    "articlebody",
    "body",
    "text",
    "content",
    "fulltext",
    "maintext",
    "article",
    "articletext",
    "newsbody",
    "details",
    "detail",
    "bodytext",
    "contenttext",
    "contenthtml",
    "বিস্তারিত",
    "সংবাদ",
    "মূলপাঠ",
];
const PUBLISHED: &[&str] = &[
    "datepublished",
    "published",
    "publishedat",
    "publisheddate",
    "publishdate",
    "publishedtime",
    "publishtime",
    "pubdate",
    "publicationdate",
    "datepublish",
    "date",
    "প্রকাশ",
    "প্রকাশিত",
    "তারিখ",
];
const UPDATED: &[&str] = &[
    "datemodified",
    "updated",
    "updatedat",
    "updateddate",
    "modified",
    "modifiedat",
    "lastmodified",
    "lastmod",
    "lastupdated",
    "lastupdate",
    "dateupdated",
    "modifieddate",
    "modifiedtime",
    "আপডেট",
];
const SOURCE: &[&str] = &[
    "paper",
    "newspaper",
    "publisher",
    "source",
    "sourcename",
    "sitename",
    "outlet",
    "site",
    "publishername",
    "papername",
    "newspapername",
    "magazine",
    "magazinename",
    "journal",
    "publication",
    "newssource",
    "website",
    "portal",
    "সাময়িকী",
    "প্রকাশনা",
    "সংবাদপত্র",
    "পত্রিকা",
];
const BYLINE: &[&str] =
    &["byline", "author", "authors", "writer", "reporter", "creator", "লেখক", "প্রতিবেদক"];
const DESK: &[&str] = &["desk", "bureau", "ডেস্ক"];
const AGENCIES: &[&str] = &["agencies", "agency", "wire", "সূত্র"];
const ID: &[&str] = &["id", "articleid", "newsid", "slug", "uid", "guid"];
const LEAD: &[&str] = &["summary", "description", "excerpt", "lead", "subtitle"];

impl Fields {
    /// Adds a value; empty ones say nothing.
    pub(crate) fn add(&mut self, name: &str, value: impl Into<String>) {
        let value = value.into();
        let null = ["null", "none", "nan", "n/a", "undefined"];
        if !value.trim().is_empty() && !null.contains(&value.trim().to_lowercase().as_str()) {
            self.0.push((name.to_owned(), value));
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All values of the first of these names that has one.
    pub(crate) fn all(&self, names: &[&str]) -> Vec<&str> {
        let of = |wanted: &str| -> Vec<&str> {
            let same = self.0.iter().filter(|(name, _)| plain(name) == wanted || name == wanted);
            same.map(|(_, value)| value.as_str()).collect()
        };
        names.iter().map(|name| of(name)).find(|values| !values.is_empty()).unwrap_or_default()
    }

    /// The first value of the first of these names that has one.
    pub(crate) fn first(&self, names: &[&str]) -> Option<&str> {
        self.all(names).into_iter().next().map(str::trim)
    }

    /// Whether any of these is a field that says something of an article.
    pub(crate) fn says_something(&self) -> bool {
        let lists = [HEADLINE, PUBLISHED, UPDATED, SOURCE, BYLINE, DESK, AGENCIES];
        lists.iter().any(|names| self.first(names).is_some())
    }

    /// Whether one of these is a headline.
    pub(crate) fn has_headline(&self) -> bool {
        self.first(HEADLINE).is_some()
    }

    /// The names that values stand under, each once.
    fn of(value: &Value) -> Self {
        let mut fields = Self::default();
        let mut add = |name: &str, value: &Value| match value {
            Value::String(text) => fields.add(name, text.as_str()),
            Value::Number(number) => fields.add(name, number.to_string()),
            _ => {}
        };
        for (name, value) in value.as_object().into_iter().flatten() {
            match value {
                Value::Array(values) => {
                    for value in values.iter().take(10_000) {
                        add(name, value.get("name").unwrap_or(value));
                    }
                }
                // `publisher: { name: … }`, `content: { text: … }`
                Value::Object(inner) => {
                    for (inner, value) in inner {
                        add(&format!("{name}.{inner}"), value);
                        if matches!(
                            inner.as_str(),
                            "name" | "rendered" | "text" | "#text" | "value"
                        ) {
                            add(name, value);
                        }
                    }
                }
                value => add(name, value),
            }
        }
        fields
    }

    /// What these fields say of an article beside its text.
    pub(crate) fn known(&self, corrections: &Corrections, origin: Origin) -> Known {
        let map = &corrections.fields;
        let named = |field: &str, names: &[&str]| -> Vec<String> {
            let own = map.get(field).map(|name| self.all(&[name.as_str()]));
            let values = own.filter(|values| !values.is_empty()).unwrap_or_else(|| self.all(names));
            values.into_iter().map(|value| value.trim().to_owned()).collect()
        };
        let one = |field: &str, names: &[&str]| named(field, names).into_iter().next();
        let given = |value: Option<String>| value.map(|value| Given::new(value, origin));
        let source = one("paper", SOURCE).filter(|name| !name.contains("://") && name.len() < 200);
        let here = source.as_deref().and_then(article::clock_of).unwrap_or(Offset::DHAKA);
        let mut refused = Vec::new();
        let mut stamp = |field: &str, names: &[&str], of: Of| {
            let value = one(field, names)?;
            let stamp = moments::stamp(&value, here).map(|at| Given::new(at, origin));
            if stamp.is_none() {
                refused.push((Some(of), moments::refused(of, &value)));
            }
            stamp
        };
        let published = stamp("published", PUBLISHED, Of::Published);
        let updated = stamp("updated", UPDATED, Of::Updated);
        let agencies = named("agencies", AGENCIES);
        Known {
            headline: given(one("headline", HEADLINE).map(|text| html::plain(&text))),
            published,
            updated,
            refused,
            byline: given(people(&named("byline", BYLINE))),
            desk: given(one("desk", DESK).filter(|name| name.len() < 200)),
            agencies: (!agencies.is_empty()).then(|| Given::new(agencies, origin)),
            source: given(source),
            ..Known::default()
        }
    }
}

/// An article's text and what is known of it.
pub(crate) struct Record {
    /// What the record calls itself.
    pub(crate) id: Option<String>,
    pub(crate) text: String,
    pub(crate) known: Known,
}

impl Record {
    /// The article of a record's fields; `None` where no field holds a text.
    pub(crate) fn of(fields: &Fields, corrections: &Corrections) -> Option<Self> {
        let own = corrections.fields.get("body").map(|name| fields.all(&[name.as_str()]));
        let body = own.filter(|values| !values.is_empty()).unwrap_or_else(|| fields.all(BODY));
        // A list of paragraphs.
        let mut text = body.join("\n\n");
        if text.trim().is_empty() {
            fields.first(LEAD).filter(|lead| lead.len() > 400)?.clone_into(&mut text);
        }
        let text = html::plain(&text);
        let mut known = fields.known(corrections, Origin::Field);
        known.is_body = true;
        let id = corrections.fields.get("id").and_then(|name| fields.first(&[name.as_str()]));
        let id = id.or_else(|| fields.first(ID)).map(str::to_owned);
        Some(Self { id, text, known })
    }

    /// The same of a JSON value.
    pub(crate) fn of_json(value: &Value, corrections: &Corrections) -> Option<Self> {
        Self::of(&Fields::of(value), corrections)
    }
}

/// The records of a JSON file: a list, an object with one, or one record.
pub(crate) fn records(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(values) => values.iter().collect(),
        Value::Object(object) => {
            let lists = object.values().filter_map(Value::as_array);
            let list = lists
                .filter(|list| list.first().is_some_and(Value::is_object))
                .max_by_key(|list| list.len());
            let fields = Fields::of(value);
            match list {
                Some(list) if fields.all(BODY).is_empty() => list.iter().collect(),
                _ => vec![value],
            }
        }
        _ => Vec::new(),
    }
}

/// The names of all who wrote, as one byline.
pub(crate) fn people(names: &[String]) -> Option<String> {
    const MOST: usize = 8;
    let mut all: Vec<&str> = Vec::new();
    for name in names.iter().map(|name| name.trim()).take(MOST) {
        // An address or an account is no name.
        if !name.is_empty() && !name.contains("://") && !name.contains('@') && !all.contains(&name)
        {
            all.push(name);
        }
    }
    let byline = all.join(", ");
    (!byline.is_empty() && byline.len() < 200 * all.len()).then_some(byline)
}

/// A name without its case and the marks within.
fn plain(name: &str) -> String {
    name.chars()
        .filter(|c| !matches!(c, '_' | '-' | ' ' | ':' | '\u{FEFF}'))
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Record, records};
    use crate::corrections::Corrections;

    #[track_caller]
    fn read(json: &str) -> Vec<Record> {
        let value = serde_json::from_str(json).expect("JSON");
        let corrections = Corrections::default();
        records(&value).into_iter().filter_map(|v| Record::of_json(v, &corrections)).collect()
    }

    #[test]
    fn common_names_are_known() {
        for json in [
            r#"{"title": "শিরোনাম", "text": "পাঠ", "date": "2025-05-05", "source": "যুগান্তর", "author": "রফিক"}"#,
            r#"[{"headline": "শিরোনাম", "articleBody": "<p>পাঠ</p>", "datePublished": "2025-05-05", "publisher": {"name": "যুগান্তর"}, "author": [{"name": "রফিক"}]}]"#,
            r#"{"status": "ok", "articles": [{"Title": "শিরোনাম", "content": ["পাঠ"], "published_at": 1746403200, "site_name": "যুগান্তর", "byline": "রফিক"}]}"#,
        ] {
            let found = read(json);
            assert_eq!(found.len(), 1, "{json}");
            let known = &found[0].known;
            assert_eq!(found[0].text.trim(), "পাঠ", "{json}");
            assert_eq!(known.headline.as_ref().map(|g| g.value.as_str()), Some("শিরোনাম"));
            assert_eq!(known.source.as_ref().map(|g| g.value.as_str()), Some("যুগান্তর"));
            assert_eq!(known.byline.as_ref().map(|g| g.value.as_str()), Some("রফিক"));
            assert_eq!(known.published.as_ref().map(|g| &g.value.iso[..10]), Some("2025-05-05"));
        }
    }

    #[test]
    fn a_record_without_text_is_none() {
        assert!(read(r#"[{"title": "শিরোনাম"}, 5, null, {"text": null}]"#).is_empty());
    }
}
