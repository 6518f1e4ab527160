//! How every command speaks: lines on standard output, complaints on standard error, a status.

use std::io::{self, Write};
use std::process::ExitCode;

use serde::Serialize;

/// How a command ended, short of an error that stopped it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Done {
    /// All of it.
    Whole,
    /// All but some inputs, which were named.
    Partly,
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

/// Prints one line on standard error.
pub(crate) fn complain(message: &str) {
    // Where standard error is closed there is nobody left to tell.
    let _ = writeln!(io::stderr(), "nothi: {message}");
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
