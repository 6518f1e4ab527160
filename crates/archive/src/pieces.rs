//! An archive's files → pieces to lie beside a page.
//!
//! Enter at [`pieces`]. A piece is packed by itself: one byte says how, then follow its bytes. Articles are packed with a
//! dictionary of what such articles say, so that a single one is small. Browsers can unpack all of it by themselves.

use std::collections::BTreeMap;
use std::io::Read as _;

use flate2::read::DeflateDecoder;
use flate2::{Compress, Compression, FlushCompress, Status};
use search::Paged;
use search::parallel::parts;

use crate::beside::{BEHIND, DEFLATED, GROUP, Listed, NAMED, Name, Root, STORED, Unpack};
use crate::carrier::Carrier as _;
use crate::error::OpenError;
use crate::write::{Files, encode, name};

/// How long the dictionary is, and the pieces that it is made of: a longer one costs a first answer more than it saves.
const DICTIONARY: usize = 16 * 1024;
const SAMPLE: usize = 2 * 1024;

/// The fewest pages that are worth a thread.
const FEWEST: usize = 16;

/// The pieces of an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pieces {
    /// The one that lists all others.
    pub root: Name,
    /// All of them by their names.
    pub pieces: BTreeMap<Name, Vec<u8>>,
}

/// Cuts an archive into pieces. The same archive gives the same pieces; a page that two archives share is one piece.
/// Cost: that of packing all of it, on all cores.
///
/// # Errors
/// [`OpenError`] where the files are no archive's, or it has no index.
pub fn pieces(files: &Files) -> Result<Pieces, OpenError> {
    let manifest = files.manifest()?;
    let mut paged = Vec::new();
    for entry in &manifest.files {
        let bytes = files.get(&entry.name).ok_or_else(|| OpenError::missing(&entry.name))?;
        let file = Paged::of(bytes).ok_or_else(|| OpenError::damaged(&entry.name, "it is cut"))?;
        paged.push((entry.name.clone(), file));
    }
    let articles = paged.iter().find(|(file, _)| file == name::ARTICLES);
    let dictionary = dictionary(articles.map_or(&[], |(_, articles)| &articles.pages));
    let mut pieces = BTreeMap::new();
    let mut put = |piece: Vec<u8>| {
        let name = Name::of(&piece);
        pieces.insert(name, piece);
        name
    };
    let mut listed = Vec::new();
    for (file, Paged { head, pages }) in paged {
        let texts = [name::ARTICLES, name::CATALOGUE].contains(&file.as_str());
        let behind: &[u8] = if texts { &dictionary } else { &[] };
        let packed =
            |pages: &[Vec<u8>]| -> Vec<_> { pages.iter().map(|page| pack(page, behind)).collect() };
        let packed = parts(&pages, FEWEST, packed);
        let mut names: Vec<Name> = packed.into_iter().flatten().map(&mut put).collect();
        if names.len() > NAMED {
            let lists = names.chunks(GROUP).map(encode_names);
            names = lists.map(|list| put(pack(&list, &[]))).collect();
        }
        listed.push(Listed { name: file, head, pages: pages.len(), names });
    }
    let dictionary = (!dictionary.is_empty()).then(|| put(pack(&dictionary, &[])));
    // What whole files are checked by is not needed here.
    let manifest = crate::Manifest { files: Vec::new(), ..manifest };
    let root = put(pack(&encode(&Root { manifest, dictionary, files: listed }), &[]));
    Ok(Pieces { root, pieces })
}

fn encode_names(names: &[Name]) -> Vec<u8> {
    names.iter().flat_map(encode).collect()
}

/// What articles say, from all over the archive.
fn dictionary(pages: &[Vec<u8>]) -> Vec<u8> {
    let most = DICTIONARY / SAMPLE;
    let step = pages.len().div_ceil(most).max(1);
    let samples = pages.iter().step_by(step).take(most);
    samples.flat_map(|page| page.iter().take(SAMPLE).copied()).collect()
}

/// A piece with these bytes.
fn pack(bytes: &[u8], dictionary: &[u8]) -> Vec<u8> {
    let mut compress = Compress::new(Compression::best(), false);
    let behind = !dictionary.is_empty() && compress.set_dictionary(dictionary).is_ok();
    let mut piece = Vec::with_capacity(bytes.len() + bytes.len() / 1000 + 64);
    piece.push(if behind { BEHIND } else { DEFLATED });
    let done = compress.compress_vec(bytes, &mut piece, FlushCompress::Finish);
    if !matches!(done, Ok(Status::StreamEnd)) || piece.len() > bytes.len() {
        piece.clear();
        piece.push(STORED);
        piece.extend_from_slice(bytes);
    }
    piece
}

/// The bytes of a piece, as [`pieces`] packed it; `None` where it is damaged.
pub fn unpack(piece: &[u8], dictionary: &[u8]) -> Option<Vec<u8>> {
    match Unpack::of(piece, dictionary)? {
        Unpack::Stored(bytes) => Some(bytes.to_vec()),
        Unpack::Inflate { bytes, behind } => {
            let mut plain = Vec::new();
            DeflateDecoder::new(&*bytes).read_to_end(&mut plain).ok()?;
            Some(plain.split_off(behind.min(plain.len())))
        }
    }
}
