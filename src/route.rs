//! The site map: which addresses there are, below the page's base.
//!
//! | path | page |
//! | --- | --- |
//! | `/` | the list, and search |
//! | `/article/ID/` | one article |
//! | `/context/` | every place that was found, in its sentence |
//! | `/timeline/` | days: when it happened, when it was published |
//! | `/collection/` | what there is, and searches that were kept |
//! | `/about/` | what this is |
//! | anything else | not found |
//!
//! A path may end in a slash or in `index.html`, as static hosts
//! serve it, and an id may hold any letter.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What stays as it is in a path, besides letters and digits of ASCII.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// A page's address without its query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// The list of articles and what was found in them.
    #[default]
    List,
    /// One article.
    Article {
        /// Its id.
        id: String,
    },
    /// Every place that was found, in its sentence.
    Context,
    /// When it happened, and when it was published.
    Timeline,
    /// What there is, and searches that were kept.
    Collection,
    /// What this is.
    About,
    /// No page has this address.
    NotFound,
}

impl Route {
    /// The folders that pages of their own lie in.
    pub const FOLDERS: [&str; 5] = ["article", "about", "context", "timeline", "collection"];

    /// The page of a path below the base: `/article/ID/`, percent-encoded or not.
    pub fn of_path(path: &str) -> Self {
        let path = path.strip_suffix("index.html").unwrap_or(path);
        let path = path.strip_prefix('/').unwrap_or(path);
        let path = path.strip_suffix('/').unwrap_or(path);
        match path.split_once('/') {
            None if path.is_empty() => Self::List,
            None => match path {
                "about" => Self::About,
                "context" => Self::Context,
                "timeline" => Self::Timeline,
                "collection" => Self::Collection,
                _ => Self::NotFound,
            },
            Some(("article", id)) if !id.is_empty() && !id.contains('/') => {
                Self::Article { id: percent_decode_str(id).decode_utf8_lossy().into_owned() }
            }
            _ => Self::NotFound,
        }
    }

    /// Whether it shows what was found for a query, so that typing changes it in place.
    pub fn shows_finds(&self) -> bool {
        matches!(self, Self::List | Self::Context | Self::Timeline)
    }

    /// Its path relative to the base, percent-encoded: empty for the list.
    pub fn relative(&self) -> String {
        match self {
            Self::List => String::new(),
            Self::Article { id } => format!("article/{}/", utf8_percent_encode(id, PLAIN)),
            Self::Context => "context/".to_owned(),
            Self::Timeline => "timeline/".to_owned(),
            Self::Collection => "collection/".to_owned(),
            Self::About => "about/".to_owned(),
            Self::NotFound => "404.html".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Route;

    #[track_caller]
    fn check(path: &str, expected: &Route) {
        assert_eq!(Route::of_path(path), *expected, "path {path:?}");
    }

    fn article(id: &str) -> Route {
        Route::Article { id: id.to_owned() }
    }

    #[test]
    fn paths_lead_to_pages_however_a_host_writes_them() {
        check("/", &Route::List);
        check("/index.html", &Route::List);
        check("/about", &Route::About);
        check("/about/index.html", &Route::About);
        check("/article/a1/", &article("a1"));
        check("/article/a1", &article("a1"));
        check("/article/a1/index.html", &article("a1"));
        check("/article/%E0%A6%95%20%2F/", &article("ক /"));
    }

    #[test]
    fn other_paths_are_not_found_and_bad_escapes_are_ids_of_nothing() {
        for path in ["/article", "/article/", "/article/a/b/", "/x", "/404.html", "/About/"] {
            check(path, &Route::NotFound);
        }
        check("/article/%/", &article("%"));
        check("/article/%ff/", &article("\u{fffd}"));
        check("/article/__proto__/", &article("__proto__"));
    }

    #[test]
    fn every_page_has_a_path_that_leads_to_it() {
        for route in [
            Route::List,
            Route::Context,
            Route::Timeline,
            Route::Collection,
            Route::About,
            article("000_ক খ/%?#"),
        ] {
            check(&format!("/{}", route.relative()), &route);
        }
    }
}
