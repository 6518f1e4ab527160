//! A static file server that behaves like a plain static host.
//!
//! It serves a folder below a mount path (`/` or `/repo/`), answers an unknown path with the folder's
//! `404.html` and status 404, and keeps a log of what was asked. It listens on 127.0.0.1 only.
//! It deliberately has no single-page fallback, no compression and no caching of its own: what works here
//! works on the simplest host.

mod files;
mod mime;

use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use files::Answer;
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, HeaderValue, LOCATION};
use hyper::{Method, Request, Response, StatusCode, server::conn::http1, service::service_fn};
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
}

impl Options {
    /// Serves `root` at `/` on any free port.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), mount: "/".to_owned(), port: 0 }
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
}

type Log = Arc<Mutex<Vec<Asked>>>;

/// A running server; dropping it closes the listener and every open connection at once.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    mount: String,
    log: Log,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Starts serving on a thread of its own; the port is open when this returns.
    ///
    /// # Errors
    /// When the port cannot be opened, for example because another program has it.
    pub fn start(options: Options) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
        let log = Log::default();
        let mount = options.mount.clone();
        let (stop, stopped) = oneshot::channel();
        let shared = (Arc::new(options), Arc::clone(&log));
        let thread =
            std::thread::Builder::new().name("static server".to_owned()).spawn(move || {
                runtime.spawn(accept(listener, shared.0, shared.1));
                // An error only says that the sender is gone, which means the same.
                let _ = runtime.block_on(stopped);
            })?;
        Ok(Self { address, mount, log, stop: Some(stop), thread: Some(thread) })
    }

    /// The address of the front page, such as `http://127.0.0.1:8080/repo/`.
    pub fn url(&self) -> String {
        format!("{}{}", self.origin(), self.mount)
    }

    /// Scheme, host and port, without a slash at the end.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Everything asked so far, in order.
    pub fn requests(&self) -> Vec<Asked> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Serves until the process ends.
    pub fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Takes connections until the runtime goes away; each is a task that dies with it.
async fn accept(listener: TcpListener, options: Arc<Options>, log: Log) {
    let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
    loop {
        // A connection that ends before it is taken is the other side's business.
        let Ok((stream, _)) = listener.accept().await else { continue };
        let (options, log) = (Arc::clone(&options), Arc::clone(&log));
        let service = service_fn(move |request: Request<Incoming>| {
            let response = respond(&options, &request);
            log.lock().unwrap_or_else(PoisonError::into_inner).push(Asked {
                method: request.method().to_string(),
                target: request.uri().to_string(),
                status: response.status().as_u16(),
            });
            async move { Ok::<_, Infallible>(response) }
        });
        tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
    }
}

/// The whole answer to one request. Files are read at once: a site's files are small and local.
fn respond(options: &Options, request: &Request<Incoming>) -> Response<Full<Bytes>> {
    if request.method() != Method::GET && request.method() != Method::HEAD {
        let mut response = plain(StatusCode::METHOD_NOT_ALLOWED, "Only GET and HEAD.\n");
        response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return response;
    }
    match files::resolve(options, request.uri().path(), request.uri().query()) {
        Answer::File(path) => file(StatusCode::OK, &path),
        Answer::Moved(target) => {
            let mut response = plain(StatusCode::MOVED_PERMANENTLY, "");
            if let Ok(value) = HeaderValue::from_str(&target) {
                response.headers_mut().insert(LOCATION, value);
            }
            response
        }
        Answer::Missing(Some(page)) => file(StatusCode::NOT_FOUND, &page),
        Answer::Missing(None) => plain(StatusCode::NOT_FOUND, "Not found.\n"),
    }
}

fn file(status: StatusCode, path: &std::path::Path) -> Response<Full<Bytes>> {
    match std::fs::read(path) {
        Ok(bytes) => answer(status, mime::of(path), bytes),
        Err(_) => plain(StatusCode::INTERNAL_SERVER_ERROR, "This file cannot be read.\n"),
    }
}

fn plain(status: StatusCode, text: &'static str) -> Response<Full<Bytes>> {
    answer(status, "text/plain; charset=utf-8", text)
}

fn answer(status: StatusCode, kind: &'static str, body: impl Into<Bytes>) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(body.into()));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    // Whoever rebuilds and reloads should see the new build.
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}
