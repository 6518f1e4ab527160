//! Running other programs: shown as they run, or read in silence.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// Cargo, as this program was started by it, in the workspace's folder.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(arguments).current_dir(crate::workspace::root());
    command
}

/// Runs to the end with its output shown as it comes.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| not_started(command))?;
    if !status.success() {
        bail!("`{}` failed ({status})", line(command));
    }
    Ok(())
}

/// Runs to the end in silence and gives what it printed; `None` where it is missing or fails.
pub(crate) fn read(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs to the end with its output shown, and hands each line of standard output to `each` as well.
pub(crate) fn run_reading(command: &mut Command, mut each: impl FnMut(&str)) -> Result<()> {
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| not_started(command))?;
    let stdout = child.stdout.take().context("its output is not to be had")?;
    for output in BufReader::new(stdout).split(b'\n') {
        let output = output.context("its output ended early")?;
        let output = String::from_utf8_lossy(&output);
        let mut shown = std::io::stdout().lock();
        // A closed terminal is no reason to stop the tests.
        let _ = writeln!(shown, "{output}").and_then(|()| shown.flush());
        each(&output);
    }
    let status = child.wait().context("it cannot be waited for")?;
    if !status.success() {
        bail!("`{}` failed ({status})", line(command));
    }
    Ok(())
}

/// A duration in the unit that people would use.
pub(crate) fn took(since: Instant) -> String {
    human(since.elapsed())
}

fn human(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", duration.as_secs_f32()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

fn not_started(command: &Command) -> String {
    format!("cannot start `{}`", line(command))
}

/// The command as it would be typed, with the program's name only.
fn line(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    std::iter::once(name)
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_well() {
        assert_eq!(human(Duration::from_millis(1_250)), "1.2 s");
        assert_eq!(human(Duration::from_secs(59)), "59 s");
        assert_eq!(human(Duration::from_secs(61)), "1 min 01 s");
    }

    #[test]
    fn a_missing_program_is_an_error_that_names_it() {
        let error = run(Command::new("no-such-program").arg("-x")).expect_err("it is missing");
        assert!(error.to_string().contains("`no-such-program -x`"), "{error}");
        assert_eq!(read(&mut Command::new("no-such-program")), None);
    }
}
