//! The vocabulary of page furniture: what newspapers' sites print around their articles.
//!
//! Enter at [`phrase`]. A phrase belongs here when several papers use it and no article has it as a
//! line. `…` stands for any words; a phrase without it is the whole line. Compared by
//! [`crate::lines::key`]: spelling variants of one word, punctuation and bullets need no entry.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::lines::{Line, key};
use crate::vocabulary::Vocabulary;

/// What a furniture phrase says of its surroundings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Phrase {
    /// The name of a section, or another menu item.
    Menu,
    /// A button, an advertisement's place, a notice: it can stand anywhere.
    Button,
    /// Opens a list of other articles, in the middle of one or after it.
    More,
    /// What comes after an article opens with it: comments, tags, lists, the imprint.
    End,
}

const MENU: &[&str] = &[
    "সর্বশেষ",
    "সর্বশেষ খবর",
    "সর্বশেষ সংবাদ",
    "সব খবর",
    "সব",
    "শিরোনাম",
    "ব্রেকিং নিউজ",
    "ব্রেকিং",
    "রাজনীতি",
    "বাংলাদেশ",
    "জাতীয়",
    "সারাদেশ",
    "সারা দেশ",
    "সারাবাংলা",
    "সারা বাংলা",
    "দেশজুড়ে",
    "দেশ",
    "সারা বাংলার খবর",
    "মহানগর",
    "রাজধানী",
    "নগর",
    "নগর জীবন",
    "অপরাধ",
    "আইন আদালত",
    "আদালত",
    "আইন ও বিচার",
    "প্রশাসন",
    "সরকার",
    "বিশ্ব",
    "বিশ্ব সংবাদ",
    "আন্তর্জাতিক",
    "বিদেশ",
    "বহির্বিশ্ব",
    "এশিয়া",
    "ইউরোপ",
    "আমেরিকা",
    "আফ্রিকা",
    "মধ্যপ্রাচ্য",
    "ভারত",
    "পাকিস্তান",
    "চীন",
    "যুক্তরাষ্ট্র",
    "অর্থনীতি",
    "বাণিজ্য",
    "অর্থ বাণিজ্য",
    "ব্যবসা",
    "ব্যবসা বাণিজ্য",
    "বিজনেস",
    "করপোরেট",
    "কর্পোরেট",
    "শেয়ারবাজার",
    "মতামত",
    "অভিমত",
    "সম্পাদকীয়",
    "উপসম্পাদকীয়",
    "কলাম",
    "বিশ্লেষণ",
    "মত দ্বিমত",
    "খোলা কলম",
    "মুক্তমত",
    "সাক্ষাৎকার",
    "খেলা",
    "খেলাধুলা",
    "ক্রীড়া",
    "ক্রিকেট",
    "ফুটবল",
    "টেনিস",
    "অন্যান্য খেলা",
    "বিনোদন",
    "ঢালিউড",
    "বলিউড",
    "হলিউড",
    "টালিউড",
    "টেলিভিশন",
    "গান",
    "নাটক",
    "সিনেমা",
    "চাকরি",
    "জবস",
    "চাকরি বাকরি",
    "জীবনযাপন",
    "লাইফস্টাইল",
    "লাইফ স্টাইল",
    "জীবনধারা",
    "ফ্যাশন",
    "রূপচর্চা",
    "রান্না",
    "স্বাস্থ্য",
    "শিক্ষা",
    "ক্যাম্পাস",
    "শিক্ষাঙ্গন",
    "প্রযুক্তি",
    "বিজ্ঞান",
    "বিজ্ঞান ও প্রযুক্তি",
    "তথ্যপ্রযুক্তি",
    "তথ্য প্রযুক্তি",
    "টেক",
    "বিজ্ঞান প্রযুক্তি",
    "ধর্ম",
    "ইসলাম",
    "ইসলাম ও জীবন",
    "ধর্ম দর্শন",
    "ধর্ম ও জীবন",
    "সাহিত্য",
    "শিল্প ও সাহিত্য",
    "শিল্প সাহিত্য",
    "সাময়িকী",
    "কবিতা",
    "গল্প",
    "ভ্রমণ",
    "পরিবেশ",
    "জলবায়ু",
    "কৃষি",
    "প্রবাস",
    "প্রবাস জীবন",
    "পরবাস",
    "নারী",
    "শিশু",
    "তরুণ",
    "কৈশোর",
    "চট্টগ্রাম",
    "সিলেট",
    "রাজশাহী",
    "খুলনা",
    "বরিশাল",
    "রংপুর",
    "ময়মনসিংহ",
    "কলকাতা",
    "পশ্চিমবঙ্গ",
    "রাজ্য",
    "জেলা",
    "জেলার খবর",
    "উত্তরবঙ্গ",
    "দক্ষিণবঙ্গ",
    "ভিডিও",
    "ছবি",
    "ছবিঘর",
    "গ্যালারি",
    "ফটো গ্যালারি",
    "ফটোগ্যালারি",
    "ভিডিও গ্যালারি",
    "অডিও",
    "পডকাস্ট",
    "লাইভ",
    "লাইভ টিভি",
    "পত্রিকা",
    "ই পেপার",
    "ইপেপার",
    "epaper",
    "e paper",
    "আর্কাইভ",
    "archive",
    "অনলাইন",
    "অনলাইন সংস্করণ",
    "প্রিন্ট সংস্করণ",
    "প্রিন্ট",
    "ছাপা সংস্করণ",
    "আজকের পত্রিকা",
    "অন্যান্য",
    "বিবিধ",
    "আরও",
    "আরো",
    "বিশেষ সংবাদ",
    "বিশেষ প্রতিবেদন",
    "ফিচার",
    "এক্সক্লুসিভ",
    "ফ্যাক্টচেক",
    "ফ্যাক্ট চেক",
    "নির্বাচন",
    "হোম",
    "home",
    "প্রচ্ছদ",
    "মূলপাতা",
    "প্রথম পাতা",
    "শেষ পাতা",
    "eng",
    "english",
    "bangla",
    "বাংলা",
    "en",
    "bn",
    "login",
    "log in",
    "লগইন",
    "লগ ইন",
    "sign in",
    "sign up",
    "subscribe",
    "সাবস্ক্রাইব",
    "search",
    "খুঁজুন",
    "অনুসন্ধান",
    "menu",
    "মেনু",
    "news",
    "নিউজ",
    "কন্টেন্টে যান",
    "skip to content",
    "skip to main content",
    "বিভাগসমূহ",
    "বিভাগ",
    "সব বিভাগ",
    "printed edition",
    "e paper login",
    "trending",
    "ট্রেন্ডিং",
    "টপ নিউজ",
    "আলোচিত",
    "world",
    "sports",
    "politics",
    "business",
    "entertainment",
    "opinion",
    "bangladesh",
    "national",
    "international",
    "সম্পাদকের পাতা",
    "লেখালেখি",
    "কার্যক্রম",
    "বন্ধুসভা",
    "ইতিহাস",
    "সোশ্যাল মিডিয়া",
    "ভাইরাল",
    "চিত্র বিচিত্র",
    "বিচিত্র",
    "বিচিত্রা",
    "আবহাওয়া",
    "রাশিফল",
    "প্রেস বিজ্ঞপ্তি",
    "সংগঠন সংবাদ",
    "অপরাধ ও দুর্নীতি",
    "এক নজরে",
    "বিশেষ আয়োজন",
    "ঢাকা",
    "প্রবাসের খবর",
    "ইউটিউব",
    "facebook",
    "twitter",
    "youtube",
    "instagram",
    "whatsapp",
    "telegram",
    "linkedin",
    "messenger",
    "threads",
    "tiktok",
    "x",
    "rss",
];

