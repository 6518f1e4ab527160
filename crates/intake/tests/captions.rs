//! What stands under pictures, where markup says so: a caption may be a whole sentence there.

use std::fs;

use article::Article;
use intake::read_folder;

const LEAD: &str = "হাওরের তিন উপজেলায় শ্রমিক মিলছে না। তাই ধান কাটতে মাঠে নেমেছেন কলেজের শিক্ষক ও শিক্ষার্থীরা, সোমবার সকালে এমনটাই দেখা গেছে।";
const NEXT: &str =
    "কৃষি কর্মকর্তা জানান, বুধবারের মধ্যে হাওরের সব ধান কাটা শেষ হবে। বৃষ্টির পূর্বাভাস আছে বৃহস্পতিবার থেকে, তাই তাড়াহুড়া।";
const LAST: &str =
    "চাষি সুরুজ আলী বললেন, টাকা বড় কথা না, ধানটা বাঁচুক। গত বছর অর্ধেক ধান পানির নিচে গেছে, এবার আর তা চাই না।";
const HEADLINE: &str = "হাওরে ধান কাটছেন শিক্ষক-শিক্ষার্থীরা";
const CAPTION: &str =
    "ভোর থেকে ধান কেটে আঁটি বাঁধছেন কলেজের একদল শিক্ষার্থী, পাশে দাঁড়িয়ে আছেন জমির মালিক সুরুজ আলী।";

#[track_caller]
fn read(name: &str, page: &str) -> Article {
    let page = page
        .replace("{h}", HEADLINE)
        .replace("{1}", LEAD)
        .replace("{2}", NEXT)
        .replace("{3}", LAST)
        .replace("{c}", CAPTION);
    let folder = tempfile::tempdir().expect("a folder can be made");
    fs::write(folder.path().join(name), page).expect("a file can be written");
    let mut read = read_folder(folder.path()).expect("the folder can be listed");
    assert_eq!(read.articles.len(), 1, "{:?}", read.skipped);
    read.articles.remove(0)
}

#[track_caller]
fn check(name: &str, page: &str, body: &[&str], captions: &[&str]) {
    let article = read(name, page);
    assert_eq!(article.headline(), Some(HEADLINE), "{page}");
    assert_eq!(article.body().collect::<Vec<_>>(), body, "{page}");
    assert_eq!(article.captions().collect::<Vec<_>>(), captions, "{page}");
}

#[test]
fn markup_names_captions() {
    for picture in [
        "<figure><img src=a.jpg><figcaption>{c}</figcaption></figure>",
        "<div class=\"wp-caption alignnone\"><img src=a.jpg><p class=\"wp-caption-text\">{c}</p></div>",
        "<div class=\"photo\"><img src=a.jpg><div class=\"ImageCaption\">{c}</div></div>",
    ] {
        let page = format!(
            "<html><body><article><h1>{{h}}</h1><p>প্রকাশ: ৫ মে ২০২৫</p><div class=body><p>{{1}}</p>{picture}<p>{{2}}</p><p>{{3}}</p></div></article></body></html>"
        );
        check("a.html", &page, &[LEAD, NEXT, LAST], &[CAPTION]);
    }
}

#[test]
fn a_text_within_a_class_of_that_name_is_no_caption() {
    let page = "<html><body><div class=caption-wrapper><h1>{h}</h1><div><p>{1}</p><p>{c}</p><p>{2}</p><p>{3}</p></div></div></body></html>";
    check("a.html", page, &[LEAD, CAPTION, NEXT, LAST], &[]);
}

#[test]
fn slanted_lines_below_pictures_are_captions_in_markdown() {
    for picture in ["![](a.jpg)\n*{c}*", "![](a.jpg)\n\n_{c}_", "[![](a.jpg)](http://x/y)\n*{c}*"] {
        let page = format!("# {{h}}\n\n{{1}}\n\n{picture}\n\n{{2}}\n\n{{3}}\n");
        check("a.md", &page, &[LEAD, NEXT, LAST], &[CAPTION]);
    }
    check(
        "a.md",
        "# {h}\n\n{1}\n\n*ছবি: রফিক আহমেদ, হাওরের উত্তর পাড় থেকে তোলা*\n\n{2}\n\n{3}\n",
        &[LEAD, NEXT, LAST],
        &["ছবি: রফিক আহমেদ, হাওরের উত্তর পাড় থেকে তোলা"],
    );
}

#[test]
fn slanted_lines_elsewhere_are_text_in_markdown() {
    for (page, body) in [
        ("# {h}\n\n*{c}*\n\n{1}\n\n{2}\n", &[CAPTION, LEAD, NEXT][..]),
        ("# {h}\n\n{1}\n\n![](a.jpg)\n\n{2}\n\n*{c}*\n\n{3}\n", &[LEAD, NEXT, CAPTION, LAST]),
    ] {
        check("a.md", page, body, &[]);
    }
}
