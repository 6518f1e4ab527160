//! The static server as a browser meets it: bytes over a socket.

use std::io::{Read, Write};
use std::net::TcpStream;

use xtask::server::{Asked, Fault, Habits, Options, Server};

/// A folder with a front page, a page for what is missing, and a wasm file.
fn site() -> tempfile::TempDir {
    let root = tempfile::tempdir().expect("a temporary folder");
    for (name, text) in [("index.html", "front"), ("404.html", "lost"), ("app.wasm", "\0asm")] {
        std::fs::write(root.path().join(name), text).expect("it is writable");
    }
    root
}

/// The answer to one request on a connection of its own.
fn ask(server: &Server, method: &str, target: &str) -> String {
    let mut stream = connect(server);
    write!(stream, "{method} {target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        .expect("the server listens");
    let mut answer = Vec::new();
    // A connection may break on purpose: what came before that counts.
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

fn connect(server: &Server) -> TcpStream {
    let address = server.origin().replace("http://", "");
    TcpStream::connect(address).expect("the server listens")
}

#[test]
fn files_come_with_their_type_and_length() {
    let root = site();
    let server = Server::start(Options::new(root.path())).expect("a free port");
    let page = ask(&server, "GET", "/");
    assert!(page.starts_with("HTTP/1.1 200 OK\r\n"), "{page}");
    assert!(page.contains("content-type: text/html; charset=utf-8\r\n"), "{page}");
    assert!(page.ends_with("\r\n\r\nfront"), "{page}");
    let wasm = ask(&server, "GET", "/app.wasm?x=1");
    assert!(wasm.contains("content-type: application/wasm\r\n"), "{wasm}");
    let head = ask(&server, "HEAD", "/");
    assert!(head.contains("content-length: 5\r\n") && head.ends_with("\r\n\r\n"), "{head}");
}

#[test]
fn what_is_missing_and_what_is_refused_say_so() {
    let root = site();
    let options = Options::new(root.path()).mounted_at("repo");
    let server = Server::start(options).expect("a free port");
    assert!(server.url().ends_with("/repo/"), "{}", server.url());
    let lost = ask(&server, "GET", "/repo/nothing");
    assert!(lost.starts_with("HTTP/1.1 404 ") && lost.ends_with("lost"), "{lost}");
    let outside = ask(&server, "GET", "/");
    assert!(outside.starts_with("HTTP/1.1 404 ") && !outside.ends_with("lost"), "{outside}");
    let moved = ask(&server, "GET", "/repo?q=x");
    assert!(moved.contains("location: /repo/?q=x\r\n"), "{moved}");
    assert!(ask(&server, "POST", "/repo/").starts_with("HTTP/1.1 405 "));
    let log: Vec<_> = server.requests().into_iter().map(|asked| asked.status).collect();
    assert_eq!(log, [404, 404, 301, 405]);
}

#[test]
fn the_log_keeps_what_was_asked() {
    let root = site();
    let server = Server::start(Options::new(root.path())).expect("a free port");
    ask(&server, "GET", "/?q=%E0%A6%95");
    let expected = Asked {
        method: "GET".to_owned(),
        target: "/?q=%E0%A6%95".to_owned(),
        status: 200,
        bytes: 5,
    };
    assert_eq!(server.requests(), [expected]);
}

#[test]
fn a_dropped_server_is_gone_for_open_connections_too() {
    let root = site();
    let server = Server::start(Options::new(root.path())).expect("a free port");
    let address = server.origin().replace("http://", "");
    let mut open = connect(&server);
    write!(open, "GET / HTTP/1.1\r\nHost: x\r\n\r\n").expect("the server listens");
    let mut first = [0; 8];
    open.read_exact(&mut first).expect("the server answers");
    drop(server);
    let mut rest = Vec::new();
    // Closed or reset: either way it ends, and does not hang.
    let _ = open.read_to_end(&mut rest);
    assert!(TcpStream::connect(address).is_err(), "nobody listens any more");
}

#[test]
fn a_taken_port_is_an_error() {
    let root = site();
    let first = Server::start(Options::new(root.path())).expect("a free port");
    let port = first.origin().rsplit(':').next().and_then(|port| port.parse().ok());
    let second = Options::new(root.path()).on_port(port.expect("the address ends in a port"));
    let error = Server::start(second).expect_err("the port is taken");
    assert_eq!(error.kind(), std::io::ErrorKind::AddrInUse);
}

#[test]
fn a_host_may_have_other_habits() {
    let root = site();
    std::fs::write(root.path().join("_headers"), "/*\n  X-Test: a: b\n").expect("it is writable");
    let habits = Habits {
        headers: true,
        fallback: true,
        short_names: true,
        lasting: true,
        ..Habits::default()
    };
    let options = Options::new(root.path()).mounted_at("repo").with_habits(habits);
    let server = Server::start(options).expect("a free port");
    let front = ask(&server, "GET", "/repo/");
    assert!(front.contains("x-test: a: b\r\n"), "{front}");
    assert!(front.contains("cache-control: max-age=3600\r\n"), "{front}");
    let lost = ask(&server, "GET", "/repo/nothing");
    assert!(lost.starts_with("HTTP/1.1 200 ") && lost.ends_with("front"), "{lost}");
    assert!(ask(&server, "GET", "/repo/index.html").contains("location: /repo/\r\n"));
}

#[test]
fn a_host_may_send_what_is_compressed_to_those_who_take_it() {
    let root = site();
    std::fs::write(root.path().join("index.html.br"), "small").expect("it is writable");
    let habits = Habits { compressed: true, ..Habits::default() };
    let server = Server::start(Options::new(root.path()).with_habits(habits)).expect("a free port");
    assert!(ask(&server, "GET", "/").ends_with("\r\n\r\nfront"));
    let mut stream = connect(&server);
    let asked =
        "GET / HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip, br\r\nConnection: close\r\n\r\n";
    stream.write_all(asked.as_bytes()).expect("the server listens");
    let mut small = String::new();
    stream.read_to_string(&mut small).expect("it is text");
    assert!(small.contains("content-encoding: br\r\n"), "{small}");
    assert!(small.contains("content-type: text/html; charset=utf-8\r\n"), "{small}");
    assert!(small.ends_with("\r\n\r\nsmall"), "{small}");
}

#[test]
fn files_go_wrong_on_demand_and_heal() {
    let root = site();
    let server = Server::start(Options::new(root.path())).expect("a free port");
    for (fault, status, end) in [
        (Fault::Missing, "HTTP/1.1 404 ", "found.\n"),
        (Fault::CutOfLength, "HTTP/1.1 200 ", "\r\nfr"),
        (Fault::CutUnseen, "HTTP/1.0 200 ", "\r\nfr"),
        (Fault::Stale(b"old".to_vec()), "HTTP/1.1 200 ", "\r\nold"),
    ] {
        server.break_file("/", fault.clone());
        let answer = ask(&server, "GET", "/");
        assert!(answer.starts_with(status) && answer.ends_with(end), "{fault:?}: {answer}");
    }
    server.heal();
    assert!(ask(&server, "GET", "/").ends_with("front"));
}

#[test]
fn a_server_goes_away_and_comes_back_with_another_folder() {
    let (root, other) = (site(), site());
    std::fs::write(other.path().join("index.html"), "other").expect("it is writable");
    let server = Server::start(Options::new(root.path())).expect("a free port");
    server.go_away();
    assert!(TcpStream::connect(server.origin().replace("http://", "")).is_err());
    server.deploy(other.path());
    server.come_back().expect("the port is free again");
    assert!(ask(&server, "GET", "/").ends_with("other"));
}
