//! What begins when a component is first shown, and ends with it.

use yew::prelude::*;

/// Ends what began.
type End = Box<dyn FnOnce()>;

/// What begins; see [`lasting`].
pub type Begin = Box<dyn FnOnce() -> End>;

/// Does it once the component is shown. One kind of effect for all of them: each kind has its own code, and is large.
#[hook]
pub fn use_once(begin: Begin) {
    use_effect_with((), move |()| begin());
}

/// Begins something that lasts until it is dropped.
pub fn lasting<T: 'static>(begin: impl FnOnce() -> T + 'static) -> Begin {
    Box::new(move || {
        let lasts = begin();
        Box::new(move || drop(lasts))
    })
}
