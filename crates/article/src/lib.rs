//! From a scraped newspaper page to an article.
//!
//! Enter at [`read`]. A page copied from a newspaper's site holds one article and a lot around it:
//! masthead, menus, stamps, credits, lists of other headlines. Reading keeps every line and gives each
//! a [`Role`]. Rules are about how newspaper pages are made, never about one page.
//!
//! To teach a paper's name or a phrase of furniture, add a line to a file in `tables/`. What no table
//! knows is decided by what surrounds it: see `page` for the order of decisions.
//!
//! It deliberately guesses nothing: what the page does not carry is `None`, and a date that the page
//! was saved on is never the article's date.
//!
//! | modules | what lives there |
//! | --- | --- |
//! | `decode`, `legacy` | bytes → text, or why not |
//! | `lines`, `pieces`, `bars`, `keys`, `letters`, `signs`, `parts` | text → lines; pages that were saved as one line; what lines are compared by; what they are asked for; marks of a text's parts |
//! | `stamps`, `odd_stamps`, `short_days`, `clocks`, `mastheads`, `labels`, `label_words` | a line that says when, and of what |
//! | `credits`, `bylines`, `desks`, `glued`, `offices`, `agencies`, `captions`, `signoffs` | a line that says who, or belongs to a picture |
//! | `seen`, `neighbours` | all that can be told of a line alone, and by those beside it |
//! | `page` | the whole page, in the order of decisions |
//! | `pairs`, `headline`, `decks`, `signatures`, `head`, `signed`, `leads`, `begins`, `verses`, `body`, `forms`, `grids`, `scores`, `chronicles`, `cards`, `videos`, `related`, `sidebars`, `nexts`, `blocks`, `trims`, `leavings`, `tail` | those decisions, from the top of a page to its end |
//! | `source`, `imprint`, `papers`, `paper_names`, `names` | newspapers, and what names are made of |
//! | `phrases`, `menus`, `invitations`, `vocabulary` | words of furniture |
//! | `dates`, `day_orders`, `datelines`, `when`, `walls`, `writers`, `values`, `warnings`, `known` | the three dates and the other values, what to look at, and what was known of them before |
//! | `model`, `rules` | what an article is; the names of the rules |

mod agencies;
mod bars;
mod begins;
mod blocks;
mod body;
mod bylines;
mod captions;
mod cards;
mod chronicles;
mod clocks;
mod credits;
mod datelines;
mod dates;
mod day_orders;
mod decks;
mod decode;
mod desks;
mod forms;
mod glued;
mod grids;
mod head;
mod headline;
mod imprint;
mod invitations;
mod keys;
mod known;
mod label_words;
mod labels;
mod leads;
mod leavings;
mod legacy;
mod letters;
mod lines;
mod mastheads;
mod menus;
mod model;
mod names;
mod neighbours;
mod nexts;
mod odd_stamps;
mod offices;
mod page;
mod pairs;
mod paper_names;
mod papers;
mod parts;
mod phrases;
mod pieces;
mod related;
mod rules;
mod scores;
mod seen;
mod short_days;
mod sidebars;
mod signatures;
mod signed;
mod signoffs;
mod signs;
mod source;
mod stamps;
mod tail;
mod trims;
mod values;
mod verses;
mod videos;
mod vocabulary;
mod walls;
mod warnings;
mod when;
mod writers;

pub use known::{Given, Known};
pub use model::{Article, Copy, Part, Role, Stamp, Unreadable};
pub use rules::{Origin, Rule, Value};

/// Reads one file's bytes; `file` is its name, for the article's id and for messages.
/// Cost: linear in the bytes.
///
/// # Errors
/// [`Unreadable`] says why the bytes hold no article: empty, binary, invalid UTF-8, only furniture.
pub fn read(file: &str, bytes: &[u8]) -> Result<Article, Unreadable> {
    read_text(file, &decode(bytes)?, &Known::default())
}

/// Reads a page's text, with what is known of it from elsewhere. Cost: linear in the text.
///
/// # Errors
/// [`Unreadable::Empty`] and [`Unreadable::NoBody`], as [`read`].
pub fn read_text(file: &str, text: &str, known: &Known) -> Result<Article, Unreadable> {
    page::read(file, text, known)
}

/// What each line of a page is by its own words: of one that holds no article nothing else can be said. Cost: linear.
pub fn lines(text: &str, known: &Known) -> Vec<(Part, Rule)> {
    page::lines_of(text, known)
}

/// The clock of a newspaper by any of its names; `None` for one that is not known, and for those whose
/// pages are dated far from their readers.
pub fn clock_of(paper: &str) -> Option<bangla::dates::Offset> {
    papers::named(paper).and_then(|paper| paper.place.offset())
}

/// The name, as shown, of a newspaper by any of its names; `None` for one that is not known.
pub fn paper_of(name: &str) -> Option<&'static str> {
    papers::named(name).map(|paper| paper.name)
}

/// What a site calls itself, without what it says of itself: `নতুন কাগজ | সর্বশেষ বাংলা খবর`.
pub fn site_of(name: &str) -> String {
    paper_names::of_site(name).to_owned()
}

/// The same of a newspaper that an address is of, by its host.
pub fn paper_of_address(address: &str) -> Option<&'static str> {
    papers::of_address(address).map(|paper| paper.name)
}

/// The text of a file's bytes: UTF-8, or UTF-16 with a byte-order mark. Cost: linear.
///
/// # Errors
/// All but [`Unreadable::NoBody`].
pub fn decode(bytes: &[u8]) -> Result<String, Unreadable> {
    decode::text(bytes)
}
