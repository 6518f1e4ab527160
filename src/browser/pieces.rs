//! Brings an archive that lies beside the page, piece by piece, as it is asked for.
//!
//! Enter at [`begin`]. Pages ask the archive as if all of it were here; what was missing is fetched, and then the app is
//! shown anew with a library that has more. A piece is checked by its name; one that is damaged or does not come is fetched
//! once more, past all caches, and then is named to the reader, who may go on with the rest.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use archive::{Beside, Name, OpenError, Place, Unpack};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    AbortSignal, Blob, ReadableStream, ReadableWritablePair, RequestCache, RequestInit, Response,
};

use super::shell::{self, Shown};
use super::{base, history, root, time, window};
use crate::state::Library;

/// The root's attribute that names the piece which lists all others.
const ROOT: &str = "data-archive";
/// Where the pieces lie, from the root of the page.
const FOLDER: &str = "archive";
/// How long asking rests before anything is fetched, in milliseconds: who types on asks for something else.
const REST: u32 = 40;
/// How long a piece is waited for, in milliseconds.
const TIME: u32 = 20_000;
/// The most rounds of asking before the app is first shown.
const ROUNDS: usize = 24;

#[wasm_bindgen]
extern "C" {
    /// What the browser unpacks with (Compression Streams).
    type DecompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;
}

thread_local! {
    static BRINGER: RefCell<Option<Rc<Bringer>>> = const { RefCell::new(None) };
}

/// What brings pieces.
struct Bringer {
    beside: Beside,
    dictionary: Vec<u8>,
    library: RefCell<Library>,
    shown: RefCell<Option<Shown>>,
    /// What is being fetched, and what could not be had.
    on_the_way: RefCell<Vec<Name>>,
    lost: RefCell<Vec<Name>>,
    /// Whether what was asked for will be looked at.
    soon: Cell<bool>,
}

/// Opens the archive, fetches what the address needs, and shows the app.
pub(super) fn begin() {
    spawn_local(async {
        let bringer = match open().await {
            Ok(bringer) => Rc::new(bringer),
            Err(error) => {
                shell::show(Err(error), shell::start());
                return;
            }
        };
        let address = history::here().address;
        let library = bringer.library.borrow().clone();
        for _ in 0..ROUNDS {
            library.warm(&address);
            if !bringer.bring_asked().await {
                break;
            }
        }
        BRINGER.with(|kept| kept.replace(Some(bringer.clone())));
        if let Some(asked) = library.asked() {
            asked.tell(soon);
        }
        let shown = shell::show(Ok(library), shell::start());
        bringer.shown.replace(shown);
        soon();
    });
}

/// Fetches once more what could not be had.
pub fn retry() {
    if let Some(bringer) = BRINGER.with_borrow(Clone::clone) {
        bringer.lost.borrow_mut().clear();
        bringer.renew(None);
    }
}

/// Looks at what was asked for, once asking rests.
fn soon() {
    let Some(bringer) = BRINGER.with_borrow(Clone::clone) else { return };
    if !bringer.soon.replace(true) {
        let look = move || {
            bringer.soon.set(false);
            spawn_local(async move {
                bringer.bring_asked().await;
            });
        };
        time::after(REST, look).forget();
    }
}

async fn open() -> Result<Bringer, OpenError> {
    let missing = || OpenError::Missing { file: FOLDER.to_owned() };
    let name = root().and_then(|root| root.get_attribute(ROOT)).ok_or_else(missing)?;
    let name = Name::parse(&name).ok_or_else(missing)?;
    let lost = |name: Name| OpenError::Missing { file: format!("{FOLDER}/{name}.bin") };
    let bytes = fetch(name, &[]).await.ok_or_else(|| lost(name))?;
    let beside = Beside::read(&bytes)?;
    let dictionary = match beside.dictionary() {
        Some(name) => fetch(name, &[]).await.ok_or_else(|| lost(name))?,
        None => Vec::new(),
    };
    let library = RefCell::new(Library::new(beside.archive()?));
    let (on_the_way, lost) = (RefCell::default(), RefCell::default());
    let (shown, soon) = (RefCell::default(), Cell::new(false));
    Ok(Bringer { beside, dictionary, library, shown, on_the_way, lost, soon })
}

