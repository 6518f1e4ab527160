//! What a person should look at in an article, one sentence each.
//!
//! Enter at [`warnings`] for what its values tell, at [`refused`] and [`unread`] for dates that are none.

use crate::known::{Given, Known};
use crate::model::{Article, Role, Stamp};
use crate::rules::{Origin, Value, Verdict};
use crate::seen::Seen;

pub(crate) fn warnings(article: &Article) -> Vec<String> {
    let mut out = Vec::new();
    if article.headline().is_none() {
        out.push("The page has no headline; the first sentence stands in for it.".to_owned());
    }
    if article.published.is_none() && article.updated.is_none() {
        out.push("The page does not say when the article was published.".to_owned());
    }
    if let (Some(published), Some(updated)) = (&article.published, &article.updated)
        && updated.iso < published.iso
    {
        out.push("The page says that the article was updated before it was published.".to_owned());
    }
    let day =
        |stamp: &Option<Stamp>| stamp.as_ref().and_then(|s| s.iso.get(..10)).map(str::to_owned);
    if let (Some(published), Some(page)) = (day(&article.published), day(&article.page_date))
        && page < published
    {
        out.push("The page is dated before the article.".to_owned());
    }
    out
}

/// What came with the page and cannot be used, but for what a person has said instead.
pub(crate) fn refused(known: &Known) -> impl Iterator<Item = String> {
    let by_hand = |given: &Option<Given<Stamp>>| {
        given.as_ref().is_some_and(|given| given.origin == Origin::ByHand)
    };
    let published = by_hand(&known.published);
    let updated = by_hand(&known.updated);
    let said = move |value: &Option<Value>| match value {
        Some(Value::Published) => published,
        Some(Value::Updated) => updated,
        _ => false,
    };
    known.refused.iter().filter(move |(value, _)| !said(value)).map(|(_, why)| why.clone())
}

/// The dates of the page that are none, where no list has them.
pub(crate) fn unread(seen: &[Seen<'_>], roles: &[Verdict]) -> impl Iterator<Item = String> {
    let dated = |(seen, is): &(&Seen<'_>, &Verdict)| {
        let stamp = seen.stamp.as_ref();
        matches!(is.role, Role::Stamp | Role::PageDate)
            && stamp.is_some_and(|stamp| stamp.is_unread(seen.line.text))
    };
    seen.iter().zip(roles).filter(dated).map(|(seen, _)| {
        format!(
            "The page's date `{}` is no day of the calendar with its year, so it is left out; write published or updated for this file in corpus.toml.",
            seen.line.text
        )
    })
}
