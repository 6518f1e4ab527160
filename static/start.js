// Runs before anything is painted, and watches over the start of the app.
(function () {
  'use strict';
  var root = document.documentElement;

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
    note.hidden = false;
  }
  addEventListener('error', function (event) {
    var failed = event.target;
    if (failed === window || (failed && failed.tagName === 'SCRIPT')) trouble();
  }, true);
  addEventListener('unhandledrejection', trouble);
})();
