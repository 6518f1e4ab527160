//! The list of strings that every language has. `{…}` in a string is filled in where it is shown.

/// Declares the struct, and in tests a way to go through its fields.
macro_rules! strings {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// Every string of the interface in one language.
        #[derive(Debug)]
        pub struct Strings { $($(#[$doc])* pub $name: &'static str,)* }

        #[cfg(test)]
        impl Strings {
            fn each(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($name), self.$name),)*]
            }
        }
    };
}

strings! {
    /// The product's name.
    name,
    /// What it is, in one line.
    tagline,
    /// Leads past the masthead.
    skip,
    /// Leads to the list.
    home,
    /// Between a page's title and the product's name.
    title_join,
    /// The search field's accessible name.
    search_label,
    /// What can be typed.
    search_placeholder,
    /// Empties the search field.
    search_clear,
    /// How many articles there are, for one.
    article_one,
    /// How many articles there are.
    article_many,
    /// How many papers, for one.
    paper_one,
    /// How many papers.
    paper_many,
    /// How many articles without a date.
    undated,
    /// From one day to another.
    span,
    /// How many of all articles were found.
    found,
    /// That none was found.
    found_none,
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
    /// A query without any word.
    no_words,
    /// A query that was too long.
    cut,
    /// Shows more of a list.
    more,
    /// The heading of the list.
    list_heading,
    /// An article whose paper is not known.
    source_unknown,
    /// The heading of the tips.
    tips_heading,
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
    /// The date of publication.
    published,
    /// The date of the last change.
    updated,
    /// The day the page was saved: not the article's.
    page_saved,
    /// A thing that the page does not say.
    unknown,
    /// An article without a date.
    date_unknown,
    /// A title that is the first sentence.
    derived,
    /// A hit in another inflected form.
    why_inflection,
    /// A hit in another spelling.
    why_spelling,
    /// A hit by sound.
    why_sound,
    /// A hit by number.
    why_number,
    /// A hit by date.
    why_date,
    /// A hit by the beginning of a word.
    why_prefix,
    /// A hit by a typing error.
    why_typo,
    /// A hit for any other reason.
    why_other,
    /// Leads back to the results.
    back_to_results,
    /// Leads back to the whole list.
    back_to_list,
    /// Before the writer's name.
    byline,
    /// Before the desk's name.
    desk,
    /// Before the agencies.
    agencies,
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
    /// The role of a headline.
    role_headline,
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
    /// The title of the page about this.
    about,
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
    /// Who owns the articles.
    about_rights,
    /// The version.
    version,
    /// The title of the page for addresses without one.
    not_found,
    /// What to do there.
    not_found_advice,
    /// The title of the page for damaged archives.
    error,
    /// The file that is damaged.
    error_file,
    /// What to do.
    error_remedy,
    /// Tries again.
    error_retry,
    /// Search needs scripts.
    no_script,
    /// Switches the language: in the other language.
    language_switch,
    /// The theme's button, with its present state.
    theme,
    /// The theme that follows the device.
    theme_system,
    /// The light theme.
    theme_light,
    /// The sepia theme.
    theme_sepia,
    /// The dark theme.
    theme_dark,
    /// Opens the help.
    help,
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
    /// The page works offline.
    offline_ready,
    /// A newer version waits.
    offline_new,
    /// Takes the newer version.
    offline_take,
    /// The page does not work offline; a reason follows.
    offline_not,
    /// The reason: no room.
    offline_quota,
    /// The reason: files that did not arrive.
    offline_network,
    /// The reason: the browser.
    offline_blocked,
    /// Leads to the licences of what the page is made of.
    licences,
    /// The theme for electronic paper.
    theme_paper,
    /// The name of the bar that leads to the main pages.
    nav,
    /// Leads to the search field.
    nav_search,
    /// Leads to the list.
    nav_list,
    /// Leads to the timeline.
    nav_timeline,
    /// Leads to the page about the collection.
    nav_collection,
    /// Before the date of the newest article.
    newest,
    /// The Bangla calendar.
    bangla_calendar,
    /// An address asks for something that there is not.
    odd_address,
    /// How long reading takes.
    reading_time,
    /// The name of what can be done with an article.
    tools,
    /// Opens the choices of how articles are set.
    letters,
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
    /// A text was copied.
    copied,
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
    /// Opens the search inside an article.
    find,
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
    /// The page of words in context.
    context,
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
    /// The order of a list.
    sort,
    /// The best match first.
    sort_best,
    /// As they stand in the texts.
    sort_text,
    /// The newest first.
    sort_newest,
    /// The oldest first.
    sort_oldest,
    /// By paper.
    sort_paper,
    /// By the word to the left.
    sort_left,
    /// By the word to the right.
    sort_right,
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
    /// Conditions on paper and day.
    tip_filter,
    /// An example of that.
    tip_filter_example,
    /// Opens the filters.
    filters,
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
}

#[cfg(test)]
mod tests {
    use crate::text::Language;

    /// The names in braces of a template, sorted.
    fn slots(template: &str) -> Vec<&str> {
        let mut slots: Vec<_> =
            template.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
        slots.sort_unstable();
        slots
    }

    #[test]
    fn no_string_is_missing_and_templates_ask_for_the_same() {
        let bangla = Language::Bangla.strings().each();
        let english = Language::English.strings().each();
        for ((name, bangla), (_, english)) in bangla.into_iter().zip(english) {
            assert!(!bangla.trim().is_empty(), "{name} is empty in Bangla");
            assert!(!english.trim().is_empty(), "{name} is empty in English");
            assert_eq!(slots(bangla), slots(english), "{name} asks for other values");
        }
    }

    #[test]
    fn bangla_strings_have_bangla_digits() {
        for (name, text) in Language::Bangla.strings().each() {
            assert!(!text.contains(|c: char| c.is_ascii_digit()), "{name}: {text}");
        }
    }
}
