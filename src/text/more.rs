//! The strings of what comes later. They are texts of their own, so that they come later, too
//! (`src/bin/prerender/split/`): `bn_more.txt` and `en_more.txt`, a name and a string a line, in the order of
//! the fields here. `{…}` in a string is filled in where it is shown.

use std::ops::Deref;
use std::sync::OnceLock;

use super::{Language, Strings};

/// The texts, as they stand in the program.
pub(super) const TABLES: [&str; 2] = [include_str!("bn_more.txt"), include_str!("en_more.txt")];

/// Declares the struct and how its text is read.
macro_rules! more {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// The strings of what comes later, in one language; and those that come first.
        #[derive(Debug)]
        pub struct More {
            first: &'static Strings,
            $($(#[$doc])* pub $name: &'static str,)*
        }

        impl More {
            /// The strings of a text: behind each name, in the order of the fields.
            fn read(first: &'static Strings, text: &'static str) -> Self {
                let mut lines = text.lines();
                let mut next =
                    || lines.next().and_then(|line| line.split_once(" = ")).map_or("", |line| line.1);
                Self { first, $($name: next(),)* }
            }
        }

        /// The names of the fields, in order.
        #[cfg(test)]
        const NAMES: &[&str] = &[$(stringify!($name),)*];
    };
}

impl Deref for More {
    type Target = Strings;

    fn deref(&self) -> &Strings {
        self.first
    }
}

/// The strings of a language.
#[inline(never)]
pub(super) fn more(language: Language) -> &'static More {
    static MORE: [OnceLock<More>; 2] = [const { OnceLock::new() }; 2];
    let number = language as usize;
    MORE[number].get_or_init(|| More::read(language.strings(), TABLES[number]))
}

