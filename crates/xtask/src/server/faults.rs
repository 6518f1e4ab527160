//! What goes wrong with hosts and connections, on demand.

use std::collections::BTreeMap;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use hyper::body::{Body, Bytes, Frame, SizeHint};

/// How the answer to a request goes wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// There is no such file.
    Missing,
    /// Half of the file comes, after its whole length was announced; then the connection breaks.
    CutOfLength,
    /// Half of the file comes in chunks; then the connection breaks.
    CutOfChunks,
    /// Half of the file comes, and nothing says that it is not all of it.
    CutUnseen,
    /// Nothing comes, and the connection stays open.
    Hang,
    /// It comes whole, after this long.
    Late(Duration),
    /// Other bytes come, as from a cache that has an old file.
    Stale(Vec<u8>),
}

/// What goes wrong with which file, by the end of its path; of several the longest.
#[derive(Clone, Debug, Default)]
pub(super) struct Faults(BTreeMap<String, Fault>);

impl Faults {
    pub(super) fn set(&mut self, ending: &str, fault: Fault) {
        self.0.insert(ending.to_owned(), fault);
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    pub(super) fn of(&self, path: &str) -> Option<&Fault> {
        let fits = self.0.iter().filter(|(ending, _)| path.ends_with(ending.as_str()));
        fits.max_by_key(|(ending, _)| ending.len()).map(|(_, fault)| fault)
    }
}

/// How an answer ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// As it should.
    Whole,
    /// With what there is, without a length.
    Open,
    /// With a broken connection.
    Broken,
    /// Never.
    Never,
}

/// The bytes of an answer and how it ends.
#[derive(Debug)]
pub(super) struct Sent {
    bytes: Option<Bytes>,
    end: End,
    /// How often the end is put off, so that what came before is on its way when the connection breaks.
    waits: u8,
}

impl Sent {
    pub(super) fn new(bytes: impl Into<Bytes>, end: End) -> Self {
        let bytes = bytes.into();
        Self { bytes: (!bytes.is_empty()).then_some(bytes), end, waits: 3 }
    }
}

impl Body for Sent {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        if let Some(bytes) = self.bytes.take() {
            return Poll::Ready(Some(Ok(Frame::data(bytes))));
        }
        if self.end == End::Broken && self.waits > 0 {
            self.waits -= 1;
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        match self.end {
            End::Whole | End::Open => Poll::Ready(None),
            End::Broken => Poll::Ready(Some(Err(io::Error::other("broken on purpose")))),
            End::Never => Poll::Pending,
        }
    }

    fn is_end_stream(&self) -> bool {
        self.bytes.is_none() && self.end == End::Whole
    }

    fn size_hint(&self) -> SizeHint {
        match self.end {
            End::Whole => SizeHint::with_exact(self.bytes.as_ref().map_or(0, Bytes::len) as u64),
            _ => SizeHint::default(),
        }
    }
}
