//! What a page's markup says of its article: JSON-LD, `OpenGraph`, `<meta>`, `<time>`, in this order.
//!
//! Enter at [`of`]. Sources: schema.org's `NewsArticle`, ogp.me's article namespace, and the names of
//! `<meta>` that newspapers' systems write.

use article::{Given, Known, Origin, Stamp, Value as Of};
use bangla::dates::Offset;
use dom_query::{Document, Selection};
use serde_json::Value;

use crate::fields::people;
use crate::linked::{Linked, author, publisher};
use crate::moments;

/// What a page's markup says.
#[derive(Default)]
pub(crate) struct Said {
    pub(crate) known: Known,
    /// The headlines that it gives, the likeliest first.
    pub(crate) headlines: Vec<Given<String>>,
    /// The whole text, where the markup repeats it.
    pub(crate) body: Option<String>,
}

/// What the markup of a page says of its article.
pub(crate) fn of(document: &Document) -> Said {
    let mut said = Said::default();
    let Linked { article: ld, things, broken } = Linked::of(document);
    let meta = Meta::of(document);
    let site = ld
        .as_ref()
        .and_then(|ld| publisher(ld, &things))
        .map(|name| Given::new(name, Origin::JsonLd));
    let site = site.or_else(|| meta.one(&["og:site_name"], Origin::OpenGraph));
    let site =
        site.or_else(|| meta.one(&["application-name", "publisher", "dc.publisher"], Origin::Meta));
    let site = site.or_else(|| titled(document)).or_else(|| hosted(document, &meta));
    let site = site.map(|site| Given::new(article::site_of(&site.value), site.origin));
    let here =
        site.as_ref().and_then(|site| article::clock_of(&site.value)).unwrap_or(Offset::DHAKA);
    said.known.source = site.filter(|site| site.value.chars().count() <= 60);
    // What no other of the page's dates stands in for is named.
    let mut refused: Vec<(Of, String)> = Vec::new();
    if let Some(ld) = &ld {
        let text = |name: &str| ld.get(name).and_then(Value::as_str).map(str::to_owned);
        let stamp = |name: &str| {
            let stamp = text(name).and_then(|text| moments::stamp(&text, here));
            stamp.map(|stamp| Given::new(stamp, Origin::JsonLd))
        };
        said.known.published = stamp("datePublished");
        said.known.updated = stamp("dateModified");
        let bad = [(Of::Published, "datePublished"), (Of::Updated, "dateModified")];
        refused = bad.map(|(of, name)| Some((of, text(name)?))).into_iter().flatten().collect();
        said.known.byline = author(ld, &things).map(|name| Given::new(name, Origin::JsonLd));
        said.headlines.extend(
            text("headline")
                .or_else(|| text("name"))
                .map(|text| Given::new(crate::html::plain(&text), Origin::JsonLd)),
        );
        said.body = text("articleBody");
    }
    if let Some(why) = broken.filter(|_| ld.is_none()) {
        said.known.refused.push((None, format!("The page's JSON-LD is broken ({why}) and not used; save the page again, or write what it lacks for this file in corpus.toml.")));
    }
    let stamp = |names: &[&str], origin: Origin| {
        let said = names.iter().filter_map(|name| meta.one(&[name], origin));
        let mut said = said.filter_map(|found| moments::stamp(&found.value, here));
        said.next().map(|stamp| Given::new(stamp, origin))
    };
    let known = &mut said.known;
    known.published = known
        .published
        .take()
        .or_else(|| {
            stamp(&["article:published_time", "og:article:published_time"], Origin::OpenGraph)
        })
        .or_else(|| stamp(PUBLISHED, Origin::Meta))
        .or_else(|| time(document, here));
    let changes = [
        ("article:modified_time", Origin::OpenGraph),
        ("og:updated_time", Origin::OpenGraph),
        ("last-modified", Origin::Meta),
        ("lastmod", Origin::Meta),
        ("datemodified", Origin::Meta),
        ("dcterms.modified", Origin::Meta),
    ];
    let changes = changes.iter().filter_map(|&(name, origin)| stamp(&[name], origin));
    let changes = known.updated.take().into_iter().chain(changes);
    // A page that was never changed says so by giving one time twice; a change before is none.
    let later = |updated: &Given<Stamp>| {
        let first = known.published.as_ref().map(|published| published.value.iso.as_str());
        first.is_none_or(|first| first < updated.value.iso.as_str())
    };
    known.updated = changes.into_iter().find(later);
    for (of, value) in refused.into_iter().filter(|(_, value)| !value.trim().is_empty()) {
        let given = if of == Of::Published { &known.published } else { &known.updated };
        if given.is_none() && moments::stamp(&value, here).is_none() {
            known.refused.push((Some(of), moments::refused(of, &value)));
        }
    }
    known.byline = known.byline.take().or_else(|| {
        let name =
            meta.one(&["author", "article:author", "parsely-author", "dc.creator"], Origin::Meta)?;
        let name = people(&[name.value]).map(|value| Given::new(value, name.origin))?;
        is_name(&name.value).then_some(name)
    });
    said.headlines.extend(meta.one(&["og:title", "twitter:title"], Origin::OpenGraph));
    let h1 = document.select("h1");
    let h1 = h1.iter().map(|h1| one_line(&h1.text())).find(|text| !text.is_empty());
    said.headlines.extend(h1.map(|text| Given::new(text, Origin::HeadingElement)));
    said
}

