//! The list of strings that every language has, as far as the first answer needs them; the others are in
//! `more.rs`. `{…}` in a string is filled in where it is shown.

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
    /// A query without any word.
    no_words,
    /// A query that was too long.
    cut,
    /// Shows more of a list.
    more,
    /// An article whose paper is not known.
    source_unknown,
    /// The heading of the tips.
    tips_heading,
    /// The date of publication.
    published,
    /// The date of the last change.
    updated,
    /// The day the page was saved: not the article's.
    page_saved,
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
    /// Before the writer's name.
    byline,
    /// Before the desk's name.
    desk,
    /// Before the agencies.
    agencies,
    /// The title of the page about this.
    about,
    /// Who owns the articles.
    about_rights,
    /// The version.
    version,
    /// The title of the page for addresses without one.
    not_found,
    /// The title of the page for damaged archives.
    error,
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
    /// An address asks for something that there is not.
    odd_address,
    /// Opens the choices of how articles are set.
    letters,
    /// A text was copied.
    copied,
    /// Opens the search inside an article.
    find,
    /// The page of words in context.
    context,
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
    /// Opens the filters.
    filters,
}

#[cfg(test)]
pub(super) mod tests {
    use crate::text::Language;

    /// Names, and what stands there.
    type Pairs = Vec<(&'static str, &'static str)>;

    /// The names in braces of a template, sorted.
    fn slots(template: &str) -> Vec<&str> {
        let mut slots: Vec<_> =
            template.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
        slots.sort_unstable();
        slots
    }

    #[track_caller]
    pub(in crate::text) fn check_pairs(bangla: Pairs, english: Pairs) {
        for ((name, bangla), (_, english)) in bangla.into_iter().zip(english) {
            assert!(!bangla.trim().is_empty(), "{name} is empty in Bangla");
            assert!(!english.trim().is_empty(), "{name} is empty in English");
            assert_eq!(slots(bangla), slots(english), "{name} asks for other values");
        }
    }

    #[track_caller]
    pub(in crate::text) fn check_digits(bangla: Pairs) {
        for (name, text) in bangla {
            assert!(!text.contains(|c: char| c.is_ascii_digit()), "{name}: {text}");
        }
    }

    #[test]
    fn no_string_is_missing_and_templates_ask_for_the_same() {
        check_pairs(Language::Bangla.strings().each(), Language::English.strings().each());
    }

    #[test]
    fn bangla_strings_have_bangla_digits() {
        check_digits(Language::Bangla.strings().each());
    }
}
