//! Every page as a file, readable before the app has started and where it cannot.
//!
//! Trunk runs this at the end of a build (see `Trunk.toml`). The page that Trunk has written is the
//! frame; into it go the same components that the app shows, rendered as text, in Bangla and in no
//! particular colours. The app takes their place when it starts.
//!
//! Each file says where the root lies relative to itself, so that the folder works at any path.

mod assets;
mod beside;
mod compress;
mod feeds;
mod hash;
mod head;
mod headers;
mod imports;
mod licences;
mod precache;
mod split;

use std::path::{Path, PathBuf};
use std::{env, fs, process};

use archive::Entry;
use head::{Card, Home};
use nothi::route::Route;
use nothi::state::{Address, BESIDE, Library};
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
var path=location.pathname,ours=/^(.*?\\/)(?:FOLDERS)(?:\\/|$)/.exec(path);\
document.querySelector('base').href=ours?ours[1]:path.replace(/[^\\/]+\\/?$/,'');\
document.head.append(document.querySelector('template').content)\
})()";
/// What stands first in the head.
const CHARSET: &str = "<meta charset=utf-8>";
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
struct Page<'a> {
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
    /// The article that it shows.
    entry: Option<&'a Entry>,
}

fn write_all(staging: &Path) -> Result<(), String> {
    let index = staging.join("index.html");
    let frame = fs::read_to_string(&index)
        .map_err(|error| format!("{} cannot be read: {error}", index.display()))?;
    let (frame, dress) = assets::join_styles(staging, &frame)?;
    let frame = assets::ask_later(&frame)?;
    // Nobody asks for the program's functions by name.
    let frame = with_once(&frame, "init, * as bindings", "init")?;
    let frame = with_once(&frame, "\n\n\nwindow.wasmBindings = bindings;\n\n", "")?;
    assets::tighten_scripts(staging)?;
    split::split(staging, &dress)?;
    // What fetches the second file stands in a script now, too.
    assets::tighten_scripts(staging)?;
    imports::shorten(staging)?;
    licences::write(staging)?;
    let library = nothi::state::whole().map_err(|error| error.to_string())?;
    name_app(staging, &library.manifest().title)?;
    let frame = if BESIDE { beside::write(staging, &frame, &library)? } else { frame };
    let build = precache::build_id(staging, &frame)?;
    let frame = with_once(&frame, "<html lang=bn", &format!("<html lang=bn data-build={build}"))?;
    write_pages(staging, &frame, &dress, &library, &build)?;
    compress::all(staging)
}

/// Writes all pages, and the files that say what pages there are. `dress` is the link to the styles that come later.
fn write_pages(
    staging: &Path,
    frame: &str,
    dress: &str,
    library: &Library,
    build: &str,
) -> Result<(), String> {
    let home = Home::read(env::var("NOTHI_URL").ok().as_deref())?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .map_err(|error| format!("no runtime to render with: {error}"))?;
    let (mut articles, mut scripts) = (Vec::new(), Vec::new());
    for page in pages(library) {
        let body = runtime.block_on(render(library, &page.address, build));
        let address = page.address.route.relative();
        let card = Card {
            address: &address,
            title: &page.title,
            description: &page.description,
            site: &library.manifest().title,
            language: LANGUAGE.code(),
            entry: page.entry,
        };
        // Whoever is lost is not to be quoted.
        let tags = if page.anywhere { String::new() } else { head::tags(&card, home.as_ref()) };
        // What the list does not need is fetched once the app is there.
        let first = page.address.route == Route::List;
        let own = if first { with_once(frame, dress, "")? } else { frame.to_owned() };
        let html = fit(&own, &page, &tags, &body)?;
        put(staging, &page.file, &html)?;
        if page.entry.is_none() {
            scripts.push(html);
        } else {
            articles.push((address, page.file));
        }
    }
    let scripts: Vec<&str> = scripts.iter().map(String::as_str).collect();
    put(staging, "_headers", &headers::file(staging, &scripts)?)?;
    // GitHub Pages leaves files like `_headers` alone only where it is told not to run Jekyll.
    put(staging, ".nojekyll", "")?;
    let entries = newest_first(library);
    feeds::write(staging, &library.manifest().title, LANGUAGE.code(), &entries, home.as_ref())?;
    precache::write(staging, &articles)
}

