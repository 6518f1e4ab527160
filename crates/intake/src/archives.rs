//! A zip → its files, one after another, each within its limits.
//!
//! Enter at [`each`]. Nothing is ever written to disk, so a path that leads out of the zip harms nobody;
//! it is named all the same. Zips in zips are not entered.

use std::io::{Read, Seek};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::limits;
use crate::skipped::Skipped;

/// Hands every file of a zip to `use_file`: its path within, and its bytes or why there are none.
///
/// # Errors
/// What is wrong with the zip as a whole.
pub(crate) fn each(
    zip: impl Read + Seek,
    mut use_file: impl FnMut(&str, Result<Vec<u8>, Skipped>),
) -> Result<(), Skipped> {
    let broken = |error: &ZipError| Skipped::Broken { why: error.to_string() };
    let mut archive = ZipArchive::new(zip).map_err(|error| broken(&error))?;
    if archive.len() > limits::ZIPPED {
        return Err(Skipped::TooMany { most: limits::ZIPPED });
    }
    let mut order: Vec<(String, usize)> = (0..archive.len())
        .map(|at| {
            let name = archive.name_for_index(at).and_then(Result::ok);
            // Some programs of Windows write their own mark between folders.
            (name.map_or_else(|| format!("?{at}"), |name| name.replace('\\', "/")), at)
        })
        .collect();
    order.sort();
    let mut unpacked = 0;
    let mut found = false;
    for (name, at) in order {
        let parts = || name.split('/');
        let hidden = parts().any(|part| {
            part == "__MACOSX" || part.starts_with('.') && !part.trim_matches('.').is_empty()
        });
        if name.ends_with('/') || hidden {
            continue;
        }
        found = true;
        // `../x`, `/x`, `C:/x`
        let drive = parts().next().is_some_and(|first| first.is_empty() || first.ends_with(':'));
        if drive || parts().any(|part| part == "..") {
            use_file(&name, Err(Skipped::Escape));
            continue;
        }
        let mut entry = match archive.by_index(at) {
            Ok(entry) => entry,
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                use_file(&name, Err(Skipped::Locked));
                continue;
            }
            Err(error) => {
                use_file(&name, Err(broken(&error)));
                continue;
            }
        };
        if entry.enclosed_name().is_none() {
            use_file(&name, Err(Skipped::Escape));
            continue;
        }
        if entry.is_symlink() {
            use_file(&name, Err(Skipped::Outside));
            continue;
        }
        // What the zip says of sizes is not believed: reading stops by itself.
        let fair = entry.compressed_size().saturating_mul(limits::RATIO).saturating_add(1 << 20);
        let most = limits::PAGE.min(fair);
        let mut bytes = Vec::new();
        let read = entry.by_ref().take(most + 1).read_to_end(&mut bytes);
        unpacked += bytes.len() as u64;
        if unpacked > limits::UNZIPPED {
            return Err(Skipped::Bomb);
        }
        let bytes = match read {
            Err(error) => Err(Skipped::Broken { why: error.to_string() }),
            Ok(_) if bytes.len() as u64 <= most => Ok(bytes),
            Ok(_) if most < limits::PAGE => Err(Skipped::Bomb),
            Ok(_) => Err(Skipped::TooLarge { most: limits::PAGE }),
        };
        use_file(&name, bytes);
    }
    if found { Ok(()) } else { Err(Skipped::NoRecords) }
}
