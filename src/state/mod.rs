//! What changes, and what follows from it: plain values, no HTML, no browser; tested natively.
//!
//! | module | what lives there |
//! | --- | --- |
//! | `address` | the page, the query and the view that an address names |
//! | `library` | the open archive that the pages share |
//! | `facts` | what the masthead says of a collection |
//! | `results` | a query → what the list shows |
//! | `offline` | whether the page works without a connection |
//! | `onward` | a query → queries to go on with |
//! | `reading` | an article → what the reading view shows |
//! | `piece` | a text with its marks |
//! | `settings` | language, theme, keys |
//! | `shortcut` | a key → what it does |
//! | `places` | where a reader was on each visited page |
//! | `stop` | an entry of the browser's history |
//! | `pace` | how often the address may be rewritten |

mod address;
mod facts;
mod library;
mod offline;
mod onward;
mod pace;
mod piece;
mod places;
mod reading;
mod results;
mod settings;
mod shortcut;
mod stop;

pub use address::Address;
pub use facts::Facts;
pub use library::{Embedded, Library};
pub use offline::Offline;
pub use onward::{Onward, completed, meant};
pub use pace::Pace;
pub use piece::Piece;
pub use places::{Arrival, Places};
pub use reading::{Paragraph, Reading, ScrapedPart};
pub use results::{Asked, Item, PAGE, Results};
pub use settings::{Change, Settings, Theme};
pub use shortcut::{Key, Shortcut};
pub use stop::{EntryId, Stop};
