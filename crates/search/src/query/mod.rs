//! What a reader typed → a tree.
//!
//! Enter at [`Query::parse`]. The grammar, in which nothing is an error:
//!
//! ```text
//! query  = { either }                       all of them are required
//! either = clause { OR clause }             in capitals, in small letters between two parts, অথবা, কিংবা, or |
//! clause = [ "-" ] part                     a minus at the start excludes, and so does NOT
//! part   = group | filter | "headline:" ( group | plain ) | plain
//! group  = "(" query ")"
//! plain  = phrase | word | start "*"        start* is every word that starts so
//! phrase = quote words quote                the words in this order
//! filter = name ":" ( value | quote value quote | "?" )
//! name   = paper | by | agency | date | length      source and author, too; title is headline
//! ```
//!
//! - Outside quotes, a number or a date of several words is one word. A word that is written with hyphens
//!   or full stops inside (জং-উন, ঢাকা-৮) asks for its parts side by side; where no text has them so, or where each is a word of its own
//!   (রাশিয়া-ইউক্রেন), apart as well. A slash divides words.
//! - Digits that no text would have as a date are read as one, too (২৭/১২, 27-12-25, 20251227): either is found. A
//!   month's name is that month of any year as well as the word.
//! - Names are read in capitals too, and in Bangla: শিরোনাম, পত্রিকা, লেখক, সংস্থা, তারিখ, দৈর্ঘ্য; the colon
//!   may be a visarga. A name with a gap after its colon is a word; a name alone at the end of what was
//!   typed asks for nothing yet.
//! - A value in quotes is the whole name; one without, the start of any of its words, or how they sound
//!   (agency:afp). `?` is what is not known.
//! - Of several filters of one name that stand side by side (paper:ক paper:খ) one must be met; of those
//!   with a minus none.
//! - A date is a year, a month or a day (2025, 2025-07, ২০২৫-০৭-১৩), or a span with both ends in it
//!   (2025-07..2025-12), of which either end may be left out. A length is short, medium or long (ছোট,
//!   মাঝারি, বড়). A value that is none of these is passed over and named in [`Query::unread`].
//! - Missing last quotes and brackets are forgiven, and signs that are none of these are passed over, so
//!   that any `&str` is a query.
//!
//! What is too long, or nested too deeply, is left out, and [`Query::cut`] says so.

mod filter;
mod parse;

use std::ops::Range;

pub use filter::{Facet, Filter, Wanted};
pub(crate) use filter::{LENGTHS, key_of};

/// A parsed query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// What all hits must meet.
    pub root: Node,
    /// Whether part of what was typed was too long, or nested too deeply, to be read.
    pub cut: bool,
    /// The filters whose value could not be read (date:yesterday), as typed; they were passed over.
    pub unread: Vec<String>,
    /// The filters outside brackets, in the order in which they were typed.
    pub filters: Vec<TypedFilter>,
}

/// A filter as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedFilter {
    /// What it is about.
    pub facet: Facet,
    /// What it asks for; `None` where its value could not be read, so that it was passed over.
    pub wanted: Option<Wanted>,
    /// Whether it leaves out what it names.
    pub exclude: bool,
    /// Its value, without quotes.
    pub value: String,
    /// Where it stands in what was typed, in bytes, with its minus and its quotes.
    pub range: Range<usize>,
}

/// A condition on documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// All of these hold. Without any: no condition was typed.
    All(Vec<Node>),
    /// At least one of these holds.
    Any(Vec<Node>),
    /// This does not hold.
    Not(Box<Node>),
    /// These words stand side by side in this order, as typed or spelled otherwise.
    Phrase(Vec<Term>),
    /// These words were typed as one and stand side by side, in any form that the ladder joins; apart, too, where no text
    /// has them so or each is a word of its own.
    Joined(Vec<Term>),
    /// This word, in any form that the ladder joins.
    Word(Term),
    /// This number or date, however it is written.
    Concept(Concept),
    /// A word that starts so.
    Prefix(Term),
    /// This holds of the headline alone.
    Headline(Box<Node>),
    /// This is known, or not known, of the document.
    Filter(Filter),
}

/// A typed number or date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concept {
    /// As typed.
    pub typed: String,
    /// Its key in the index.
    pub key: String,
    /// Whether it is a date; otherwise it is a number.
    pub date: bool,
    /// The word that it was typed as, where it is one.
    pub word: Option<Term>,
}

/// One typed word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// As typed.
    pub typed: String,
    /// Its normal form.
    pub normal: String,
    /// Whether it is the last thing typed, and more of it may come.
    pub unfinished: bool,
}

impl Node {
    /// Whether it is made of filters only.
    pub(crate) fn is_filter(&self) -> bool {
        match self {
            Self::Filter(_) => true,
            Self::Not(node) => node.is_filter(),
            Self::Any(nodes) | Self::All(nodes) => {
                !nodes.is_empty() && nodes.iter().all(Self::is_filter)
            }
            _ => false,
        }
    }

