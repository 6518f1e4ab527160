//! Mounts the app.

fn main() {
    nothi::browser::shell::mount();
}
