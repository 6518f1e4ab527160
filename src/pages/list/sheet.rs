//! The filters on a narrow screen, in a sheet that comes up from below.

use yew::prelude::*;

use crate::browser::dialog;
use crate::components::{Element, Shape, el, tool};
use crate::text::More;

/// The sheet, in a `dialog` that whoever holds it opens.
#[inline(never)]
pub(super) fn filter_sheet(strings: &More, sheet: &NodeRef, filters: Html) -> Element {
    let close = sheet.clone();
    let close = tool(strings.close, Shape::Cross).onclick(move |_| dialog::close(&close));
    el("dialog")
        .class("sheet")
        .node(sheet)
        .attr("aria-label", strings.filters)
        .child(
            el("div")
                .class("sheet__bar")
                .child(el("h2").class("sheet__title").text(strings.filters))
                .child(close),
        )
        .child(filters)
}
