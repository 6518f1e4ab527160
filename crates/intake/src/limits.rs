//! How much is read of anything. Beyond a limit a file is named with its remedy, and the rest is used.

/// The largest page, in bytes: of text, of markup, of one record. The longest articles have a hundredth of it.
pub const PAGE: u64 = 16 << 20;
/// The largest JSON file, in bytes: it is held in memory as a whole. JSON Lines and CSV are not.
pub const JSON: u64 = 64 << 20;
/// The largest file of many articles, in bytes: JSON Lines, CSV, zip.
pub const MANY: u64 = 1 << 30;
/// The most articles of one file.
pub const RECORDS: usize = 200_000;
/// The most files of one zip.
pub const ZIPPED: usize = 100_000;
/// The most that the files of one zip may hold together, in bytes.
pub const UNZIPPED: u64 = 512 << 20;
/// How many bytes one byte of a zip may stand for: text and markup pack at most thirty to one.
pub const RATIO: u64 = 200;
/// How deep folders may lie in one another.
pub const DEPTH: usize = 32;
/// The longest block of front matter, in bytes.
pub const FRONT: usize = 64 << 10;
/// The deepest markup, in elements, of which the main text is looked for.
pub const MARKUP_DEPTH: usize = 400;
/// The most elements of a page of which the main text is looked for.
pub const ELEMENTS: usize = 100_000;
/// The deepest markup, in elements that are open at once, that is parsed; browsers stop at 512.
pub const NESTED: usize = 2_000;
/// The most attributes of one tag.
pub const ATTRIBUTES: usize = 1_000;
