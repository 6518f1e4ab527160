//! Every page in every look: what it looks like, and that nothing sticks out.

use std::path::Path;

use xtask::tools::Engine;

use crate::browser::Theme;
use crate::page::{Page, STEMS, UNKNOWN, journey, say};

/// Narrow as a phone, wide as a desk.
pub(crate) const SIZES: [(u32, u32); 2] = [(360, 780), (1440, 900)];

/// Both themes.
pub(crate) const THEMES: [Theme; 2] = [Theme::Light, Theme::Dark];

/// A page, by its name and how one gets there.
pub(crate) type State = (&'static str, fn(&Page));

/// Every page that there is.
pub(crate) const STATES: [State; 10] = [
    ("list", |page| page.open("")),
    ("search", |page| {
        page.open("?q=পুতিন");
        page.wait_for_results(&STEMS);
    }),
    ("nothing", |page| {
        page.open("?q=তারেক রহমান");
        page.wait_for_results(&[]);
    }),
    ("article", |page| page.open(&format!("article/{}/?q=পুতিন", STEMS[4]))),
    ("as-scraped", |page| {
        page.open(&format!("article/{}/", STEMS[4]));
        page.act("as-scraped");
    }),
    ("timeline", |page| page.open("timeline/")),
    ("context", |page| page.open("context/?q=পুতিন")),
    ("collection", |page| page.open("collection/")),
    ("filtered-away", |page| page.open("?q=পুতিন paper:নেই ")),
    ("not-found", |page| page.open(UNKNOWN)),
];

#[test]
fn pictures_of_every_page() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures");
    std::fs::create_dir_all(&folder).expect("the folder for pictures");
    journey("/", |page| {
        for (width, height) in SIZES {
            page.browser.resize(width, height);
            for theme in THEMES {
                page.browser.prefer(theme);
                for (name, go) in STATES {
                    go(page);
                    let name = format!("{name}-{width}-{}.png", theme.name());
                    page.browser.picture(&folder.join(name));
                }
            }
        }
    });
}

#[test]
fn nothing_sticks_out_on_a_very_small_screen() {
    journey("/", |page| {
        if page.browser.engine != Engine::Chromium {
            let engine = page.browser.engine.name();
            say(&format!("not tried in {engine}: its window cannot be so small"));
            return;
        }
        page.browser.resize(320, 568);
        for (name, go) in STATES {
            go(page);
            let wide = page.browser.value("document.documentElement.scrollWidth", &[]);
            assert_eq!(wide, 320, "the width of `{name}`");
        }
    });
}
