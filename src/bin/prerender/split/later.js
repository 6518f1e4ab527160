// Fetches what comes later: as soon as the app has started, or, if it is asked for even before that, while
// everything waits.
const laterUrl = new URL('LATER', import.meta.url);
let laterThere = false;
function laterPlace(module) {
  if (laterThere) return;
  new WebAssembly.Instance(module, { '': wasm });
  laterThere = true;
  document.documentElement.setAttribute('data-later', '');
}
function laterNow() {
  if (laterThere) return;
  const request = new XMLHttpRequest();
  request.open('GET', laterUrl, false);
  request.overrideMimeType('text/plain; charset=x-user-defined');
  request.send();
  laterPlace(new WebAssembly.Module(Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0))));
}
async function laterSoon() {
  try {
    const response = await fetch(laterUrl);
    if (response.ok) laterPlace(await WebAssembly.compile(await response.arrayBuffer()));
  } catch {
    // Asked for again when it is needed.
  }
  document.dispatchEvent(new Event('later'));
}
addEventListener('TrunkApplicationStarted', laterSoon);
