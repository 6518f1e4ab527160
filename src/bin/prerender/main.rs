//! Every page as a file, readable before the app has started and where it cannot.
//!
//! Trunk runs this at the end of a build (see `Trunk.toml`). The page that Trunk has written is the
//! frame; into it go the same components that the app shows, rendered as text, in Bangla and in no
//! particular colours. The app takes their place when it starts.
//!
//! Each file says where the root lies relative to itself, so that the folder works at any path.

mod assets;
mod imports;
mod split;

use std::path::{Path, PathBuf};
use std::{env, fs, process};

use archive::Entry;
use nothi::route::Route;
use nothi::state::{Address, Embedded, Library};
use nothi::text::{Language, fill};
use nothi::{App, AppProps};

/// The language of the files: the one that comes first here.
const LANGUAGE: Language = Language::Bangla;
/// How much of an article describes it to those who list pages, in letters.
const DESCRIPTION: usize = 160;

/// Finds the root from within `404.html`, which hosts serve for any address that has no file, and only
/// then lets in what lies there: until the root is known, every other name would be asked for in vain.
///
/// Where the address is one of ours, the root is what lies before it. Otherwise its depth cannot be
/// known: the folder of the address is taken, which is right for `/anything` and `/repo/anything`.
/// Below that, and without scripts, the page stays plain, and its links lead to the root of the host.
const FIND_ROOT: &str = "(function(){\
var path=location.pathname,ours=/^(.*?\\/)(?:article|about)(?:\\/|$)/.exec(path);\
document.querySelector('base').href=ours?ours[1]:path.replace(/[^\\/]+\\/?$/,'');\
document.head.append(document.querySelector('template').content)\
})()";
/// Where in the head the names of files begin.
const ASSETS: &str = "<meta name=assets>";

fn main() {
    let staging = env::var_os("TRUNK_STAGING_DIR").or_else(|| env::args_os().nth(1));
    let Some(staging) = staging.map(PathBuf::from) else {
        fail("name the folder that holds Trunk's index.html, or let Trunk run this");
    };
    if let Err(message) = write_all(&staging) {
        fail(&message);
    }
}

fn fail(message: &str) -> ! {
    use std::io::Write as _;
    let _ = writeln!(std::io::stderr(), "error: {message}");
    process::exit(1);
}

/// One file to write.
struct Page {
    /// Its path in the folder.
    file: String,
    /// What it shows.
    address: Address,
    title: String,
    description: String,
    /// What stands in the head to say where the root lies.
    base: String,
    /// Whether it is served for any address, so that it must find the root by itself.
    anywhere: bool,
}

fn write_all(staging: &Path) -> Result<(), String> {
    let index = staging.join("index.html");
    let frame = fs::read_to_string(&index)
        .map_err(|error| format!("{} cannot be read: {error}", index.display()))?;
    let frame = assets::join_styles(staging, &frame)?;
    assets::tighten_scripts(staging)?;
    split::split(staging)?;
    imports::shorten(staging)?;
    let library = Library::open(&Embedded).map_err(|error| error.to_string())?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .map_err(|error| format!("no runtime to render with: {error}"))?;
    for page in pages(&library) {
        let body = runtime.block_on(render(&library, &page.address));
        let html = fit(&frame, &page, &body)?;
        let path = staging.join(&page.file);
        path.parent()
            .map_or(Ok(()), fs::create_dir_all)
            .and_then(|()| fs::write(&path, html))
            .map_err(|error| format!("{} cannot be written: {error}", path.display()))?;
    }
    Ok(())
}

/// The names of the files that Trunk wrote, in order.
fn names(staging: &Path) -> Result<Vec<String>, String> {
    let names = fs::read_dir(staging).and_then(|entries| {
        entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect()
    });
    let mut names: Vec<String> =
        names.map_err(|error| format!("{} cannot be read: {error}", staging.display()))?;
    names.sort();
    Ok(names)
}

/// Every page there is.
fn pages(library: &Library) -> Vec<Page> {
    let strings = LANGUAGE.strings();
    let collection = &library.manifest().title;
    let named = |title: &str| format!("{title}{}{}", strings.title_join, strings.name);
    let plain = |file: &str, address, title: &str, depth| Page {
        file: file.to_owned(),
        address,
        title: named(title),
        description: strings.tagline.to_owned(),
        base: base(depth),
        anywhere: false,
    };
    let mut pages = vec![
        plain("index.html", Address::default(), collection, 0),
        plain("about/index.html", Address::about(), strings.about, 1),
        plain("context/index.html", Address::on(Route::Context, ""), strings.context, 1),
        plain("timeline/index.html", Address::on(Route::Timeline, ""), strings.nav_timeline, 1),
        plain(
            "collection/index.html",
            Address::on(Route::Collection, ""),
            strings.nav_collection,
            1,
        ),
        Page {
            base: "<base href=\"/\">".to_owned(),
            anywhere: true,
            ..plain(
                "404.html",
                Address { route: Route::NotFound, ..Address::default() },
                strings.not_found,
                0,
            )
        },
    ];
    pages.extend(library.entries().iter().map(|entry| Page {
        file: format!("article/{}/index.html", entry.id),
        address: Address::article(&entry.id, ""),
        title: named(&entry.title.text),
        description: describe(entry),
        base: base(2),
        anywhere: false,
    }));
    pages
}

/// Where the root lies for a file that is so many folders below it.
fn base(depth: usize) -> String {
    let up = if depth == 0 { "./".to_owned() } else { "../".repeat(depth) };
    format!("<base href=\"{up}\">")
}

/// An article's beginning, cut between letters.
fn describe(entry: &Entry) -> String {
    let end = entry.lead.char_indices().nth(DESCRIPTION).map_or(entry.lead.len(), |(at, _)| at);
    entry.lead[..bangla::graphemes::floor(&entry.lead, end)].trim().to_owned()
}

async fn render(library: &Library, address: &Address) -> String {
    let props = AppProps {
        library: Ok(library.clone()),
        settings: nothi::state::Settings { language: LANGUAGE, ..Default::default() },
        start: address.clone().into(),
    };
    yew::LocalServerRenderer::<App>::with_props(props).hydratable(false).render().await
}

/// Puts a page into the frame.
fn fit(frame: &str, page: &Page, body: &str) -> Result<String, String> {
    let mut html = frame.to_owned();
    let title = escape(&page.title);
    let description = format!("<meta name=description content=\"{}\">", escape(&page.description));
    let place = "<div data-app></div>";
    let (before, after) = if page.anywhere {
        ("<template>", format!("</template>\n<script>{FIND_ROOT}</script>\n</head>"))
    } else {
        ("", "</head>".to_owned())
    };
    for (old, new) in [
        (ASSETS, before),
        ("</head>", &after),
        ("<base href=./>", page.base.as_str()),
        ("<title>নথি</title>", &fill("<title>{title}</title>", &[("title", &title)])),
        ("<meta name=description>", &description),
        (place, &format!("<div data-app>{body}</div>")),
    ] {
        // Trunk may write an empty element or attribute in another way one day: better to stop than
        // to write pages without a title.
        if html.matches(old).count() != 1 {
            return Err(format!("index.html must have `{old}` once"));
        }
        html = html.replacen(old, new, 1);
    }
    Ok(html)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
