//! A file in pages, some of which may still be elsewhere.
//!
//! Enter at [`Paged`] for what a writer gives and at [`File`] for what a reader takes. Whoever reads asks for a page; one
//! that is not there is noted in [`Asked`] and read as if it were empty. So an answer that asked for such pages is no
//! answer yet: whoever brings pages brings these, and asks again.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::format::{Cursor, put};
use crate::index::Bytes;

/// A file as it is written: what is always needed of it, and pages, each of which stands alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paged {
    /// What is read when the file is opened.
    pub head: Vec<u8>,
    /// What is read when it is needed.
    pub pages: Vec<Vec<u8>>,
}

/// A file as it is read.
#[derive(Debug, Default)]
pub struct File {
    /// What is read when the file is opened.
    pub head: Bytes,
    /// What is read when it is needed.
    pub pages: Pages,
}

/// The pages of a file, as far as they are there. Copies share them.
#[derive(Clone, Debug, Default)]
pub struct Pages {
    pages: Arc<[OnceLock<Bytes>]>,
    /// Where to note those that are not, and the file's number there.
    asked: Option<(u32, Arc<dyn Elsewhere>)>,
}

/// What takes note of pages that are elsewhere. A program that has all of its archive has no code that does.
pub(crate) trait Elsewhere: fmt::Debug + Send + Sync {
    /// Notes a page.
    fn note(&self, page: PageId);
    /// Whether a page was noted, since a question began, that its answer needs.
    fn is_waiting(&self) -> bool;
    /// Whether what is noted from now on only makes an answer wider; whether it did before.
    fn set_wider(&self, wider: bool) -> bool;
}

/// The pages that were asked for and were not there.
#[derive(Default)]
pub struct Asked {
    pages: Mutex<BTreeMap<PageId, Need>>,
    /// Whether one was asked for since a question began: for its answer, and for a wider one.
    missing: [AtomicBool; 2],
    /// Whom to tell when the first is asked for.
    told: OnceLock<fn()>,
    /// Whether what is asked for now only makes an answer wider.
    wider: AtomicBool,
}

/// A page: the number of its file, as [`Pages::absent`] was told it, and its own.
pub type PageId = (u32, u32);

/// What a page is needed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// Without it there is no answer.
    Answer,
    /// There is an answer, which it may widen: it is needed to know whether a word is a slip from another.
    Wider,
}

impl Paged {
    /// Takes apart what [`Paged::join`] wrote; `None` where it is cut short.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let file = File::of(&Bytes::Owned(bytes.to_vec()))?;
        let pages = (0..file.pages.len()).map(|page| file.pages.page(page).map(<[u8]>::to_vec));
        Some(Self { pages: pages.collect::<Option<_>>()?, head: file.head.into_owned() })
    }

    /// The file as one piece: the number of pages, the length of the head and of each page (varints), the head, the pages.
    pub fn join(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        put(&mut bytes, self.pages.len() as u32);
        put(&mut bytes, self.head.len() as u32);
        for page in &self.pages {
            put(&mut bytes, page.len() as u32);
        }
        bytes.extend_from_slice(&self.head);
        for page in &self.pages {
            bytes.extend_from_slice(page);
        }
        bytes
    }
}

impl From<Paged> for File {
    fn from(paged: Paged) -> Self {
        let here = paged.pages.into_iter().map(|page| OnceLock::from(Bytes::Owned(page)));
        Self { head: paged.head.into(), pages: Pages { pages: here.collect(), asked: None } }
    }
}

