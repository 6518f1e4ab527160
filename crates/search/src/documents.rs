//! How long documents are.
//!
//! Every answer needs their lengths in words, and does well with rough ones; only words side by side need how many places each
//! has.

use std::sync::OnceLock;

use crate::format::{Cursor, put, rough};
use crate::pages::{File, Paged, Pages};

/// How many documents have their places in one page.
const PAGE: usize = 4096;

/// The lengths of all documents.
#[derive(Default)]
pub(crate) struct Documents {
    /// In words, roughly.
    lengths: Vec<u32>,
    pages: Pages,
    /// In places, those between two passages counted; a page is read when it is first asked for.
    spans: Vec<OnceLock<Vec<u32>>>,
}

/// The file of documents' lengths, in words and in places.
pub(crate) fn write(lengths: &[u32], spans: &[u32]) -> Paged {
    let mut head = Vec::new();
    put(&mut head, lengths.len() as u32);
    head.extend(lengths.iter().map(|&length| rough::of(length)));
    let pages = spans.chunks(PAGE).map(|spans| {
        let mut page = Vec::new();
        for &span in spans {
            put(&mut page, span);
        }
        page
    });
    Paged { pages: pages.collect(), head }
}

impl Documents {
    /// Opens what [`write`] wrote; `None` where it is cut short.
    pub(crate) fn open(file: File) -> Option<Self> {
        let mut head = Cursor::new(&file.head);
        let count = head.take()? as usize;
        if count.div_ceil(PAGE) != file.pages.len() {
            return None;
        }
        let lengths = head.slice(count as u32)?.iter().map(|&length| rough::read(length)).collect();
        let spans = (0..file.pages.len()).map(|_| OnceLock::new()).collect();
        Some(Self { lengths, pages: file.pages, spans })
    }

    /// How many there are.
    pub(crate) fn len(&self) -> u32 {
        self.lengths.len() as u32
    }

    /// About how many words a document has.
    pub(crate) fn length(&self, document: u32) -> Option<u32> {
        self.lengths.get(document as usize).copied()
    }

    /// About how many words a document has in the mean, at least 1.
    pub(crate) fn mean(&self) -> f32 {
        let total: u64 = self.lengths.iter().map(|&length| u64::from(length)).sum();
        (total as f32 / self.lengths.len().max(1) as f32).max(1.0)
    }

    /// How many places a document has; none where that is not known.
    pub(crate) fn span(&self, document: u32) -> u32 {
        let document = document as usize;
        self.spans_of(document / PAGE)
            .and_then(|spans| spans.get(document % PAGE))
            .copied()
            .unwrap_or_default()
    }

    fn spans_of(&self, page: usize) -> Option<&Vec<u32>> {
        let spans = self.spans.get(page)?;
        if let Some(known) = spans.get() {
            return Some(known);
        }
        let mut cursor = Cursor::new(self.pages.page(page)?);
        let here = (self.lengths.len() - page * PAGE).min(PAGE);
        let read = (0..here).map(|_| cursor.take().unwrap_or_default());
        Some(spans.get_or_init(|| read.collect()))
    }
}
