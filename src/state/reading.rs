//! An article → what the reading view shows.
//!
//! Enter at [`Reading::of`] and [`Reading::scraped`].

use archive::{Article, Highlighter, Role, Rule, Title};

use super::Piece;

/// An article as it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The headline, or the first sentence where there is none.
    pub title: Piece,
    /// Whether the title is the first sentence.
    pub derived: bool,
    /// The body.
    pub paragraphs: Vec<Paragraph>,
    /// What pictures show, each once.
    pub captions: Vec<Paragraph>,
    /// Who took or gave pictures, each once, without marks: credits are not searched.
    pub credits: Vec<String>,
    /// How many places are marked in all of these.
    pub marks: usize,
}

/// A paragraph, or a sub-headline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its text.
    pub piece: Piece,
    /// Whether it is a sub-headline.
    pub subhead: bool,
    /// The number of its first mark among all marks, from 0.
    pub first_mark: usize,
}

/// A part of the page as it was scraped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScrapedPart {
    /// What it is.
    pub role: Role,
    /// Why it is that, where the archive has it.
    pub rule: Option<Rule>,
    /// Its text, untrimmed.
    pub piece: Piece,
}

impl Reading {
    /// What is shown of an article. Cost: linear in its text.
    pub fn of(article: &Article, highlighter: &Highlighter) -> Self {
        let title = Title::of(article);
        let mut reading = Self { derived: title.derived, ..Self::default() };
        reading.title = Piece::whole(&title.text, highlighter);
        reading.marks = reading.title.marks.len();
        for part in &article.parts {
            let text = article.slice(part).trim();
            match part.role {
                Role::Body => reading.paragraph(text, false, highlighter),
                Role::Subhead => reading.paragraph(text, true, highlighter),
                _ => {}
            }
        }
        for part in &article.parts {
            let text = article.slice(part).trim();
            match part.role {
                Role::Caption => reading.caption(text, highlighter),
                Role::PhotoCredit => {
                    let credit = credit(text);
                    if !reading.credits.iter().any(|seen| seen == credit) {
                        reading.credits.push(credit.to_owned());
                    }
                }
                _ => {}
            }
        }
        reading
    }

    /// The whole page in its order.
    pub fn scraped(article: &Article, highlighter: &Highlighter) -> Vec<ScrapedPart> {
        let part = |(at, part): (usize, &archive::Part)| {
            let text = article.slice(part);
            // Only what search looks at is marked.
            let searched =
                matches!(part.role, Role::Headline | Role::Body | Role::Subhead | Role::Caption);
            let piece = if searched {
                Piece::whole(text, highlighter)
            } else {
                Piece { text: text.to_owned(), ..Piece::default() }
            };
            ScrapedPart { role: part.role, rule: article.rules.get(at).copied(), piece }
        };
        article.parts.iter().enumerate().map(part).collect()
    }

    fn paragraph(&mut self, text: &str, subhead: bool, highlighter: &Highlighter) {
        let paragraph = self.numbered(text, subhead, highlighter);
        self.paragraphs.push(paragraph);
    }

    fn caption(&mut self, text: &str, highlighter: &Highlighter) {
        if self.captions.iter().all(|seen| seen.piece.text != text) {
            let caption = self.numbered(text, false, highlighter);
            self.captions.push(caption);
        }
    }

    fn numbered(&mut self, text: &str, subhead: bool, highlighter: &Highlighter) -> Paragraph {
        let piece = Piece::whole(text, highlighter);
        let first_mark = self.marks;
        self.marks += piece.marks.len();
        Paragraph { piece, subhead, first_mark }
    }
}

/// A credit without the label that pages print before it (`ছবি : সংগৃহীত`): the page has its own.
fn credit(text: &str) -> &str {
    let rest = text.strip_prefix("ছবি").map(str::trim_start);
    rest.and_then(|rest| rest.strip_prefix([':', '：', '-'])).map_or(text, str::trim)
}

#[cfg(test)]
mod tests {
    use super::credit;

    #[test]
    fn a_credit_loses_its_printed_label() {
        assert_eq!(credit("ছবি : সংগৃহীত"), "সংগৃহীত");
        assert_eq!(credit("ছবি: রয়টার্স"), "রয়টার্স");
        assert_eq!(credit("ছবিঘর"), "ছবিঘর");
        assert_eq!(credit("সংগৃহীত"), "সংগৃহীত");
    }
}