const BUTTON: &[&str] = &[
    "…চ্যানেল ফলো করুন…",
    "…পেজ ফলো করুন…",
    "…ফিডটি অনুসরণ করুন…",
    "…চ্যানেলটি ফলো করুন…",
    "…চ্যানেলে যুক্ত হোন…",
    "…চ্যানেল সাবস্ক্রাইব…",
    "…পেজে লাইক দিন…",
    "…পেজে যুক্ত থাকুন…",
    "…google news…follow…",
    "…আমরা কুকি ব্যবহার…",
    "…we use cookies…",
    "…uses cookies…",
    "…আপত্তিকর মন্তব্য মডারেশন…",
    "…মন্তব্য না করার জন্য…অনুরোধ…",
    "…google news চ্যানেল…",
    "…গুগল নিউজ চ্যানেল…",
    "…গুগল নিউজে…",
    "অনলাইন ভার্সন",
    "প্রিন্ট ভার্সন",
    "হাইলাইটস",
    "হাইলাইট",
    "in…",
    "tweet",
    "pin",
    "বিজ্ঞাপন",
    "advertisement",
    "advertisements",
    "ad",
    "ads",
    "sponsored",
    "স্পনসরড",
    "স্পন্সরড",
    "share",
    "শেয়ার",
    "শেয়ার করুন",
    "শেয়ার করুন…",
    "save",
    "সেভ করুন",
    "print",
    "প্রিন্ট করুন",
    "email",
    "copy",
    "copy link",
    "copied",
    "link copied",
    "link copied…",
    "কপি লিংক",
    "লিংক কপি",
    "লিংক কপি করুন",
    "কপি করুন",
    "লিংক কপি হয়েছে",
    "follow",
    "follow us",
    "follow us…",
    "ফলো করুন",
    "ফলো করুন…",
    "অনুসরণ করুন",
    "…হোয়াটসঅ্যাপ",
    "…মেসেঞ্জার",
    "like",
    "comment",
    "comments",
    "listen",
    "শুনুন",
    "খবরটি শুনুন",
    "ok",
    "accept",
    "accept all",
    "i agree",
    "close",
    "বন্ধ করুন",
    "close player",
    "play",
    "pause",
    "mute",
    "unmute",
    "remaining time…",
    "current time…",
    "fullscreen",
    "loaded…",
    "icon",
    "logo",
    "image",
    "ফন্ট সাইজ",
    "a a a",
    "a",
    "অ",
    "আ",
    "অ অ",
    "অ অ অ",
    "আ আ",
    "default",
    "google news",
    "গুগল নিউজ",
    "…সব খবর পেতে…",
    "…সর্বশেষ খবর পেতে…",
    "…সব সংবাদ পেতে…",
    "…খবর পেতে…ফলো করুন…",
    "…সবার আগে পেতে…",
    "…আপডেট পেতে…",
    "…privacy policy…",
    "…terms of use…",
    "…terms of service…",
    "cookies",
    "পড়ার সময়…",
    "read time…",
    "…min read",
    "…মিনিটে পড়ুন",
    "…লেখাটি পাঠিয়ে দিন…",
    "…লেখা পাঠান…",
    "…লিখতে পারেন আপনিও…",
    "…লেখা পাঠাতে পারেন…",
    "…ফলো করুন আমাদের…",
    "…মুদ্রিত সংস্করণ থেকে নেওয়া নয়…",
    "…সঙ্গে থাকুন",
    "আমাদের সঙ্গে থাকুন…",
    "…মন্তব্যের জন্য…দায়ী নয়…",
    "…সাবস্ক্রাইব করুন…",
    "end of…",
    "skip…and continue reading",
    "subscribe…",
    "sign up for…",
    "অনলাইন সংস্করণ",
    "প্রিন্ট সংস্করণ",
    "ফেসবুক",
    "টুইটার",
    "হোয়াটসঅ্যাপ",
    "facebook twitter…",
    "facebook x…",
    "share on…",
    "views",
    "…বার পঠিত",
    "…বার পড়া হয়েছে",
    "পঠিত…বার",
    "ভিউ",
    "ছোট করুন",
    "বড় করুন",
    "সংবাদটি শেয়ার করুন",
    "খবরটি শেয়ার করুন",
    "নিউজটি শেয়ার করুন",
    "এই সংবাদটি শেয়ার করুন",
    "পোস্টটি শেয়ার করুন",
    "আপনার পছন্দের…শেয়ার করুন",
    "আবেদন লিংক…",
    "ভিডিও দেখুন",
    "ভিডিওটি দেখুন…",
    "watch…",
    "read in english",
    "…আমাদের সাথেই থাকুন",
];

