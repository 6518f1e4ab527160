//! The rules that decide, by name: what a line is and where a value comes from.
//!
//! A rule is one byte in an archive ([`Rule`] is written as its number), a word in `inspect`'s JSON
//! ([`Rule::name`]). New rules go to the end of their list: numbers that archives hold must stay.

use serde::{Deserialize, Serialize};

use crate::model::Role;

/// Declares an enum whose variants have names in JSON.
macro_rules! named {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            /// All of them, in the order of their numbers.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Its name in `inspect`'s JSON.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }
        }
    };
}

named! {
    /// Why a part of a page has its role.
    Rule {
        /// A paragraph: long, and ending as a sentence does.
        Prose = "prose",
        /// Between the text's two ends, and nothing else claims it.
        InText = "in_text",
        /// A short line without a full stop inside the text.
        ShortInText = "short_line_in_text",
        /// A line between headline and byline that is long enough to be a deck.
        Deck = "deck_under_headline",
        /// What surrounds headlines on pages of newspapers surrounds it.
        HeadlinePlace = "headline_by_place",
        /// It says the headline that was given with the page.
        HeadlineGiven = "headline_as_given",
        /// It says the headline once more.
        HeadlineAgain = "headline_again",
        /// A date with a label that says of what.
        StampLabel = "labelled_date",
        /// A date without a label where an article's stands.
        StampPlace = "date_by_place",
        /// A time counted back from when the page was read.
        StampRelative = "relative_time",
        /// A day in a masthead, or one labelled as the page's.
        PageDay = "day_of_page",
        /// A date of something that the article tells of.
        EventDate = "date_of_event",
        /// A day over a paragraph of a chronicle, or from before newspapers had sites.
        ChronicleDay = "day_of_chronicle",
        /// It has a word that only credits have.
        CreditWords = "credit_words",
        /// A name where writers' names stand.
        NamePlace = "name_by_place",
        /// Names of agencies, or what stands after `সূত্র`.
        AgencyWords = "agency_words",
        /// It says that it belongs to a picture.
        PictureWords = "picture_words",
        /// It stands where captions stand.
        CaptionPlace = "caption_by_place",
        /// What a browser or a camera calls a picture.
        PictureName = "picture_name",
        /// Letters that an editor signs with.
        Initials = "initials",
        /// A section's name, or another menu item.
        MenuWord = "menu_item",
        /// A row of menu items.
        MenuRow = "row_of_menu_items",
        /// A button, an advertisement's place, a notice.
        Button = "button_or_notice",
        /// It opens a list of other articles.
        ListHeading = "opens_list",
        /// What follows an article opens with it.
        EndHeading = "opens_what_follows",
        /// In a list of other articles inside the text.
        InList = "in_list",
        /// Behind the article's end.
        AfterEnd = "after_end",
        /// Above the text, and none of the things that belong to an article there.
        AboveText = "above_text",
        /// A number alone.
        Number = "number_alone",
        /// An address on the net and little else.
        Address = "address_alone",
        /// No word at all.
        NoWords = "no_words",
        /// One of a last block of a few words each.
        Tags = "tags",
        /// The headline of another article between two paragraphs.
        StrayTitle = "stray_title",
        /// A list of titles behind the last sentence.
        TitlesAtEnd = "titles_at_end",
        /// A time in a list or over a comment.
        ListTime = "time_in_list",
        /// Outside of what the page marks as the article, or of where its text is dense.
        OutsideMain = "outside_main_text",
        /// In the block before the text that says what it is.
        FrontMatter = "front_matter",
        /// A person listed it in `corpus.toml`.
        ByHand = "by_hand",
        /// Inside the text, short, and without a letter of the page's script.
        Foreign = "other_script",
    }
}

named! {
    /// A value that is known of an article.
    Value {
        /// What it is called.
        Headline = "headline",
        /// When it was published.
        Published = "published",
        /// When it was last changed.
        Updated = "updated",
        /// The day of the page.
        PageDate = "page_date",
        /// The newspaper.
        Source = "source",
        /// Who wrote it.
        Byline = "byline",
        /// The desk that wrote it.
        Desk = "desk",
        /// The agencies that it credits.
        Agencies = "agencies",
    }
}

named! {
    /// Where a value comes from.
    Origin {
        /// A line of the page; its part has the rule.
        Page = "page",
        /// A person wrote it into `corpus.toml`.
        ByHand = "corpus_toml",
        /// The block before the text.
        FrontMatter = "front_matter",
        /// A field of a record: JSON, JSON Lines, CSV.
        Field = "field",
        /// The page's JSON-LD.
        JsonLd = "json_ld",
        /// The page's `OpenGraph` properties.
        OpenGraph = "open_graph",
        /// Another `<meta>` of the page.
        Meta = "meta",
        /// A `<time>` of the page.
        TimeElement = "time_element",
        /// The page's first `<h1>`.
        HeadingElement = "heading_element",
    }
}

/// What a line is, and by which rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Verdict {
    pub(crate) role: Role,
    pub(crate) rule: Rule,
}

#[expect(clippy::similar_names, reason = "a role and its rule are what a verdict is")]
impl Verdict {
    pub(crate) fn new(role: Role, rule: Rule) -> Self {
        Self { role, rule }
    }

    pub(crate) fn furniture(rule: Rule) -> Self {
        Self { role: Role::Furniture, rule }
    }
}
