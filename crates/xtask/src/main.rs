//! `cargo xtask …`; everything is in the library, so that tests can use it too.

fn main() -> std::process::ExitCode {
    xtask::command_line::main()
}
