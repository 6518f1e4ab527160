//! Where in a JSON value the articles are, and the text of a field that is a tree itself.
//!
//! Enter at [`articles`] for a file, at [`article`] for one record, at [`text`] for a field. Answers of servers wrap their
//! lists (`{"data": {"articles": {"items": […]}}}`), search engines each record (`{"_source": {…}}`), editors each
//! paragraph (`{"type": "paragraph", "text": "…"}`).

use serde_json::Value;

use crate::field_names::{BODY, BYLINE};
use crate::fields::{Fields, plain};

/// How deep it is looked for articles, and for the words of a text.
const DEEPEST: usize = 8;

/// Whether a value is an article: an object with a text and a headline of its own.
fn is_article(value: &Value) -> bool {
    let fields = Fields::of(value);
    value.is_object() && fields.has_headline() && !fields.all(BODY).is_empty()
}

/// The article within a record that only wraps it, or the record itself. Cost: linear in the record.
pub(crate) fn article(value: &Value) -> &Value {
    let mut found = Vec::new();
    if !is_article(value) {
        find(value, 0, &mut found);
    }
    match found.as_slice() {
        [one] => one,
        _ => value,
    }
}

/// The records of a file that wraps its lists: all of every list with an article in it, and articles that are in none;
/// empty where there is no article with a headline. Cost: linear in the file.
pub(crate) fn articles(value: &Value) -> Vec<&Value> {
    let mut out = Vec::new();
    if !is_article(value) {
        find(value, 0, &mut out);
    }
    out
}

fn find<'v>(value: &'v Value, depth: usize, out: &mut Vec<&'v Value>) {
    if depth > DEEPEST {
        return;
    }
    match value {
        Value::Array(values) => {
            let objects = values.iter().filter(|value| value.is_object());
            // Beside an article even what has no text is a record, and is named.
            if objects.clone().any(is_article) {
                out.extend(objects);
            } else {
                for value in values {
                    find(value, depth + 1, out);
                }
            }
        }
        Value::Object(fields) => {
            for value in fields.values() {
                if is_article(value) {
                    out.push(value);
                } else {
                    find(value, depth + 1, out);
                }
            }
        }
        _ => {}
    }
}

/// What a thing is called that is told of by fields of its own: `authors: [{"display_name": "…"}]`. Of a person even the
/// title is a name. Cost: constant.
pub(crate) fn name_of(field: &str, value: &Value) -> Option<String> {
    const NAMES: [&str; 7] = [
        "name",
        "display_name",
        "displayName",
        "full_name",
        "fullName",
        "author_name",
        "authorName",
    ];
    const WRAPS: [&str; 5] = ["author", "node", "fields", "attributes", "data"];
    let said =
        |name: &str| value.get(name).and_then(Value::as_str).filter(|name| !name.trim().is_empty());
    let person = || BYLINE.contains(&plain(field).as_str());
    let parts = || {
        let last = said("last_name").or_else(|| said("lastName"))?;
        Some(format!("{} {last}", said("first_name").or_else(|| said("firstName"))?))
    };
    let within = || {
        let inner =
            WRAPS.iter().find_map(|name| value.get(*name).filter(|inner| inner.is_object()))?;
        NAMES.iter().find_map(|name| inner.get(*name)?.as_str()).map(str::to_owned)
    };
    let found = NAMES.iter().find_map(|name| said(name)).map(str::to_owned);
    found.or_else(|| {
        let title = || said("title").map(str::to_owned);
        if person() { parts().or_else(within).or_else(title) } else { None }
    })
}

/// The paragraphs of a field: a text, a list of them, or the blocks of an editor. Pictures and what is embedded have
/// none. Cost: linear in the field.
pub(crate) fn text(value: &Value) -> Vec<String> {
    let mut out = Vec::new();
    paragraphs(value, 0, &mut out);
    out
}

fn paragraphs(value: &Value, depth: usize, out: &mut Vec<String>) {
    const LISTS: [&str; 6] = ["paragraphs", "blocks", "content", "children", "items", "data"];
    const WORDS: [&str; 8] =
        ["text", "html", "paragraph", "p", "value", "body", "rendered", "content"];
    const OTHERS: [&str; 12] = [
        "image",
        "img",
        "photo",
        "picture",
        "figure",
        "gallery",
        "video",
        "embed",
        "ad",
        "related",
        "iframe",
        "advertisement",
    ];
    if depth > DEEPEST {
        return;
    }
    match value {
        Value::String(words) if !words.trim().is_empty() => out.push(words.clone()),
        Value::Array(values) => values.iter().for_each(|value| paragraphs(value, depth + 1, out)),
        Value::Object(fields) => {
            let kind =
                ["type", "kind", "_type"].iter().find_map(|name| fields.get(*name)?.as_str());
            if kind.is_some_and(|kind| OTHERS.contains(&kind.to_lowercase().as_str())) {
                return;
            }
            // The words of one paragraph may stand in several pieces.
            let pieces = |name: &str| {
                let pieces = fields.get(name)?.as_array()?.iter();
                pieces.map(|value| piece(value, name)).collect::<Option<String>>()
            };
            let whole = pieces("children").or_else(|| pieces("content"));
            if let Some(words) = whole.filter(|words| !words.trim().is_empty()) {
                out.push(words);
                return;
            }
            let words = WORDS.iter().find_map(|name| fields.get(*name).filter(|v| v.is_string()));
            let lists = LISTS.iter().filter_map(|name| fields.get(*name));
            match words {
                Some(words) => paragraphs(words, depth + 1, out),
                None => lists.for_each(|list| paragraphs(list, depth + 1, out)),
            }
        }
        _ => {}
    }
}

/// The words of a piece of a paragraph, where it is one. A list of content has whole paragraphs, unless it says
/// otherwise.
fn piece<'v>(value: &'v Value, list: &str) -> Option<&'v str> {
    let fields = value.as_object()?;
    let sure = list == "children" || fields.get("type")?.as_str() == Some("text");
    fields.get("text")?.as_str().filter(|_| sure && !fields.contains_key("children"))
}