/// Writes a file, and the folder that it is in.
fn put(staging: &Path, file: &str, text: &str) -> Result<(), String> {
    let path = staging.join(file);
    path.parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::write(&path, text))
        .map_err(|error| format!("{} cannot be written: {error}", path.display()))
}

/// Tells those who install the page as an app what it is called.
fn name_app(staging: &Path, title: &str) -> Result<(), String> {
    let path = staging.join("manifest.webmanifest");
    let manifest = fs::read_to_string(&path).map_err(|error| error.to_string());
    let manifest = manifest.and_then(|text| {
        serde_json::from_str::<serde_json::Value>(&text).map_err(|error| error.to_string())
    });
    let mut manifest = manifest.map_err(|error| format!("manifest.webmanifest: {error}"))?;
    manifest["name"] =
        format!("{title}{}{}", LANGUAGE.strings().title_join, LANGUAGE.strings().name).into();
    put(staging, "manifest.webmanifest", &manifest.to_string())
}

/// The articles as the list has them: by their own dates, those without one last.
fn newest_first(library: &Library) -> Vec<&Entry> {
    let mut entries: Vec<_> = library.entries().collect();
    entries.sort_by(|a, b| b.date().cmp(&a.date()).then_with(|| a.id.cmp(&b.id)));
    entries
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
fn pages(library: &Library) -> Vec<Page<'_>> {
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
        entry: None,
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
    // Of a large archive the newest have files of their own; the app shows the others at their addresses.
    let most = if BESIDE { beside::MOST_PAGES } else { usize::MAX };
    pages.extend(newest_first(library).into_iter().take(most).map(|entry| Page {
        file: format!("article/{}/index.html", entry.id),
        address: Address::article(&entry.id, ""),
        title: named(&entry.title.text),
        description: describe(entry),
        base: base(2),
        anywhere: false,
        entry: Some(entry),
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

async fn render(library: &Library, address: &Address, build: &str) -> String {
    let props = AppProps {
        library: Ok(library.clone()),
        settings: nothi::state::Settings { language: LANGUAGE, ..Default::default() },
        start: address.clone().into(),
        build: build.to_owned(),
        lost: None,
    };
    yew::LocalServerRenderer::<App>::with_props(props).hydratable(false).render().await
}

/// [`FIND_ROOT`] with the folders that are ours.
fn find_root() -> String {
    FIND_ROOT.replacen("FOLDERS", &Route::FOLDERS.join("|"), 1)
}

/// Puts a page into the frame.
fn fit(frame: &str, page: &Page<'_>, tags: &str, body: &str) -> Result<String, String> {
    let mut html = frame.to_owned();
    let title = escape(&page.title);
    let description = format!("<meta name=description content=\"{}\">", escape(&page.description));
    let (before, after) = if page.anywhere {
        ("<template>", format!("</template>\n<script>{}</script>\n</head>", find_root()))
    } else {
        ("", format!("{tags}</head>"))
    };
    for (old, new) in [
        (ASSETS, before),
        ("</head>", &after),
        ("<base href=./>", page.base.as_str()),
        ("<title>নথি</title>", &fill("<title>{title}</title>", &[("title", &title)])),
        ("<meta name=description>", &description),
        ("<div data-app></div>", &format!("<div data-app>{body}</div>")),
    ] {
        html = with_once(&html, old, new)?;
    }
    // First of all that is obeyed, last of all that is known.
    let policy = headers::policy(&html);
    let policy = format!("{CHARSET}<meta http-equiv=Content-Security-Policy content=\"{policy}\">");
    with_once(&html, CHARSET, &policy)
}

/// The frame with something else in the place of `old`.
fn with_once(html: &str, old: &str, new: &str) -> Result<String, String> {
    // Trunk may write an empty element or attribute in another way one day: better to stop than
    // to write pages without a title.
    if html.matches(old).count() != 1 {
        return Err(format!("index.html must have `{old}` once"));
    }
    Ok(html.replacen(old, new, 1))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
