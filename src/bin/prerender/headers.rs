//! What browsers are told to refuse: in each page, and in `_headers` for hosts that take it.
//!
//! The policy in a page holds on every host; what only works as a header (who may frame the page, and
//! the rest of [`OTHERS`]) is in `_headers`, which Netlify, Cloudflare Pages and others read.

use std::path::Path;

use nothi::state::BESIDE;

use super::{hash, names};

/// What nobody needs the page to do.
const OTHERS: &[&str] = &[
    "X-Content-Type-Options: nosniff",
    "Referrer-Policy: no-referrer",
    "Cross-Origin-Opener-Policy: same-origin",
    "Cross-Origin-Resource-Policy: same-origin",
    "Permissions-Policy: camera=(), microphone=(), geolocation=(), payment=(), usb=()",
];

/// A page's policy, for a `meta` element: its own files, its own inline scripts, and nothing else.
pub(super) fn policy(html: &str) -> String {
    let scripts: Vec<_> =
        inline_scripts(html).iter().map(|script| format!(" '{script}'")).collect();
    let scripts = scripts.concat();
    format!(
        "default-src 'none';script-src 'self' 'wasm-unsafe-eval'{scripts};style-src 'self';\
         img-src 'self' data:;font-src 'self';connect-src 'self';manifest-src 'self';\
         worker-src 'self';base-uri 'self';form-action 'none';\
         require-trusted-types-for 'script';trusted-types nothi"
    )
}

/// The hashes of the scripts that stand in a page and are run.
fn inline_scripts(html: &str) -> Vec<String> {
    let mut hashes = Vec::new();
    for part in html.split("<script").skip(1) {
        let Some((tag, rest)) = part.split_once('>') else { continue };
        if tag.contains("src=") || tag.contains("json") {
            continue;
        }
        let script = rest.split("</script").next().unwrap_or_default();
        let hash = format!("sha256-{}", hash::base64(script.as_bytes()));
        if !hashes.contains(&hash) {
            hashes.push(hash);
        }
    }
    hashes
}

/// The file `_headers`. `pages` are all pages that have scripts of their own.
pub(super) fn file(staging: &Path, pages: &[&str]) -> Result<String, String> {
    let policy = policy(&pages.concat());
    let mut out = format!("/*\n  Content-Security-Policy: {policy};frame-ancestors 'none'\n");
    for header in OTHERS {
        out.extend([
            "  ", header, "
",
        ]);
    }
    // Rules must not overlap in a header: some hosts would send both values.
    for path in ["/", "/about/*", "/article/*", "/sw.js", "/manifest.webmanifest"] {
        out.extend([path, "\n  Cache-Control: no-cache\n"]);
    }
    for name in names(staging)?.iter().filter(|name| is_hashed(name)) {
        out.extend(["/", name, "\n  Cache-Control: public, max-age=31536000, immutable\n"]);
    }
    // Pieces of the archive are named by what is in them; what lists them is not.
    if BESIDE {
        out += "/archive/*.bin\n  Cache-Control: public, max-age=31536000, immutable\n";
        out += "/archive/*.json\n  Cache-Control: no-cache\n";
    }
    // Fonts have their version in their names.
    out += "/fonts/*\n  Cache-Control: public, max-age=31536000, immutable\n";
    Ok(out)
}

/// Whether a name holds the hash of what is in the file: up to sixteen digits, as Trunk leaves zeros at the beginning
/// of a number away. A word of so many letters that are all digits is not known.
fn is_hashed(name: &str) -> bool {
    name.split(['-', '.', '_']).any(|part| {
        (10..=16).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

#[cfg(test)]
mod tests {
    use super::{is_hashed, policy};

    #[test]
    fn a_policy_names_each_inline_script_once_and_no_data() {
        let page = "<script src=a.js></script><script type=module>b</script><script>b</script>\
            <script type=\"application/ld+json\">{}</script>";
        let policy = policy(page);
        assert_eq!(policy.matches("sha256-").count(), 1, "{policy}");
        assert!(
            policy.contains("'sha256-PiPoFgA5WUoziU9lZOGxNIu9egCI1CxKy3PurtWcAJ0='"),
            "{policy}"
        );
    }

    #[test]
    fn names_with_a_hash_are_known() {
        for (name, expected) in [
            ("explorer-26d307a9cb952805_bg.wasm", true),
            ("explorer-c0815caf5633f71_later.wasm", true),
            ("styles-e778aa70816e538b.css", true),
            ("feed.json", false),
            ("sw.js", false),
            ("000_343ac338e1a58e05", true),
            ("manifest.webmanifest", false),
        ] {
            assert_eq!(is_hashed(name), expected, "{name}");
        }
    }
}
