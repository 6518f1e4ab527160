//! What can be told of each line of a page by itself, before its place counts.

use crate::captions;
use crate::credits::{self, Credit};
use crate::lines::{self, Line};
use crate::model::Role;
use crate::phrases::{self, Phrase};
use crate::stamps::{self, StampLine};

/// A line and what it shows.
#[derive(Clone, Debug)]
pub(crate) struct Seen<'t> {
    pub(crate) line: Line<'t>,
    /// It is a phrase of page furniture.
    pub(crate) phrase: Option<Phrase>,
    /// It is little more than dates.
    pub(crate) stamp: Option<StampLine>,
    /// It says who wrote or is credited.
    pub(crate) credit: Option<Credit>,
    /// It belongs to a picture.
    pub(crate) picture: Option<Role>,
    /// It is a number alone, as in a list of popular articles.
    pub(crate) number: bool,
    /// It gives an address on the net, and little else.
    pub(crate) address: bool,
    /// It is the sign of an editor.
    pub(crate) signoff: bool,
    /// It is running text, and nothing above.
    pub(crate) prose: bool,
}

impl Seen<'_> {
    /// Whether nothing is known of it but its words.
    pub(crate) fn is_plain(&self) -> bool {
        self.phrase.is_none()
            && self.stamp.is_none()
            && self.credit.is_none()
            && self.picture.is_none()
            && !self.number
            && !self.address
    }

    /// Whether it stands in the group of lines around a headline: who wrote, and when.
    pub(crate) fn is_cluster(&self) -> bool {
        self.stamp.as_ref().is_some_and(StampLine::is_of_article)
            || self.credit.as_ref().is_some_and(|credit| !credit.is_agency && !credit.is_signature)
    }

    /// Whether it is a date or a time without an article's label, as in lists of other articles.
    pub(crate) fn is_list_time(&self) -> bool {
        self.stamp.as_ref().is_some_and(|stamp| stamp.relative || !stamp.is_of_article())
    }

    /// Whether what follows an article opens with it.
    pub(crate) fn is_end(&self) -> bool {
        self.phrase == Some(Phrase::End) || self.phrase.is_some() && phrases::opens_list(&self.line)
    }
}

/// Looks at every line. Cost: linear.
pub(crate) fn look<'t>(lines: Vec<Line<'t>>) -> Vec<Seen<'t>> {
    lines.into_iter().map(look_at).collect()
}

fn look_at(line: Line<'_>) -> Seen<'_> {
    let mut phrase = phrases::phrase(&line);
    if phrase.is_none() && phrases::is_menu_row(&line) {
        phrase = Some(Phrase::Menu);
    }
    let free = phrase.is_none();
    // A picture's file name may hold a date.
    let picture = free.then(|| captions::image_name(&line)).flatten();
    let stamp = (free && picture.is_none()).then(|| stamps::read(&line)).flatten();
    let picture =
        picture.or_else(|| (free && stamp.is_none()).then(|| captions::read(&line)).flatten());
    let credit =
        (free && stamp.is_none() && picture.is_none()).then(|| credits::read(&line)).flatten();
    let number = lines::is_number(line.text) && line.chars < 20;
    let address = is_address(&line);
    let signoff = free && stamp.is_none() && credits::is_signoff(&line);
    let mut seen =
        Seen { line, phrase, stamp, credit, picture, number, address, signoff, prose: false };
    seen.prose = seen.is_plain() && seen.line.is_prose();
    seen
}

/// A short line with a web or mail address in it.
fn is_address(line: &Line<'_>) -> bool {
    let has = ["http://", "https://", "www.", "@"].iter().any(|sign| line.text.contains(sign));
    has && line.words <= 6 && !line.ends
}
