//! The page as it was scraped: every part in its order, with what it was taken for.

use archive::Role;

use crate::components::{Element, el, marked};
use crate::state::ScrapedPart;
use crate::text::{Language, More, rule};

/// The page as it was scraped. The role of each part stands beside it in words; that what surrounds the
/// article is grey only repeats it.
pub(super) fn scraped(language: Language, parts: &[ScrapedPart]) -> Element {
    let strings = language.more();
    let mut roles: Vec<(Role, usize)> = Vec::new();
    for part in parts {
        match roles.iter_mut().find(|(role, _)| *role == part.role) {
            Some((_, count)) => *count += 1,
            None => roles.push((part.role, 1)),
        }
    }
    let legend = roles.into_iter().map(|(role, count)| {
        el("div")
            .class("scraped__key")
            .attr("data-kind", kind(role))
            .child(el("dt").text(name(strings, role)))
            .child(el("dd").string(language.number(count)))
    });
    let parts = parts.iter().map(|part| {
        let text = el("span").class("scraped__text").attr("lang", "bn");
        el("li")
            .class("scraped__part")
            .attr("data-kind", kind(part.role))
            .child(el("span").class("scraped__role").text(name(strings, part.role)).maybe(
                part.rule.map(|why| el("span").class("scraped__rule").text(rule(language, why))),
            ))
            .child(marked(text, &part.piece, 0, None))
    });
    let legend =
        el("dl").class("scraped__legend").attr("aria-label", strings.legend).children(legend);
    el("div")
        .class("scraped")
        .attr("data-view", "scraped")
        .child(el("p").class("scraped__note").text(strings.as_scraped_note))
        .child(legend)
        .child(el("ol").class("scraped__parts").children(parts))
}

/// The three looks that a part may have: the article's words, what is said of it, what surrounds it.
fn kind(role: Role) -> &'static str {
    match role {
        Role::Headline | Role::Body | Role::Subhead => "article",
        Role::Stamp | Role::Byline | Role::Agency | Role::Caption | Role::PhotoCredit => "about",
        _ => "around",
    }
}

fn name(strings: &More, role: Role) -> &'static str {
    match role {
        Role::Headline => strings.role_headline,
        Role::Body => strings.role_body,
        Role::Subhead => strings.role_subhead,
        Role::HeadlineRepeat => strings.role_headline_repeat,
        Role::Stamp => strings.role_stamp,
        Role::PageDate => strings.role_page_date,
        Role::Byline => strings.role_byline,
        Role::Agency => strings.role_agency,
        Role::Caption => strings.role_caption,
        Role::PhotoCredit => strings.role_photo_credit,
        Role::ImageName => strings.role_image_name,
        Role::Signoff => strings.role_signoff,
        Role::Furniture => strings.role_furniture,
    }
}
