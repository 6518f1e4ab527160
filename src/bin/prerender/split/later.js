// Fetches what comes later: as soon as the app has started, or, if it is asked for even before that, while
// everything waits. Where the page is kept for use offline, it is at hand and is read before the start: a request
// that everything waits for goes past the service worker, and so fails without a network.
const laterUrl = new URL('LATER', import.meta.url);
let laterThere = false;
let laterHeld = null;
if (globalThis.navigator?.serviceWorker?.controller) {
  laterHeld = await laterRead().catch(() => null);
}
async function laterRead() {
  const response = await fetch(laterUrl);
  return response.ok ? WebAssembly.compile(await response.arrayBuffer()) : null;
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
  const request = new XMLHttpRequest();
  request.open('GET', laterUrl, false);
  request.overrideMimeType('text/plain; charset=x-user-defined');
  request.send();
  laterPlace(new WebAssembly.Module(Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0))));
}
async function laterSoon() {
  try {
    const module = laterHeld || await laterRead();
    if (module) laterPlace(module);
  } catch {
    // Asked for again when it is needed.
  }
  document.dispatchEvent(new Event('later'));
}
addEventListener('TrunkApplicationStarted', laterSoon);
