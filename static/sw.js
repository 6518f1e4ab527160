// Keeps the page for use without a network. The build fills in the list of files and the version
// (`src/bin/prerender/precache.rs`); nothing here knows what the files are.
//
// - Installing is all or nothing: every file is fetched past all caches and has to have its hash, or it is taken
//   from an older version that holds the same bytes. Otherwise the version that runs goes on.
// - A tab keeps its version: files' names hold hashes, and what older versions kept stays until no other tab
//   is open. A new version waits until a reader takes it.
// - What was kept is checked each time it is handed out. A lost or altered file is fetched again, and kept
//   if it fits.
// - Pieces of an archive that lies beside the page are kept as they are read, and all of them where a reader asks for it;
//   their names say what is in them.
// - Sites on one host share one storage: only caches whose names begin with this scope are touched.
'use strict';

const VERSION = 'VERSION';
const FILES = {};

const SCOPE = registration.scope;
const MINE = `nothi ${new URL(SCOPE).pathname} `;
const CACHE = MINE + VERSION;
const PIECES = `${MINE}archive`;
const ARCHIVE = `${SCOPE}archive/`;
const hashes = new Map(Object.entries(FILES).map(([name, hash]) => [new URL(name || './', SCOPE).href, hash]));
/** How many files are fetched at once, and for how long a file, or a page that is not kept, is waited for. */
const LANES = 6;
const FILE_TIME = 60000;
const PAGE_TIME = 5000;

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('message', (event) => {
  if (event.data === 'take') skipWaiting();
  if (event.data === 'here') event.waitUntil(tidy());
  if (event.data === 'keep') event.waitUntil(keepAll((said) => event.source.postMessage(said)));
});
addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  if (method !== 'GET' || !url.startsWith(SCOPE)) return;
  const { origin, pathname, search } = new URL(url);
  const key = (origin + pathname).replace(/\/index\.html$/, '/');
  if (mode === 'navigate') event.respondWith(page(event.request, key, search));
  else if (hashes.has(key)) event.respondWith(file(key, FILE_TIME));
  else if (key.startsWith(ARCHIVE) && key.endsWith('.bin')) event.respondWith(piece(event.request));
  else event.respondWith(older(event.request));
});

