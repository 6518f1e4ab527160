//! How long documents are.
//!
//! Every answer needs their lengths in words; only words side by side need how many places each has.

use std::sync::OnceLock;

use crate::format::{Cursor, put};
use crate::pages::{File, Paged, Pages};

/// How many documents have their places in one page.
const PAGE: usize = 4096;

/// The lengths of all documents.
#[derive(Default)]
pub(crate) struct Documents {
    /// In words.
    lengths: Vec<u32>,
    pages: Pages,
    /// In places, those between two passages counted; a page is read when it is first asked for.
    spans: Vec<OnceLock<Vec<u32>>>,
}

/// The file of documents' lengths, in words and in places.
pub(crate) fn write(lengths: &[u32], spans: &[u32]) -> Paged {
    let mut head = Vec::new();
    put(&mut head, lengths.len() as u32);
    for &length in lengths {
        put(&mut head, length);
    }
    let pages = lengths.chunks(PAGE).zip(spans.chunks(PAGE)).map(|(lengths, spans)| {
        let mut page = Vec::new();
        for (length, span) in lengths.iter().zip(spans) {
            put(&mut page, span - length);
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
        // Every length has a byte.
        if count > head.left() || count.div_ceil(PAGE) != file.pages.len() {
            return None;
        }
        let lengths: Vec<u32> = (0..count).map_while(|_| head.take()).collect();
        let spans = (0..file.pages.len()).map(|_| OnceLock::new()).collect();
        (lengths.len() == count).then_some(Self { lengths, pages: file.pages, spans })
    }

    /// How many there are.
    pub(crate) fn len(&self) -> u32 {
        self.lengths.len() as u32
    }

    /// How many words a document has.
    pub(crate) fn length(&self, document: u32) -> Option<u32> {
        self.lengths.get(document as usize).copied()
    }

    /// How many words a document has in the mean, at least 1.
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
        let lengths = self.lengths.iter().skip(page * PAGE).take(PAGE);
        let read = lengths.map(|length| length.saturating_add(cursor.take().unwrap_or_default()));
        Some(spans.get_or_init(|| read.collect()))
    }
}
