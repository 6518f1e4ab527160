//! The articles themselves, some in a page.

use article::Article;
use search::{File, Paged, Pages};

use crate::error::{OpenError, parse};
use crate::write::{encode, name};

/// How long a page is at least, in bytes, but for the last: what is fetched at once where articles are fetched one by one,
/// and long enough to be compressed well.
const PAGE: usize = 12 * 1024;

/// The articles, open for reading.
#[derive(Debug)]
pub(crate) struct Articles {
    /// The first article of each page, and the number of all.
    firsts: Vec<u32>,
    pages: Pages,
}

/// The file of some articles, in their order. Its head says how many each page has; a page, how long each is.
pub(crate) fn write(articles: &[Article]) -> Paged {
    let (mut counts, mut pages) = (Vec::<u32>::new(), Vec::new());
    let (mut lengths, mut texts) = (Vec::<u32>::new(), Vec::new());
    for (number, article) in (1..).zip(articles) {
        let text = encode(article);
        lengths.push(text.len() as u32);
        texts.extend(text);
        if texts.len() >= PAGE || number == articles.len() {
            let mut page = encode(&lengths);
            page.append(&mut texts);
            counts.push(lengths.len() as u32);
            lengths.clear();
            pages.push(page);
        }
    }
    Paged { head: encode(&counts), pages }
}

impl Articles {
    /// Opens what [`write`] wrote, for so many articles.
    pub(crate) fn open(file: File, articles: usize) -> Result<Self, OpenError> {
        let counts: Vec<u32> = parse(name::ARTICLES, &file.head)?;
        let (mut firsts, mut next) = (vec![0], 0u32);
        for &count in &counts {
            next = next.saturating_add(count);
            firsts.push(next);
        }
        if counts.len() != file.pages.len() || next as usize != articles {
            return Err(OpenError::damaged(name::ARTICLES, "it has not as many as there are"));
        }
        Ok(Self { firsts, pages: file.pages })
    }

    /// The page of an article.
    pub(crate) fn page_of(&self, number: u32) -> usize {
        self.firsts.partition_point(|&first| first <= number).saturating_sub(1)
    }

    /// The articles of a page.
    pub(crate) fn of_page(&self, page: usize) -> std::ops::Range<u32> {
        self.firsts.get(page).copied().unwrap_or_default()
            ..self.firsts.get(page + 1).copied().unwrap_or_default()
    }

    /// How many pages there are.
    pub(crate) fn pages(&self) -> usize {
        self.pages.len()
    }

    /// An article.
    ///
    /// # Errors
    /// [`OpenError::Away`] where its page is elsewhere, and [`OpenError::Damaged`] where it is no article.
    pub(crate) fn read(&self, number: u32) -> Result<Article, OpenError> {
        let page = self.page_of(number);
        let place = (number - self.of_page(page).start) as usize;
        let away = || OpenError::Away { file: name::ARTICLES.to_owned() };
        let damaged = || OpenError::damaged(name::ARTICLES, "it lacks an article that is listed");
        let bytes = self.pages.page(page).ok_or_else(away)?;
        let (lengths, texts): (Vec<u32>, _) =
            postcard::take_from_bytes(bytes).map_err(|_| damaged())?;
        let before = lengths.get(..place).ok_or_else(damaged)?;
        let start = before.iter().map(|&length| length as usize).sum::<usize>();
        let length = lengths.get(place).copied().unwrap_or_default() as usize;
        let text = texts.get(start..).and_then(|rest| rest.get(..length)).ok_or_else(damaged)?;
        parse(name::ARTICLES, text)
    }
}
