//! The script between program and browser, taught to fetch the second file.

use super::FETCH;

/// What fetches the second file, and where its name and its hash belong.
const FETCHING: &str = include_str!("later.js");
const NAME: &str = "LATER";
const HASH: &str = "HASH";
const STYLES: &str = "STYLES";
/// Where the functions that the program imports begin.
const IMPORTS: &str = "const import0 = {\n__proto__: null,";

/// The script with what fetches the file of that name, which has to be `later`, and the styles that belong to it.
///
/// # Errors
/// When the script is not made as it was.
pub(super) fn fetching(
    glue: &str,
    name: &str,
    later: &[u8],
    styles: &str,
) -> Result<String, String> {
    if glue.matches(IMPORTS).count() != 1 {
        return Err(format!("the glue must have `{IMPORTS}` once"));
    }
    let glue = glue.replacen(IMPORTS, &format!("{IMPORTS}\n{FETCH}: laterNow,"), 1);
    let hash = crate::hash::base64(later);
    let fetching = FETCHING.replacen(NAME, name, 1).replacen(HASH, &hash, 1);
    Ok(format!("{glue}{}", fetching.replacen(STYLES, styles, 1)))
}
