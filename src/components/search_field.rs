//! The search field: one for the whole app, so that typing goes on while pages change under it.

use wasm_bindgen::JsCast as _;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Shape, icon};
use crate::browser::page;
use crate::hooks::View;
use crate::route::Route;
use crate::state::Address;

/// The search field.
pub fn search_field(view: &View) -> Html {
    let going = view.going.clone();
    let strings = view.strings();
    let query = going.address.query.clone();
    let oninput = {
        let way = going.way.clone();
        Callback::from(move |event: InputEvent| {
            let field =
                event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            way.typed(&field.map(|field| field.value()).unwrap_or_default());
        })
    };
    let onclick = {
        let way = going.way.clone();
        Callback::from(move |_| {
            way.typed("");
            page::focus_search();
        })
    };
    let onkeydown = {
        let going = going.clone();
        Callback::from(move |event: KeyboardEvent| {
            // While a word is being composed, Esc and Enter belong to the keyboard.
            if event.is_composing() {
                return;
            }
            match event.code().as_str() {
                "Escape" => {
                    event.prevent_default();
                    if going.address.query.is_empty() {
                        page::leave_search();
                    } else {
                        going.way.typed("");
                    }
                }
                "ArrowDown" if going.address.route == Route::List => {
                    event.prevent_default();
                    page::step_card(true);
                }
                _ => {}
            }
        })
    };
    let onsubmit = {
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if going.address.route == Route::List {
                page::leave_search();
            } else {
                going.way.open(Address::list(&going.address.query));
            }
        })
    };
    html! {
        <form class="search-field" role="search" action="./" {onsubmit}>
            <label class="search-field__label">
                <span class="visually-hidden">{ strings.search_label }</span>
                { icon(Shape::Search) }
                <input
                    class="search-field__input"
                    type="search"
                    name="q"
                    value={query.clone()}
                    placeholder={strings.search_placeholder}
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    enterkeyhint="search"
                    {oninput}
                    {onkeydown}
                />
            </label>
            <button
                class="search-field__clear"
                type="button"
                aria-label={strings.search_clear}
                hidden={query.is_empty()}
                {onclick}
            >
                { icon(Shape::Cross) }
            </button>
        </form>
    }
}