/// The paper of the table that the page's title closes with: `শিরোনাম | কালবেলা`, `শিরোনাম - Prothom Alo`.
fn titled(document: &Document) -> Option<Given<String>> {
    let title = one_line(&document.select("head > title").first().text());
    let marks = [" | ", " - ", " – ", " — ", " :: ", " » "];
    let closing = marks.iter().filter_map(|mark| Some(title.rsplit_once(mark)?.1));
    let paper = closing.min_by_key(|name| name.len()).and_then(article::paper_of)?;
    Some(Given::new(paper.to_owned(), Origin::Meta))
}

/// The paper of the table that the page's own address is of.
fn hosted(document: &Document, meta: &Meta) -> Option<Given<String>> {
    let canonical =
        document.select("link[rel=canonical]").attr("href").map(|href| href.to_string());
    let own = meta.one(&["og:url", "twitter:url"], Origin::OpenGraph).map(|given| given.value);
    let paper = canonical.into_iter().chain(own).find_map(|url| article::paper_of_address(&url))?;
    Some(Given::new(paper.to_owned(), Origin::Meta))
}

const PUBLISHED: &[&str] = &[
    "datepublished",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "publication_date",
];

/// A page's `<meta>` elements: lower-case names and what they say.
struct Meta(Vec<(String, String)>);

impl Meta {
    fn of(document: &Document) -> Self {
        let mut out = Vec::new();
        for meta in document.select("meta").iter().take(500) {
            let content =
                meta.attr("content").map(|content| one_line(&content)).unwrap_or_default();
            for name in ["property", "name", "itemprop"] {
                if let Some(name) = meta.attr(name).filter(|_| !content.is_empty()) {
                    out.push((name.to_ascii_lowercase(), content.clone()));
                }
            }
        }
        Self(out)
    }

    fn one(&self, names: &[&str], origin: Origin) -> Option<Given<String>> {
        let of = |wanted: &&str| self.0.iter().find(|(name, _)| name == wanted);
        names.iter().find_map(of).map(|(_, said)| Given::new(said.clone(), origin))
    }
}

/// The page's own time: marked as its publication, or the only one that is.
fn time(document: &Document, here: Offset) -> Option<Given<Stamp>> {
    let headed = document.select("h1").exists();
    let all = document.select("time[datetime]");
    let all: Vec<_> = all.iter().take(100).filter(|time| !stands_beside(time, headed)).collect();
    let stamp = |time: &dom_query::Selection<'_>| moments::stamp(&time.attr("datetime")?, here);
    let published = |time: &dom_query::Selection<'_>| {
        time.has_attr("pubdate")
            || time.attr("itemprop").is_some_and(|prop| &*prop == "datePublished")
            || time
                .attr("class")
                .is_some_and(|class| class.contains("publish") || class.contains("entry-date"))
    };
    let marked = all.iter().find(|time| published(time)).and_then(&stamp);
    let alone = || if let [one] = &all[..] { stamp(one) } else { None };
    marked.or_else(alone).map(|stamp| Given::new(stamp, Origin::TimeElement))
}

/// Whether a time is that of something beside the article: it stands in a column, a menu, a list of comments or of
/// other articles, none of which holds the page's heading; of a page that has none, only columns and menus are known.
fn stands_beside(time: &Selection<'_>, headed: bool) -> bool {
    let holders = time.nodes().first().map(|node| node.ancestors(None)).unwrap_or_default();
    holders.iter().any(|holder| {
        let named = holder.attr("class").into_iter().chain(holder.attr("id"));
        let called =
            |name: &str| BESIDE.iter().any(|beside| name.to_ascii_lowercase().contains(beside));
        let beside = match holder.node_name().as_deref() {
            Some("aside" | "nav") => true,
            Some("html" | "body" | "main") => false,
            _ => headed && named.into_iter().any(|name| called(&name)),
        };
        beside && !Selection::from(*holder).select("h1").exists()
    })
}

