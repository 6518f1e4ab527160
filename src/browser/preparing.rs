//! What the first search will need, made ahead in turns that nobody feels.

use super::time;
use crate::state::Library;

/// Makes it, and then does something.
///
/// One for all who want it, and not made anew for each: functions that are alike become one, and that one would come
/// later where one of them does.
pub fn prepare(library: Library, then: Box<dyn FnOnce()>) {
    time::in_steps(Box::new(move || library.prepare()), then);
}
