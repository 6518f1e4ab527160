//! The names by which the program asks its glue for what browsers do, as short as can be.
//!
//! Each of the hundred and more names ends in a hash, which no compression makes smaller, and stands in both
//! files: together three kilobytes.

use std::fs;
use std::path::Path;

use wasm_encoder::{EntityType, ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

/// Shortens the names in the program of the folder and in its glue.
pub(super) fn shorten(staging: &Path) -> Result<(), String> {
    for name in super::names(staging)? {
        let Some(stem) = name.strip_suffix("_bg.wasm") else { continue };
        let (program, glue) = (staging.join(&name), staging.join(format!("{stem}.js")));
        let say = |path: &Path, error: &dyn std::fmt::Display| {
            format!("names in {} cannot be shortened: {error}", path.display())
        };
        let wasm = fs::read(&program).map_err(|error| say(&program, &error))?;
        let script = fs::read_to_string(&glue).map_err(|error| say(&glue, &error))?;
        let (wasm, script) = shortened(&wasm, &script).map_err(|error| say(&program, &error))?;
        fs::write(&program, wasm).map_err(|error| say(&program, &error))?;
        fs::write(&glue, script).map_err(|error| say(&glue, &error))?;
    }
    Ok(())
}

/// The program and its glue with short names. A name that does not stand just once in the glue, as what
/// it gives the program, is kept.
fn shortened(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String), String> {
    let mut glue = glue.to_owned();
    let mut module = Module::new();
    let mut count = 0;
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload.map_err(|error| error.to_string())?;
        let Payload::ImportSection(imports) = &payload else {
            if let Some((id, range)) = payload.as_section() {
                let range = range.start as usize..range.end as usize;
                let data = wasm.get(range).ok_or("a section ends after the file")?;
                module.section(&RawSection { id, data });
            }
            continue;
        };
        let mut section = ImportSection::new();
        for import in imports.clone().into_imports() {
            let import = import.map_err(|error| error.to_string())?;
            let kind = EntityType::try_from(import.ty).map_err(|error| error.to_string())?;
            let (long, short) = (format!("{}:", import.name), name(count));
            if import.name.len() > short.len() && glue.matches(&long).count() == 1 {
                glue = glue.replacen(&long, &format!("{short}:"), 1);
                section.import(import.module, &short, kind);
                count += 1;
            } else {
                section.import(import.module, import.name, kind);
            }
        }
        module.section(&section);
    }
    Ok((module.finish(), glue))
}

/// A short name for each number, none of which any other part of the glue has: a, b, … aa, ab, …
fn name(mut number: u32) -> String {
    let mut name = String::new();
    loop {
        name.insert(0, char::from(b'a' + (number % 26) as u8));
        if number < 26 {
            return name;
        }
        number = number / 26 - 1;
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, ImportSection, Module, TypeSection};

    use super::{name, shortened};

    #[test]
    fn names_are_short_in_both_files() {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("./glue.js", "__wbg_focus_0123456789abcdef", EntityType::Function(0));
        imports.import("./glue.js", "__wbg_twice_0123456789abcdef", EntityType::Function(0));
        let wasm = module.section(&types).section(&imports).clone().finish();
        let glue = "__wbg_focus_0123456789abcdef: function() {},\n\
            __wbg_twice_0123456789abcdef: 1, __wbg_twice_0123456789abcdef: 2";
        let (wasm, glue) = shortened(&wasm, glue).expect("a module");
        assert!(glue.starts_with("a: function() {},\n__wbg_twice_"), "{glue}");
        let text = String::from_utf8_lossy(&wasm);
        assert!(!text.contains("focus") && text.contains("__wbg_twice_0123456789abcdef"));
        assert!(shortened(b"no wasm", "").is_err());
    }

    #[test]
    fn every_number_has_a_name_of_its_own() {
        assert_eq!(
            [0, 25, 26, 51, 52, 701, 702].map(name),
            ["a", "z", "aa", "az", "ba", "zz", "aaa"]
        );
    }
}