more! {
    /// Nothing was found for a query.
    nothing_title,
    /// What to do then.
    nothing_advice,
    /// Before the words of the query, each alone.
    nothing_words,
    /// Before what may have been meant.
    meant,
    /// Ends a search.
    show_all,
    /// The heading of the list.
    list_heading,
    /// A thing that the page does not say.
    unknown,
    /// Leads back to the results.
    back_to_results,
    /// Leads back to the whole list.
    back_to_list,
    /// The heading of the captions.
    captions,
    /// Before a picture's credit.
    photo_credit,
    /// Accessible name of the article's facts.
    facts,
    /// How many words an article has, for one.
    word_one,
    /// How many words an article has.
    word_many,
    /// Switches to the page as it was scraped.
    as_scraped,
    /// What that view shows.
    as_scraped_note,
    /// The heading of the legend of roles.
    legend,
    /// How many places of the article match, for one.
    mark_one,
    /// How many places of the article match.
    mark_many,
    /// Which of the places is shown.
    mark_position,
    /// To the next place.
    mark_next,
    /// To the previous place.
    mark_previous,
    /// The heading of the list beside an article.
    beside,
    /// The role of a paragraph.
    role_body,
    /// The role of a sub-headline.
    role_subhead,
    /// The role of a repeated headline.
    role_headline_repeat,
    /// The role of a line with a date.
    role_stamp,
    /// The role of the page's own date.
    role_page_date,
    /// The role of a byline.
    role_byline,
    /// The role of a line that credits others.
    role_agency,
    /// The role of a caption.
    role_caption,
    /// The role of a picture credit.
    role_photo_credit,
    /// The role of a picture's file name.
    role_image_name,
    /// The role of an editor's sign.
    role_signoff,
    /// The role of everything around an article.
    role_furniture,
    /// What this is.
    about_what,
    /// What is never sent.
    about_privacy_heading,
    /// What is never sent.
    about_privacy,
    /// Where dates and names come from.
    about_truth_heading,
    /// Where dates and names come from.
    about_truth,
    /// Who owns the articles.
    about_rights_heading,
    /// What to do there.
    not_found_advice,
    /// The file that is damaged.
    error_file,
    /// Tries again.
    error_retry,
    /// The heading of the keyboard's part.
    help_keys,
    /// Closes a dialog.
    close,
    /// What a key does: to the search field.
    key_search,
    /// What a key does: next or previous card.
    key_cards,
    /// What a key does: opens the card.
    key_open,
    /// What a key does: next or previous place.
    key_marks,
    /// What a key does: clears or goes back.
    key_back,
    /// What a key does: this help.
    key_help,
    /// Switches single keys on or off.
    keys_on,
    /// Choices cannot be kept.
    not_kept,
    /// Leads to the licences of what the page is made of.
    licences,
    /// The Bangla calendar.
    bangla_calendar,
    /// How long reading takes.
    reading_time,
    /// The name of what can be done with an article.
    tools,
    /// The size of letters.
    letters_size,
    /// Makes letters smaller.
    letters_smaller,
    /// Makes letters larger.
    letters_larger,
    /// Makes letters as they usually are.
    letters_usual,
    /// The height of lines.
    letters_leading,
    /// The width of lines.
    letters_width,
    /// A narrow column.
    width_narrow,
    /// The usual column.
    width_usual,
    /// A wide column.
    width_wide,
    /// The kind of letters.
    letters_face,
    /// Letters without serifs.
    face_sans,
    /// Letters with serifs.
    face_serif,
    /// The choice of colours.
    colours,
    /// Opens the ways to send an article.
    share,
    /// The address of what is shared.
    share_link,
    /// The address of a passage.
    share_passage,
    /// Opens the device's own ways to share.
    share_device,
    /// Copies a text.
    copy,
    /// A text could not be copied.
    copy_refused,
    /// Opens the citations.
    cite,
    /// The form of a citation.
    cite_style,
    /// A citation for people.
    cite_plain,
    /// Prints.
    print,
    /// Reads aloud.
    listen,
    /// Ends the reading aloud.
    listen_stop,
    /// Nothing was found inside the article.
    find_none,
    /// Makes a link to what is selected.
    passage_link,
    /// A passage is not there any more.
    passage_gone,
    /// A passage has other words now.
    passage_changed,
    /// The sub-headlines of an article.
    outline,
    /// The heading of what is about the same.
    related,
    /// Which words two articles share.
    related_words,
    /// Which days two articles name.
    related_days,
    /// The heading of articles of the same day.
    same_day,
    /// The heading of articles of the same paper.
    same_paper,
    /// The one before in the list.
    previous_article,
    /// The one after in the list.
    next_article,
    /// The name of the links to the neighbours in the list.
    list_neighbours,
    /// What that page shows.
    context_what,
    /// What to do there.
    context_ask,
    /// How many places are shown.
    context_count,
    /// Not all places are shown.
    context_cut,
    /// Opens a place in its article.
    context_open,
    /// What the timeline shows.
    timeline_what,
    /// The lane of what texts say of a day.
    lane_told,
    /// The lane of what was published on a day.
    lane_published,
    /// A day was counted from an article's own date.
    worked_out,
    /// The heading of articles without a date.
    undated_heading,
    /// There is no day to show.
    timeline_none,
    /// Not all articles were read for days.
    timeline_cut,
    /// The page is narrowed by a query.
    narrowed,
    /// What the page about the collection holds.
    collection_what,
    /// The heading of kept searches.
    saved_searches,
    /// The heading of the latest searches.
    recent_searches,
    /// There are none.
    no_searches,
    /// Keeps the search.
    save_search,
    /// The search is kept; takes it off.
    search_saved,
    /// Takes a search off the list.
    forget,
    /// Empties the list of the latest searches.
    forget_all,
    /// Searches cannot be kept.
    searches_not_kept,
    /// How many articles do not name their paper.
    also_named,
    /// The name of the list of what may be meant.
    offers,
    /// An offer that is a kept search.
    offer_saved,
    /// An offer that is a search made lately.
    offer_recent,
    /// An offer that is a word.
    offer_word,
    /// An offer that is a month.
    offer_month,
    /// The field of papers.
    field_paper,
    /// The field of days.
    field_date,
    /// The field of lengths.
    field_length,
    /// A short article.
    length_short,
    /// An article of middle length.
    length_medium,
    /// A long article.
    length_long,
    /// Leaves a value out.
    leave_out,
    /// Takes a condition off.
    take_off,
    /// Before what is left out.
    not,
    /// The name of the list of conditions.
    chosen,
    /// A filter's value that could not be read.
    unread,
    /// The first month.
    date_from,
    /// The last month.
    date_to,
    /// The table behind the chart.
    chart_table,
    /// The filters hide what was found.
    hidden_many,
    /// The filters hide the one that was found.
    hidden_one,
    /// Takes all conditions off.
    clear_filters,
    /// Words are all required.
    tip_words,
    /// Words in quotes.
    tip_phrase,
    /// An example of it.
    tip_phrase_example,
    /// Words to leave out.
    tip_exclude,
    /// An example of it.
    tip_exclude_example,
    /// Either of two words.
    tip_or,
    /// An example of it.
    tip_or_example,
    /// Conditions on paper and day.
    tip_filter,
    /// An example of that.
    tip_filter_example,
    /// What to do.
    error_remedy,
    /// Search needs scripts.
    no_script,
    /// The role of a headline.
    role_headline,
    /// Something is on its way.
    coming,
    /// A part of the archive could not be fetched.
    lost,
    /// What was opened can be read offline, of an archive that is fetched piece by piece.
    keep_opened,
    /// How much of it is kept so far, in percent.
    keep_going,
    /// Keeps all of it.
    keep_all,
    /// All of it is kept.
    kept_all,
    /// Not all of it could be kept.
    keep_failed,
}

#[cfg(test)]
mod tests {
    use super::{NAMES, TABLES};
    use crate::text::strings::tests::{check_digits, check_pairs};

    /// The lines of a text.
    fn pairs(text: &'static str) -> Vec<(&'static str, &'static str)> {
        text.lines().map(|line| line.split_once(" = ").unwrap_or((line, ""))).collect()
    }

    #[test]
    fn every_field_has_its_line_in_both_languages() {
        for text in TABLES {
            let names: Vec<_> = pairs(text).into_iter().map(|(name, _)| name).collect();
            assert_eq!(names, NAMES);
        }
    }

    #[test]
    fn no_string_is_missing_and_templates_ask_for_the_same() {
        check_pairs(pairs(TABLES[0]), pairs(TABLES[1]));
    }

    #[test]
    fn bangla_strings_have_bangla_digits() {
        check_digits(pairs(TABLES[0]));
    }
}
