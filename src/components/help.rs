//! The help: how to search, and what the keys do.

use wasm_bindgen::JsCast as _;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Shape, icon};
use crate::browser::dialog;
use crate::hooks::View;
use crate::state::Change;
use crate::text::Strings;

/// The help, in a `dialog` that whoever holds it opens.
pub fn help(view: &View, dialog: &NodeRef) -> Html {
    let (choices, strings) = (&view.choices, view.strings());
    let onclose = {
        let dialog = dialog.clone();
        Callback::from(move |_: MouseEvent| dialog::close(&dialog))
    };
    let onkeys = choices.change.reform(|event: Event| {
        let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        Change::Keys(field.is_none_or(|field| field.checked()))
    });
    html! {
        <dialog class="help" ref={dialog} aria-label={strings.help}>
            <div class="help__bar">
                <h2 class="help__title">{ strings.help }</h2>
                <button
                    class="tool"
                    type="button"
                    aria-label={strings.close}
                    title={strings.close}
                    onclick={onclose}
                >
                    { icon(Shape::Cross) }
                </button>
            </div>
            <h3 class="help__heading">{ strings.tips_heading }</h3>
            { tips(strings) }
            <h3 class="help__heading">{ strings.help_keys }</h3>
            <dl class="help__keys">
                { for keys(strings).into_iter().map(|(names, meaning)| html! {
                    <div>
                        <dt>{ for names.iter().map(|name| html! { <kbd>{ *name }</kbd> }) }</dt>
                        <dd>{ meaning }</dd>
                    </div>
                }) }
            </dl>
            <label class="help__choice">
                <input type="checkbox" checked={choices.settings.keys} onchange={onkeys} />
                { strings.keys_on }
            </label>
            if choices.refused {
                <p class="help__note">{ strings.not_kept }</p>
            }
        </dialog>
    }
}

/// The keys and what they do.
fn keys(strings: &Strings) -> [(&'static [&'static str], &'static str); 6] {
    [
        (&["/", "Ctrl K"], strings.key_search),
        (&["j", "k"], strings.key_cards),
        (&["Enter"], strings.key_open),
        (&["n", "p"], strings.key_marks),
        (&["Esc"], strings.key_back),
        (&["?"], strings.key_help),
    ]
}

/// How to search.
pub fn tips(strings: &Strings) -> Html {
    let tip = |text: &'static str, example: &'static str| {
        html! { <li>{ text }{ " " }<kbd lang="bn">{ example }</kbd></li> }
    };
    html! {
        <ul class="tips">
            <li>{ strings.tip_words }</li>
            { tip(strings.tip_phrase, strings.tip_phrase_example) }
            { tip(strings.tip_exclude, strings.tip_exclude_example) }
            { tip(strings.tip_or, strings.tip_or_example) }
        </ul>
    }
}
