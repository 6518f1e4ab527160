//! The masthead: the name, the choices, the collection and the search field.

use yew::prelude::*;

use super::{Link, Shape, day, icon, search_field};
use crate::browser::{dialog, view};
use crate::hooks::View;
use crate::route::Route;
use crate::state::{Address, Change, Facts, Theme};
use crate::text::{Language, fill};

/// The masthead of a collection; on the front page it says what there is. The search field follows it
/// as a sibling, so that it can stay in sight. `dialog` is the help that a button opens.
pub fn masthead(view: &View, title: &str, facts: &Facts, dialog: &NodeRef) -> Html {
    let front = view.going.address.route == Route::List;
    let name = Link {
        label: Some(view.strings().home),
        ..Link::new(Address::default(), "masthead__name")
    };
    let sign = html! { <>{ nameplate() }<span lang="bn">{ "নথি" }</span></> };
    html! {
        <>
            <header class={classes!("masthead", front.then_some("masthead--front"))}>
                <div class="masthead__bar">
                    { name.html(view, sign) }
                    { tools(view, dialog) }
                </div>
                // Always there, so that nothing that follows is made anew when the page changes.
                <div class="masthead__collection">
                    if front {
                        <h1 class="masthead__title" tabindex="-1" lang="bn">
                            <bdi>{ title.to_owned() }</bdi>
                        </h1>
                        { summary(view.language(), facts) }
                    }
                </div>
            </header>
            <div class="masthead__search">{ search_field(view) }</div>
        </>
    }
}

/// The sign: a file with its tab.
fn nameplate() -> Html {
    html! {
        <svg class="masthead__sign" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <path d="M4 6h10l3 4h11v18H4Z" />
            <path class="masthead__lines" d="M9 16h14M9 21h9" />
        </svg>
    }
}

/// How much there is, from whom, from when to when.
fn summary(language: Language, facts: &Facts) -> Html {
    let strings = language.strings();
    let (from, to) = facts.span.clone().unzip();
    html! {
        <ul class="masthead__facts">
            <li>{ language.count(strings.article_one, strings.article_many, facts.articles) }</li>
            if !facts.papers.is_empty() {
                <li>{ language.count(strings.paper_one, strings.paper_many, facts.papers.len()) }</li>
            }
            if let Some((from, to)) = from.zip(to) {
                <li>
                    { day(language, &from) }
                    if from != to {
                        { " – " }{ day(language, &to) }
                    }
                </li>
            }
            if facts.undated > 0 {
                <li>{ fill(strings.undated, &[("n", &language.number(facts.undated))]) }</li>
            }
        </ul>
    }
}

/// The choices: language, colours, help.
fn tools(shown: &View, dialog: &NodeRef) -> Html {
    let choices = &shown.choices;
    let language = choices.settings.language;
    let strings = language.strings();
    let theme = choices.settings.theme;
    let shape = match theme {
        Theme::System => Shape::System,
        Theme::Light => Shape::Sun,
        Theme::Sepia => Shape::Book,
        Theme::Dark => Shape::Moon,
    };
    let theme_label = fill(strings.theme, &[("theme", theme.label(strings))]);
    let change = &choices.change;
    let onlanguage = change.reform(move |_: MouseEvent| Change::Language(language.other()));
    let ontheme =
        change.reform(move |_: MouseEvent| Change::Theme(theme.next(view::prefers_dark())));
    let help = dialog.clone();
    let onhelp = Callback::from(move |_: MouseEvent| dialog::open(&help));
    html! {
        <div class="masthead__tools">
            <button
                class="tool tool--word"
                type="button"
                data-action="language"
                lang={language.other().code()}
                onclick={onlanguage}
            >
                { strings.language_switch }
            </button>
            <button
                class="tool"
                type="button"
                data-action="theme"
                aria-label={theme_label.clone()}
                title={theme_label}
                onclick={ontheme}
            >
                { icon(shape) }
            </button>
            <button
                class="tool"
                type="button"
                data-action="help"
                aria-label={strings.help}
                title={strings.help}
                onclick={onhelp}
            >
                { icon(Shape::Help) }
            </button>
        </div>
    }
}