impl File {
    /// Takes apart what [`Paged::join`] wrote; `None` where it is cut short.
    pub fn of(bytes: &Bytes) -> Option<Self> {
        let mut cursor = Cursor::new(bytes);
        let (pages, head) = (cursor.take()?, cursor.take()?);
        // Every length has a byte.
        if pages as usize > cursor.left() {
            return None;
        }
        let lengths: Vec<u32> = (0..pages).map_while(|_| cursor.take()).collect();
        let mut start = bytes.len() - cursor.left();
        let mut part = |length: u32| {
            let end = start.checked_add(length as usize)?;
            let part = match bytes {
                Bytes::Borrowed(bytes) => bytes.get(start..end).map(Bytes::Borrowed),
                Bytes::Owned(bytes) => {
                    bytes.get(start..end).map(|part| Bytes::Owned(part.to_vec()))
                }
            };
            start = end;
            part
        };
        let head = part(head)?;
        let there = lengths.into_iter().map_while(|length| part(length).map(OnceLock::from));
        let there: Arc<[_]> = there.collect();
        (there.len() == pages as usize)
            .then_some(Self { head, pages: Pages { pages: there, asked: None } })
    }
}

impl Pages {
    /// So many pages that are all elsewhere, of the file that has this number in `asked`.
    pub fn absent(count: usize, file: u32, asked: &Arc<Asked>) -> Self {
        let pages = (0..count).map(|_| OnceLock::new()).collect();
        let asked: Arc<dyn Elsewhere> = Arc::<Asked>::clone(asked);
        Self { pages, asked: Some((file, asked)) }
    }

    /// How many there are, here or elsewhere.
    pub fn len(&self) -> usize {
        self.pages.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.pages.is_empty()
    }

    /// A page, if it is there; else it is asked for.
    pub fn page(&self, number: usize) -> Option<&[u8]> {
        let page = self.pages.get(number)?;
        let here = page.get().map(|page| &**page);
        if here.is_none() {
            self.ask(number);
        }
        here
    }

    /// A page, if it is there; it is not asked for.
    pub fn there(&self, number: usize) -> Option<&[u8]> {
        self.pages.get(number)?.get().map(|page| &**page)
    }

    /// Whether a page is elsewhere.
    pub(crate) fn is_absent(&self, number: usize) -> bool {
        self.asked.is_some() && self.pages.get(number).is_some_and(|page| page.get().is_none())
    }

    /// Asks for a page that is not there. It stands alone: a page that has all of its archive loads it later.
    #[cold]
    #[inline(never)]
    pub(crate) fn ask(&self, number: usize) {
        if let Some((file, asked)) = &self.asked {
            asked.note((*file, number as u32));
        }
    }

    /// Brings a page. One that is there already stays.
    pub fn bring(&self, number: usize, bytes: Vec<u8>) {
        if let Some(page) = self.pages.get(number) {
            let _ = page.set(bytes.into());
        }
    }
}

impl Asked {
    /// Begins a question: what others asked for says nothing of it.
    pub fn begin(&self) {
        for missing in &self.missing {
            missing.store(false, Ordering::Relaxed);
        }
    }

    /// Whether a page was asked for, since [`Asked::begin`], that the answer needs.
    pub fn is_waiting(&self) -> bool {
        self.misses(Need::Answer)
    }

    /// Whether a page was asked for, since [`Asked::begin`], that is needed for this.
    pub fn misses(&self, need: Need) -> bool {
        self.missing[need as usize].load(Ordering::Relaxed)
    }

    /// Calls `told` whenever something is asked for, once until it is taken. It must not ask anything itself.
    pub fn tell(&self, told: fn()) {
        let _ = self.told.set(told);
    }

    /// All that was asked for since this was called last.
    pub fn take(&self) -> BTreeMap<PageId, Need> {
        std::mem::take(&mut *self.pages.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Elsewhere for Asked {
    fn note(&self, page: PageId) {
        let need = if self.wider.load(Ordering::Relaxed) { Need::Wider } else { Need::Answer };
        self.missing[need as usize].store(true, Ordering::Relaxed);
        let mut pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        let first = pages.is_empty();
        let known = pages.entry(page).or_insert(need);
        *known = need.min(*known);
        drop(pages);
        if let Some(tell) = self.told.get().filter(|_| first) {
            tell();
        }
    }

    fn is_waiting(&self) -> bool {
        self.is_waiting()
    }

    fn set_wider(&self, wider: bool) -> bool {
        self.wider.swap(wider, Ordering::Relaxed)
    }
}

impl fmt::Debug for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Asked")
    }
}