const MORE: &[&str] = &[
    "আরও পড়ুন",
    "আরো পড়ুন",
    "আরও পড়ুন…",
    "আরো পড়ুন…",
    "আরও পড়তে পারেন",
    "আরো পড়তে পারেন",
    "আরও খবর",
    "আরো খবর",
    "আরও দেখুন",
    "আরো দেখুন",
    "এ সম্পর্কিত আরও",
    "পড়ুন",
    "এটিও পড়ুন",
    "এটাও পড়ুন",
    "এটি পড়ুন",
    "এও পড়ুন",
    "আরও জানুন",
    "আরও পড়ুন এখানে",
    "পড়তে পারেন",
    "আরও পড়তে ক্লিক করুন",
    "read more",
    "also read",
    "read also",
    "see more",
    "সম্পর্কিত খবর পড়ুন",
];

/// Headings of what follows an article: with `…`, only where the line is short and no sentence.
const END: &[&str] = &[
    "tags…",
    "ট্যাগ…",
    "পূর্ববর্তী",
    "পরবর্তী",
    "পরবর্তী নিবন্ধ",
    "পূর্ববর্তী নিবন্ধ",
    "more from author",
    "related articles",
    "লেখকের সম্পর্কে…",
    "স্কিপ নেক্সট সেকশন",
    "এই পাতার…",
    "এ পাতার…",
    "মন্তব্য করুন",
    "মন্তব্য",
    "মন্তব্য লিখুন",
    "আপনার মন্তব্য",
    "আপনার মন্তব্য লিখুন",
    "মন্তব্য করুন…",
    "পাঠকের মতামত",
    "পাঠকের মন্তব্য",
    "আপনার মতামত",
    "আপনার মতামত লিখুন",
    "আপনার মতামত দিন",
    "মতামত দিন",
    "মন্তব্য ০",
    "leave a reply",
    "leave a comment",
    "comments",
    "post a comment",
    "add comment",
    "বিষয়",
    "বিষয়শ্রেণী",
    "ট্যাগ",
    "tags",
    "সম্পর্কিত বিষয়",
    "সম্পর্কিত বিষয়…",
    "অন্য বিষয়গুলি",
    "অন্য বিষয়গুলি…",
    "প্রাসঙ্গিক",
    "টপিক",
    "সম্পর্কিত",
    "সম্পর্কিত খবর",
    "সম্পর্কিত সংবাদ",
    "সম্পর্কিত আরও…",
    "সম্পর্কিত আরো…",
    "সংশ্লিষ্ট সংবাদ…",
    "সংশ্লিষ্ট খবর…",
    "সংশ্লিষ্ট বিষয়",
    "এ সম্পর্কিত…",
    "এ সংক্রান্ত…",
    "এই সংক্রান্ত…",
    "এ বিষয়ের আরও…",
    "এই বিষয়ের আরও…",
    "এ বিভাগের…",
    "এই বিভাগের…",
    "এই বিভাগের আরও খবর",
    "এ জাতীয় আরও…",
    "এ জাতীয় আরো…",
    "একই বিভাগের…",
    "…বিভাগের আরও খবর",
    "…বিভাগের আরো খবর",
    "…থেকে আরও পড়ুন",
    "…থেকে আরো পড়ুন",
    "আরও সংবাদ",
    "আরো সংবাদ",
    "অন্যান্য সংবাদ",
    "অন্যান্য খবর",
    "অন্য খবর",
    "আজকের সর্বশেষ",
    "সর্বশেষ",
    "সর্বশেষ খবর",
    "সর্বশেষ সংবাদ",
    "সর্বশেষ…সংবাদ",
    "জনপ্রিয়",
    "জনপ্রিয় খবর",
    "জনপ্রিয় সংবাদ",
    "সর্বাধিক পঠিত",
    "সর্বাধিক পঠিত…",
    "…সর্বাধিক পঠিত",
    "সর্বোচ্চ পঠিত",
    "সর্বাধিক জনপ্রিয়",
    "সবচেয়ে জনপ্রিয়",
    "বেশি পঠিত",
    "সর্বাধিক",
    "পঠিত",
    "আলোচিত",
    "আলোচিত সংবাদ",
    "…আলোচিত খবর",
    "পাঠকপ্রিয়",
    "পাঠক প্রিয়",
    "নির্বাচিত",
    "নির্বাচিত খবর",
    "নির্বাচিত সংবাদ",
    "বাছাই করা খবর",
    "সম্পাদকের বাছাই",
    "আপনার জন্য…",
    "আপনার পছন্দ…",
    "you may also like",
    "you might also like",
    "related…",
    "related",
    "recommended…",
    "most read",
    "most popular",
    "latest news",
    "latest",
    "popular",
    "trending",
    "ট্রেন্ডিং",
    "পরবর্তী খবর",
    "পরবর্তী সংবাদ",
    "পূর্ববর্তী সংবাদ",
    "পূর্ববর্তী খবর",
    "আগের সংবাদ",
    "পরের সংবাদ",
    "next article",
    "previous article",
    "next post",
    "previous post",
    "এলাকার খবর",
    "প্রধান খবর",
    "শীর্ষ সংবাদ",
    "শীর্ষ খবর",
    "খবরের আরও",
    "সব খবর",
    "যোগাযোগ",
    "আমাদের সম্পর্কে",
    "গোপনীয়তা নীতি",
    "গোপনীয়তার নীতি",
    "ব্যবহারের শর্তাবলি",
    "ব্যবহারের শর্তাবলী",
    "শর্তাবলি…",
    "শর্তাবলী…",
    "প্রাইভেসি…",
    "about us",
    "contact us",
    "contact",
    "about",
    "privacy",
    "terms",
    "…বেশি পড়া হয়েছে",
    "share this article",
    "share this post",
    "reply",
];

