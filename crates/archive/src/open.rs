//! An archive's files → [`Archive`].

use std::ops::ControlFlow;
use std::sync::{Mutex, OnceLock, PoisonError};

use article::{Article, Role};
use search::{Builder, Columns, File, Highlighter, Index, Lookup, Pages, Snippet};

use crate::articles::Articles;
use crate::beside::Away;
use crate::carrier::Carrier;
use crate::catalogue::{Catalogue, Entry};
use crate::columns;
use crate::error::OpenError;
use crate::making::UnderWay;
use crate::manifest::{self, FORMAT, Manifest};
use crate::write::name;

/// An open archive.
#[derive(Debug)]
pub struct Archive {
    manifest: Manifest,
    catalogue: Catalogue,
    articles: Articles,
    /// Which article has which id; without it, all entries are looked through.
    ids: Option<Lookup>,
    index: OnceLock<Index>,
    /// What there is of it before it is first asked for, where it is made from the articles.
    under_way: Mutex<Option<UnderWay>>,
    /// What filters, orders and counts ask for, made when it is first asked for; where it was written, and what stands for
    /// it until it has come.
    columns: OnceLock<Columns>,
    written_columns: Option<WrittenColumns>,
    no_columns: Columns,
    /// What of it is elsewhere, if anything may be.
    pub(crate) parts: Option<Box<dyn Away>>,
}

/// What columns were written in, and what reads them: a program that never opens an index's files has no code that does.
type WrittenColumns = (Pages, fn(&[u8]) -> Result<Columns, OpenError>);

/// Gives a file of an archive by its name.
pub(crate) type Take<'t> = dyn FnMut(&str) -> Result<File, OpenError> + 't;

/// A passage of an article that is shown for a hit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The whole paragraph or caption.
    pub text: String,
    /// The piece of it to show, and what to mark there.
    pub snippet: Snippet,
}

impl Archive {
    /// Opens an archive whose files are all here. Every file's length and hash are checked before a byte of it is parsed.
    /// An index that has to be made is made when it is first asked for, or before, by [`Archive::prepare`].
    /// Cost: linear in the archive's size.
    ///
    /// # Errors
    /// [`OpenError`] names the file that is missing or damaged.
    pub fn open<C: Carrier>(carrier: &C) -> Result<Self, OpenError> {
        let mut manifest = carrier.manifest()?;
        if manifest.format != FORMAT {
            return Err(OpenError::Version { found: manifest.format });
        }
        let mut files = Vec::new();
        for entry in manifest.files.iter().filter(|_| !C::SEALED) {
            let bytes = carrier.file(&entry.name).ok_or_else(|| OpenError::missing(&entry.name))?;
            entry.check(&bytes).map_err(|reason| OpenError::damaged(&entry.name, &reason))?;
            files.push((entry.name.clone(), bytes));
        }
        // Without any file of an index, it is made from the articles.
        let terms = name::of_index("terms");
        let sums = std::mem::take(&mut manifest.sums);
        let mut take = |name: &str| {
            let bytes = if C::SEALED {
                carrier.file(name)
            } else {
                let at = files.iter().position(|(file, _)| *file == name);
                at.map(|at| files.swap_remove(at).1)
            };
            let bytes = bytes.ok_or_else(|| OpenError::missing(name))?;
            let whole =
                |(file, sum): &(String, usize)| file == name && manifest::sum(&bytes) == *sum;
            if C::SEALED && !sums.iter().any(whole) {
                return Err(OpenError::damaged(name, "it is not what was written"));
            }
            File::of(&bytes).ok_or_else(|| OpenError::damaged(name, "it is not what was written"))
        };
        let written = C::INDEX && carrier.file(&terms).is_some();
        let mut archive = Self::of(manifest, &mut take)?;
        archive.catalogue.read_all(archive.count())?;
        if C::INDEX && written {
            archive.open_index(&mut take)?;
        } else {
            for number in 0..archive.count() {
                archive.articles.read(number as u32)?;
            }
        }
        Ok(archive)
    }

    /// An archive without an index that was written.
    pub(crate) fn of(manifest: Manifest, take: &mut Take<'_>) -> Result<Self, OpenError> {
        let count = manifest.facts.articles;
        Ok(Self {
            catalogue: Catalogue::open(take(name::CATALOGUE)?, count)?,
            articles: Articles::open(take(name::ARTICLES)?, count)?,
            manifest,
            ids: None,
            index: OnceLock::new(),
            under_way: Mutex::new(Some(UnderWay::default())),
            columns: OnceLock::new(),
            written_columns: None,
            no_columns: Columns::default(),
            parts: None,
        })
    }

