//! What changes, and what follows from it: plain values, no HTML, no browser; tested natively.
//!
//! | module | what lives there |
//! | --- | --- |
//! | `address` | the page, the query and the view that an address names |
//! | `library` | the open archive that the pages share |
//! | `results` | a query → what the list shows |
//! | `offline` | whether the page works without a connection |
//! | `offers` | what a reader may mean to type |
//! | `filters` | a query with one filter more, or without those it has |
//! | `onward` | a query → queries to go on with |
//! | `reading` | an article → what the reading view shows |
//! | `piece` | a text with its marks |
//! | `settings` | language, theme, keys |
//! | `shortcut` | a key → what it does |
//! | `places` | where a reader was on each visited page |
//! | `stop` | an entry of the browser's history |
//! | `sort` | in what order a list stands |
//! | `quote` | a passage of an article, by its words |
//! | `kept` | how much of an archive beside the page is kept |
//! | `letters` | how articles are set |
//! | `citation` | an article as others cite it |
//! | `context` | every place that was found, in its sentence |
//! | `timeline` | days in two lanes |
//! | `related` | where to go on from an article |
//! | `minutes` | how long a text takes to read |
//! | `searches` | the latest searches, and those that were kept |
//! | `pace` | how often the address may be rewritten |

mod address;
mod citation;
mod context;
mod filters;
mod kept;
mod letters;
mod library;
mod minutes;
mod offers;
mod offline;
mod onward;
mod pace;
mod piece;
mod places;
mod quote;
mod reading;
mod related;
mod results;
mod searches;
mod settings;
mod shortcut;
mod sort;
mod stop;
mod timeline;

pub use address::Address;
pub use archive::Facts;
pub use citation::Style;
pub use context::{Context, Line, MOST_LINES};
pub use filters::{bare, with_filter, without};
pub use kept::Kept;
pub use letters::Letters;
#[cfg(not(target_arch = "wasm32"))]
pub use library::whole;
pub use library::{BESIDE, Embedded, Found, Library, Shared};
pub use minutes::minutes;
pub use offers::{Kind, Offer, offers};
pub use offline::Offline;
pub use onward::{Onward, completed, meant};
pub use pace::Pace;
pub use piece::Piece;
pub use places::{Arrival, Places};
pub use quote::{Place, Quote};
pub use reading::{Paragraph, Reading, ScrapedPart};
pub use related::{Alike, Related};
pub use results::{Asked, FIRST, Item, PAGE, Results};
pub use searches::Searches;
pub use settings::{Change, Settings, Theme};
pub use shortcut::{Key, Shortcut};
pub use sort::Sort;
pub use stop::{EntryId, Stop};
pub use timeline::{Day, Timeline, Told};
