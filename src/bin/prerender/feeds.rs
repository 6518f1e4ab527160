//! What others follow and find the pages by: Atom and JSON feeds of the whole collection and of each paper,
//! `sitemap.xml`, `robots.txt`.
//!
//! Feeds work wherever the site is: their links are relative to themselves unless `NOTHI_URL` says
//! more. A sitemap has to have whole addresses, so without `NOTHI_URL` there is none.
//! Atom asks for a time of every entry: articles without a date are in the JSON feed only, and where only the
//! day is known, Atom has the beginning of that day in Bangladesh. The JSON feed has a date only
//! where the text gives the time as well.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use archive::Entry;
use nothi::route::Route;
use nothi::state::BESIDE;
use serde_json::{Value, json};

use super::{beside::MOST_PAGES, escape, hash, head::Home, put};

/// How many articles a feed has, the newest first.
const MOST: usize = 100;
/// The offset of Bangladesh, for days without a time.
const OFFSET: &str = "T00:00:00+06:00";

/// A feed: where it lies, what it is called, and what is in it.
struct Feed<'a> {
    /// Its path without its ending.
    path: String,
    /// From there to the root.
    root: &'static str,
    title: String,
    entries: Vec<&'a Entry>,
}

/// Writes all of them. `entries` are in the order of the list: the newest first.
pub(super) fn write(
    staging: &Path,
    title: &str,
    language: &str,
    entries: &[&Entry],
    home: Option<&Home>,
) -> Result<(), String> {
    let mut feeds = vec![Feed {
        path: "feed".to_owned(),
        root: "",
        title: title.to_owned(),
        entries: entries.to_vec(),
    }];
    let mut papers = BTreeMap::<&str, Vec<&Entry>>::new();
    for entry in entries {
        papers.entry(entry.source.as_deref().unwrap_or_default()).or_default().push(entry);
    }
    feeds.extend(papers.into_iter().filter(|(paper, _)| !paper.is_empty()).map(
        |(paper, entries)| Feed {
            path: format!("feed/{}", file_name(paper)),
            root: "../",
            title: format!("{paper} · {title}"),
            entries,
        },
    ));
    for feed in &mut feeds {
        feed.entries.truncate(MOST);
        put(staging, &format!("{}.json", feed.path), &json_feed(feed, language, home))?;
        if let Some(atom) = atom(feed, language, home) {
            put(staging, &format!("{}.xml", feed.path), &atom)?;
        }
    }
    let mut robots = "User-agent: *\nAllow: /\n".to_owned();
    if let Some(home) = home {
        // Only what has a file of its own is an address that any host answers.
        let most = if BESIDE { entries.len().min(MOST_PAGES) } else { entries.len() };
        put(staging, "sitemap.xml", &sitemap(&entries[..most], home))?;
        let _ = writeln!(robots, "Sitemap: {}", home.join("sitemap.xml"));
    }
    put(staging, "robots.txt", &robots)
}

/// A paper's name as a file's.
fn file_name(paper: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || bangla_mark(c) || c == '-' || c == '.';
    let name: String = paper.trim().chars().map(|c| if plain(c) { c } else { '-' }).collect();
    name.trim_matches(['.', '-']).to_owned()
}

/// Vowel signs and the like, which no letter is without.
fn bangla_mark(c: char) -> bool {
    ('\u{981}'..='\u{9fe}').contains(&c)
}

/// The address of an article, from where a feed lies.
fn link(root: &str, entry: &Entry, home: Option<&Home>) -> String {
    let address = Route::Article { id: entry.id.clone() }.relative();
    home.map_or_else(|| format!("{root}{address}"), |home| home.join(&address))
}

/// A name that stays the same wherever the article is: made of its id.
fn name(of: &str) -> String {
    format!("urn:uuid:{}", hash::uuid(format!("nothi {of}").as_bytes()))
}

/// A time as Atom asks for it.
fn moment(iso: &str) -> String {
    if iso.contains('T') { iso.to_owned() } else { format!("{iso}{OFFSET}") }
}

