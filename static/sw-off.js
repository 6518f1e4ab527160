// The way out, should a service worker ever go wrong: upload this file in the place of `sw.js`. It drops what this
// page kept for use offline and then itself. Readers' choices and notes are elsewhere, and stay.
// The next `sw.js` that is uploaded works again.
'use strict';

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil((async () => {
  const mine = `nothi ${new URL(registration.scope).pathname} `;
  for (const name of await caches.keys()) if (name.startsWith(mine)) await caches.delete(name);
  await registration.unregister();
})()));
