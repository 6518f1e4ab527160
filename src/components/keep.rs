//! The offer to keep all of an archive that lies beside the page, and how far that is.

use yew::prelude::*;

use super::{button, el};
use crate::browser::keeping;
use crate::hooks::{View, lasting, use_once};
use crate::state::Kept;
use crate::text::fill;

/// In which language.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct KeepProps {
    /// How and where.
    pub(super) view: View,
}

/// The offer.
#[component]
pub(super) fn Keep(props: &KeepProps) -> Html {
    let view = &props.view;
    let (language, strings) = (view.language(), view.more());
    let kept = use_state_eq(Kept::default);
    {
        let kept = kept.clone();
        use_once(lasting(move || keeping::watch(move |now| kept.set(now))));
    }
    let offer = || {
        let kept = kept.clone();
        button("button")
            .attr("data-action", "keep-all")
            .onclick(move |_| {
                kept.set(Kept::Some(0, 0));
                keeping::keep();
            })
            .text(strings.keep_all)
    };
    let says = el("p").class("offline");
    match *kept {
        Kept::Opened => says.text(strings.keep_opened).text(" ").child(offer()),
        Kept::Some(kept, of) => {
            let percent = language.number((100 * kept / of.max(1)) as usize);
            says.string(fill(strings.keep_going, &[("percent", &percent)]))
        }
        Kept::All => says.text(strings.kept_all),
        Kept::Failed => says.text(strings.keep_failed).text(" ").child(offer()),
    }
    .into()
}