/// The feed in Atom (RFC 4287); none where no article has a date.
fn atom(feed: &Feed<'_>, language: &str, home: Option<&Home>) -> Option<String> {
    let changed =
        |entry: &Entry| entry.updated.as_deref().or(entry.published.as_deref()).map(moment);
    let dated = feed.entries.iter().filter_map(|entry| Some((*entry, changed(entry)?)));
    let dated: Vec<_> = dated.collect();
    // All are of one form, but for the offset: hours apart do not matter here.
    let latest = dated.iter().map(|(_, changed)| changed).max()?;
    let own = home.map_or_else(
        || format!("{}.xml", feed.path.rsplit('/').next().unwrap_or_default()),
        |home| home.join(&format!("{}.xml", feed.path)),
    );
    let front = home.map_or_else(
        || if feed.root.is_empty() { "./".to_owned() } else { feed.root.to_owned() },
        |home| home.join(""),
    );
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{language}\">\n\
         <title>{}</title>\n<id>{}</id>\n<updated>{latest}</updated>\n\
         <link rel=\"self\" href=\"{}\"/>\n<link href=\"{}\"/>\n<generator>Nothi</generator>\n",
        text(&feed.title),
        name(&format!("feed {}", feed.path)),
        escape(&own),
        escape(&front),
    );
    for (entry, changed) in &dated {
        let writer = [&entry.byline, &entry.desk, &entry.source].into_iter().flatten().next();
        let writer = writer.map_or("অজানা", String::as_str);
        let _ = write!(
            out,
            "<entry>\n<title>{}</title>\n<id>{}</id>\n<link href=\"{}\"/>\n<updated>{changed}</updated>\n",
            text(&entry.title.text),
            name(&entry.id),
            escape(&link(feed.root, entry, home)),
        );
        if let Some(published) = &entry.published {
            let _ = writeln!(out, "<published>{}</published>", moment(published));
        }
        let _ = write!(
            out,
            "<author><name>{}</name></author>\n<summary>{}</summary>\n</entry>\n",
            text(writer),
            text(&entry.lead),
        );
    }
    Some(out + "</feed>\n")
}

/// The feed as JSON Feed 1.1.
fn json_feed(feed: &Feed<'_>, language: &str, home: Option<&Home>) -> String {
    let timed = |iso: &Option<String>| iso.clone().filter(|iso| iso.contains('T'));
    let items = feed.entries.iter().map(|entry| {
        let mut item = json!({
            "id": name(&entry.id),
            "url": link(feed.root, entry, home),
            "title": entry.title.text,
            "content_text": entry.lead,
        });
        for (field, value) in
            [("date_published", timed(&entry.published)), ("date_modified", timed(&entry.updated))]
        {
            if let Some(value) = value {
                item[field] = value.into();
            }
        }
        let writers = [&entry.byline, &entry.source].into_iter().flatten();
        let writers: Vec<Value> = writers.map(|name| json!({ "name": name })).collect();
        if !writers.is_empty() {
            item["authors"] = writers.into();
        }
        item
    });
    let mut out = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "language": language,
        "items": items.collect::<Vec<_>>(),
    });
    if let Some(home) = home {
        out["home_page_url"] = home.join("").into();
        out["feed_url"] = home.join(&format!("{}.json", feed.path)).into();
    }
    format!("{out:#}\n")
}

/// Every page, for those who search the web.
fn sitemap(entries: &[&Entry], home: &Home) -> String {
    let mut out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
        <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        .to_owned();
    let pages = [String::new(), "about/".to_owned()].into_iter();
    let articles = entries.iter().map(|entry| Route::Article { id: entry.id.clone() }.relative());
    for page in pages.chain(articles) {
        let _ = writeln!(out, "<url><loc>{}</loc></url>", escape(&home.join(&page)));
    }
    out + "</urlset>\n"
}

/// A text for XML, which cannot hold control characters even when they are escaped.
fn text(text: &str) -> String {
    escape(&text.replace(|c: char| c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}'), " "))
}

#[cfg(test)]
mod tests {
    use super::{file_name, moment, text};

    #[test]
    fn a_paper_names_a_file_that_every_system_takes() {
        for (paper, expected) in
            [("প্রথম আলো", "প্রথম-আলো"), ("bdnews24.com", "bdnews24.com"), ("../x\\y:z", "x-y-z")]
        {
            assert_eq!(file_name(paper), expected);
        }
    }

    #[test]
    fn a_day_begins_in_bangladesh_and_a_time_stays() {
        assert_eq!(moment("2025-09-03"), "2025-09-03T00:00:00+06:00");
        assert_eq!(moment("2025-09-03T19:22:00+05:30"), "2025-09-03T19:22:00+05:30");
        assert_eq!(text("ক\u{0}<"), "ক &lt;");
    }
}