/// What is printed of the paper itself, at any length.
const IMPRINT: &[&str] = &[
    "…কর্তৃক প্রকাশিত…",
    "…থেকে মুদ্রিত…",
    "…সর্বস্বত্ব…",
    "সর্বস্বত্ব…",
    "স্বত্ব…",
    "কপিরাইট…",
    "copyright…",
    "…copyright…",
    "…all rights reserved…",
    "…is strictly prohibited…",
    "…অনুমতি ছাড়া…বেআইনি…",
    "…অনুমতি ছাড়া ব্যবহার…",
    "বার্তা বিভাগ…",
    "বিজ্ঞাপন বিভাগ…",
    "…থেকে প্রকাশিত",
];

/// What stands before a colon at the start of a line that follows an article.
static LABELS: Vocabulary = Vocabulary::new(&[
    "বিষয়",
    "ট্যাগ",
    "ট্যাগস",
    "ট্যাগসমূহ",
    "tags",
    "tag",
    "topics",
    "টপিক",
    "প্রাসঙ্গিক",
    "সম্পর্কিত বিষয়",
    "অন্য বিষয়গুলি",
    "সম্পাদক",
    "প্রকাশক",
    "সম্পাদক ও প্রকাশক",
    "সম্পাদক প্রকাশক",
    "প্রধান সম্পাদক",
    "ভারপ্রাপ্ত সম্পাদক",
    "ভারপ্রাপ্ত সম্পাদক ও প্রকাশক",
    "উপদেষ্টা সম্পাদক",
    "ব্যবস্থাপনা সম্পাদক",
    "নির্বাহী সম্পাদক",
    "প্রতিষ্ঠাতা সম্পাদক",
    "প্রতিষ্ঠাতা",
    "প্রধান সম্পাদক ও প্রকাশক",
    "ফোন",
    "phone",
    "মোবাইল",
    "ইমেইল",
    "ই মেইল",
    "email",
    "e mail",
    "ফ্যাক্স",
    "ঠিকানা",
    "বিজ্ঞাপন",
    "সার্কুলেশন",
    "editor",
    "publisher",
    "hotline",
    "হটলাইন",
]);