    /// Opens the index that was written, and what is written with it.
    pub(crate) fn open_index(&mut self, take: &mut Take<'_>) -> Result<(), OpenError> {
        self.ids = Lookup::open(take(name::IDS)?);
        self.written_columns = Some((take(name::COLUMNS)?.pages, columns::read));
        let files = search::Files::of(|file| take(&name::of_index(file)))?;
        let opened = Index::open(files)
            .map_err(|error| OpenError::damaged(&name::of_index(error.file), &error.reason))?;
        if opened.documents() as usize != self.count() {
            return Err(OpenError::damaged(
                name::CATALOGUE,
                "it lists other articles than the index",
            ));
        }
        let opened = match &self.parts {
            Some(parts) => opened.asking(parts.asked()),
            None => opened,
        };
        self.index = OnceLock::from(opened);
        self.under_way = Mutex::new(None);
        Ok(())
    }

    /// Does a part of what a search will need, less than a millisecond's worth in most browsers; whether there is more to
    /// do. Nobody has to call it: what is left is done by the first search.
    pub fn prepare(&self) -> bool {
        let mut under_way = self.under_way.lock().unwrap_or_else(PoisonError::into_inner);
        match under_way.take().map(|now| now.step(&self.articles, self.count())) {
            Some(ControlFlow::Continue(now)) => *under_way = Some(now),
            Some(ControlFlow::Break(index)) => drop(self.index.set(index)),
            None => {}
        }
        under_way.is_some()
    }

    /// The index, finished if it was not.
    #[inline(never)]
    pub(crate) fn index(&self) -> &Index {
        while self.prepare() {}
        self.index.get_or_init(|| Builder::new().index())
    }

    /// What the archive says of itself.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// How many articles there are.
    pub fn count(&self) -> usize {
        self.manifest.facts.articles
    }

    /// In how many pages the articles are.
    pub(crate) fn pages_of_articles(&self) -> usize {
        self.articles.pages()
    }

    /// All articles that are listed here, newest first, those without a date last. A hit's `document` is a place in here.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        (0..self.count()).filter_map(|number| self.listed(number))
    }

    /// The entry of an article, by its place in the catalogue, out of a list of many: its neighbours come with it.
    pub fn listed(&self, number: usize) -> Option<&Entry> {
        self.catalogue.get(number)
    }

    /// The entry of an article, by its place in the catalogue, of which more may be asked: where it is elsewhere, the
    /// article comes with it.
    pub fn entry_at(&self, number: usize) -> Option<&Entry> {
        match &self.parts {
            None => self.catalogue.get(number),
            Some(parts) => {
                self.catalogue.known(number).or_else(|| parts.entry(&self.articles, number))
            }
        }
    }

    /// Whether what filters, orders and counts ask for is here; else it is asked for.
    pub fn has_columns(&self) -> bool {
        self.columns.get().is_some()
            || self.written_columns.as_ref().is_none_or(|(pages, _)| pages.page(0).is_some())
    }

    /// The entry of an id. Cost: linear in the number of articles where the index was made.
    #[inline(never)]
    pub fn with_id(&self, id: &str) -> Option<&Entry> {
        self.begin();
        match &self.ids {
            Some(ids) => self.entry_at(ids.get(id)? as usize).filter(|entry| entry.id == id),
            None => self.entries().find(|entry| entry.id == id),
        }
    }

    /// The whole article of an entry. Cost: linear in the article, and in those that come with it.
    ///
    /// # Errors
    /// [`OpenError::Away`] where it has not come yet, [`OpenError::Damaged`] where it is no article.
    pub fn article(&self, entry: &Entry) -> Result<Article, OpenError> {
        self.articles.read(entry.number)
    }

    /// What filters, orders and counts ask for.
    #[inline(never)]
    pub(crate) fn columns(&self) -> &Columns {
        if let Some(columns) = self.columns.get() {
            return columns;
        }
        let made = match &self.written_columns {
            None => columns::of(self.entries()),
            Some((pages, read)) => match pages.page(0).map(read) {
                Some(Ok(read)) => read,
                _ => return &self.no_columns,
            },
        };
        self.columns.get_or_init(|| made)
    }

    /// The passage of an article that shows best what was found in it, cut to about `length` bytes;
    /// `None` where only the headline has it.
    pub fn passage(
        &self,
        entry: &Entry,
        highlighter: &Highlighter,
        length: usize,
    ) -> Option<Passage> {
        let article = self.article(entry).ok()?;
        let passages = article
            .parts
            .iter()
            .filter(|part| matches!(part.role, Role::Body | Role::Subhead | Role::Caption));
        let mut best: Option<(usize, Passage)> = None;
        for text in passages.map(|part| article.slice(part)) {
            let Some(snippet) = highlighter.snippet(text, length) else { continue };
            let different = snippet.different(text);
            if best.as_ref().is_none_or(|(most, _)| different > *most) {
                best = Some((different, Passage { text: text.to_owned(), snippet }));
            }
        }
        best.map(|(_, passage)| passage)
    }
}