    /// The facet that all its filters are of.
    pub(crate) fn facet(&self) -> Option<Facet> {
        match self {
            Self::Filter(filter) => Some(filter.facet),
            Self::Not(node) => node.facet(),
            Self::Any(nodes) | Self::All(nodes) => {
                let first = nodes.first()?.facet();
                first.filter(|_| nodes.iter().all(|node| node.facet() == first))
            }
            _ => None,
        }
    }
}

impl Query {
    /// Reads what was typed. Cost: linear, up to 4096 bytes.
    pub fn parse(typed: &str) -> Self {
        parse::parse(typed)
    }

    /// Whether nothing was asked for.
    pub fn is_empty(&self) -> bool {
        matches!(&self.root, Node::All(nodes) if nodes.is_empty())
    }

    /// Whether it has filters.
    pub fn is_filtered(&self) -> bool {
        fn any(node: &Node) -> bool {
            match node {
                Node::Filter(_) => true,
                Node::Not(node) => any(node),
                Node::All(nodes) | Node::Any(nodes) => nodes.iter().any(any),
                _ => false,
            }
        }
        any(&self.root)
    }

    /// The words that hits may contain: all but the excluded ones, in order.
    pub fn positive_terms(&self) -> Vec<&Term> {
        fn walk<'q>(node: &'q Node, out: &mut Vec<&'q Term>) {
            match node {
                Node::All(nodes) | Node::Any(nodes) => {
                    for node in nodes {
                        walk(node, out);
                    }
                }
                Node::Not(_) | Node::Concept(_) | Node::Prefix(_) | Node::Filter(_) => {}
                Node::Headline(node) => walk(node, out),
                Node::Phrase(terms) | Node::Joined(terms) => out.extend(terms),
                Node::Word(term) => out.push(term),
            }
        }
        let mut out = Vec::new();
        walk(&self.root, &mut out);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::{Facet, Node, Query, Wanted};

    fn show(node: &Node) -> String {
        let list = |nodes: &[Node], sep: &str| nodes.iter().map(show).collect::<Vec<_>>().join(sep);
        match node {
            Node::All(nodes) => format!("({})", list(nodes, " ")),
            Node::Any(nodes) => format!("<{}>", list(nodes, " | ")),
            Node::Not(node) => format!("-{}", show(node)),
            Node::Phrase(terms) | Node::Joined(terms) => {
                format!(
                    "\"{}\"",
                    terms.iter().map(|t| t.normal.as_str()).collect::<Vec<_>>().join(" ")
                )
            }
            Node::Concept(concept) => concept.key.clone(),
            Node::Prefix(term) => format!("{}*", term.normal),
            Node::Headline(node) => format!("headline {}", show(node)),
            Node::Filter(filter) => {
                let facet = filter.facet.name();
                match &filter.wanted {
                    Wanted::Unknown => format!("[{facet} unknown]"),
                    Wanted::Whole(name) => format!("[{facet} = {name}]"),
                    Wanted::Part(part) => format!("[{facet} ~ {part}]"),
                    Wanted::Between(from, to) => format!("[{facet} {from}..{to}]"),
                }
            }
            Node::Word(term) => {
                format!("{}{}", term.normal, if term.unfinished { "…" } else { "" })
            }
        }
    }

    #[track_caller]
    fn check(typed: &str, expected: &str) {
        assert_eq!(show(&Query::parse(typed).root), expected, "query {typed:?}");
    }

    #[test]
    fn words_are_all_required_and_the_last_is_unfinished() {
        check("পুতিন কিম", "(পুতিন কিম…)");
        check("পুতিন ", "(পুতিন)");
        check("কিম\u{a0}জং", "(কিম জং…)");
    }

    #[test]
    fn phrases_exclusion_and_or() {
        check("\"কিম জং উন\" রাশিয়া", "(\"কিম জং উন\" রাশিয়া…)");
        check("“কিম জং”", "(\"কিম জং\")");
        check("কিম -ট্রাম্প ", "(কিম -ট্রাম্প)");
        check("কিম -\"ডোনাল্ড ট্রাম্প\"", "(কিম -\"ডোনাল্ড ট্রাম্প\")");
        check("ক খ OR গ | ঘ ঙ ", "(ক <খ | গ | ঘ> ঙ)");
        check("ক|খ -গ|\"ঘ ঙ\" ", "(<ক | খ> <-গ | \"ঘ ঙ\">)");
        check("জং-উন", "(\"জং উন\")");
        check("ঢাকা-৮ আসন ", "(\"ঢাকা 8\" আসন)");
        check("ঢাকা-৮ হাজার", "(ঢাকা #8000)");
        check("কিম AND পুতিন NOT ট্রাম্প ", "(কিম পুতিন -ট্রাম্প)");
        check("kim or putin and trump ", "(<kim | putin> trump)");
        check("or kim ", "(or kim)");
        check("কিম অথবা পুতিন ", "(<কিম | পুতিন>)");
        check("NOT", "()");
    }