async function install() {
  try {
    const [cache, kept] = [await caches.open(CACHE), await own()];
    const left = [...hashes];
    let failed = null;
    const lane = async () => {
      for (let next = left.pop(); next && !failed; next = left.pop()) {
        try {
          await keep(cache, kept, ...next);
        } catch (error) {
          failed = failed || error;
        }
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    if (failed) throw failed;
  } catch (error) {
    await caches.delete(CACHE).catch(() => {});
    const why = { QuotaExceededError: 'quota', SecurityError: 'blocked' }[error.name] || 'network';
    console.warn(`Not kept for use offline (${why}): ${error.message}`);
    for (const client of await windows()) client.postMessage({ offline: why });
    throw error;
  }
}

/** Puts a file into a cache: out of another one, or from the host. */
async function keep(cache, kept, url, hash) {
  for (const other of kept) {
    const response = await other.match(url);
    if (response && await fits(response.clone(), hash)) {
      await cache.put(url, response);
      return;
    }
  }
  const response = await ask(url, FILE_TIME);
  if (!response.ok || !await fits(response.clone(), hash)) throw new Error(`${url} is not the file of this version`);
  await cache.put(url, whole(response));
}

/** A file of this version: what was kept if it is whole, else what the host has. */
async function file(url, time) {
  const hash = hashes.get(url);
  const cache = await caches.open(CACHE).catch(() => null);
  const kept = cache && await cache.match(url).catch(() => null);
  if (kept && await fits(kept.clone(), hash)) return kept;
  const response = whole(await ask(url, time));
  if (cache && response.ok && await fits(response.clone(), hash)) await cache.put(url, response.clone()).catch(() => {});
  return response;
}

/** A page: a kept one, or the host's; where there is neither, the front page shows it. */
async function page(request, key, search) {
  if (hashes.has(`${key}/`)) return Response.redirect(`${key}/${search}`);
  try {
    return await (hashes.has(key) ? file(key, PAGE_TIME) : fetch(request, { signal: AbortSignal.timeout(PAGE_TIME) }));
  } catch {
    return shell();
  }
}

/** The front page for any address: it says itself where its root lies, so that is made absolute. */
async function shell() {
  const kept = await caches.match(SCOPE, { cacheName: CACHE }).catch(() => null);
  const intact = kept && await fits(kept.clone(), hashes.get(SCOPE));
  const html = intact ? (await kept.text()).replace(/<base href=[^>]*>/, () => `<base href="${SCOPE}">`) : LOST;
  return new Response(html, { status: intact ? 200 : 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

const LOST = '<!doctype html><html lang=bn><meta charset=utf-8><meta name=viewport content="width=device-width">'
  + '<title>নথি</title><h1>পাতাটি এখন খোলা যাচ্ছে না</h1><p>সংযোগ নেই, আর এই যন্ত্রে রাখা কপিটি অসম্পূর্ণ। সংযোগ ফিরলে আবার খুলুন।'
  + '<p lang=en>There is no connection, and the copy kept on this device is incomplete. Open the page again when you are connected.';

/** What a tab of an older version may still ask for, else what the host has. */
async function older(request) {
  const response = await fetch(request).catch(() => null);
  if (response && response.ok) return response;
  for (const cache of await own()) {
    const kept = await cache.match(request.url);
    if (kept) return kept;
  }
  return response || Response.error();
}

/** A piece of the archive: what was kept, unless the page found it damaged, else what the host has. */
async function piece(request) {
  const cache = await caches.open(PIECES).catch(() => null);
  const kept = cache && request.cache !== 'reload' && await cache.match(request.url).catch(() => null);
  if (kept) return kept;
  const response = await fetch(request);
  if (cache && response.ok && await isNamed(response.clone(), request.url)) {
    await cache.put(request.url, response.clone()).catch(() => {});
  }
  return response;
}

/** Keeps all pieces that are not kept yet, drops those that no longer belong to the archive, and says how far it is. */
async function keepAll(say) {
  try {
    const pieces = await (await ask(`${ARCHIVE}pieces.json`, FILE_TIME)).json();
    const cache = await caches.open(PIECES);
    const urls = new Set(pieces.map(([name]) => ARCHIVE + name));
    const there = new Set();
    for (const { url } of await cache.keys()) {
      if (urls.has(url)) there.add(url);
      else await cache.delete(url);
    }
    const left = [...urls].filter((url) => !there.has(url));
    let kept = there.size;
    let failed = null;
    const lane = async () => {
      for (let url = left.pop(); url && !failed; url = left.pop()) {
        try {
          const response = await ask(url, FILE_TIME);
          if (!response.ok || !await isNamed(response.clone(), url)) throw new Error(`${url} is not what its name says`);
          await cache.put(url, response);
          kept += 1;
          if (kept % 25 === 0) say({ kept, of: urls.size });
        } catch (error) {
          failed = failed || error;
        }
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    if (failed) throw failed;
    say({ kept, of: urls.size });
  } catch (error) {
    console.warn(`Not all of the archive was kept: ${error.message}`);
    say({ kept: -1, of: 0 });
  }
}

/** Whether a piece is what its name says: the beginning of its hash. */
async function isNamed(response, url) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
  const name = [...bytes.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return url.endsWith(`/${name}.bin`);
}

/** Drops what older versions kept, once the tab that asks is the only one. */
async function tidy() {
  if ((await windows()).length > 1 || registration.installing || registration.waiting) return;
  for (const name of await names()) if (name !== CACHE && name !== PIECES) await caches.delete(name);
}

async function names() {
  return (await caches.keys()).filter((name) => name.startsWith(MINE));
}

async function own() {
  return Promise.all((await names()).map((name) => caches.open(name)));
}

function windows() {
  return clients.matchAll({ type: 'window', includeUncontrolled: true });
}

function ask(url, time) {
  return fetch(url, { cache: 'reload', signal: AbortSignal.timeout(time) });
}

/** A page may not be answered with what came by way of another address. */
function whole(response) {
  return response.redirected ? new Response(response.body, response) : response;
}

async function fits(response, hash) {
  try {
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
    return btoa(String.fromCharCode(...bytes)) === hash;
  } catch {
    return false;
  }
}