/// How classes and ids call what stands beside an article.
const BESIDE: [&str; 9] = [
    "related",
    "comment",
    "sidebar",
    "popular",
    "recommend",
    "trending",
    "latest",
    "widget",
    "read-more",
];

/// Whether these words can be who wrote: no address, no account.
pub(crate) fn is_name(words: &str) -> bool {
    !words.contains("://") && !words.contains('@') && words.chars().count() <= 80
}

pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::of;
    use article::Origin;
    use dom_query::Document;

    #[test]
    fn json_ld_comes_first_and_a_change_before_publication_is_none() {
        let page = r#"<head><script type="application/ld+json">{"@graph":[{"@type":"Organization","name":"x"},
            {"@type":["NewsArticle"],"headline":"নতুন সেতু","datePublished":"2025-05-05T20:14:00+06:00","dateModified":"2025-05-05T20:14:00+06:00",
             "author":{"name":"রফিক আহমেদ"},"publisher":{"name":"নতুন ভোর"}}]}</script>
            <meta property="og:title" content="নতুন সেতু | নতুন ভোর"><meta property="article:published_time" content="2020-01-01"></head>"#;
        let said = of(&Document::from(page));
        let published = said.known.published.expect("it is given");
        assert_eq!(
            (published.value.iso.as_str(), published.origin),
            ("2025-05-05T20:14:00+06:00", Origin::JsonLd)
        );
        assert_eq!(said.known.updated, None);
        assert_eq!(said.known.byline.map(|g| g.value).as_deref(), Some("রফিক আহমেদ"));
        assert_eq!(said.known.source.map(|g| g.value).as_deref(), Some("নতুন ভোর"));
        assert_eq!(said.headlines.len(), 2);
    }

    #[test]
    fn all_writers_are_named_and_things_are_known_by_their_ids() {
        let page = r##"<script type="application/ld+json">{"@graph":[
            {"@type":"NewsArticle","headline":"নতুন সেতু","author":[{"@id":"#a"},{"name":"সালমা খাতুন"}],"publisher":{"@id":"#p"}},
            {"@type":"Organization","@id":"#p","name":"নতুন ভোর"},{"@type":"Person","@id":"#a","name":"রফিক আহমেদ"}]}</script>"##;
        let known = of(&Document::from(page)).known;
        assert_eq!(known.byline.map(|g| g.value).as_deref(), Some("রফিক আহমেদ, সালমা খাতুন"));
        assert_eq!(known.source.map(|g| g.value).as_deref(), Some("নতুন ভোর"));
    }

    #[test]
    fn broken_json_ld_is_named_where_nothing_else_says_as_much() {
        let broken = r#"<script type="application/ld+json">{"@type":"NewsArticle","headline":"a "b" c"}</script>"#;
        let [(None, why)] = &of(&Document::from(broken)).known.refused[..] else { panic!("none") };
        assert!(why.contains("JSON-LD is broken (") && why.contains("corpus.toml"), "{why}");
        let other = r#"<script type="application/ld+json">{"@type":"NewsArticle","headline":"a b c"}</script>"#;
        let both = [broken, other].concat();
        assert_eq!(of(&Document::from(both.as_str())).known.refused, []);
        let list = r#"<script type="application/ld+json">{"@type":"BreadcrumbList",}</script>"#;
        assert_eq!(of(&Document::from(list)).known.refused, []);
    }

    #[test]
    fn several_times_on_a_page_are_nobodys() {
        let said = of(&Document::from(
            "<time datetime=2025-05-05>a</time><time datetime=2025-05-04>b</time>",
        ));
        assert_eq!(said.known.published, None);
        for beside in [
            "<aside><time datetime=2025-05-05>a</time></aside>",
            "<div class='Related-News'><article><time class=published datetime=2025-05-05>a</time></article></div>",
            "<ol id=comments><li><time datetime=2025-05-05>a</time></ol>",
        ] {
            let said = of(&Document::from(format!("<h1>নতুন সেতু</h1><p>পাঠ</p>{beside}")));
            assert_eq!(said.known.published, None, "{beside}");
        }
        let own = "<div class=with-sidebar><h1>নতুন সেতু</h1><time datetime=2025-05-05>a</time></div>\
                   <aside><time datetime=2025-05-04>b</time></aside>";
        assert!(of(&Document::from(own)).known.published.is_some());
        let said = of(&Document::from("<time datetime=2025-05-05>a</time>"));
        assert_eq!(said.known.published.map(|g| g.origin), Some(Origin::TimeElement));
    }
}
