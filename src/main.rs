//! Mounts the app.

/// As quick as the standard library's, and half as large.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    nothi::browser::shell::mount();
}
