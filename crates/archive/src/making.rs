//! The index of an archive that was written without one, made from its articles in steps.

use std::ops::ControlFlow;

use article::Article;
use search::{Builder, Index, Making};

use crate::articles::Articles;
use crate::document::{days, passages};

/// How many words get their keys in one step.
const WORDS: usize = 16;

/// An index that is being made.
#[derive(Debug)]
pub(crate) enum UnderWay {
    /// The articles before this one were added, and of this one so many passages.
    Articles(Builder, u32, Option<(Box<Article>, usize)>),
    /// All were.
    Keys(Box<Making>),
}

impl Default for UnderWay {
    fn default() -> Self {
        Self::Articles(Builder::new(), 0, None)
    }
}

impl UnderWay {
    /// Adds a passage of an article, or makes the keys of some words; what there is then, or the index after the last step.
    pub(crate) fn step(self, articles: &Articles, count: usize) -> ControlFlow<Index, Self> {
        match self {
            Self::Articles(builder, number, None) if number as usize == count => {
                ControlFlow::Continue(Self::Keys(Box::new(builder.making())))
            }
            Self::Articles(mut builder, number, None) => {
                // That it can be read was seen when the archive was opened.
                let article = articles.read(number).unwrap_or_default();
                builder.begin(days(&article));
                ControlFlow::Continue(Self::Articles(builder, number, Some((Box::new(article), 0))))
            }
            Self::Articles(mut builder, number, Some((article, done))) => {
                let Some((field, text)) = passages(&article).nth(done) else {
                    builder.end();
                    return ControlFlow::Continue(Self::Articles(builder, number + 1, None));
                };
                builder.passage(field, text);
                ControlFlow::Continue(Self::Articles(builder, number, Some((article, done + 1))))
            }
            Self::Keys(mut making) => {
                if making.step(WORDS) {
                    ControlFlow::Continue(Self::Keys(making))
                } else {
                    ControlFlow::Break(making.index())
                }
            }
        }
    }
}
