//! How every command speaks: lines on standard output, complaints on standard error, a status.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, Write};
use std::process::ExitCode;

use serde::Serialize;

/// Standard output; a failed write says what was being written.
pub(crate) struct Output {
    what: &'static str,
    lines: io::BufWriter<io::StdoutLock<'static>>,
}

impl Output {
    pub(crate) fn of(what: &'static str) -> Self {
        Self { what, lines: io::BufWriter::new(io::stdout().lock()) }
    }

    fn named(&self, error: &io::Error) -> io::Error {
        let what = self.what;
        io::Error::new(
            error.kind(),
            format!("cannot write {what} to standard output ({error}); send it elsewhere"),
        )
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.lines.write(bytes).map_err(|error| match error.kind() {
            // Whoever called tries again.
            io::ErrorKind::Interrupted => error,
            _ => self.named(&error),
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        self.lines.flush().map_err(|error| self.named(&error))
    }
}

/// How a command ended, short of an error that stopped it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Done {
    /// All of it.
    Whole,
    /// All but some inputs, which were named.
    Partly,
}

impl Done {
    /// How two parts of a command ended together.
    pub(crate) fn and(self, other: Self) -> Self {
        if self == Self::Whole { other } else { self }
    }
}

/// The process's exit status; an error that stopped the command is printed with its causes.
pub(crate) fn exit(done: anyhow::Result<Done>) -> ExitCode {
    match done {
        Ok(Done::Whole) => ExitCode::SUCCESS,
        Ok(Done::Partly) => ExitCode::from(1),
        // Whoever reads our output has seen enough (`nothi … | head`).
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&format!("{error:#}"));
            ExitCode::from(1)
        }
    }
}

/// Prints one line on standard error: what would break it or turn it round is escaped.
pub(crate) fn complain(message: &str) {
    // Where standard error is closed there is nobody left to tell.
    let _ = writeln!(io::stderr(), "nothi: {}", visible(message));
}

/// Complaints about files, so many of one kind in one place as people read.
#[derive(Default)]
pub(crate) struct Complaints {
    /// How many files of one folder or one file there were with one reason.
    told: BTreeMap<(String, String), usize>,
}

impl Complaints {
    /// The most lines about one reason in one place.
    const MOST: usize = 20;

    /// Says why a file was not used, unless as much was said of its neighbours.
    pub(crate) fn about(&mut self, file: &str, why: &str) {
        let place = file.rfind(['/', '#']).map_or("", |at| &file[..at]);
        let told = self.told.entry((place.to_owned(), why.to_owned())).or_default();
        *told += 1;
        if *told <= Self::MOST {
            complain(&format!("{file}: {why}"));
        }
    }

    /// Says how many were left out.
    pub(crate) fn close(self) {
        for ((place, why), told) in self.told {
            if let Some(more @ 1..) = told.checked_sub(Self::MOST) {
                complain(&format!("{place}: {more} more like these: {why}"));
            }
        }
    }
}

/// `text` with control characters and those that set its direction escaped: the name of a file may
/// hold any. Joiners stay, Bangla needs them.
pub(crate) fn visible(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    for letter in text.chars() {
        let direction = matches!(
            letter,
            '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
        );
        if letter.is_control() {
            visible.extend(letter.escape_default());
        } else if direction {
            // Writing to a string cannot fail.
            let _ = write!(visible, "{}", letter.escape_unicode());
        } else {
            visible.push(letter);
        }
    }
    visible
}

/// Prints `value` as one line of JSON.
pub(crate) fn json(out: &mut impl Write, value: &impl Serialize) -> anyhow::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    writeln!(out)?;
    Ok(())
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let kind = error.chain().find_map(|cause| {
        let io = cause.downcast_ref::<io::Error>().map(io::Error::kind);
        io.or_else(|| {
            cause.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind)
        })
    });
    kind == Some(io::ErrorKind::BrokenPipe)
}
