//! Elements, made by plain functions.
//!
//! `html!` writes out the making of each element at the place where it stands, which is some hundred
//! bytes for each; here it is a few calls. Components are still written with `html!`, and so is what
//! has only text in it.
//!
//! Enter at [`el`]. An element is a child of another, or becomes [`Html`] with `into()`.

use std::borrow::Cow;
use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{Key, Listener, ListenerKind, VTag, VText};

/// An element that is being made.
#[must_use = "an element is shown as the child of another"]
pub struct Element(Box<VTag>);

/// An element of a tag's name, empty and without attributes.
#[inline(never)]
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(VTag::new(AttrValue::Static(tag))))
}

/// Several nodes where one is asked for.
pub fn several(nodes: impl IntoIterator<Item = Html>) -> Html {
    nodes.into_iter().collect()
}

impl Element {
    /// With the looks of a class, or of several between blanks.
    pub fn class(self, class: &'static str) -> Self {
        self.attr("class", class)
    }

    /// With an attribute.
    #[inline(never)]
    pub fn attr(self, name: &'static str, value: &'static str) -> Self {
        self.set(name, AttrValue::Static(value))
    }

    /// With an attribute whose value is made.
    #[inline(never)]
    pub fn attr_string(self, name: &'static str, value: String) -> Self {
        self.set(name, AttrValue::from(value))
    }

    /// With an attribute that is there or not.
    #[inline(never)]
    pub fn flag(self, name: &'static str, there: bool) -> Self {
        if there { self.attr(name, name) } else { self }
    }

    fn set(mut self, name: &'static str, value: AttrValue) -> Self {
        self.0.add_attribute(name, value);
        self
    }

    /// Told from its siblings by a key.
    #[inline(never)]
    pub fn key(mut self, key: &str) -> Self {
        self.0.key = Some(Key::from(key));
        self
    }

    /// Found again by whoever holds `node`.
    pub fn node(mut self, node: &NodeRef) -> Self {
        self.0.node_ref = node.clone();
        self
    }

    /// A field that holds this text.
    pub fn value(mut self, value: String) -> Self {
        self.0.set_value(AttrValue::from(value));
        self
    }

    /// A box that is ticked or not.
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.set_checked(checked);
        self
    }

    /// With a text of the interface in it.
    #[inline(never)]
    pub fn text(self, text: &'static str) -> Self {
        self.push(VText::new(AttrValue::Static(text)).into())
    }

    /// With a text that is made in it.
    #[inline(never)]
    pub fn string(self, text: String) -> Self {
        self.push(VText::new(AttrValue::from(text)).into())
    }

    /// With a child after those it has.
    #[inline]
    pub fn child(self, child: impl Into<Html>) -> Self {
        self.push(child.into())
    }

    /// With a child where there is one. Its place is kept, so that those that follow are not made anew.
    #[inline]
    pub fn maybe(self, child: Option<impl Into<Html>>) -> Self {
        self.push(child.map_or_else(Html::default, Into::into))
    }

    /// With children after those it has.
    #[inline]
    pub fn children(mut self, children: impl IntoIterator<Item = Element>) -> Self {
        for child in children {
            self = self.push(child.into());
        }
        self
    }

    #[inline(never)]
    fn push(mut self, child: Html) -> Self {
        self.0.add_child(child);
        self
    }

    /// Does something when it is clicked, or a button is pressed by key.
    #[inline]
    pub fn onclick(self, act: impl Fn(Event) + 'static) -> Self {
        self.on("click", Callback::from(act))
    }

    /// Does something at an event, such as `input`.
    #[inline(never)]
    pub fn on(mut self, event: &'static str, act: Callback<Event>) -> Self {
        self.0.add_listener(Rc::new(On { event, act }));
        self
    }
}

impl From<Element> for Html {
    #[inline(never)]
    fn from(element: Element) -> Self {
        (*element.0).into()
    }
}

struct On {
    event: &'static str,
    act: Callback<Event>,
}

impl Listener for On {
    fn kind(&self) -> ListenerKind {
        // By name: copying one of Yew's hundred kinds is more code than all of this.
        ListenerKind::other(Cow::Borrowed(self.event))
    }

    fn handle(&self, event: Event) {
        self.act.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}
