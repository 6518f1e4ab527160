//! What can be told of each line of a page by itself, before its place counts.

use crate::captions;
use crate::credits::{self, Credit};
use crate::letters::is_letter_or_number;
use crate::lines::{self, Line};
use crate::menus;
use crate::model::Role;
use crate::neighbours;
use crate::parts;
use crate::phrases::{self, Phrase};
use crate::rules::{Rule, Verdict};
use crate::signoffs;
use crate::stamps::{self, StampLine};

/// A line and what it shows.
#[derive(Clone, Debug)]
pub(crate) struct Seen<'t> {
    pub(crate) line: Line<'t>,
    /// It is a phrase of page furniture.
    pub(crate) phrase: Option<Phrase>,
    /// It names one related article itself.
    pub(crate) related: bool,
    /// It is several menu items in a row.
    pub(crate) row: bool,
    /// It is little more than dates.
    pub(crate) stamp: Option<StampLine>,
    /// It says who wrote or is credited.
    pub(crate) credit: Option<Credit>,
    /// It belongs to a picture.
    pub(crate) picture: Option<Role>,
    /// What its words are, where nothing above says more.
    pub(crate) kind: Kind,
    /// It is an item of a list: a line beside it opens with the same sign.
    pub(crate) item: bool,
    /// Why it is furniture whatever it says: a person or the page's markup says so.
    pub(crate) outside: Option<Rule>,
}

/// What the words of a line are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Running text: a paragraph.
    Prose,
    /// A number alone, as in a list of popular articles.
    Number,
    /// An address on the net, and little else.
    Address,
    /// The sign of an editor.
    Signoff,
    /// The mark of a part of the text: see [`parts`].
    Part,
    /// A label and its value in a notice of the text: see [`crate::forms`].
    Field,
    /// Anything else.
    Words,
}

impl Seen<'_> {
    /// What it says of itself: of a picture, or who wrote.
    pub(crate) fn own(&self) -> Option<Verdict> {
        if let Some(role) = self.picture {
            let name = role == Role::ImageName;
            let rule = if name { Rule::PictureName } else { Rule::PictureWords };
            return Some(Verdict::new(role, rule));
        }
        let credit = self.credit.as_ref().filter(|_| self.stamp.is_none())?;
        Some(if credit.is_agency {
            Verdict::new(Role::Agency, Rule::AgencyWords)
        } else {
            Verdict::new(Role::Byline, Rule::CreditWords)
        })
    }

    /// Why it is furniture by its words alone, if it is.
    pub(crate) fn furniture(&self) -> Option<Rule> {
        if self.outside.is_some() {
            return self.outside;
        }
        match (self.phrase, self.kind) {
            (Some(_), _) if !self.line.text.chars().any(is_letter_or_number) => Some(Rule::NoWords),
            (Some(Phrase::Menu), _) if self.row => Some(Rule::MenuRow),
            (Some(Phrase::Menu), _) => Some(Rule::MenuWord),
            (Some(Phrase::Button), _) => Some(Rule::Button),
            (Some(Phrase::More), _) => Some(Rule::ListHeading),
            (Some(Phrase::End), _) => Some(Rule::EndHeading),
            (None, Kind::Number) => Some(Rule::Number),
            (None, Kind::Address) => Some(Rule::Address),
            (None, _) => None,
        }
    }

    /// Whether nothing is known of it but its words.
    pub(crate) fn is_plain(&self) -> bool {
        self.phrase.is_none()
            && self.stamp.is_none()
            && self.credit.is_none()
            && self.picture.is_none()
            && !matches!(self.kind, Kind::Number | Kind::Address)
    }

    /// Whether it is a paragraph of running text, and nothing else.
    pub(crate) fn is_prose(&self) -> bool {
        self.kind == Kind::Prose
    }

    /// Whether no title is like it: a paragraph, a sentence with its danda, or a line longer than titles are.
    pub(crate) fn is_text(&self) -> bool {
        const LONGEST_TITLE: usize = 120;
        self.is_prose()
            || self.is_plain()
                && (self.line.ours && (self.line.is_sentence() || self.line.chars > LONGEST_TITLE)
                    || self.line.chars > 2 * LONGEST_TITLE)
    }

    /// Whether it is the sign of an editor.
    pub(crate) fn is_signoff(&self) -> bool {
        self.kind == Kind::Signoff
    }

    /// Whether it stands in the group of lines around a headline: who wrote, and when.
    pub(crate) fn is_cluster(&self) -> bool {
        self.stamp.as_ref().is_some_and(StampLine::is_of_article)
            || self.credit.as_ref().is_some_and(|credit| !credit.is_agency && !credit.is_signature)
    }

    /// Whether it is a date or a time without an article's label, as in lists of other articles.
    pub(crate) fn is_list_time(&self) -> bool {
        self.stamp.as_ref().is_some_and(|stamp| {
            let told = stamp.is_of_article() || stamp.is_history() || stamp.is_event();
            stamp.relative || !told
        })
    }

    /// Whether it can be the time of the article above or below it: no masthead's, no list's.
    pub(crate) fn is_time(&self) -> bool {
        self.stamp
            .as_ref()
            .is_some_and(|stamp| !stamp.relative && !stamp.is_masthead() && !stamp.is_event())
    }

    /// Whether it says when an event is: words of the article, though never its headline.
    pub(crate) fn is_event(&self) -> bool {
        self.stamp.as_ref().is_some_and(StampLine::is_event)
    }

    /// Whether what follows an article opens with it.
    pub(crate) fn is_end(&self) -> bool {
        let skipped = self.outside == Some(Rule::InList);
        let heads = self.phrase.is_some() && phrases::opens_list(&self.line);
        self.phrase == Some(Phrase::End) || heads && !skipped
    }
}

