//! The page as it was scraped: every part in its order, with what it was taken for.

use archive::Role;
use yew::prelude::*;

use crate::components::marked;
use crate::state::ScrapedPart;
use crate::text::{Language, Strings};

/// The page as it was scraped. The role of each part stands beside it in words; that what surrounds the
/// article is grey only repeats it.
pub(super) fn scraped(language: Language, parts: &[ScrapedPart]) -> Html {
    let strings = language.strings();
    let mut roles: Vec<(Role, usize)> = Vec::new();
    for part in parts {
        match roles.iter_mut().find(|(role, _)| *role == part.role) {
            Some((_, count)) => *count += 1,
            None => roles.push((part.role, 1)),
        }
    }
    html! {
        <div class="scraped" data-view="scraped">
            <p class="scraped__note">{ strings.as_scraped_note }</p>
            <dl class="scraped__legend" aria-label={strings.legend}>
                { for roles.into_iter().map(|(role, count)| html! {
                    <div class="scraped__key" data-kind={kind(role)}>
                        <dt>{ name(strings, role) }</dt>
                        <dd>{ language.number(count) }</dd>
                    </div>
                }) }
            </dl>
            <ol class="scraped__parts">
                { for parts.iter().map(|part| html! {
                    <li class="scraped__part" data-kind={kind(part.role)}>
                        <span class="scraped__role">{ name(strings, part.role) }</span>
                        <span class="scraped__text" lang="bn">{ marked(&part.piece, 0, None) }</span>
                    </li>
                }) }
            </ol>
        </div>
    }
}

/// The three looks that a part may have: the article's words, what is said of it, what surrounds it.
fn kind(role: Role) -> &'static str {
    match role {
        Role::Headline | Role::Body | Role::Subhead => "article",
        Role::Stamp | Role::Byline | Role::Agency | Role::Caption | Role::PhotoCredit => "about",
        _ => "around",
    }
}

fn name(strings: &Strings, role: Role) -> &'static str {
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
