//! Prints every line of the files named on the command line with its role.

use std::io::Write;

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout();
    for path in std::env::args().skip(1) {
        match article::read(&path, &std::fs::read(&path)?) {
            Err(why) => writeln!(out, "{path}: {why}")?,
            Ok(article) => {
                for part in &article.parts {
                    writeln!(out, "{:?}\t{}", part.role, article.slice(part).trim())?;
                }
            }
        }
    }
    Ok(())
}