/// The furniture phrase that a line is, if it is one. Cost: linear in the line and in the tables.
pub(crate) fn phrase(line: &Line<'_>) -> Option<Phrase> {
    if line.key.is_empty() {
        // No word at all: a rule, an arrow, a bullet. Paragraphs have no key, but they have words.
        return (!line.text.chars().any(char::is_alphanumeric)).then_some(Phrase::Button);
    }
    let table = table();
    if let Some(&found) = table.whole.get(&line.key) {
        return Some(found);
    }
    // `মন্তব্য (২)`
    let numberless = line.key.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    if numberless.len() < line.key.len()
        && let Some(&found @ (Phrase::End | Phrase::More)) = table.whole.get(numberless)
    {
        return Some(found);
    }
    if line.text.contains('©') && line.chars < 200
        || label(line.text).is_some_and(|l| LABELS.has_key(&l))
    {
        return Some(Phrase::End);
    }
    // A paragraph of an article may say any of this; a notice is short.
    if line.chars > LONGEST {
        return None;
    }
    let short = line.words <= 9 && !line.ends;
    let candidates = line.key.split(' ').filter_map(|word| table.patterns.get(word)).flatten();
    let found = candidates.filter(|p| (short || p.any_length) && matches(&p.pieces, &line.key));
    found.min_by_key(|p| p.rank).map(|p| p.phrase)
}

