//! What a page's JSON-LD says: the object that describes the article, and the names of what it refers to.
//!
//! Enter at [`Linked::of`].

use std::collections::BTreeMap;

use dom_query::Document;
use serde_json::Value;

use crate::fields::people;
use crate::metadata::{is_name, one_line};

/// The most blocks of JSON-LD that are read of a page, and the largest, in bytes.
const BLOCKS: usize = 20;

const BLOCK: usize = 2 << 20;

/// What a page's JSON-LD says.
#[derive(Default)]
pub(crate) struct Linked {
    /// The object that describes the article.
    pub(crate) article: Option<Value>,
    pub(crate) things: Things,
    /// What is wrong with a block that is about an article and cannot be read.
    pub(crate) broken: Option<String>,
}

impl Linked {
    pub(crate) fn of(document: &Document) -> Self {
        let mut out = Self::default();
        let mut best = 0;
        for script in document.select("script[type='application/ld+json']").iter().take(BLOCKS) {
            let text = script.text();
            // Some systems write their line breaks into the strings.
            let Some(text) = (text.len() <= BLOCK).then(|| text.replace(['\n', '\r', '\t'], " "))
            else {
                continue;
            };
            let value = match serde_json::from_str::<Value>(text.trim().trim_end_matches(';')) {
                Ok(value) => value,
                Err(error) => {
                    let told = ["datePublished", "headline", "articleBody"];
                    if told.iter().any(|name| text.contains(name)) {
                        let why = error.to_string();
                        // The line breaks are gone.
                        out.broken = why.split(" at line ").next().map(str::to_owned);
                    }
                    continue;
                }
            };
            for object in objects(value) {
                out.name(&object);
                let rank = rank(&object);
                if rank > best {
                    (best, out.article) = (rank, Some(object));
                }
            }
        }
        out
    }

    /// Keeps a thing's name by its `@id`, that of its publisher and of its authors too.
    fn name(&mut self, object: &Value) {
        let people = object.get("author").and_then(Value::as_array).into_iter().flatten();
        let parts = ["publisher", "author"].iter().filter_map(|part| object.get(part));
        for thing in [object].into_iter().chain(parts).chain(people) {
            let said = |name: &str| thing.get(name).and_then(Value::as_str);
            if let (Some(id), Some(name)) = (said("@id"), said("name")) {
                self.things.entry(id.to_owned()).or_insert_with(|| one_line(name));
            }
        }
    }
}

/// The objects of a block: itself, a list's, a graph's.
fn objects(value: Value) -> Vec<Value> {
    match value {
        Value::Array(values) => values.into_iter().take(200).flat_map(objects).collect(),
        Value::Object(mut object) => {
            let graph = object.remove("@graph").map(objects).unwrap_or_default();
            let main = object.get("mainEntity").cloned().map(objects).unwrap_or_default();
            [vec![Value::Object(object)], graph, main].concat()
        }
        _ => Vec::new(),
    }
}

/// How well an object describes an article; 0: not at all.
fn rank(object: &Value) -> u8 {
    let of = |name: &str| match name {
        "NewsArticle"
        | "ReportageNewsArticle"
        | "OpinionNewsArticle"
        | "AnalysisNewsArticle"
        | "BackgroundNewsArticle"
        | "ReviewNewsArticle"
        | "LiveBlogPosting" => 3,
        "Article" | "BlogPosting" | "Report" => 2,
        "WebPage" if object.get("datePublished").is_some() => 1,
        _ => 0,
    };
    match object.get("@type") {
        Some(Value::String(name)) => of(name),
        Some(Value::Array(names)) => {
            names.iter().filter_map(Value::as_str).map(of).max().unwrap_or(0)
        }
        _ => 0,
    }
}

pub(crate) fn publisher(ld: &Value, things: &Things) -> Option<String> {
    named(ld.get("publisher")?, things)
}

pub(crate) fn author(ld: &Value, things: &Things) -> Option<String> {
    let said = ld.get("author").or_else(|| ld.get("creator"))?;
    let all = said.as_array().map_or(std::slice::from_ref(said), Vec::as_slice);
    let names = all.iter().filter_map(|one| named(one, things)).filter(|name| is_name(name));
    people(&names.collect::<Vec<_>>())
}

/// The names of things that a page's JSON-LD tells of once and refers to by their `@id`.
pub(crate) type Things = BTreeMap<String, String>;

/// The name of a thing: itself, its `name`, that of the thing with its `@id`, that of a list's first.
fn named(value: &Value, things: &Things) -> Option<String> {
    match value {
        Value::String(name) => Some(things.get(name).cloned().unwrap_or_else(|| one_line(name))),
        Value::Array(values) => named(values.first()?, things),
        Value::Object(object) => match object.get("name") {
            Some(name) => named(name, things),
            None => things.get(object.get("@id")?.as_str()?).cloned(),
        },
        _ => None,
    }
    .filter(|name| !name.is_empty())
}
