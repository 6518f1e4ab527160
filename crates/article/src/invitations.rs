//! Invitations to a page's own channels on social networks: `যুক্ত হোন আমাদের টেলিগ্রাম চ্যানেলে`.
//!
//! Enter at [`is_one`]. An article may tell of such an invitation; then it is quoted, or something follows it.

use crate::lines::{Line, key};

/// The longest one, in characters.
const LONGEST: usize = 240;

/// What readers are asked; without an address only what has the first word of the first.
const ASKED: [&str; 6] = ["যুক্ত হোন", "যুক্ত হন", "যুক্ত থাকুন", "জয়েন করুন", "জয়েন হোন", "join"];
const FIRST: &str = "যুক্ত";

/// Whether a line asks readers to follow the page elsewhere and says nothing else: its last sentence does so, of a
/// network or with an address, and what stands before that is of the page's news.
pub(crate) fn is_one(line: &Line<'_>) -> bool {
    if line.chars > LONGEST || line.may_have(&['‘', '’', '“', '”', '\'', '"']) {
        return false;
    }
    let said = line.text.trim_end_matches(['।', '!', '.', ' ', ')', '…']);
    let linked = line.may_have(&['/']) && said.rsplit(' ').next().is_some_and(is_channel);
    if !linked && !line.key.contains(FIRST) {
        return false;
    }
    let (before, last) = match said.rfind(['।', '!']) {
        Some(at) => said.split_at(at),
        None => ("", said),
    };
    let last = last.rsplit_once(' ').filter(|_| linked).map_or(last, |(words, _)| words);
    let (before, last) = (key(before), key(last));
    let asks = ASKED.iter().map(|asked| key(asked)).any(|asked| {
        let ours = || last.split_once(&asked).is_some_and(|(_, rest)| rest.starts_with(" আমাদের"));
        last.ends_with(&asked) || last.starts_with(&asked) || ours()
    });
    let of_news = before.is_empty() || before.split(' ').any(is_of_news);
    asks && of_news && (linked || last.split(' ').chain(before.split(' ')).any(is_network))
}

/// Whether a word is the address of a channel: `https://t.me/nodibarta`.
fn is_channel(word: &str) -> bool {
    const HOSTS: [&str; 5] =
        ["t.me/", "telegram.me/", "chat.whatsapp.com/", "whatsapp.com/channel/", "wa.me/"];
    let host = word.trim_start_matches(|c: char| !c.is_ascii_alphanumeric());
    let host =
        host.strip_prefix("https://").or_else(|| host.strip_prefix("http://")).unwrap_or(host);
    let host = host.strip_prefix("www.").unwrap_or(host);
    HOSTS.iter().any(|known| host.starts_with(known))
}

/// Whether a word of a key names a place where pages have channels, with or without an ending.
fn is_network(word: &str) -> bool {
    const NETWORKS: [&str; 9] = [
        "টেলিগ্রাম",
        "হোয়াটসঅ্যাপ",
        "হোয়াটস",
        "ফেসবুক",
        "ইউটিউব",
        "চ্যানেল",
        "telegram",
        "whatsapp",
        "facebook",
    ];
    NETWORKS.iter().any(|network| word.starts_with(&key(network)))
}

/// Whether a word of a key is of what readers get there.
fn is_of_news(word: &str) -> bool {
    const NEWS: [&str; 4] = ["খবর", "সংবাদ", "আপডেট", "নিউজ"];
    NEWS.iter().any(|news| word.starts_with(news))
}
