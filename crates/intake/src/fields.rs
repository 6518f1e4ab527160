//! Names with their values, whatever the format: what front matter and records say of an article.
//!
//! Enter at [`Fields`]. Names are met whatever their case and the marks within (`datePublished`, `date_published`). The lists of
//! [`crate::field_names`] are what programs use; others can be named in `corpus.toml`. A name that as well says when the
//! page was crawled is in none of them; `timestamp` is read where nothing else says when, and told.

use article::{Given, Known, Origin, Value as Of};
use bangla::dates::Offset;
use serde_json::Value;

use crate::corrections::Corrections;
use crate::field_names::{
    ADDRESS, AGENCIES, BODY, BYLINE, CRAWLED, DESK, GROUPS, HEADLINE, PUBLISHED, SOURCE, UPDATED,
};
use crate::{html, moments, nested};

/// The names and values of a record, in its order; a list gives its name several times.
#[derive(Clone, Debug, Default)]
pub(crate) struct Fields(Vec<(String, String)>);

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

    /// Whether every name here is a field of an article.
    pub(crate) fn are_known(&self) -> bool {
        let lists = [HEADLINE, BODY, PUBLISHED, UPDATED, SOURCE, BYLINE, DESK, AGENCIES];
        let known = |name: &str| lists.iter().any(|names| names.contains(&plain(name).as_str()));
        self.0.iter().all(|(name, _)| known(name))
    }

    /// Whether one of these is a headline.
    pub(crate) fn has_headline(&self) -> bool {
        self.first(HEADLINE).is_some()
    }

    /// The names that values stand under, each once.
    pub(crate) fn of(value: &Value) -> Self {
        let mut fields = Self::default();
        let mut add = |name: &str, value: &Value| match value {
            Value::String(text) => fields.add(name, text.as_str()),
            Value::Number(number) => fields.add(name, number.to_string()),
            _ => {}
        };
        let object = value.as_object();
        // What only groups fields is no part of their names.
        let groups = GROUPS.iter().filter_map(|name| object?.get(*name)?.as_object());
        let grouped =
            groups.flatten().filter(|(name, _)| object.is_none_or(|own| !own.contains_key(*name)));
        for (name, value) in object.into_iter().flatten().chain(grouped) {
            match value {
                Value::Array(values) => {
                    for value in values.iter().take(10_000) {
                        let named = nested::name_of(name, value).map(Value::String);
                        // Records have headlines, paragraphs have none.
                        let record = || value.get("title").or(value.get("headline")).is_some();
                        if value.is_object() && named.is_none() && !record() {
                            for words in nested::text(value) {
                                add(name, &Value::String(words));
                            }
                        } else {
                            add(name, named.as_ref().unwrap_or(value));
                        }
                    }
                }
                // `publisher: { name: … }`, `content: { text: … }`
                Value::Object(inner) => {
                    let tree = inner.values().any(Value::is_array);
                    let words = if tree { nested::text(value) } else { Vec::new() };
                    let told = !words.is_empty();
                    for words in words {
                        add(name, &Value::String(words));
                    }
                    for (inner, value) in inner {
                        add(&format!("{name}.{inner}"), value);
                        if !told
                            && matches!(inner.as_str(), "rendered" | "text" | "#text" | "value")
                        {
                            add(name, value);
                        }
                    }
                    if let Some(said) = nested::name_of(name, value).filter(|_| !told) {
                        add(name, &Value::String(said));
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
        let source = one("paper", SOURCE);
        let source = source.map(|name| article::site_of(&name));
        let (source, address) = match source {
            Some(name) if name.contains("://") => (None, Some(name)),
            name => (name.filter(|name| name.len() < 200), None),
        };
        // Where no field names the paper, its address may.
        let hosted = || {
            let addresses = address.iter().map(String::as_str).chain(self.first(ADDRESS));
            addresses.into_iter().find_map(article::paper_of_address).map(str::to_owned)
        };
        let source = source.or_else(hosted);
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
        let mut published = stamp("published", PUBLISHED, Of::Published);
        let mut updated = stamp("updated", UPDATED, Of::Updated);
        let day = |names: &[&str]| moments::stamp(&one("", names)?, here);
        // Programs call the time of their visit so too.
        if published.is_none() && one("published", PUBLISHED).is_none() {
            published = day(&["timestamp"]).map(|at| Given::new(at, origin));
            refused.extend(published.as_ref().map(|given| (None, visited(&given.value))));
        }
        if let Some(read) = day(CRAWLED) {
            for (value, given) in [(Of::Published, &mut published), (Of::Updated, &mut updated)] {
                let later = given.take_if(|given| moments::is_after(&given.value, &read));
                refused.extend(
                    later.map(|given| (Some(value), moments::too_late(value, &given.value, &read))),
                );
            }
        }
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

/// What to tell of a day that stands under a name for the time of a visit.
fn visited(stamp: &article::Stamp) -> String {
    format!(
        "The day of publication ({}) is from the field `timestamp`, which may say when the page was read; if so, write published for this file in corpus.toml.",
        stamp.iso
    )
}

/// The names of all who wrote, as one byline.
pub(crate) fn people(names: &[String]) -> Option<String> {
    const MOST: usize = 8;
    let mut all: Vec<&str> = Vec::new();
    // What stands in for a portrait says whose it is.
    let bare = |name: &'_ str| -> usize {
        let portraits =
            ["Avatar of ", "avatar of ", "Avatar for ", "Photo of ", "Profile picture of "];
        portraits.iter().find(|said| name.starts_with(**said)).map_or(0, |said| said.len())
    };
    // `[[নাম]]`, `[[people/নাম|নাম]]`: notes that link to one another.
    let linked =
        |name: &'_ str| name.strip_prefix("[[").and_then(|name| name.strip_suffix("]]")).is_some();
    let names = names.iter().map(|name| name.trim()).map(|name| name[bare(name)..].trim());
    for name in names.take(MOST) {
        let name = if linked(name) { name[2..name.len() - 2].trim() } else { name };
        let name = name.rsplit('|').next().unwrap_or(name).trim();
        // An address, an account or its number is no name.
        if name.chars().any(char::is_alphabetic)
            && !name.contains("://")
            && !name.contains('@')
            && !all.contains(&name)
        {
            all.push(name);
        }
    }
    let byline = all.join(", ");
    (!byline.is_empty() && byline.len() < 200 * all.len()).then_some(byline)
}

/// A name without its case and the marks within.
pub(crate) fn plain(name: &str) -> String {
    name.chars()
        .filter(|c| !matches!(c, '_' | '-' | ' ' | ':' | '\u{FEFF}'))
        .flat_map(char::to_lowercase)
        .collect()
}