impl Bringer {
    /// Fetches what was asked for, and shows the app with it; whether anything was fetched. What only makes an answer
    /// wider is fetched when nothing else is missing.
    async fn bring_asked(self: &Rc<Self>) -> bool {
        let asked = match self.library.borrow().asked() {
            Some(asked) => asked.take(),
            None => return false,
        };
        let (_, places) = self.beside.missing(&asked);
        let (lost, places): (Vec<_>, Vec<_>) =
            places.into_iter().partition(|(_, name)| self.lost.borrow().contains(name));
        let unasked = |(_, name): &Place| !self.on_the_way.borrow().contains(name);
        let places: Vec<_> = places.into_iter().filter(unasked).collect();
        if places.is_empty() {
            // What was lost for another question is lost for this one, too.
            if let Some(&place) = lost.first().filter(|_| !self.says_lost()) {
                self.renew(Some(self.name(place)));
            }
            return false;
        }
        self.on_the_way.borrow_mut().extend(places.iter().map(|(_, name)| *name));
        let left: Array = places.iter().map(|&place| self.bring(place)).collect();
        let _ = JsFuture::from(js_sys::Promise::all(&left)).await;
        let lost = places.iter().find(|(_, name)| self.lost.borrow().contains(name)).copied();
        self.renew(lost.map(|place| self.name(place)));
        true
    }

    /// Fetches one piece, and puts it where it belongs.
    fn bring(self: &Rc<Self>, (page, name): Place) -> JsValue {
        let bringer = Rc::clone(self);
        let bring = async move {
            match fetch(name, &bringer.dictionary).await {
                Some(bytes) => bringer.beside.bring(page, bytes),
                None => bringer.lost.borrow_mut().push(name),
            }
            bringer.on_the_way.borrow_mut().retain(|other| *other != name);
            Ok(JsValue::UNDEFINED)
        };
        wasm_bindgen_futures::future_to_promise(bring).into()
    }

    /// What a reader, or whoever runs the page, is told of a piece.
    fn name(&self, (page, name): Place) -> String {
        format!("{}: {FOLDER}/{name}.bin", self.beside.file(page))
    }

    /// Whether the app says that something was lost.
    fn says_lost(&self) -> bool {
        self.shown.borrow().as_ref().is_some_and(|shown| shown.props.lost.is_some())
    }

    /// Shows the app with what has come; `lost` names what has not.
    fn renew(&self, lost: Option<String>) {
        let library = self.library.borrow().renewed();
        self.library.replace(library.clone());
        if let Some(shown) = &mut *self.shown.borrow_mut() {
            shown.props.library = Ok(library);
            shown.props.lost = lost;
            shown.app.update(shown.props.clone());
        }
    }
}

/// A piece, checked and unpacked; fetched once more where it is not what it should be.
async fn fetch(name: Name, dictionary: &[u8]) -> Option<Vec<u8>> {
    for cache in [RequestCache::Default, RequestCache::Reload] {
        let bytes = ask(name, cache).await.ok();
        if let Some(piece) = bytes.filter(|bytes| Name::of(bytes) == name) {
            return unpack(&piece, dictionary).await;
        }
    }
    None
}

async fn ask(name: Name, cache: RequestCache) -> Result<Vec<u8>, JsValue> {
    let window = window().ok_or(JsValue::NULL)?;
    let request = RequestInit::new();
    request.set_cache(cache);
    request.set_signal(Some(&AbortSignal::timeout_with_u32(TIME)));
    let address = format!("{}{FOLDER}/{name}.bin", base::root().unwrap_or_default());
    let asked = window.fetch_with_str_and_init(&address, &request);
    let response: Response = JsFuture::from(asked).await?.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::NULL);
    }
    Ok(Uint8Array::new(&JsFuture::from(response.array_buffer()?).await?).to_vec())
}

async fn unpack(piece: &[u8], dictionary: &[u8]) -> Option<Vec<u8>> {
    match Unpack::of(piece, dictionary)? {
        Unpack::Stored(bytes) => Some(bytes.to_vec()),
        Unpack::Inflate { bytes, behind } => {
            let bytes = inflate(&bytes).await.ok()?;
            bytes.get(behind..).map(<[u8]>::to_vec)
        }
    }
}

/// What the browser makes of bytes that DEFLATE has packed.
async fn inflate(bytes: &[u8]) -> Result<Vec<u8>, JsValue> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let packed = Blob::new_with_u8_array_sequence(&parts)?.stream();
    let stream = DecompressionStream::new("deflate-raw")?;
    let stream: ReadableWritablePair = stream.unchecked_into::<JsValue>().unchecked_into();
    let plain: ReadableStream = packed.pipe_through(&stream);
    let response = Response::new_with_opt_readable_stream(Some(&plain))?;
    Ok(Uint8Array::new(&JsFuture::from(response.array_buffer()?).await?).to_vec())
}
