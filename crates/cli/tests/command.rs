//! The command as people run it: what it answers, what it complains of, and its exit status.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const PAGE: &str = "পুতিন ও ট্রাম্প বৈঠকে বসছেন\n\nপ্রকাশ : ২৭ ডিসেম্বর ২০২৫, ০৮:৩৫ এএম\n\nরাশিয়ার প্রেসিডেন্ট পুতিন আগামী সপ্তাহে বৈঠকে বসবেন বলে জানানো হয়েছে। বৈঠকে আরও অনেকে থাকবেন।\n";
const OTHER: &str = "কিম নতুন কারখানা দেখলেন\n\nপ্রকাশ : ২৮ ডিসেম্বর ২০২৫, ০৮:৩৫ এএম\n\nউত্তর কোরিয়ার নেতা কিম একটি নতুন কারখানা ঘুরে দেখেছেন বলে জানানো হয়েছে। রাশিয়া কিছু বলেনি।\n";

/// A folder of its own for one test, with two articles in `corpus`.
fn scratch(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    // It is there where the test ran before.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("corpus")).expect("a folder can be made");
    fs::write(folder.join("corpus/one.txt"), PAGE).expect("a file can be written");
    fs::write(folder.join("corpus/two.txt"), OTHER).expect("a file can be written");
    folder
}

fn nothi(folder: &Path, words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_nothi"))
        .args(words)
        .current_dir(folder)
        .env("XDG_CACHE_HOME", folder.join("cache"))
        .stdin(Stdio::null())
        .output()
        .expect("the command runs")
}

fn said(output: &Output) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("only UTF-8 is written");
    (text(&output.stdout), text(&output.stderr))
}

#[track_caller]
fn check(output: &Output, status: i32, stdout: &[&str], stderr: &[&str]) {
    let (out, err) = said(output);
    assert_eq!(output.status.code(), Some(status), "{out}{err}");
    for words in stdout {
        assert!(out.contains(words), "{words:?} is not in {out}");
    }
    for words in stderr {
        assert!(err.contains(words), "{words:?} is not in {err}");
    }
}

#[cfg(unix)]
fn pipe(path: &Path) {
    let made = Command::new("mkfifo").arg(path).status().expect("mkfifo runs");
    assert!(made.success());
}

