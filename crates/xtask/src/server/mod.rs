//! A static file server that behaves like a plain static host, or like one of the usual ones.
//!
//! It serves a folder below a mount path (`/` or `/repo/`), answers an unknown path with the folder's
//! `404.html` and status 404, and keeps a log of what was asked. It listens on 127.0.0.1 only.
//! By itself it has no single-page fallback, no compression, no headers and no caching: what works here
//! works on the simplest host. [`Options`] has what other hosts do, [`Server::break_file`] what goes wrong.

mod faults;
mod files;
mod headers;
mod mime;

use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

pub use faults::Fault;
use faults::{End, Faults, Sent};
use files::Answer;
use hyper::body::Incoming;
use hyper::header::{
    ACCEPT_ENCODING, ALLOW, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE,
    HeaderName, HeaderValue, LOCATION,
};
use hyper::{Method, Request, Response, StatusCode, Version};
use hyper::{server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use tokio::sync::oneshot;

/// What to serve, and where.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Options {
    /// The folder whose files are served.
    pub root: PathBuf,
    /// The path below which they appear; begins and ends with `/`.
    pub mount: String,
    /// The port to listen on; 0 takes any free one.
    pub port: u16,
    /// Which habits the host has.
    pub habits: Habits,
}

/// What some hosts do and others do not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each habit is there or not, whatever the others"
)]
pub struct Habits {
    /// Sends the headers that the file `_headers` asks for (Netlify, Cloudflare Pages).
    pub headers: bool,
    /// Answers an unknown path with the front page and status 200 (single-page fallback).
    pub fallback: bool,
    /// Moves `/index.html` to `/` (Netlify, Cloudflare Pages).
    pub short_names: bool,
    /// Lets whatever it sends be kept for an hour, as GitHub Pages does for ten minutes.
    pub lasting: bool,
    /// Sends the brotli that stands beside a file to those who take it.
    pub compressed: bool,
}

impl Options {
    /// Serves `root` at `/` on any free port.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), mount: "/".to_owned(), port: 0, habits: Habits::default() }
    }

    /// Serves below `mount` instead; missing slashes at either end are added.
    #[must_use]
    pub fn mounted_at(mut self, mount: &str) -> Self {
        let inner = mount.trim_matches('/');
        self.mount = if inner.is_empty() { "/".to_owned() } else { format!("/{inner}/") };
        self
    }

    /// Listens on `port` instead of any free one.
    #[must_use]
    pub fn on_port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Serves as a host with these habits does.
    #[must_use]
    pub fn with_habits(mut self, habits: Habits) -> Self {
        self.habits = habits;
        self
    }
}

/// One line of the server's log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// `GET`, `HEAD`, …
    pub method: String,
    /// Path and query as they came, percent-encoded.
    pub target: String,
    /// The status that was answered.
    pub status: u16,
    /// How many bytes the answer has.
    pub bytes: u64,
}

/// What the server and its connections share.
#[derive(Debug)]
struct Shared {
    options: Mutex<Options>,
    log: Mutex<Vec<Asked>>,
    faults: Mutex<Faults>,
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A running server; dropping it closes the listener and every open connection at once.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    running: Mutex<Option<Running>>,
}

#[derive(Debug)]
struct Running {
    stop: oneshot::Sender<()>,
    thread: JoinHandle<()>,
}

impl Server {
    /// Starts serving on a thread of its own; the port is open when this returns.
    ///
    /// # Errors
    /// When the port cannot be opened, for example because another program has it.
    pub fn start(options: Options) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port))?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            options: Mutex::new(options),
            log: Mutex::default(),
            faults: Mutex::default(),
        });
        let running = Mutex::new(Some(run(listener, &shared)?));
        Ok(Self { address, shared, running })
    }

    /// The address of the front page, such as `http://127.0.0.1:8080/repo/`.
    pub fn url(&self) -> String {
        format!("{}{}", self.origin(), held(&self.shared.options).mount)
    }

    /// Scheme, host and port, without a slash at the end.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Everything asked so far, in order.
    pub fn requests(&self) -> Vec<Asked> {
        held(&self.shared.log).clone()
    }

    /// Serves another folder from now on, as after an upload.
    pub fn deploy(&self, root: impl Into<PathBuf>) {
        held(&self.shared.options).root = root.into();
    }

    /// Lets the answers to all paths that end so go wrong from now on.
    pub fn break_file(&self, ending: &str, fault: Fault) {
        held(&self.shared.faults).set(ending, fault);
    }

    /// Lets everything go well again.
    pub fn heal(&self) {
        held(&self.shared.faults).clear();
    }

    /// Closes the port and every connection, as if there were no network.
    pub fn go_away(&self) {
        if let Some(running) = held(&self.running).take() {
            let _ = running.stop.send(());
            let _ = running.thread.join();
        }
    }

    /// Is there again, at the same address.
    ///
    /// # Errors
    /// When another program has taken the port.
    pub fn come_back(&self) -> io::Result<()> {
        let mut running = held(&self.running);
        if running.is_none() {
            *running = Some(run(TcpListener::bind(self.address)?, &self.shared)?);
        }
        Ok(())
    }

    /// Serves until the process ends.
    pub fn wait(self) {
        if let Some(running) = held(&self.running).take() {
            let _ = running.thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.go_away();
    }
}

