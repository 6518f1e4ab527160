//! What stands beside a line that may be the headline: its deck, a ticker's other lines, a list.
//!
//! Enter at [`has_deck`], [`asks_below`], [`in_ticker`] and [`in_list`].

use crate::credits;
use crate::menus;
use crate::model::Role;
use crate::seen::Seen;
use crate::signatures::may_be_name;

/// Whether a line is a question right under a longer line that may be the headline: its deck.
pub(crate) fn asks_below(seen: &[Seen<'_>], at: usize) -> bool {
    let Some(above) = at.checked_sub(1).map(|above| &seen[above]) else { return false };
    let line = &seen[at].line;
    let asks = line.text.ends_with('?') && !line.gap && seen[at].is_plain();
    asks && above.is_plain() && above.line.words >= 4 && above.line.chars > line.chars
}

/// Whether the next line is this one's deck: of two plain lines alone the second, as long as no kicker
/// has a headline under it: both are long, and the second far longer.
pub(crate) fn has_deck(seen: &[Seen<'_>], at: usize) -> bool {
    let plain = |at: usize| seen.get(at).is_some_and(Seen::is_plain);
    let Some(next) = seen.get(at + 1) else { return false };
    let chars = seen[at].line.chars;
    let signed = at + 2 < seen.len() && may_be_name(seen, at + 2);
    // A section's name that no table has is a word or two.
    let titled = |at: usize| plain(at) && seen[at].line.words >= 3;
    // Sites whose credits are labelled in English have decks and no kickers.
    let by = seen.get(at + 2).filter(|s| credits::is_latin(s.line.text));
    let labelled = by.and_then(|s| s.credit.as_ref()).is_some_and(|credit| credit.person.is_some());
    let alone = !(at > 0 && titled(at - 1)) && next.is_plain() && (!plain(at + 2) || signed);
    // A browser's title says the headline too.
    let says = seen[at].line.key.contains(next.line.key.as_str());
    // No headline is as long, however short the line above it.
    let summary = next.line.chars >= 90 && seen[at].line.words >= 3;
    alone
        && !says
        // A bar parts a kicker from its section.
        && !seen[at].line.text.contains('|')
        && (labelled && seen[at].line.words >= 3 && next.line.words >= 4
            || summary
            || chars >= 24 && seen[at].line.words >= 4)
        && (labelled
            || summary
            || next.line.chars >= 55 && next.line.chars * 3 >= chars * 4
            || chars >= 35 && seen[at].line.words >= 6 && next.line.chars >= 30
            || next.line.chars >= 40 && next.line.chars * 2 >= chars * 3
            // A kicker has fewer words.
            || seen[at].line.words >= 5 && next.line.words >= 4)
        && (signed
            || seen.get(at + 2).is_some_and(|s| s.is_cluster() || s.picture == Some(Role::Caption)))
}

/// Whether a line stands in a list of headlines under what such a list is called: `শিরোনাম :`. The article's own may
/// be the last of its lines. A blank line closes no list of three lines or more.
pub(crate) fn in_ticker(seen: &[Seen<'_>], at: usize) -> bool {
    const MOST: usize = 8;
    let lines = seen[..at].iter().rev().take(MOST).take_while(|s| s.is_plain()).count();
    let Some(heading) = at.checked_sub(lines + 1) else { return false };
    let parted = seen[heading + 1..=at].iter().any(|s| s.line.gap);
    (!parted || lines >= 2) && (seen[heading].is_end() || menus::names_ticker(&seen[heading].line))
}

/// Whether a line closes a list of headlines: two more of them right above it.
pub(crate) fn in_list(seen: &[Seen<'_>], at: usize) -> bool {
    let title = |s: &Seen<'_>| s.is_plain() && s.line.words >= 3;
    at >= 2
        && !seen[at].line.gap
        && !seen[at - 1].line.gap
        && title(&seen[at - 1])
        && title(&seen[at - 2])
}