/// Whether a line lists menu items with tabs, bars or arrows between them: `জাতীয় | খেলা | বিনোদন`.
pub(crate) fn is_menu_row(line: &Line<'_>) -> bool {
    if line.chars >= 400 {
        return false;
    }
    let by = |c: char| matches!(c, '\t' | '|' | '>' | '›' | '»' | '/' | '•');
    if !line.text.contains(by) && !line.text.contains("  ") {
        return false;
    }
    let items = line.text.split(by).flat_map(|item| item.split("  "));
    let items: Vec<String> = items.map(key).filter(|item| !item.is_empty()).collect();
    let known =
        items.iter().filter(|item| matches!(table().whole.get(*item), Some(Phrase::Menu))).count();
    items.len() >= 2 && known * 2 > items.len()
}

/// Whether a line is only a town's name: of a section on some pages, of where a report is from on others.
pub(crate) fn is_town(line: &Line<'_>) -> bool {
    static TOWNS: Vocabulary = Vocabulary::new(&[
        "ঢাকা",
        "কলকাতা",
        "চট্টগ্রাম",
        "সিলেট",
        "রাজশাহী",
        "খুলনা",
        "বরিশাল",
        "রংপুর",
        "ময়মনসিংহ",
        "কুমিল্লা",
        "নারায়ণগঞ্জ",
        "গাজীপুর",
        "নয়াদিল্লি",
        "দিল্লি",
    ]);
    TOWNS.has_key(&line.key)
}

/// Whether these words are the name of a section or another menu item.
pub(crate) fn is_menu(text: &str) -> bool {
    table().whole.get(&key(text)) == Some(&Phrase::Menu)
}

/// The longest notice, in characters.
const LONGEST: usize = 420;

struct Table {
    whole: HashMap<String, Phrase>,
    /// The patterns by the first word that each must have.
    patterns: HashMap<String, Vec<Pattern>>,
}