/// Looks at every line, but for those that `outside` has a rule for. Cost: linear.
pub(crate) fn look<'t>(
    lines: Vec<Line<'t>>,
    mut outside: impl FnMut(&Line<'t>) -> Option<Rule>,
) -> Vec<Seen<'t>> {
    let look = |line| match outside(&line) {
        Some(Rule::PictureName) => picture(line, Role::ImageName),
        Some(Rule::CaptionPlace) => {
            let role = captions::read(&line).unwrap_or(Role::Caption);
            picture(line, role)
        }
        Some(rule) => furniture(line, rule),
        None => look_at(line),
    };
    let parts = parts::find(&lines);
    let mut seen: Vec<Seen<'t>> = lines.into_iter().map(look).collect();
    neighbours::settle(&mut seen);
    for at in parts {
        if seen[at].outside.is_none() && seen[at].phrase.is_none() {
            seen[at].kind = Kind::Part;
        }
    }
    seen
}

/// A line that is furniture whatever it says.
fn furniture(line: Line<'_>, rule: Rule) -> Seen<'_> {
    Seen {
        line,
        phrase: Some(Phrase::Button),
        related: false,
        row: false,
        stamp: None,
        credit: None,
        picture: None,
        kind: Kind::Words,
        item: false,
        outside: Some(rule),
    }
}

/// A line that stands in for a picture, or under one.
fn picture(line: Line<'_>, role: Role) -> Seen<'_> {
    let picture = Some(role);
    Seen { phrase: None, picture, outside: None, ..furniture(line, Rule::PictureName) }
}

fn look_at(line: Line<'_>) -> Seen<'_> {
    let mut phrase = phrases::phrase(&line);
    let related = phrase == Some(Phrase::More) && phrases::names_related(&line);
    let row = phrase.is_none() && menus::is_menu_row(&line);
    if row {
        phrase = Some(Phrase::Menu);
    }
    // What counts readers may stand behind a date.
    if phrase == Some(Phrase::Button) && says_when(&line) {
        phrase = None;
    }
    let free = phrase.is_none();
    // A picture's file name may hold a date.
    let picture = free.then(|| captions::image_name(&line)).flatten();
    let picture = picture.or_else(|| (free && captions::is_dated(&line)).then_some(Role::Caption));
    let stamp = (free && picture.is_none()).then(|| stamps::read(&line)).flatten();
    let picture =
        picture.or_else(|| (free && stamp.is_none()).then(|| captions::read(&line)).flatten());
    let credit =
        (free && stamp.is_none() && picture.is_none()).then(|| credits::read(&line)).flatten();
    let credit = match &stamp {
        Some(stamp) => {
            let before = &line.text[..stamp.before];
            let timed = stamp.is_timed();
            let behind = || {
                let end = stamp.dates.last().filter(|_| timed && stamp.before == 0)?.1.end;
                line.text[end..]
                    .split('|')
                    .skip(1)
                    .find_map(|words| credits::before_stamp(words.trim()))
            };
            credits::before_stamp(before)
                .or_else(behind)
                .or_else(|| timed.then(|| credits::name_before_time(before)).flatten())
                .or_else(|| {
                    let ours = line.text[stamp.before..].contains(bangla::script::is_bangla);
                    (timed && ours).then(|| credits::name_before_bar(before)).flatten()
                })
        }
        None => credit,
    };
    let kind = match &line {
        _ if line.chars < 20 && lines::is_number(line.text) => Kind::Number,
        _ if is_address(&line) => Kind::Address,
        _ if free && stamp.is_none() && signoffs::is_signoff(&line) => Kind::Signoff,
        _ => Kind::Words,
    };
    let (item, outside) = (false, None);
    let mut seen = Seen { line, phrase, related, row, stamp, credit, picture, kind, item, outside };
    if kind == Kind::Words && seen.is_plain() && seen.line.is_prose() {
        seen.kind = Kind::Prose;
    }
    seen
}

/// Whether a line that also has words of a button says when, with a label or a time.
fn says_when(line: &Line<'_>) -> bool {
    const LONGEST: usize = 120;
    line.chars <= LONGEST
        && line.text.contains(bangla::script::is_digit)
        && !line.text.contains('@')
        && stamps::read(line).is_some_and(|stamp| {
            !stamp.dates.is_empty() && stamp.is_of_article() && !stamp.is_event()
        })
}

/// A short line with a web or mail address in it.
fn is_address(line: &Line<'_>) -> bool {
    let has = || ["http://", "https://", "www.", "@"].iter().any(|sign| line.text.contains(sign));
    line.words <= 6 && !line.ends && line.may_have(&['/', 'w', '@']) && has()
}
