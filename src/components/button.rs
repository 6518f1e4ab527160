//! Buttons.

use super::{Element, Shape, el, icon};

/// A button that looks like `class`; what it does and says is added to it.
pub fn button(class: &'static str) -> Element {
    el("button").class(class).attr("type", "button")
}

/// A button with an icon, whose name is read aloud and shown when one points at it.
pub fn tool(label: impl Into<String>, shape: Shape) -> Element {
    named_tool(label.into(), shape)
}

fn named_tool(label: String, shape: Shape) -> Element {
    let tool = button("tool").attr_string("aria-label", label.clone()).attr_string("title", label);
    tool.child(icon(shape))
}
