//! An article as the index takes it.

use article::{Article, Role};
use bangla::dates::Moment;
use search::{Document, Field};

/// What of an article can be found: its headline, its body and what its captions describe. Furniture,
/// picture credits and file names are not the article's words.
pub(crate) fn document(article: &Article) -> Document<'_> {
    let headline = article.headline().map(|text| (Field::Headline, text));
    let body = article.body().map(|text| (Field::Body, text));
    let captions = article
        .parts
        .iter()
        .filter(|part| part.role == Role::Caption)
        .map(|part| (Field::Body, article.slice(part)));
    let stamps = article.published.iter().chain(&article.updated);
    let days =
        stamps.filter_map(|stamp| stamp.iso.parse::<Moment>().ok()).map(|moment| moment.date);
    Document {
        days: days.collect(),
        passages: headline.into_iter().chain(body).chain(captions).collect(),
    }
}
