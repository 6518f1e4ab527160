// Fetches what comes later: once the app has started, or, if it is asked for even before that, while everything
// waits. Where the page is kept for use offline, it is at hand and is read before the start: a request that everything
// waits for goes past the service worker, and so fails without a network.
const laterUrl = new URL('LATER', import.meta.url);
const laterHash = 'sha256-HASH';
let laterThere = false;
let laterHeld = null;
let laterComing = null;
// As long as the page is only looked at (`static/start.js`), all that its use will need is fetched, but not run.
let laterUsed = false;
addEventListener('load', () => setTimeout(() => {
  if (laterUsed) return;
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: '', href: import.meta.url.replace(/\.js$/, '_bg.wasm') });
  link.onload = () => laterBegin().then(() => document.dispatchEvent(new Event('fetched')));
  document.head.append(link);
}, 500));
await document.documentElement.used;
laterUsed = true;
// What was served is painted before the app starts; where nothing is painted, it starts all the same.
await new Promise((painted) => {
  requestAnimationFrame(() => setTimeout(painted));
  setTimeout(painted, 250);
});
if (globalThis.navigator?.serviceWorker?.controller) {
  await laterBegin();
}
async function laterRead() {
  const response = await fetch(laterUrl, { integrity: laterHash });
  laterHeld = await WebAssembly.compile(await response.arrayBuffer());
}
// What could not be had is tried once more by who asks next.
function laterBegin() {
  return laterComing ??= laterRead().catch(() => laterComing = null);
}
function laterPlace(module) {
  if (laterThere) return;
  new WebAssembly.Instance(module, { '': wasm });
  laterThere = true;
  document.documentElement.setAttribute('data-later', '');
}
function laterNow() {
  if (laterThere) return;
  if (laterHeld) return laterPlace(laterHeld);
  try {
    const request = new XMLHttpRequest();
    request.open('GET', laterUrl, false);
    request.overrideMimeType('text/plain; charset=x-user-defined');
    request.send();
    laterPlace(new WebAssembly.Module(Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0))));
  } catch (error) {
    // What asked for it has stopped: the page says so again (`static/start.js`).
    document.documentElement.removeAttribute('data-started');
    throw error;
  }
}
// The styles of what comes later: pages that were served with it have them.
function laterDressed() {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL('STYLES', import.meta.url);
  if ([...document.styleSheets].some((sheet) => sheet.href === link.href)) return;
  return new Promise((done) => {
    link.onload = link.onerror = done;
    document.head.append(link);
  });
}
async function laterSoon() {
  // Where it cannot be had, the list goes on, and other pages stay as they were served (`static/start.js` says so).
  await Promise.all([laterBegin(), laterDressed()]);
  laterPlace(laterHeld);
  document.dispatchEvent(new Event('later'));
}
addEventListener('TrunkApplicationStarted', laterSoon);
