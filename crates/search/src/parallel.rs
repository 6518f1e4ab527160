//! Work on all cores, whose outcome does not depend on their number.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::thread;

/// What `read` makes of each part of some things, in their order. There are as many parts as cores, and fewer where they
/// would have fewer than `fewest` things.
pub fn parts<T: Sync, R: Send>(
    things: &[T],
    fewest: usize,
    read: impl Fn(&[T]) -> R + Sync,
) -> Vec<R> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let each = things.len().div_ceil(threads).max(fewest);
    let read = &read;
    thread::scope(|scope| {
        let parts: Vec<_> =
            things.chunks(each).map(|part| scope.spawn(move || read(part))).collect();
        let done = parts.into_iter().map(thread::ScopedJoinHandle::join);
        done.map(|part| part.unwrap_or_else(|panic| resume_unwind(panic))).collect()
    })
}
