//! What a page says of itself to those who list and quote pages.
//!
//! Only what the text carries: no date, writer or paper is made up, and a first sentence that stands in for a
//! headline is not called one. Addresses are whole or not at all: they are there where
//! `NOTHI_URL` says where the site will be.

use archive::Entry;
use serde_json::{Value, json};

use super::escape;

/// Where the site will be: an address that ends in a slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Home(String);

impl Home {
    /// Reads `NOTHI_URL`.
    ///
    /// # Errors
    /// When it is no address of a site.
    pub(super) fn read(url: Option<&str>) -> Result<Option<Self>, String> {
        let Some(url) = url.map(str::trim).filter(|url| !url.is_empty()) else { return Ok(None) };
        let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
        let bad = |c: char| c.is_whitespace() || c.is_control() || "\"<>?#\\".contains(c);
        if host.is_none_or(|host| host.is_empty() || host.starts_with('/')) || url.contains(bad) {
            return Err(format!(
                "NOTHI_URL must be where the site will be, such as https://example.org/news/, not `{url}`"
            ));
        }
        Ok(Some(Self(format!("{}/", url.trim_end_matches('/')))))
    }

    /// The whole address of a page of the site.
    pub(super) fn join(&self, address: &str) -> String {
        format!("{}{address}", self.0)
    }
}

/// What a page is, to those who quote it.
pub(super) struct Card<'a> {
    /// Its address from the root.
    pub(super) address: &'a str,
    pub(super) title: &'a str,
    pub(super) description: &'a str,
    /// What the collection is called.
    pub(super) site: &'a str,
    pub(super) language: &'a str,
    /// The article, if it shows one.
    pub(super) entry: Option<&'a Entry>,
}

/// The elements of the head that say so.
pub(super) fn tags(card: &Card<'_>, home: Option<&Home>) -> String {
    let mut out = String::new();
    let mut tag = |name: &str, value: &str| {
        out.extend(["<meta property=\"", name, "\" content=\"", &escape(value), "\">"]);
    };
    tag("og:title", card.title);
    tag("og:description", card.description);
    tag("og:type", if card.entry.is_some() { "article" } else { "website" });
    if card.entry.is_some() {
        tag("og:site_name", card.site);
    }
    for (name, value) in [
        ("article:published_time", card.entry.and_then(|entry| entry.published.as_ref())),
        ("article:modified_time", card.entry.and_then(|entry| entry.updated.as_ref())),
    ] {
        if let Some(value) = value {
            tag(name, value);
        }
    }
    if let Some(home) = home {
        let url = home.join(card.address);
        tag("og:url", &url);
        tag("og:image", &home.join("icons/nothi-512.png"));
        out.extend(["<link rel=canonical href=\"", &escape(&url), "\">"]);
    }
    if let Some(entry) = card.entry {
        let data = linked_data(card, entry, home).to_string().replace('<', "\\u003c");
        out.extend(["<script type=\"application/ld+json\">", &data, "</script>"]);
    }
    out
}

/// The article as schema.org has it.
fn linked_data(card: &Card<'_>, entry: &Entry, home: Option<&Home>) -> Value {
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "inLanguage": card.language,
    });
    let mut put = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            data[name] = value;
        }
    };
    put("headline", (!entry.title.derived).then(|| entry.title.text.clone().into()));
    put("datePublished", entry.published.clone().map(Value::from));
    put("dateModified", entry.updated.clone().map(Value::from));
    let named = |kind: &str, name: &String| json!({ "@type": kind, "name": name });
    let writer = entry.byline.as_ref().map(|name| named("Person", name));
    put("author", writer.or_else(|| entry.desk.as_ref().map(|name| named("Organization", name))));
    put("publisher", entry.source.as_ref().map(|name| named("NewsMediaOrganization", name)));
    put("url", home.map(|home| home.join(card.address).into()));
    data
}

#[cfg(test)]
mod tests {
    use super::Home;

    #[test]
    fn a_home_is_an_address_that_ends_in_a_slash() {
        for (given, expected) in [
            ("https://example.org", "https://example.org/a"),
            ("http://example.org/x//", "http://example.org/x/a"),
        ] {
            let home = Home::read(Some(given)).expect(given).expect(given);
            assert_eq!(home.join("a"), expected);
        }
        assert_eq!(Home::read(Some(" ")), Ok(None));
        for bad in
            ["example.org", "https://", "https:///x", "https://a b/", "ftp://a", "https://a/?x"]
        {
            assert!(Home::read(Some(bad)).is_err(), "{bad}");
        }
    }
}
