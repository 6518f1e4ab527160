//! Records of articles: an object of JSON, a line of JSON Lines, a row of CSV.
//!
//! Enter at [`Record::of`] for one, at [`records`] for those of a JSON file; see [`crate::nested`] for deep ones.

use article::{Known, Origin};
use serde_json::Value;

use crate::corrections::Corrections;
use crate::field_names::{BODY, ID, LEAD};
use crate::fields::Fields;
use crate::html;
use crate::nested;

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
        let (text, captions) = html::captioned(&text);
        let mut known = fields.known(corrections, Origin::Field);
        known.captions = captions;
        known.is_body = true;
        let id = corrections.fields.get("id").and_then(|name| fields.first(&[name.as_str()]));
        let id = id.or_else(|| fields.first(ID)).map(str::to_owned);
        Some(Self { id, text, known })
    }

    /// The same of a JSON value.
    pub(crate) fn of_json(value: &Value, corrections: &Corrections) -> Option<Self> {
        Self::of(&Fields::of(nested::article(value)), corrections)
    }
}

/// The records of a JSON file: a list, an object with one, or one record.
pub(crate) fn records(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(values) if values.iter().any(Value::is_object) => values.iter().collect(),
        Value::Array(values) => {
            let wrapped = nested::articles(value);
            if wrapped.is_empty() { values.iter().collect() } else { wrapped }
        }
        Value::Object(object) => {
            let lists = object.values().filter_map(Value::as_array);
            let list = lists
                .filter(|list| list.first().is_some_and(Value::is_object))
                .max_by_key(|list| list.len());
            let fields = Fields::of(value);
            if !fields.all(BODY).is_empty() {
                return vec![value];
            }
            // What has a headline with its text is an article, however deep it is.
            let wrapped = nested::articles(value);
            match list {
                _ if !wrapped.is_empty() => wrapped,
                Some(list) => list.iter().collect(),
                None => vec![value],
            }
        }
        _ => Vec::new(),
    }
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
            r#"{"title": "শিরোনাম", "body_html": "<p>পাঠ</p>", "pub_time": "2025-05-05", "source_site": "যুগান্তর", "author_name": "রফিক"}"#,
            r#"{"শিরোনাম": "শিরোনাম", "বিস্তারিত": "পাঠ", "প্রকাশের তারিখ": "৫ মে ২০২৫", "পত্রিকা": "যুগান্তর", "লেখক": "রফিক"}"#,
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
    fn articles_are_found_however_deep_they_are() {
        let article = r#"{"title": "শিরোনাম", "body": "পাঠ"}"#;
        for (json, count) in [
            (r#"{"data": {"articles": {"items": [A, A]}}}"#, 2),
            (r#"{"data": {"article": A, "comments": [{"text": "মন্তব্য"}, {"text": "আরেক"}]}}"#, 1),
            (r#"{"hits": {"hits": [{"_id": "1", "_source": A}, {"_id": "2", "_source": A}]}}"#, 2),
            (r#"{"props": {"pageProps": {"story": A, "related": [{"title": "অন্য"}]}}}"#, 1),
            (
                r#"{"sections": [{"name": "খেলা", "items": [A]}, {"name": "দেশ", "items": [A, A]}]}"#,
                3,
            ),
            (r"[[A], [A]]", 2),
            (r#"[{"node": A}, {"node": A}]"#, 2),
            (r#"{"title": "শিরোনাম", "body": "পাঠ", "related": [A]}"#, 1),
        ] {
            let found = read(&json.replace('A', article));
            assert_eq!(found.len(), count, "{json}");
            for record in found {
                assert_eq!(record.text, "পাঠ", "{json}");
                assert_eq!(
                    record.known.headline.map(|given| given.value).as_deref(),
                    Some("শিরোনাম")
                );
            }
        }
    }

    #[test]
    fn a_body_may_be_a_list_or_a_tree_of_paragraphs() {
        for body in [
            r#"["এক", "দুই"]"#,
            r#"[{"type": "paragraph", "text": "এক"}, {"type": "image", "text": "ছবি"}, {"type": "paragraph", "text": "দুই"}]"#,
            r#"[{"p": "এক"}, {"p": "দুই"}]"#,
            r#"{"paragraphs": ["এক", "দুই"]}"#,
            r#"{"blocks": [{"type": "paragraph", "data": {"text": "এক"}}, {"type": "paragraph", "data": {"text": "দুই"}}]}"#,
            r#"[{"type": "p", "children": [{"text": "এ"}, {"text": "ক"}]}, {"type": "p", "children": [{"text": "দুই"}]}]"#,
            r#"{"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "এক"}]}, {"type": "paragraph", "content": [{"type": "text", "text": "দুই"}]}]}"#,
        ] {
            let found = read(&format!(r#"{{"title": "শিরোনাম", "body": {body}}}"#));
            assert_eq!(found.len(), 1, "{body}");
            assert_eq!(found[0].text, "এক\n\nদুই", "{body}");
        }
    }

    #[test]
    fn a_record_without_text_is_none() {
        assert!(read(r#"[{"title": "শিরোনাম"}, 5, null, {"text": null}]"#).is_empty());
    }
}