/// A phrase with `…` in it.
struct Pattern {
    /// What stands between the `…`.
    pieces: Vec<String>,
    phrase: Phrase,
    /// Whether a long line can be one.
    any_length: bool,
    /// Its place in the tables: the first that fits counts.
    rank: usize,
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut out = Table { whole: HashMap::new(), patterns: HashMap::new() };
        let mut rank = 0;
        for (phrases, phrase, any_length) in [
            (IMPRINT, Phrase::End, true),
            (END, Phrase::End, false),
            (MORE, Phrase::More, false),
            (BUTTON, Phrase::Button, true),
            // A name that is also a menu item opens a list only after the article.
            (MENU, Phrase::Menu, false),
        ] {
            for entry in phrases {
                if !entry.contains('…') {
                    out.whole.insert(key(entry), phrase);
                    continue;
                }
                let pieces: Vec<String> = entry.split('…').map(key).collect();
                let words =
                    pieces.iter().find_map(|piece| piece.split(' ').find(|word| !word.is_empty()));
                let first = words.unwrap_or_default().to_owned();
                rank += 1;
                out.patterns.entry(first).or_default().push(Pattern {
                    pieces,
                    phrase,
                    any_length,
                    rank,
                });
            }
        }
        out
    })
}

/// Whether a whole-line phrase that reads as a menu item also opens a list after an article.
pub(crate) fn opens_list(line: &Line<'_>) -> bool {
    static HEADINGS: Vocabulary = Vocabulary::new(END);
    HEADINGS.has_key(&line.key)
}

/// The key of what a line has before its first colon.
pub(crate) fn label(text: &str) -> Option<String> {
    let (label, _) = text.split_once([':', 'ঃ', '：'])?;
    (label.len() < 120).then(|| key(label))
}

/// Whether a sentence's first words, up to three, are a whole phrase of furniture of two words or more.
pub(crate) fn opens_with_one(sentence: &str) -> bool {
    let words: Vec<&str> = sentence.split_whitespace().take(3).collect();
    (2..=words.len()).any(|n| table().whole.contains_key(&key(&words[..n].join(" "))))
}

/// Whether the pieces stand in the line in their order, whole words at its two ends.
fn matches(pieces: &[String], key: &str) -> bool {
    let [first, middle @ .., last] = pieces else { return false };
    let Some(mut rest) = key.strip_prefix(first.as_str()) else { return false };
    if !first.is_empty() && !rest.is_empty() && !rest.starts_with(' ') {
        return false;
    }
    let Some(before_last) = rest.strip_suffix(last.as_str()) else { return false };
    if !last.is_empty() && !before_last.is_empty() && !before_last.ends_with(' ') {
        return false;
    }
    rest = before_last;
    for piece in middle {
        let Some(at) = rest.find(piece.as_str()) else { return false };
        if at > 0 && !rest[..at].ends_with(' ') {
            return false;
        }
        rest = &rest[at + piece.len()..];
    }
    true
}

#[cfg(test)]
mod tests {
    use super::{Phrase, is_menu_row, phrase};
    use crate::lines::split;

    #[track_caller]
    fn check(text: &str, expected: Option<Phrase>) {
        assert_eq!(phrase(&split(text)[0]), expected, "{text}");
    }

    #[test]
    fn furniture_is_known_by_its_words() {
        check("  • জনপ্রিয়", Some(Phrase::End));
        check("আরো পড়ুন:", Some(Phrase::More));
        check("জাতীয়", Some(Phrase::Menu));
        check("আমাদের কাগজের সর্বশেষ খবর পেতে Google News ফিডটি অনুসরণ করুন", Some(Phrase::Button));
        check("স্বত্ব © ২০২৫ আমাদের কাগজ", Some(Phrase::End));
        check("Remaining Time -10:12", Some(Phrase::Button));
        check("* * *", Some(Phrase::Button));
    }

    #[test]
    fn articles_are_not() {
        check("জাতীয় সংসদে নতুন বিল", None);
        check("বিষয়টি নিয়ে আলোচনা চলছে", None);
        check("সম্পাদকীয় নীতি নিয়ে প্রশ্ন", None);
        check("মন্তব্যে ঝড় উঠেছে", None);
    }

    #[test]
    fn rows_of_menu_items_are_menus() {
        assert!(is_menu_row(&split("জাতীয় | রাজনীতি | নতুন কিছু")[0]));
        assert!(is_menu_row(&split("প্রচ্ছদ\tখেলা")[0]));
        assert!(!is_menu_row(&split("ভারত/পাকিস্তান সীমান্তে উত্তেজনা")[0]));
    }
}
