//! The archive, or one article of it, cannot be shown. In both languages at once: whoever runs the
//! page may read another one than its readers do.

use archive::OpenError;
use yew::prelude::*;

use crate::browser::page;
use crate::text::Language;

/// The page that names the damaged file and the remedy, in the reader's language `first`.
pub fn damaged(first: Language, error: &OpenError) -> Html {
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
                <p>{ strings.error_file }{ ": " }<code>{ error.file().to_owned() }</code></p>
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
                { error.to_string() }{ " · Nothi " }{ env!("CARGO_PKG_VERSION") }
            </p>
        </div>
    }
}
