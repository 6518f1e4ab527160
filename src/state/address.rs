//! The page, the query and the view that an address names: what a sent link reproduces.

use bangla::graphemes;

use super::{Quote, Sort};
use crate::route::Route;

/// The longest query that an address holds, in bytes: twice what search reads, so that search still
/// sees that it was too long, and well under what browsers take.
const LONGEST: usize = 8192;
/// The longest of the other values, in bytes.
const LONG: usize = 600;

/// Everything that an address says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// The page.
    pub route: Route,
    /// What is searched for; on an article's page, what is marked.
    pub query: String,
    /// Whether an article's page is shown as it was scraped.
    pub scraped: bool,
    /// In what order the list stands.
    pub sort: Sort,
    /// What is looked for inside the article that is shown.
    pub find: String,
    /// The passage of the article that the address is about.
    pub quote: Option<Box<Quote>>,
    /// Whether something in it is not understood, such as an order that there is not.
    pub odd: bool,
}

impl Address {
    /// Reads a route's query string, with or without its question mark. Nothing is an error: unknown
    /// names are passed over, of repeated ones the first counts (and the address is odd), and broken escapes
    /// become `�`.
    pub fn parse(route: Route, search: &str) -> Self {
        let mut address = Self { route, ..Self::default() };
        let (mut queried, mut sorted) = (false, false);
        for (name, value) in form_urlencoded::parse(search.trim_start_matches('?').as_bytes()) {
            let seen = match &*name {
                "q" => &mut queried,
                "sort" => &mut sorted,
                _ => continue,
            };
            address.odd |= *seen;
            if *seen {
                continue;
            }
            *seen = true;
            if name == "q" {
                address = address.with_query(&value);
            } else {
                let sort = Sort::of_name(&address.route, &value);
                address.odd |= sort.is_none();
                address.sort = sort.unwrap_or_default();
            }
        }
        if matches!(address.route, Route::Article { .. }) {
            address.read_article(search);
        }
        address
    }

    /// Reads what only an article's page has.
    #[inline(never)]
    fn read_article(&mut self, search: &str) {
        let mut quote = Quote::default();
        for (name, value) in form_urlencoded::parse(search.trim_start_matches('?').as_bytes()) {
            let value = &value[..graphemes::floor(&value, LONG)];
            let held = match &*name {
                "view" => {
                    self.scraped |= value == "scraped";
                    continue;
                }
                "find" => &mut self.find,
                "from" => &mut quote.start,
                "to" => &mut quote.end,
                "before" => &mut quote.before,
                "after" => &mut quote.after,
                _ => continue,
            };
            if held.is_empty() {
                value.clone_into(held);
            }
        }
        self.quote = (!quote.start.trim().is_empty()).then(|| Box::new(quote));
    }

    /// Reads the whole address of a page; the root lies at `base`, which ends in a slash.
    pub fn of_url(url: &str, base: &str) -> Self {
        let url = url.split_once('#').map_or(url, |(url, _)| url);
        let (path, search) = url.split_once('?').unwrap_or((url, ""));
        let route = path.strip_prefix(base).map_or(Route::NotFound, Route::of_path);
        Self::parse(route, search)
    }

    /// The list with a query.
    pub fn list(query: &str) -> Self {
        Self::default().with_query(query)
    }

    /// An article's page that keeps the query.
    pub fn article(id: &str, query: &str) -> Self {
        let route = Route::Article { id: id.to_owned() };
        Self { route, ..Self::default() }.with_query(query)
    }

    /// The page of an article that is opened from what this address shows: with its query and its order.
    #[must_use]
    pub fn opening(&self, id: &str) -> Self {
        Self { sort: self.list_sort(), ..Self::article(id, &self.query) }
    }

    /// The list that belongs to what this address shows.
    #[must_use]
    pub fn to_list(&self) -> Self {
        Self { sort: self.list_sort(), ..Self::list(&self.query) }
    }

    /// Another page for the same query.
    pub fn on(route: Route, query: &str) -> Self {
        Self { route, ..Self::default() }.with_query(query)
    }

    fn list_sort(&self) -> Sort {
        if self.route == Route::Context { Sort::Usual } else { self.sort }
    }

    /// The page about this.
    pub fn about() -> Self {
        Self { route: Route::About, ..Self::default() }
    }

    /// The same page with another query, cut where it is too long.
    #[must_use]
    pub fn with_query(mut self, query: &str) -> Self {
        let end = graphemes::floor(query, LONGEST);
        query[..end].clone_into(&mut self.query);
        self
    }