/// Serves on a thread of its own.
fn run(listener: TcpListener, shared: &Arc<Shared>) -> io::Result<Running> {
    listener.set_nonblocking(true)?;
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_io().enable_time().build()?;
    let (stop, stopped) = oneshot::channel();
    let shared = Arc::clone(shared);
    let thread = std::thread::Builder::new().name("static server".to_owned()).spawn(move || {
        runtime.spawn(accept(listener, shared));
        // An error only says that the sender is gone, which means the same.
        let _ = runtime.block_on(stopped);
    })?;
    Ok(Running { stop, thread })
}

/// Takes connections until the runtime goes away; each is a task that dies with it.
async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
    loop {
        // A connection that ends before it is taken is the other side's business.
        let Ok((stream, _)) = listener.accept().await else { continue };
        let shared = Arc::clone(&shared);
        let service = service_fn(move |request: Request<Incoming>| {
            let options = held(&shared.options).clone();
            let fault = held(&shared.faults).of(request.uri().path()).cloned();
            let response = respond(&options, &request, fault.as_ref());
            held(&shared.log).push(Asked {
                method: request.method().to_string(),
                target: request.uri().to_string(),
                status: response.status().as_u16(),
                bytes: hyper::body::Body::size_hint(response.body()).lower(),
            });
            async move {
                if let Some(Fault::Late(long)) = fault {
                    tokio::time::sleep(long).await;
                }
                Ok::<_, Infallible>(response)
            }
        });
        tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
    }
}

/// The whole answer to one request. Files are read at once: a site's files are small and local.
fn respond(
    options: &Options,
    request: &Request<Incoming>,
    fault: Option<&Fault>,
) -> Response<Sent> {
    if request.method() != Method::GET && request.method() != Method::HEAD {
        let mut response = plain(StatusCode::METHOD_NOT_ALLOWED, "Only GET and HEAD.\n");
        response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return response;
    }
    let path = request.uri().path();
    if let Some(folder) = path.strip_suffix("/index.html").filter(|_| options.habits.short_names) {
        return moved(&format!("{folder}/"));
    }
    let answer = match fault {
        Some(Fault::Missing) => Answer::Missing(None),
        _ => files::resolve(options, path, request.uri().query()),
    };
    let mut response = match answer {
        Answer::File(path) => {
            match compressed(&path, request).filter(|_| options.habits.compressed) {
                Some(small) => {
                    let mut response = file(StatusCode::OK, &small, fault);
                    let headers = response.headers_mut();
                    headers.insert(CONTENT_TYPE, HeaderValue::from_static(mime::of(&path)));
                    headers.insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
                    response
                }
                None => file(StatusCode::OK, &path, fault),
            }
        }
        Answer::Moved(target) => moved(&target),
        Answer::Missing(_) if options.habits.fallback => {
            file(StatusCode::OK, &options.root.join("index.html"), None)
        }
        Answer::Missing(Some(page)) => file(StatusCode::NOT_FOUND, &page, None),
        Answer::Missing(None) => plain(StatusCode::NOT_FOUND, "Not found.\n"),
    };
    let headers = response.headers_mut();
    if options.habits.lasting {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("max-age=3600"));
    }
    if options.habits.headers {
        let rules = std::fs::read_to_string(options.root.join("_headers")).unwrap_or_default();
        let inner = format!("/{}", path.strip_prefix(&options.mount).unwrap_or_default());
        for (name, value) in headers::of(&rules, &inner) {
            let name = HeaderName::from_bytes(name.as_bytes());
            if let (Ok(name), Ok(value)) = (name, HeaderValue::from_str(&value)) {
                headers.insert(name, value);
            }
        }
    }
    response
}

/// The brotli beside a file, for whom it is.
fn compressed<B>(path: &Path, request: &Request<B>) -> Option<PathBuf> {
    let taken = request.headers().get(ACCEPT_ENCODING)?.to_str().ok()?;
    let mut small = path.as_os_str().to_owned();
    small.push(".br");
    Some(PathBuf::from(small)).filter(|small| taken.contains("br") && small.is_file())
}

fn moved(target: &str) -> Response<Sent> {
    let mut response = plain(StatusCode::MOVED_PERMANENTLY, "");
    if let Ok(value) = HeaderValue::from_str(target) {
        response.headers_mut().insert(LOCATION, value);
    }
    response
}

fn file(status: StatusCode, path: &Path, fault: Option<&Fault>) -> Response<Sent> {
    let Ok(mut bytes) = std::fs::read(path) else {
        return plain(StatusCode::INTERNAL_SERVER_ERROR, "This file cannot be read.\n");
    };
    let whole = bytes.len();
    let end = match fault {
        None | Some(Fault::Missing | Fault::Late(_)) => End::Whole,
        Some(Fault::CutOfLength | Fault::CutOfChunks) => End::Broken,
        Some(Fault::CutUnseen) => End::Open,
        Some(Fault::Hang) => End::Never,
        Some(Fault::Stale(other)) => {
            bytes.clone_from(other);
            End::Whole
        }
    };
    match end {
        End::Whole => {}
        End::Never => bytes.clear(),
        End::Broken | End::Open => bytes.truncate(whole / 2),
    }
    let mut response = answer(status, mime::of(path), Sent::new(bytes, end));
    if fault == Some(&Fault::CutOfLength) {
        response.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(whole));
    }
    if end == End::Open {
        // Then the end of the connection is the end of the file.
        *response.version_mut() = Version::HTTP_10;
    }
    response
}

fn plain(status: StatusCode, text: &'static str) -> Response<Sent> {
    answer(status, "text/plain; charset=utf-8", Sent::new(text, End::Whole))
}

fn answer(status: StatusCode, kind: &'static str, body: Sent) -> Response<Sent> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    // Whoever rebuilds and reloads should see the new build.
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}