    #[test]
    fn numbers_and_dates_are_one_word() {
        check("১৫ হাজার সেনা ", "(#15000 সেনা)");
        check("কিম 2025-09-03", "(কিম @2025-09-03)");
        check("-২৭ ডিসেম্বর", "(-@--12-27)");
        check("১০-২০", "(#10 #20)");
        check("20% OR 30%", "(<#20% | #30%>)");
        check("\"১৫ হাজার\"", "(\"15 হাজার\")");
        check("২৭/১২ ", "(<@--12-27 | (#27 #12)>)");
        check("সেনা 27/12/25 কিম ", "(সেনা <@2025-12-27 | (#27 #12 #25)> কিম)");
        check("20251227 ", "(<@2025-12-27 | (#20251227)>)");
        check("১২ poush", "(@b--09-12)");
        check("পৌষ ১৪৩২", "(@b1432-09)");
    }

    #[test]
    fn a_month_is_that_of_any_year() {
        check("জুলাই", "(@--07)");
        check("ল্যাভরভ জুলাই মাসে", "(ল্যাভরভ @--07)");
        check("পৌষ মাস OR -আগস্টে ", "(<@b--09 | -@--08>)");
        check("পৌষ paper:ক ", "(@b--09 [paper ~ ক])");
        check("december 2025", "(@2025-12)");
        check("জুলাই সনদ ", "(@--07 সনদ)");
        check("\"জুলাই\"", "(\"জুলাই\")");
        check("মে ", "(মে)");
    }

    #[test]
    fn brackets_group() {
        check("(ক OR খ) গ ", "(<ক | খ> গ)");
        check("ক (খ গ) OR (ঘ -ঙ)", "(ক <(খ গ) | (ঘ -ঙ)>)");
        check("-(ক OR খ)", "(-<ক | খ>)");
        check("(-ক)", "(-ক)");
        check("(\"ক খ\" OR রাশি*)", "(<\"ক খ\" | রাশি*>)");
        check("((ক)) () ( ", "(ক)");
        check("(ক OR(খ গ", "(<ক | (খ গ…)>)");
        check("ক) খ ", "(ক খ)");
        check("সেনা(১৫ হাজার) ", "(সেনা #15000)");
        check("(১৫ হাজার সেনা)", "((#15000 সেনা))");
    }

    #[test]
    fn starts_and_headlines() {
        check("রাশি* কিম ", "(রাশি* কিম)");
        check("* রাশি *", "(রাশি)");
        check("জং-উ*", "(\"জং উ\")");
        check("১৫* ", "(15*)");
        check("/সেনা/অস্ত্র/ ১৩/০৭/২০২৫", "(সেনা অস্ত্র @2025-07-13)");
        check("headline:কিম ", "(headline কিম)");
        check("শিরোনাম:\"কিম জং\" -Headline:রাশি*", "(headline \"কিম জং\" -headline রাশি*)");
        check("headline:১৫ হাজার", "(headline #15000)");
        check("headline:(ক OR খ) গ ", "(headline <ক | খ> গ)");
    }

    #[test]
    fn filters_are_read_in_either_language() {
        check("paper:প্রথম কিম ", "(কিম [paper ~ প্রথম])");
        check("ক -পত্রিকা:\"প্রথম আলো\" খ ", "(ক খ -[paper = প্রথম আলো])");
        check("by:? OR সংস্থা:রয়টার্স", "(<[by unknown] | [agency ~ রয়টার্স]>)");
        check("লেখকঃকাজী", "([by ~ কাজি])");
        check("(paper:ক কিম) ", "((কিম [paper ~ ক]))");
        check("date:2025", "([date 20250000..20259999])");
        check("তারিখ:২০২৫-০৭..২০২৫-১২", "([date 20250700..20251299])");
        check("date:2025-07-13", "([date 20250713..20250713])");
        check("date:2025-12..2025-7-1", "([date 20250701..20251299])");
        check("date:..2024 date:2025..", "(<[date 1..20249999] | [date 20250000..4294967295]>)");
        check(
            "paper:ক খ -paper:গ byline:ঘ paper:চ ",
            "(খ <[paper ~ ক] | [paper ~ চ]> -[paper ~ গ] [by ~ ঘ])",
        );
        check("date:১৬/১২/২০২৫", "([date 20251216..20251216])");
        check("date:\"১৬ ডিসেম্বর ২০২৫\"", "([date 20251216..20251216])");
        check("date:\"জুলাই ২০২৫\"", "([date 20250700..20250799])");
        check("title:ক source:খ author:গ ", "(headline ক [paper ~ খ] [by ~ গ])");
        check("length:long দৈর্ঘ্য:ছোট", "(<[length 800..4294967295] | [length 0..249]>)");
    }

