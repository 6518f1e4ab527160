//! The archive, or one article of it, cannot be shown. In both languages at once: whoever runs the
//! page may read another one than its readers do.

use archive::OpenError;
use yew::prelude::*;

use super::use_title;
use crate::browser::page;
use crate::hooks::use_language;
use crate::text::Language;

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct DamagedProps {
    /// The file, and what is wrong with it.
    pub error: OpenError,
}

/// The page that names the damaged file and the remedy.
#[component]
pub fn Damaged(props: &DamagedProps) -> Html {
    let first = use_language();
    use_title(first.strings().error.to_owned());
    let onclick = Callback::from(|_: MouseEvent| page::reload());
    let part = |language: Language| {
        let strings = language.strings();
        html! {
            <section lang={language.code()}>
                if language == first {
                    <h1 tabindex="-1">{ strings.error }</h1>
                } else {
                    <h2>{ strings.error }</h2>
                }
                <p>{ strings.error_file }{ ": " }<code>{ props.error.file().to_owned() }</code></p>
                <p>{ strings.error_remedy }</p>
            </section>
        }
    };
    html! {
        <div class="plain-page" data-page="error" role="alert">
            { part(first) }
            <p>
                <button class="button" type="button" data-action="retry" {onclick}>
                    { first.strings().error_retry }
                </button>
            </p>
            { part(first.other()) }
            <p class="plain-page__what" lang="en">
                { props.error.to_string() }{ " · Nothi " }{ env!("CARGO_PKG_VERSION") }
            </p>
        </div>
    }
}
