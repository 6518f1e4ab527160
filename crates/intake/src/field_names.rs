//! What the fields of records are called: the names that scrapers, feeds and schema.org use, without case and marks.

pub(crate) const HEADLINE: &[&str] = &[
    "headline",
    "title",
    "heading",
    "newstitle",
    "newsheadline",
    "articletitle",
    "posttitle",
    "storytitle",
    "webtitle",
    "headlinetext",
    "শিরোনাম",
];

pub(crate) const BODY: &[&str] = &[
    "articlebody",
    "body",
    "text",
    "content",
    "fulltext",
    "maintext",
    "article",
    "articletext",
    "newsbody",
    "details",
    "detail",
    "bodytext",
    "contenttext",
    "contenthtml",
    "bodyhtml",
    "articlehtml",
    "articlecontent",
    "bodycontent",
    "paragraphs",
    "postcontent",
    "newscontent",
    "newsdetails",
    "newstext",
    "storybody",
    "storytext",
    "বিস্তারিত",
    "সংবাদ",
    "মূলপাঠ",
];

pub(crate) const PUBLISHED: &[&str] = &[
    "datepublished",
    "published",
    "publishedat",
    "publisheddate",
    "publishdate",
    "publishedtime",
    "publishtime",
    "pubdate",
    "pubtime",
    "publicationdate",
    "datepublish",
    "webpublicationdate",
    "firstpublished",
    "firstpublishedat",
    "publishedon",
    "publishedtimestamp",
    "publishtimestamp",
    "pubtimestamp",
    "postedat",
    "postedon",
    "dateposted",
    "datetime",
    "postdate",
    "newsdate",
    "date",
    "প্রকাশ",
    "প্রকাশিত",
    "প্রকাশেরতারিখ",
    "প্রকাশেরসময়",
    "তারিখ",
];

pub(crate) const UPDATED: &[&str] = &[
    "datemodified",
    "updated",
    "updatedat",
    "updateddate",
    "modified",
    "modifiedat",
    "lastmodified",
    "lastmod",
    "lastupdated",
    "lastupdate",
    "dateupdated",
    "modifieddate",
    "modifiedtime",
    "আপডেট",
];

pub(crate) const SOURCE: &[&str] = &[
    "paper",
    "newspaper",
    "publisher",
    "source",
    "sourcename",
    "sitename",
    "sourcesite",
    "outlet",
    "site",
    "publishername",
    "papername",
    "newspapername",
    "magazine",
    "magazinename",
    "journal",
    "publication",
    "newssource",
    "website",
    "portal",
    "সাময়িকী",
    "প্রকাশনা",
    "সংবাদপত্র",
    "পত্রিকা",
];

pub(crate) const ADDRESS: &[&str] = &[
    "url",
    "link",
    "canonicalurl",
    "canonical",
    "permalink",
    "articleurl",
    "newsurl",
    "pageurl",
    "weburl",
    "sourceurl",
    "guid",
];

pub(crate) const BYLINE: &[&str] = &[
    "byline",
    "author",
    "authors",
    "authorname",
    "writer",
    "reporter",
    "creator",
    "dccreator",
    "লেখক",
    "প্রতিবেদক",
];

/// What groups the fields of a record.
pub(crate) const GROUPS: [&str; 5] = ["fields", "attributes", "meta", "metadata", "info"];

/// When a program read or kept a page: no later day is its article's.
pub(crate) const CRAWLED: &[&str] = &[
    "crawledat",
    "crawldate",
    "crawltime",
    "crawled",
    "scrapedat",
    "scrapedate",
    "scrapetime",
    "scraped",
    "fetchedat",
    "fetchdate",
    "fetched",
    "retrievedat",
    "retrieved",
    "downloadedat",
    "downloaddate",
    "collectedat",
    "accessedat",
    "accessdate",
    "savedat",
    "insertedat",
    "createdat",
];

pub(crate) const DESK: &[&str] = &["desk", "bureau", "ডেস্ক"];

pub(crate) const AGENCIES: &[&str] = &["agencies", "agency", "wire", "সূত্র"];

pub(crate) const ID: &[&str] = &["id", "articleid", "newsid", "slug", "uid", "guid"];

pub(crate) const LEAD: &[&str] = &["summary", "description", "excerpt", "lead", "subtitle"];
