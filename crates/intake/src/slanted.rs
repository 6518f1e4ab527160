//! Captions in Markdown, which has no mark for them: lines that are slanted as a whole, right below a picture.
//!
//! Enter at [`Slanted::see`], which wants every event of the parser in order.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

/// What was seen of the paragraph that is being read, and of the one above.
#[derive(Default)]
pub(crate) struct Slanted {
    /// Whether the paragraph above, or the line above in this one, is a picture.
    below_picture: bool,
    /// Whether this paragraph has a picture, and nothing else so far.
    picture: bool,
    /// Where the slanted words of this paragraph begin.
    from: Option<usize>,
    /// Where they are, when they are over.
    words: Option<Range<usize>>,
    /// Whether the paragraph has other words too.
    other: bool,
    images: usize,
    depth: usize,
}

impl Slanted {
    /// The bytes of `out` that are a caption, when a paragraph that is one is over.
    pub(crate) fn see(&mut self, event: &Event<'_>, out: &str) -> Option<Range<usize>> {
        match event {
            Event::Start(Tag::Paragraph) => {
                let below_picture = self.below_picture;
                *self = Self { below_picture, ..Self::default() };
            }
            Event::Start(Tag::Image { .. }) => self.images += 1,
            Event::End(TagEnd::Image) => {
                self.images -= 1;
                self.picture |= !self.other && self.words.is_none();
                self.below_picture |= self.picture;
            }
            Event::Start(Tag::Emphasis) if self.images == 0 => {
                self.depth += 1;
                if self.depth == 1 {
                    // The end of the line above is not written yet.
                    self.from = Some(out.len());
                }
            }
            Event::End(TagEnd::Emphasis) if self.images == 0 => {
                self.depth -= 1;
                let from = self.from.take().unwrap_or(out.len());
                self.other |= self.words.is_some();
                self.words = Some(from..out.len());
            }
            Event::Text(words) | Event::Code(words) if self.images == 0 && self.depth == 0 => {
                self.other |= !words.trim().is_empty();
            }
            Event::End(TagEnd::Paragraph) => {
                let words = self.words.take().filter(|_| !self.other);
                let caption = words.and_then(|at| {
                    let text = out.get(at.clone()).unwrap_or_default();
                    let start = at.start + text.len() - text.trim_start().len();
                    (self.below_picture || is_credit(text.trim())).then_some(start..at.end)
                });
                self.below_picture = self.picture && caption.is_none();
                return caption;
            }
            Event::Start(_) => self.below_picture = false,
            _ => {}
        }
        None
    }
}

/// Whether words open as the credit of a picture does.
fn is_credit(words: &str) -> bool {
    const LABELS: [&str; 7] = ["ছবি:", "ছবি :", "ফাইল ছবি", "ছবিঃ", "আলোকচিত্র:", "ফটো:", "Photo:"];
    LABELS.iter().any(|label| words.starts_with(label))
}