    #[test]
    fn a_value_that_cannot_be_read_is_passed_over_and_named() {
        for typed in [
            "date:yesterday",
            "date:2025-13",
            "date:2025-02-30",
            "date:..",
            "length:9",
            "paper:!",
            "date:20256",
        ] {
            let query = Query::parse(typed);
            assert_eq!(
                (show(&query.root), query.unread),
                ("()".to_owned(), vec![typed.to_owned()])
            );
        }
        // Nothing is asked for yet.
        check("কিম paper:", "(কিম)");
        assert!(Query::parse("paper:").unread.is_empty());
        // A name with a gap after it is a word of what was copied here.
        check("তারিখ: কিম ", "(তারিখ কিম)");
        check("http://a.b ", "(http \"a b\")");
    }

    #[test]
    fn filters_are_remembered_as_they_were_typed() {
        let typed = "কিম -paper:\"প্রথম আলো\" NOT by:ক date:2025-13 (paper:খ) পত্রিকা:? ";
        let asked = Query::parse(typed).filters;
        let asked: Vec<_> = asked
            .iter()
            .map(|it| {
                (&typed[it.range.clone()], it.value.as_str(), it.exclude, it.wanted.is_some())
            })
            .collect();
        assert_eq!(
            asked,
            [
                ("-paper:\"প্রথম আলো\"", "প্রথম আলো", true, true),
                ("NOT by:ক", "ক", true, true),
                ("date:2025-13", "2025-13", false, false),
                ("পত্রিকা:?", "?", false, true),
            ]
        );
    }

    #[test]
    fn a_filter_that_is_made_is_read_again() {
        for (facet, value) in [
            (Facet::Paper, Some("প্রথম “আলো”")),
            (Facet::By, Some("ক:খ (গ)")),
            (Facet::Agency, None),
            (Facet::Date, Some("2025-07..2025-12")),
            (Facet::Length, Some("long")),
        ] {
            let filter = facet.filter(value);
            let query = Query::parse(&filter);
            assert_eq!((query.filters.len(), query.filters[0].facet), (1, facet), "{filter}");
            assert_eq!(query.filters[0].range, 0..filter.len());
            let wanted = query.filters[0].wanted.as_ref().expect("it is read");
            let value = value.map(|value| value.split("..").next().unwrap_or(value));
            assert!(wanted.is_met(value), "{filter}");
        }
    }

    #[test]
    fn names_meet_what_is_wanted_of_them() {
        let met = |filter: &str, name: Option<&str>| {
            let asked = Query::parse(filter).filters;
            asked[0].wanted.as_ref().is_some_and(|wanted| wanted.is_met(name))
        };
        assert!(met("paper:আলো", Some("প্রথম আলো")) && met("paper:\"প্রথম আলো\"", Some("প্রথম আলো")));
        assert!(!met("paper:\"আলো\"", Some("প্রথম আলো")) && !met("paper:আলো", None));
        assert!(met("paper:alo", Some("প্রথম আলো")) && met("agency:afp", Some("এএফপি")));
        assert!(met("date:?", None) && !met("date:?", Some("2025")));
        assert!(
            met("date:2025-07-13", Some("2025-07")) && !met("date:2025-07-13", Some("2025-08"))
        );
        assert!(met("length:বড়", Some("long")) && !met("length:বড়", Some("short")));
    }

    #[test]
    fn what_is_nested_too_deeply_is_cut_and_says_so() {
        for typed in ["(".repeat(1000), "(".repeat(1000) + "ক" + &")".repeat(1000)] {
            assert!(Query::parse(&typed).cut);
        }
        assert!(Query::parse(&"ক OR ".repeat(10_000)).cut);
        assert!(Query::parse(&"paper:a ".repeat(100)).cut);
        assert!(!Query::parse("((((ক))))").cut);
        Query::parse(&"headline:".repeat(400));
        Query::parse(&"-(".repeat(1000));
    }

    #[test]
    fn nothing_is_an_error() {
        check("", "()");
        check("  \u{0}\u{9cd} ", "()");
        check("- -", "()");
        check("OR ক OR", "(ক)");
        check("\"", "()");
        check("\"কিম", "(\"কিম\")");
        check("<img src=x onerror=alert(1)>", "(img \"src x\" \"onerror alert\" #1)");
    }

    #[test]
    fn a_very_long_query_is_cut_and_says_so() {
        let query = Query::parse(&"ক".repeat(10_000));
        assert!(query.cut);
        assert!(Query::parse(&"ক ".repeat(1000)).cut);
        assert!(!Query::parse("ক").cut);
    }
}
