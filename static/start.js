// Runs before anything is painted, and watches over the start of the app and over the copy kept for use offline.
(function () {
  'use strict';
  var root = document.documentElement;
  var workers = navigator.serviceWorker;

  // The colours that the reader chose; the style sheets know the device's own.
  try {
    var theme = localStorage.getItem('nothi:theme');
    if (/^(light|sepia|dark|paper)$/.test(theme)) root.setAttribute('data-theme', theme);
    // And how articles are set, so that nothing moves when the app takes over.
    ['leading', 'width'].forEach(function (name) {
      var value = localStorage.getItem('nothi:' + name);
      if (/^\d\d$/.test(value)) root.setAttribute('data-' + name, value);
    });
    if (localStorage.getItem('nothi:serif') === 'on') root.setAttribute('data-serif', '');
    var size = localStorage.getItem('nothi:size');
    if (/^\d\d$/.test(size)) root.style.setProperty('--text-read', size + 'px');
  } catch (blocked) {
    // Storage is off: the device's colours it is.
  }

  // A script or the program that does not arrive, or does not run, leaves the plain page: say so.
  function trouble() {
    if (root.hasAttribute('data-started')) return;
    var note = document.querySelector('.trouble');
    if (!note) return;
    note.querySelectorAll('a').forEach(function (link) { link.href = location.href; });
    if (location.protocol === 'file:') note.lastChild.hidden = false;
    note.hidden = false;
  }
  addEventListener('error', function (event) {
    var failed = event.target;
    if (failed === window || (failed && failed.tagName === 'SCRIPT')) trouble();
  }, true);
  addEventListener('unhandledrejection', trouble);
  // Starting the app keeps a phone busy for a while. Where all there is to see was served, it waits until the page is
  // used, or has been quiet for some seconds: who scrolls reads.
  var use, quiet;
  root.used = new Promise(function (start) { use = start; });
  function wait() {
    clearTimeout(quiet);
    quiet = setTimeout(use, 4000);
  }
  addEventListener('load', wait);
  document.addEventListener('scroll', wait);
  ['pointermove', 'pointerup', 'click', 'keydown', 'focusin'].forEach(function (sign) {
    addEventListener(sign, function (event) {
      if (sign !== 'pointermove' || event.pointerType === 'mouse') use();
    }, true);
  });
  if (
    location.search || location.hash || root.hasAttribute('data-single') || workers && workers.controller ||
    matchMedia('(min-width: 64em)').matches
  ) use();
  // What hangs is no error, and is said as well; the note goes when the app is there after all.
  root.used.then(function () {
    document.removeEventListener('scroll', wait);
    setTimeout(function () {
      trouble();
      register();
    }, 9000);
  });

  // What was begun before the app is there goes on once it is: the focus, where one types, and a pressed button's work.
  var early, held;
  function hold() {
    held = document.activeElement;
  }
  document.addEventListener('focusin', hold);
  document.addEventListener('click', function (event) {
    hold();
    early = event.target.closest('[data-action]') || early;
  });
  // What stands now where something stood before.
  function anew(old) {
    var name, value;
    ['name', 'href', 'data-action'].forEach(function (known) {
      if (old && old.hasAttribute(known)) value = old.getAttribute(name = known);
    });
    return name && document.querySelector(old.tagName + '[' + name + '="' + value + '"]');
  }
  // And what is read stays where it is on the screen, though words above it may be set anew in another language.
  function tops() {
    return [].map.call(document.querySelectorAll('article p'), function (text) {
      return text.getBoundingClientRect().top + scrollY;
    });
  }
  var served;
  root.used.then(function () { served = tops(); });
  new MutationObserver(function (_, watch) {
    if (!root.hasAttribute('data-started')) return;
    watch.disconnect();
    document.removeEventListener('focusin', hold);
    var shown = tops();
    var at = shown.findIndex(function (_, at) { return served[at] > scrollY; });
    if (scrollY && at >= 0 && shown.length === served.length) scrollBy(0, shown[at] - served[at]);
    var element = anew(held);
    var button = anew(early);
    if (element && document.activeElement === document.body) element.focus({ preventScroll: true });
    if (element && held.value) {
      element.value = held.value;
      element.setSelectionRange(held.selectionStart, held.selectionEnd);
      element.dispatchEvent(new Event('input', { bubbles: true }));
    }
    if (button) setTimeout(function () { button.click(); });
  }).observe(root, { attributeFilter: ['data-started'] });

  // Whether the page works offline: `ready`, `new` (a newer version waits), or why not. The app shows it.
  var kept, taking, passed, had;
  function say(state) {
    root.setAttribute('data-offline', state);
    dispatchEvent(new Event('offline-state'));
  }
  function look() {
    var coming = kept.installing;
    if (passed || kept.waiting && kept.active) say('new');
    else if (kept.active) say('ready');
    if (coming) coming.onstatechange = look;
  }
  function register() {
    if (had !== undefined) return;
    had = !!(workers && workers.controller);
    // Where the root is only guessed, nothing is kept; one file is kept by whoever has it.
    if (document.querySelector('template') || root.hasAttribute('data-single')) return;
    if (!workers) return say('blocked');
    var url = new URL('sw.js', document.baseURI).href;
    if (window.trustedTypes) {
      url = trustedTypes.createPolicy('nothi', { createScriptURL: function () { return url; } }).createScriptURL('');
    }
    workers.onmessage = function (event) {
      if (event.data.offline && !(kept && kept.active)) say(event.data.offline);
    };
    workers.oncontrollerchange = function () {
      if (taking) location.reload();
      // Another tab took a newer version.
      passed = had;
      had = true;
      if (kept) look();
    };
    workers.register(url, { updateViaCache: 'none' }).then(function (registration) {
      kept = registration;
      kept.onupdatefound = look;
      look();
      if (kept.active) kept.active.postMessage('here');
    }, function (error) {
      say(error.name === 'SecurityError' ? 'blocked' : 'network');
    });
  }
  // What is kept is fetched once all of the app is there, or has had its time: on a slow line it would hold it up.
  document.addEventListener('fetched', register);
  document.addEventListener('later', register);
  // A file may not load the app, and not every browser says so.
  if (location.protocol === 'file:') addEventListener('load', function () { setTimeout(trouble, 2000); });
  addEventListener('pageshow', function (event) {
    if (event.persisted && kept) kept.update().catch(function () {});
  });
  addEventListener('click', function (event) {
    if (!event.target.closest('[data-action=take]')) return;
    taking = true;
    if (kept.waiting) kept.waiting.postMessage('take');
    else location.reload();
  });
})();