    /// Its query string, without a question mark; empty where there is nothing to say.
    pub fn search(&self) -> String {
        let mut pairs = form_urlencoded::Serializer::new(String::new());
        let quote = self.quote.as_deref();
        let quoted = |part: fn(&Quote) -> &String| quote.map_or("", |quote| part(quote));
        for (name, value) in [
            ("q", self.query.as_str()),
            ("sort", self.sort.name()),
            ("view", if self.scraped { "scraped" } else { "" }),
            ("find", &self.find),
            ("from", quoted(|quote| &quote.start)),
            ("to", quoted(|quote| &quote.end)),
            ("before", quoted(|quote| &quote.before)),
            ("after", quoted(|quote| &quote.after)),
        ] {
            if !value.is_empty() {
                pairs.append_pair(name, value);
            }
        }
        pairs.finish()
    }

    /// A link to it, relative to the base of the page.
    pub fn href(&self) -> String {
        let path = self.route.relative();
        let path = if path.is_empty() { "./" } else { &path };
        match self.search() {
            search if search.is_empty() => path.to_owned(),
            search => format!("{path}?{search}"),
        }
    }

    /// The id of the article that it shows, if it shows one.
    pub fn article_id(&self) -> Option<&str> {
        match &self.route {
            Route::Article { id } => Some(id),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Address, LONGEST};
    use crate::route::Route;
    use crate::state::{Quote, Sort};

    #[test]
    fn a_link_reproduces_what_its_sender_saw() {
        let mut address = Address::article("ক/১", "\"কিম জং\" -ট্রাম্প & <b>");
        address.scraped = true;
        address.sort = Sort::Oldest;
        address.find = "জং & উন".to_owned();
        address.quote = Quote::of("আগে", "এই কথা", "পরে").map(Box::new);
        let href = address.href();
        let (path, search) = href.split_once('?').expect("there is a query");
        assert_eq!(Address::parse(Route::of_path(&format!("/{path}")), search), address);
        assert_eq!(Address::list("").href(), "./");
        assert_eq!(Address::about().href(), "about/");
    }

    #[track_caller]
    fn check(search: &str, query: &str) {
        assert_eq!(Address::parse(Route::List, search).query, query, "search {search:?}");
    }

    #[test]
    fn odd_addresses_are_read_as_well_as_they_can_be() {
        check("", "");
        check("?", "");
        check("?q=%E0%A6%95+%E0%A6%96", "ক খ");
        check("?q=a&q=b", "a");
        check("?sort=x&q=a", "a");
        check("?q=%", "%");
        check("?q=%ff", "\u{fffd}");
        check("?q=%00", "\u{0}");
        check("?q=<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>");
        check("?__proto__=a&view=scraped", "");
    }

    #[test]
    fn an_order_that_there_is_not_is_the_usual_one_and_odd() {
        for odd in ["?sort=x", "?sort=left", "?sort=%ff", "?sort=new&sort=old", "?q=a&q=b"] {
            let address = Address::parse(Route::List, odd);
            assert!(address.odd, "{odd}");
        }
        assert_eq!(Address::parse(Route::List, "?sort=old").sort, Sort::Oldest);
        assert_eq!(Address::parse(Route::Context, "?sort=left").sort, Sort::Left);
        assert!(Address::parse(Route::About, "?sort=new").odd);
    }

    #[test]
    fn a_huge_value_is_cut() {
        let search = format!("?find={0}&from={0}&q=x", "%E0%A6%95".repeat(20_000));
        let address = Address::parse(Route::of_path("/article/a/"), &search);
        assert!(address.find.len() <= 600 && address.quote.is_some());
        assert_eq!(address.query, "x");
    }

    #[test]
    fn whole_addresses_are_read_from_where_the_root_lies() {
        let base = "https://example.org/repo/";
        let article = Address::article("ক", "খ");
        assert_eq!(Address::of_url(&format!("{base}{}#main", article.href()), base), article);
        assert_eq!(Address::of_url(base, base), Address::default());
        assert_eq!(Address::of_url(&format!("{base}#a?q=b"), base), Address::default());
        assert_eq!(Address::of_url("https://example.org/", base).route, Route::NotFound);
    }

    #[test]
    fn a_huge_query_is_cut_between_letters() {
        let query = Address::list(&"কি".repeat(100_000)).query;
        assert!(query.len() <= LONGEST && query.len() > LONGEST - 6);
        assert!(query.ends_with("কি"));
    }
}
