//! The script between program and browser, taught to fetch the second file.

use super::FETCH;

/// What fetches the second file, and where its name belongs.
const FETCHING: &str = include_str!("later.js");
const NAME: &str = "LATER";
/// Where the functions that the program imports begin.
const IMPORTS: &str = "const import0 = {\n__proto__: null,";

/// The script with what fetches the file of that name.
///
/// # Errors
/// When the script is not made as it was.
pub(super) fn fetching(glue: &str, name: &str) -> Result<String, String> {
    if glue.matches(IMPORTS).count() != 1 {
        return Err(format!("the glue must have `{IMPORTS}` once"));
    }
    let glue = glue.replacen(IMPORTS, &format!("{IMPORTS}\n{FETCH}: laterNow,"), 1);
    Ok(format!("{glue}{}", FETCHING.replacen(NAME, name, 1)))
}
