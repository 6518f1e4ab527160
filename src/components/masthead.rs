//! The masthead: the name, the choices, the collection and the search field.

use std::rc::Rc;

use yew::prelude::*;

use super::{Icon, Link, Moment, SearchField, Shape};
use crate::browser::dialog;
use crate::hooks::{use_choices, use_language};
use crate::state::{Address, Change, Facts, Theme};
use crate::text::fill;

/// What the masthead shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct MastheadProps {
    /// The collection's title.
    pub title: AttrValue,
    /// What there is in it.
    pub facts: Rc<Facts>,
    /// Whether it stands on the front page, and says so in full.
    pub front: bool,
    /// The help that a button opens.
    pub help: NodeRef,
}

/// The masthead. The search field follows it as a sibling, so that it can stay in sight.
#[component]
pub fn Masthead(props: &MastheadProps) -> Html {
    let strings = use_language().strings();
    html! {
        <>
            <header class={classes!("masthead", props.front.then_some("masthead--front"))}>
                <div class="masthead__bar">
                    <Link class="masthead__name" to={Address::default()} label={strings.home}>
                        <Nameplate />
                        <span lang="bn">{ "নথি" }</span>
                    </Link>
                    <Tools help={props.help.clone()} />
                </div>
                // Always there, so that nothing that follows is made anew when the page changes.
                <div class="masthead__collection">
                    if props.front {
                        <h1 class="masthead__title" tabindex="-1" lang="bn">
                            <bdi>{ props.title.clone() }</bdi>
                        </h1>
                        <Summary facts={props.facts.clone()} />
                    }
                </div>
            </header>
            <div class="masthead__search"><SearchField /></div>
        </>
    }
}

/// The sign: a file with its tab.
#[component]
fn Nameplate() -> Html {
    html! {
        <svg class="masthead__sign" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <path d="M4 6h10l3 4h11v18H4Z" />
            <path class="masthead__lines" d="M9 16h14M9 21h9" />
        </svg>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct SummaryProps {
    facts: Rc<Facts>,
}

/// How much there is, from whom, from when to when.
#[component]
fn Summary(props: &SummaryProps) -> Html {
    let language = use_language();
    let strings = language.strings();
    let facts = &props.facts;
    let (from, to) = facts.span.clone().unzip();
    html! {
        <ul class="masthead__facts">
            <li>{ language.count(strings.article_one, strings.article_many, facts.articles) }</li>
            if !facts.papers.is_empty() {
                <li>{ language.count(strings.paper_one, strings.paper_many, facts.papers.len()) }</li>
            }
            if let Some((from, to)) = from.zip(to) {
                <li>
                    <Moment iso={from.clone()} day_only=true />
                    if from != to {
                        { " – " }<Moment iso={to} day_only=true />
                    }
                </li>
            }
            if facts.undated > 0 {
                <li>{ fill(strings.undated, &[("n", &language.number(facts.undated))]) }</li>
            }
        </ul>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct ToolsProps {
    help: NodeRef,
}

/// The choices: language, colours, help.
#[component]
fn Tools(props: &ToolsProps) -> Html {
    let choices = use_choices();
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
    let change = choices.change;
    let onlanguage = change.reform(move |_: MouseEvent| Change::Language(language.other()));
    let ontheme = change.reform(move |_: MouseEvent| Change::Theme(theme.next()));
    let help = props.help.clone();
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
                <Icon {shape} />
            </button>
            <button
                class="tool"
                type="button"
                data-action="help"
                aria-label={strings.help}
                title={strings.help}
                onclick={onhelp}
            >
                <Icon shape={Shape::Help} />
            </button>
        </div>
    }
}
