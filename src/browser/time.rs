//! Waiting, and a clock that does not go back. Nothing here knows what day it is.

use gloo::timers::callback::Timeout;

use super::window;

/// How long a turn of what is done in steps takes, in milliseconds.
const TURN: f64 = 5.0;

/// A wait that ends when it is dropped.
#[derive(Debug)]
pub struct Wait(Timeout);

impl Wait {
    /// Lets it end by itself.
    pub fn forget(self) {
        self.0.forget();
    }
}

/// Does something once after so many milliseconds.
pub fn after(milliseconds: u32, then: impl FnOnce() + 'static) -> Wait {
    wait(milliseconds, Box::new(then))
}

/// One for all: what scripts call is made anew for each kind of function, and large.
fn wait(milliseconds: u32, then: Box<dyn FnOnce()>) -> Wait {
    Wait(Timeout::new(milliseconds, then))
}

/// Does something step by step until it says that nothing is left, and then something else. Whatever else there is to do
/// has its turn every few milliseconds.
pub fn in_steps(mut step: Box<dyn FnMut() -> bool>, then: Box<dyn FnOnce()>) {
    let turn = move || {
        let end = now() + TURN;
        while step() {
            if now() > end {
                return in_steps(step, then);
            }
        }
        then();
    };
    after(0, turn).forget();
}

/// Milliseconds since the page was opened.
pub fn now() -> f64 {
    window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now())
}
