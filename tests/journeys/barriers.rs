//! What would keep somebody from using the page, as far as a program can see it.

use serde_json::Value;
use xtask::tools::axe_script;

use crate::browser::Browser;
use crate::looks::{SIZES, STATES, THEMES};
use crate::page::journey;

#[test]
fn axe_finds_nothing_on_any_page_in_either_theme() {
    let script = axe_script().expect("a folder for tools");
    let script = std::fs::read_to_string(script).expect("axe-core; try `cargo xtask setup`");
    let mut found = Vec::new();
    journey("/", |page| {
        for (name, go) in STATES {
            for (width, height) in SIZES {
                page.browser.resize(width, height);
                for theme in THEMES {
                    page.browser.prefer(theme);
                    go(page);
                    for barrier in barriers(&page.browser, &script) {
                        found.push(format!("{name}, {width} px, {}: {barrier}", theme.name()));
                    }
                }
            }
        }
    });
    assert!(found.is_empty(), "{} barriers:\n{}", found.len(), found.join("\n"));
}

/// What axe-core says against the page as it is now: the rule and each element that breaks it.
fn barriers(browser: &Browser, script: &str) -> Vec<String> {
    // A theme may fade in; what counts is where it ends.
    browser.run("document.getAnimations().forEach(animation => animation.finish())", &[]);
    let run = format!("{script}; return axe.run().then(result => result.violations)");
    let violations = browser.run(&run, &[]);
    let violations = violations.as_array().expect("axe gives a list");
    violations.iter().flat_map(broken).collect()
}

fn broken(violation: &Value) -> impl Iterator<Item = String> {
    let nodes = violation["nodes"].as_array().map(Vec::as_slice).unwrap_or_default();
    let rule = violation["id"].as_str().unwrap_or("?");
    nodes
        .iter()
        .map(move |node| format!("{rule} at {}: {}", node["target"], node["failureSummary"]))
}