#[test]
fn options_work_on_either_side_of_the_query() {
    let folder = scratch("options");
    fs::rename(folder.join("corpus"), folder.join("pages")).expect("a folder can be renamed");
    for words in [
        ["search", "--corpus", "pages", "রাশিয়া", "--json"],
        ["search", "রাশিয়া", "--corpus", "pages", "--json"],
        ["search", "--json", "রাশিয়া", "--corpus", "pages"],
    ] {
        check(&nothi(&folder, &words), 0, &[r#""query":"রাশিয়া","total":2"#], &[]);
    }
    let equals = ["search", "রাশিয়া", "--corpus=pages", "--json"];
    check(&nothi(&folder, &equals), 0, &[r#""query":"রাশিয়া""#], &[]);
    check(&nothi(&folder, &["search", "রাশিয়া", "--help"]), 0, &["Usage"], &[]);
    check(&nothi(&folder, &["search", "রাশিয়া", "-h"]), 0, &["Usage"], &[]);
    check(&nothi(&folder, &["-V"]), 0, &["nothi "], &[]);
}

#[test]
fn an_unknown_option_is_wrong_usage() {
    let folder = scratch("unknown");
    for words in [
        ["search", "--jsn", "পুতিন"],
        ["search", "পুতিন", "--jsn"],
        ["search", "পুতিন", "-json"],
        ["search", "পুতিন", "-x"],
        ["search", "পুতিন", "--corpus"],
    ] {
        check(&nothi(&folder, &words), 2, &[], &["--help"]);
    }
}

#[test]
fn a_word_with_a_minus_is_part_of_the_query() {
    let folder = scratch("minus");
    for (words, query) in [
        (&["-ট্রাম্প", "কিম"][..], "-ট্রাম্প কিম"),
        (&["কিম", "-ট্রাম্প"], "কিম -ট্রাম্প"),
        (&["কিম", "-"], "কিম -"),
        (&["কিম", "-trump", "-২০২৪"], "কিম -trump -২০২৪"),
        (&["কিম", "-'ক খ'"], "কিম -'ক খ'"),
        (&["--", "কিম", "--jsn"], "কিম --jsn"),
    ] {
        let all = [&["search", "--json"], words].concat();
        let asked = format!(r#""query":"{query}","#);
        check(&nothi(&folder, &all), 0, &[&asked], &[]);
    }
    let excluded = nothi(&folder, &["search", "রাশিয়া", "-পুতিন", "--json"]);
    check(&excluded, 0, &[r#""total":1"#, r#""article":"two""#], &[]);
}

#[test]
fn an_empty_query_says_that_nothing_was_asked_for() {
    let folder = scratch("empty");
    for query in ["", "-", " "] {
        check(&nothi(&folder, &["search", query]), 0, &[], &["nothing was asked for"]);
        let json = nothi(&folder, &["search", query, "--json"]);
        check(&json, 0, &[r#""total":0"#], &["nothing was asked for"]);
    }
}

#[test]
fn rungs_have_one_name_everywhere() {
    let folder = scratch("rungs");
    check(&nothi(&folder, &["search", "প্রেসিডেন্টের"]), 0, &["(inflection)"], &[]);
}

#[test]
fn a_bad_line_of_queries_is_named_and_the_others_are_answered() {
    let folder = scratch("queries");
    let lines = [
        "\u{FEFF}{\"id\": 1, \"query\": \"কিম\"}\r\n\n".as_bytes(),
        b"not json\n{\"id\": 3}\n\xFF\xFE\n",
        "{\"id\": 2, \"query\": \"পুতিন\"}".as_bytes(),
    ];
    fs::write(folder.join("asked"), lines.concat()).expect("a file can be written");
    let output = nothi(&folder, &["search", "--queries", "asked"]);
    let named = [
        "asked, line 3: ",
        "asked, line 4: missing field `query`; write",
        "asked, line 5: not valid UTF-8; save",
    ];
    check(&output, 1, &[r#"{"id":1,"#, r#"{"id":2,"#], &named);
    assert_eq!(said(&output).0.lines().count(), 2);
    assert_eq!(said(&output).1.lines().count(), 3);
}

#[test]
fn a_bad_line_of_a_vocabulary_is_named_and_the_others_are_used() {
    let folder = scratch("vocabulary");
    let lines = ["\u{FEFF}ঢাকা\t9\r\nপদ্মা\tmany\n".as_bytes(), b"\xE0\xA6\n", "মেঘনা\n".as_bytes()];
    fs::write(folder.join("words"), lines.concat()).expect("a file can be written");
    fs::write(folder.join("asked"), r#"{"id": 1, "query": "ঢাকা"}"#).expect("a file can be written");
    let named =
        ["words, line 2: `many` is no count; write", "words, line 3: not valid UTF-8; save"];
    let words = ["suggest", "--vocab", "words", "--queries", "asked", "--json"];
    check(&nothi(&folder, &words), 1, &[r#""words":["ঢাকা""#], &named);
    check(&nothi(&folder, &["analyze", "--vocab", "words"]), 1, &[], &named);
}

#[test]
#[cfg(unix)]
fn what_has_no_end_is_not_read_to_its_end() {
    let folder = scratch("endless");
    pipe(&folder.join("pipe"));
    let output = nothi(&folder, &["inspect", "--json", "pipe", "/dev/zero", "corpus/one.txt"]);
    let outcomes =
        [r#""outcome":"unreadable""#, r#""outcome":"too_large""#, r#""outcome":"article""#];
    check(&output, 1, &outcomes, &["pipe: a named pipe", "/dev/zero: more than 16 MB"]);
}

#[test]
#[cfg(target_os = "linux")]
fn a_pipe_of_the_shell_is_read() {
    let folder = scratch("shell");
    let inspect =
        format!("cat corpus/one.txt | '{}' inspect /dev/fd/0", env!("CARGO_BIN_EXE_nothi"));
    let output = Command::new("sh").args(["-c", &inspect]).current_dir(&folder).output();
    check(&output.expect("a shell runs"), 0, &["(article)"], &[]);
}

#[test]
#[cfg(unix)]
fn what_is_no_file_of_a_folder_is_called_what_it_is() {
    let folder = scratch("kinds");
    fs::create_dir(folder.join("corpus/more.txt")).expect("a folder can be made");
    pipe(&folder.join("corpus/pipe.txt"));
    fs::write(folder.join("corpus/\u{202E}a\nb\u{200D}.txt"), "").expect("a file can be written");
    let output = nothi(&folder, &["search", "কিম"]);
    let named = ["pipe.txt: not a regular file", "\\u{202e}a\\nb\u{200D}.txt: the file is empty"];
    check(&output, 1, &["two"], &named);
    assert_eq!(said(&output).1.lines().count(), 2);
}

#[test]
#[cfg(target_os = "linux")]
fn a_failed_write_names_what_was_being_written() {
    let folder = scratch("full");
    for (words, what) in [
        (&["search", "কিম"][..], "what was found"),
        (&["search", "কিম", "--json"], "what was found"),
        (&["inspect", "corpus/one.txt"], "what was read"),
        (&["pack", "corpus", "-o", "packed"], "what was packed"),
    ] {
        let full = fs::File::options().write(true).open("/dev/full").expect("it can be opened");
        let output = Command::new(env!("CARGO_BIN_EXE_nothi"))
            .args(words)
            .current_dir(&folder)
            .stdout(full)
            .output()
            .expect("the command runs");
        check(&output, 1, &[], &[&format!("cannot write {what} to standard output (")]);
    }
    let output = nothi(&folder, &["pack", "corpus", "-o", "corpus/one.txt"]);
    check(&output, 1, &[], &["cannot make corpus/one.txt; name a folder"]);
}

#[test]
fn only_latin_letters_are_read_for_their_sound() {
    let folder = scratch("sound");
    fs::write(folder.join("text"), "2024 ২০২৪ putin পুতিন").expect("a file can be written");
    let output = Command::new(env!("CARGO_BIN_EXE_nothi"))
        .args(["analyze", "--json"])
        .stdin(fs::File::open(folder.join("text")).expect("it can be opened"))
        .output()
        .expect("the command runs");
    let (out, _) = said(&output);
    let sounds: Vec<_> = out.lines().map(|line| line.contains(r#""sound":"""#)).collect();
    assert_eq!(sounds, [true, true, false, false], "{out}");
}

/// A zip of one file of zeros that packs a thousand to one.
fn bomb() -> Vec<u8> {
    let mut out = std::io::Cursor::new(Vec::new());
    let mut writer = zip::ZipWriter::new(&mut out);
    let options = zip::write::SimpleFileOptions::default();
    writer.start_file("bomb.txt", options).expect("a file can be added");
    std::io::Write::write_all(&mut writer, &vec![b'0'; 12 << 20]).expect("it can be written");
    writer.start_file("../up.txt", options).expect("a file can be added");
    writer.finish().expect("the zip can be closed");
    out.into_inner()
}

#[test]
#[cfg(unix)]
fn bad_files_are_named_and_the_rest_is_packed() {
    use std::os::unix::fs::symlink;
    let folder = scratch("bad");
    let corpus = folder.join("corpus");
    let write = |name: &str, bytes: &[u8]| {
        fs::write(corpus.join(name), bytes).expect("a file can be written");
    };
    pipe(&corpus.join("pipe.txt"));
    fs::create_dir(corpus.join("sub")).expect("a folder can be made");
    symlink("..", corpus.join("sub/loop")).expect("a link can be made");
    symlink("/etc/hostname", corpus.join("out.txt")).expect("a link can be made");
    symlink("self.txt", corpus.join("self.txt")).expect("a link can be made");
    write("ONE.txt", OTHER.replace("কিম", "ট্রাম্প").as_bytes());
    write("two.html", PAGE.as_bytes());
    // As long as a limit, and one more: what a gigabyte would be is not read either.
    let file = fs::File::create(corpus.join("huge.txt")).expect("a file can be made");
    file.set_len((16 << 20) + 1).expect("it can be long");
    let mut line = vec![b'x'; (16 << 20) + 1];
    line.extend(b"\n{\"title\": \"\xE0\xA6\x95 \xE0\xA6\x96\", \"text\": \"");
    line.extend(PAGE.replace('\n', " ").replace("পুতিন", "মোদি").as_bytes());
    line.extend(b"\"}\n");
    write("lines.jsonl", &line);
    write("old.zip", &bomb());
    write("deep.html", "<div>".repeat(50_000).as_bytes());
    write("deep.json", "[".repeat(50_000).as_bytes());
    write("bijoy.txt", "MZKvj iv‡Z b`xi cvwb †e‡o kn‡ii wbPz GjvKv cøvweZ n‡q‡Q| ¯’vbxq gvbyl Rvwb‡q‡Q, Zviv `yB w`b a‡i cvwbe›`x| cÖkvmb ej‡Q, ÎvY †cuŠ‡Q hv‡e|".as_bytes());
    write("moji.txt", "à¦¨à¦¦à§€à¦° à¦ªà¦¾à¦¨à¦¿ à¦¬à¦¿à¦ªà§Žà¦¸à§€à¦®à¦¾à¦° à¦“à¦ªà¦°".as_bytes());
    write("broken.txt", b"\xE0\xA6\x95\n\xE0\xA6\n");
    let output = nothi(&folder, &["pack", "corpus", "-o", "packed", "--json"]);
    let named = [
        "pipe.txt: not a regular file",
        "sub/loop: a link to a folder that is read already",
        "out.txt: a link that leads out",
        "self.txt: a link that leads out",
        "one.txt: has the same name as ONE.txt",
        "two.txt: has the same name as two.html",
        "huge.txt: more than 16 MB",
        "lines.jsonl#1: more than 16 MB",
        "old.zip/bomb.txt: would unpack to far more",
        "old.zip/../up.txt: its path leads out",
        "deep.html: its markup is nested too deep",
        "deep.json: is broken",
        "bijoy.txt: the text is in a Bijoy font's encoding",
        "moji.txt: Bangla letters were read as Latin ones",
        "broken.txt: the file is not valid UTF-8 from line 2 on (byte 4)",
        "lines.jsonl#2: The page does not say when",
        "two.html: The page has no headline",
        "two.html: The page does not say when",
    ];
    check(&output, 1, &[r#""articles":3"#], &named);
    assert_eq!(said(&output).1.lines().count(), named.len(), "{}", said(&output).1);
}

#[test]
fn days_that_are_none_are_no_dates() {
    let folder = scratch("days");
    for day in ["৩১ ফেব্রুয়ারি ২০২৫", "৫ মে ৯৯৯৯", "০০ মে ২০২৫", "৫ মে ০০০০"]
    {
        let page = PAGE.replace("২৭ ডিসেম্বর ২০২৫", day);
        fs::write(folder.join("page.txt"), page).expect("a file can be written");
        let output = nothi(&folder, &["inspect", "--json", "page.txt"]);
        check(&output, 0, &[r#""published":null,"updated":null"#], &[]);
    }
    let record =
        serde_json::json!({"title": "ক খ", "date": "9999-01-01", "text": PAGE.replace("২৭", "৩৭")});
    fs::write(folder.join("one.json"), record.to_string()).expect("a file can be written");
    check(&nothi(&folder, &["inspect", "--json", "one.json"]), 0, &[r#""published":null"#], &[]);
}

#[test]
fn several_files_are_a_table_and_a_diff_has_colours_where_they_are_wanted() {
    let folder = scratch("table");
    let run = |words: &[&str], names: &[(&str, &str)]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_nothi"));
        command.args(words).current_dir(&folder).stdin(Stdio::null());
        command.env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE").env("COLUMNS", "90");
        command.envs(names.iter().copied()).output().expect("the command runs")
    };
    let table = run(&["inspect", "corpus"], &[]);
    check(&table, 0, &["FILE", "one.txt", "two.txt", "2025-12-27", "2 of 2 read"], &[]);
    let diff = ["inspect", "--diff", "corpus/one.txt"];
    let plain = run(&diff, &[]);
    check(
        &plain,
        0,
        &["+ পুতিন ও ট্রাম্প বৈঠকে বসছেন  [headline_by_place]", "[labelled_date]", "[prose]"],
        &[],
    );
    assert!(!said(&plain).0.contains('\u{1B}'));
    assert!(said(&run(&diff, &[("CLICOLOR_FORCE", "1")])).0.contains("\u{1B}[32m"));
    let none = run(&diff, &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]);
    assert!(!said(&none).0.contains('\u{1B}'));
}

#[test]
fn a_table_names_copies_and_marks_days_of_change() {
    let folder = scratch("copies");
    fs::write(folder.join("corpus/three.txt"), PAGE).expect("a file can be written");
    let changed = OTHER.replace("প্রকাশ", "আপডেট");
    fs::write(folder.join("corpus/two.txt"), changed).expect("a file can be written");
    let table = nothi(&folder, &["inspect", "corpus"]);
    let told = ["one.txt stands for three.txt too", "2025-12-28*", "*: last changed then"];
    check(&table, 0, &told, &[]);
}

#[test]
fn a_diff_of_a_page_without_an_article_shows_its_lines() {
    let folder = scratch("refused");
    fs::write(folder.join("menu.txt"), "হোম\nজাতীয়\nমন্তব্য করুন\n").expect("it can be written");
    let diff = nothi(&folder, &["inspect", "--diff", "menu.txt"]);
    let told = ["- (no_body)", "- জাতীয়  [menu_item]", "- মন্তব্য করুন  [opens_what_follows]"];
    check(&diff, 1, &told, &["menu.txt: only menus"]);
}

#[test]
fn a_file_without_an_article_has_only_its_reason() {
    let folder = scratch("only-reason");
    fs::write(folder.join("menu.txt"), "হোম\nজাতীয়\nমন্তব্য করুন\n").expect("it can be written");
    let (out, _) = said(&nothi(&folder, &["inspect", "menu.txt"]));
    let lines: Vec<_> = out.lines().collect();
    let [file, why] = lines.as_slice() else { panic!("{out}") };
    assert!(*file == "menu.txt (no_body)" && why.contains("only menus"), "{out}");
}

#[test]
fn a_file_may_be_called_as_an_option_is() {
    let folder = scratch("dashes");
    for name in ["-dash.txt", "--json.txt"] {
        fs::write(folder.join(name), PAGE).expect("a file can be written");
        for words in [vec!["inspect", name, "--json"], vec!["inspect", "--json", "--", name]] {
            check(&nothi(&folder, &words), 0, &[r#""outcome":"article""#], &[]);
        }
    }
    check(&nothi(&folder, &["inspect", "-jsn", "corpus"]), 2, &[], &["unexpected argument"]);
}

#[test]
fn a_folder_without_files_is_named() {
    let folder = scratch("no-files");
    fs::create_dir(folder.join("empty")).expect("a folder can be made");
    fs::write(folder.join("empty/.hidden.txt"), PAGE).expect("a file can be written");
    let told = "empty: holds no file that is read";
    check(&nothi(&folder, &["inspect", "empty"]), 1, &[], &[told]);
    check(&nothi(&folder, &["inspect", "--json", "empty"]), 1, &[r#""outcome":"empty""#], &[told]);
}

#[test]
fn a_day_that_is_still_to_come_is_named_and_pack_tells_of_single_articles() {
    let folder = scratch("to-come");
    let page = PAGE.replace("২০২৫", "২০৯৯");
    fs::write(folder.join("corpus/one.txt"), page).expect("a file can be written");
    let told = "published is 2099-12-27T08:35:00+06:00, which is still to come";
    check(&nothi(&folder, &["inspect", "corpus/one.txt"]), 0, &[told, "corpus.toml"], &[]);
    let told = format!("one.txt: {told}");
    check(&nothi(&folder, &["pack", "corpus", "-o", "packed"]), 0, &["2 articles"], &[&told]);
}

#[test]
fn what_a_person_wrote_beside_a_file_is_heard() {
    let folder = scratch("corrections");
    let hand = "[\"one.txt\"]\npublished = 2024-01-01\npaper = \"নতুন ভোর\"\n";
    fs::write(folder.join("corpus/corpus.toml"), hand).expect("a file can be written");
    let output = nothi(&folder, &["inspect", "--json", "corpus/one.txt"]);
    let said =
        [r#""published":"2024-01-01""#, r#""source":"নতুন ভোর""#, r#""published":"corpus_toml""#];
    check(&output, 0, &said, &[]);
    fs::write(folder.join("corpus/corpus.toml"), "titel = 1\n").expect("a file can be written");
    let output = nothi(&folder, &["pack", "corpus", "-o", "packed"]);
    check(
        &output,
        1,
        &["2 articles"],
        &["corpus.toml: `titel` is no setting and is left out; is `title` meant?"],
    );
    let output = nothi(&folder, &["inspect", "--json", "corpus/one.txt", "corpus/one.txt"]);
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(errors.matches("`titel`").count(), 1, "{errors}");
}

#[test]
fn a_folder_that_is_packed_again_is_read_only_where_it_changed() {
    let folder = scratch("packed_again");
    let pack = |words: &[&str], expected: &str| {
        let words = [&["pack", "corpus", "-o", "out"], words].concat();
        check(&nothi(&folder, &words), 0, &[expected], &[]);
        fs::read(folder.join("out/articles.bin")).expect("it was written")
    };
    let first = pack(&[], "2 files read anew");
    assert_eq!(pack(&[], "0 files read anew"), first);
    assert_eq!(pack(&["--no-cache"], "2 files read anew"), first);
    fs::write(folder.join("corpus/two.txt"), OTHER.replace("কারখানা", "বাঁধ")).expect("written");
    assert_ne!(pack(&[], "1 files read anew"), first);
}
