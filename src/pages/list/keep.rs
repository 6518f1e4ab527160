//! Keeping the search that is shown.

use yew::prelude::*;

use crate::browser::searches::{self, List};
use crate::components::{Shape, button, el, icon};
use crate::hooks::View;

/// Which search.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct KeepSearchProps {
    /// How and where.
    pub(super) view: View,
    /// The search.
    pub(super) query: String,
}

/// The button that keeps a search, or takes it off again; says so where the browser does not keep it.
#[component]
pub(super) fn KeepSearch(props: &KeepSearchProps) -> Html {
    let KeepSearchProps { view, query } = props;
    let strings = view.more();
    let kept = use_state(|| false);
    let refused = use_state(|| false);
    {
        let kept = kept.clone();
        use_effect_with(query.clone(), move |query| {
            kept.set(searches::read(List::Saved).has(query));
        });
    }
    let now = *kept;
    let onclick = {
        let (query, refused) = (query.clone(), refused.clone());
        move |_| {
            let change = |saved: crate::state::Searches| {
                if now { saved.without(&query) } else { saved.with(&query) }
            };
            refused.set(searches::change(List::Saved, change).is_err());
            kept.set(!now);
        }
    };
    el("div")
        .class("keep-search")
        .child(
            button("sorter__order keep-search__button")
                .attr("data-action", "keep-search")
                .attr("aria-pressed", if now { "true" } else { "false" })
                .onclick(onclick)
                .child(icon(Shape::Ribbon))
                .text(if now { strings.search_saved } else { strings.save_search }),
        )
        .child(el("p").class("keep-search__said").attr("aria-live", "polite").text(if *refused {
            strings.searches_not_kept
        } else {
            ""
        }))
        .into()
}
