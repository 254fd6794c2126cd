/* Keeps the list of what an answer still lacks as the text stands: the server's rule says it, this only asks again. Without this file the list is that of the last sending. */
(function (d) {
  "use strict";
  var box = d.querySelector("[data-checks]"), form = box && box.closest("form"), look = d.querySelector("[data-looked]"), wait, asked = 0;
  if (!form || !window.fetch) return;
  function ask() {
    var sent = new FormData(form), mine = ++asked;
    [].forEach.call(form.querySelectorAll("input[type=file]"), function (file) {
      sent.delete(file.name);
      if (file.files.length) sent.append("tep-" + file.name, file.files.length);
    });
    fetch(box.dataset.checks, { method: "POST", body: sent }).then(function (r) { return r.ok && !r.redirected ? r.text() : ""; }).then(function (html) {
      if (!html || mine !== asked) return;
      box.innerHTML = html;
      // The tick for words that look personal is asked for when there are some.
      if (look) look.hidden = !box.querySelector("[href='#Form_Looked']") && !look.querySelector(":checked");
    }, function () {});
  }
  function soon() { clearTimeout(wait); wait = setTimeout(ask, 500); }
  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
})(document);
