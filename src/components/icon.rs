//! Icons: lines on a 24 × 24 grid, drawn in the text's colour, never read aloud.

use super::{Element, el};

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A magnifying glass.
    Search,
    /// A cross.
    Cross,
    /// An arrow to the start of the line.
    Back,
    /// An arrow up.
    Up,
    /// An arrow down.
    Down,
    /// A question mark.
    Help,
    /// A half-filled disc.
    System,
    /// A sun.
    Sun,
    /// An open book.
    Book,
    /// A moon.
    Moon,
    /// A sheet with lines.
    Sheet,
    /// Lines with a dot before each.
    List,
    /// A line with days on it.
    Days,
    /// Books on a shelf.
    Shelf,
    /// Two letters.
    Letters,
    /// An arrow out of a box.
    Send,
    /// Quotation marks.
    Quote,
    /// A printer.
    Printer,
    /// A loudspeaker.
    Speaker,
    /// A square.
    Stop,
    /// Two links of a chain.
    Chain,
    /// A clock.
    Clock,
    /// An empty box.
    Box,
    /// A ticked box.
    Ticked,
    /// A minus.
    Minus,
    /// Lines that grow shorter.
    Filter,
    /// A ribbon.
    Ribbon,
    /// An arrow to the end of the line.
    Onward,
}

/// An icon.
pub fn icon(shape: Shape) -> Element {
    drawing("icon", "0 0 24 24").child(el("path").attr("d", path(shape)))
}

/// A drawing that is never read aloud; what is drawn is its children.
pub fn drawing(class: &'static str, view_box: &'static str) -> Element {
    el("svg")
        .class(class)
        .attr("viewBox", view_box)
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
}

fn path(shape: Shape) -> &'static str {
    match shape {
        Shape::Search => "M16.5 16.5 21 21M18.5 11a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0Z",
        Shape::Cross => "M6 6l12 12M18 6 6 18",
        Shape::Back => "M20 12H4m7-7-7 7 7 7",
        Shape::Up => "m5 15 7-7 7 7",
        Shape::Down => "m5 9 7 7 7-7",
        Shape::Help => "M8.5 9a3.5 3.5 0 1 1 5.2 3c-1 .6-1.7 1.3-1.7 2.5M12 18.5v.1",
        Shape::System => "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0ZM12 3v18M12 8h7M12 12h9M12 16h7",
        Shape::Sun => {
            "M16.5 12a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0ZM12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M5 5l1.7 1.7M17.3 17.3 19 19M5 19l1.7-1.7M17.3 6.7 19 5"
        }
        Shape::Book => {
            "M12 6.5C10 5 7 4.5 3 4.5v13.5c4 0 7 .5 9 2 2-1.5 5-2 9-2V4.5c-4 0-7 .5-9 2ZM12 6.5V20"
        }
        Shape::Moon => "M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5Z",
        Shape::Sheet => "M6 3h9l4 4v14H6ZM9.5 11h6M9.5 14.5h6M9.5 18h3",
        Shape::List => "M9 6h12M9 12h12M9 18h12M4 6h.1M4 12h.1M4 18h.1",
        Shape::Days => "M7 3v18M7 6h.1M11 4h9v4h-9ZM11 10h6v4h-6ZM11 16h9v4h-9Z",
        Shape::Shelf => "M4 4h4v16H4ZM8 7h4v13H8ZM13.5 5.5l3.8-1 4 15-3.8 1Z",
        Shape::Letters => "M3 19 8 5l5 14M5 14h6M14.5 19l3-8 3 8M15.6 16.5h3.8",
        Shape::Send => "M12 15V3m-4 4 4-4 4 4M6 11H4v10h16V11h-2",
        Shape::Quote => "M10 7H5v6h5V7Zm0 6c0 3-2 4-4 4.5M19 7h-5v6h5V7Zm0 6c0 3-2 4-4 4.5",
        Shape::Printer => "M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7Z",
        Shape::Speaker => "M4 9.5v5h4l5 4v-13l-5 4ZM16.5 9a4.5 4.5 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11",
        Shape::Stop => "M6 6h12v12H6Z",
        Shape::Chain => {
            "M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.7 5.7L12 17"
        }
        Shape::Clock => "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0ZM12 7v5l3.5 2",
        Shape::Box => "M5 5h14v14H5Z",
        Shape::Ticked => "M5 5h14v14H5ZM8.5 12l2.5 3 5-6",
        Shape::Minus => "M6 12h12",
        Shape::Filter => "M4 6h16M7 12h10M10 18h4",
        Shape::Ribbon => "M6 3h12v18l-6-5-6 5Z",
        Shape::Onward => "M4 12h16m-7-7 7 7-7 7",
    }
}
