//! An article as the index takes it.

use article::{Article, Role};
use bangla::dates::{Date, Moment};
use search::{Document, Field};

/// An article's days and passages.
pub(crate) fn document(article: &Article) -> Document<'_> {
    Document { days: days(article), passages: passages(article).collect() }
}

/// The days on which it was published and changed.
pub(crate) fn days(article: &Article) -> Vec<Date> {
    let stamps = article.published.iter().chain(&article.updated);
    let moments = stamps.filter_map(|stamp| stamp.iso.parse::<Moment>().ok());
    moments.map(|moment| moment.date).collect()
}

/// What of an article can be found: its headline, its body and what its captions describe. Furniture,
/// picture credits and file names are not the article's words.
pub(crate) fn passages(article: &Article) -> impl Iterator<Item = (Field, &str)> {
    let headline = article.headline().map(|text| (Field::Headline, text));
    let body = article.body().map(|text| (Field::Body, text));
    let captions = article
        .parts
        .iter()
        .filter(|part| part.role == Role::Caption)
        .map(|part| (Field::Body, article.slice(part)));
    headline.into_iter().chain(body).chain(captions)
}
