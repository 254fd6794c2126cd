/* Gần Dân: enhancement only. Every page works with this file blocked; sentences come from the page, never from here. */
(function (d) {
  "use strict";
  var all = function (s, r) { return [].slice.call((r || d).querySelectorAll(s)); };
  var one = function (s) { return d.querySelector(s); };
  var say = function (text) {
    var live = d.getElementById("live");
    if (live && text) live.textContent = text;
  };

  var box = one(".errbox");
  if (box) box.focus();

  // A form goes out once; the Back button frees it again.
  d.addEventListener("submit", function (e) {
    var form = e.target;
    // What answers with a file leaves the page where it is.
    if (e.defaultPrevented || form.method !== "post" || e.submitter && e.submitter.hasAttribute("data-file")) return;
    if (form.dataset.sent) return e.preventDefault();
    form.dataset.sent = "1";
    all("button:not([type=button])", form).forEach(function (b) { b.setAttribute("aria-disabled", "true"); });
  });
  addEventListener("pageshow", function () {
    all("form[data-sent]").forEach(function (form) {
      delete form.dataset.sent;
      all("[aria-disabled]", form).forEach(function (b) { b.removeAttribute("aria-disabled"); });
    });
  });

  d.addEventListener("change", function (e) {
    var t = e.target, form = t.form;
    if (t.tagName === "SELECT" && form && form.hasAttribute("data-auto")) form.requestSubmit ? form.requestSubmit() : form.submit();
    if (t.classList.contains("box")) chosen(t);
  });
  // Filters that say nothing stay out of the address.
  d.addEventListener("formdata", function (e) {
    var empty = [];
    if (e.target.method !== "get") return;
    e.formData.forEach(function (value, name) { if (value === "") empty.push(name); });
    empty.forEach(function (name) { e.formData.delete(name); });
  });
  function chosen(t) {
    var row = t.closest(".row, tr"), bar = one(".bulk");
    if (row) row.classList.toggle("is-on", t.checked);
    if (!bar) return;
    var n = all(".box[name]:checked").length, text = bar.querySelector("[data-chosen]");
    if (text) text.textContent = text.dataset.chosen.replace("{0}", n);
    bar.hidden = !n;
  }
  all(".bulk[data-hide]").forEach(function (bar) { bar.hidden = !all(".box[name]:checked").length; });

  all("textarea[data-left]").forEach(function (t) {
    var out = d.getElementById(t.dataset.out), was = out && out.textContent;
    // A line break is sent as two characters, and counted so.
    if (out) t.addEventListener("input", function () {
      var left = t.dataset.max - t.value.replace(/\n/g, "\r\n").length;
      out.textContent = left < 0 ? t.dataset.over.replace("{0}", -left) : left < t.dataset.max * 0.2 ? t.dataset.left.replace("{0}", left) : was;
    });
  });

  d.addEventListener("click", function (e) {
    var b = e.target.closest("[data-copy],[data-print],[data-close]");
    if (!b) return;
    if (b.hasAttribute("data-print")) print();
    else if (b.hasAttribute("data-close")) b.closest("dialog").close();
    else if (navigator.clipboard) navigator.clipboard.writeText(b.dataset.copy || location.href).then(function () { say(b.dataset.done); });
  });
  all("[data-copy],[data-print],[data-js]").forEach(function (b) { b.hidden = false; });

  // Keys of the desk; switched off in the profile (WCAG 2.1.4).
  if (d.body.dataset.keys !== "on") return;
  var rows = all(".row, table[data-rows] tbody tr"), at = -1, last = -1, gone = NaN, dialog = one("#phim");
  var boxOf = function (row) { return row && row.querySelector(".box"); };
  var move = function (by) {
    if (!rows.length) return;
    at = Math.max(0, Math.min(rows.length - 1, at + by));
    rows.forEach(function (r, i) { r.classList.toggle("is-cur", i === at); });
    var link = rows[at].querySelector("a");
    if (link) link.focus();
  };
  // Coming back from a case, the list stands at its line; the browser has gone there and dropped the focus by then.
  var back = rows.indexOf(d.getElementById(location.hash.slice(1)));
  if (back > -1) addEventListener("load", function () { at = back; move(0); });
  var show = function () { if (dialog && dialog.showModal && !dialog.open) dialog.showModal(); };
  all("[data-keys-open]").forEach(function (b) { b.hidden = false; b.addEventListener("click", show); });
  // The form's main button, not the one that stands first in it.
  var send = function (form) {
    if (!form.requestSubmit) return;
    var main = form.querySelector("button.btn:not(.btn--2):not(.btn--3):not([type=button])") || form.querySelector("button:not([type=button]):not([aria-hidden]):not([formnovalidate])");
    if (main) form.requestSubmit(main); else form.requestSubmit();
  };
  // Ticks the row, and with Shift all rows from the one that was ticked before it.
  var tick = function (range) {
    var from = range && last > -1 ? Math.min(last, at) : at, to = range && last > -1 ? Math.max(last, at) : at;
    rows.slice(from, to + 1).map(boxOf).forEach(function (box) { if (box && !(range && box.checked)) box.click(); });
    last = at;
  };
  // What is done with the ticked rows is done with the one stood at when none is; without either the bar says what is missing.
  var isReady = function (target) {
    var bar = target.closest(".bulk"), text = bar && bar.querySelector("[data-none]");
    if (!text || all(".box[name]:checked").length) return true;
    if (boxOf(rows[at])) { tick(); return true; }
    bar.hidden = false;
    text.textContent = text.dataset.none;
    say(text.dataset.none);
  };
  var use = function (target) {
    if (!isReady(target)) return;
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return target.focus();
    target.click();
    // A drawer that a key has opened is there to be written in.
    var field = target.tagName === "SUMMARY" && target.parentNode.open && target.parentNode.querySelector("input:not([type=hidden]),select,textarea");
    if (field) field.focus();
  };
  d.addEventListener("keydown", function (e) {
    var t = e.target, typing = /^(TEXTAREA|SELECT)$/.test(t.tagName) || t.isContentEditable || (t.tagName === "INPUT" && !/^(checkbox|radio)$/.test(t.type));
    if (e.ctrlKey && e.key === "Enter" && t.form && typing) return send(t.form);
    if (e.ctrlKey || e.metaKey || e.altKey || typing || (dialog && dialog.open)) return;
    var key = e.key.toLowerCase(), target;
    // G and then a letter within a moment goes to a page of the menu.
    if (e.timeStamp - gone < 1500 && (target = all("[data-go]").find(function (x) { return x.dataset.go === key; }))) { gone = NaN; e.preventDefault(); return target.click(); }
    gone = key === "g" ? e.timeStamp : NaN;
    if (rows.length && (key === "j" || key === "k")) move(key === "j" ? 1 : -1);
    else if (key === "x" && boxOf(rows[at])) tick(e.shiftKey);
    else if (key === "?") show();
    else if ((target = all("[data-key]").find(function (x) { return x.dataset.key === key; }))) use(target);
    else return;
    e.preventDefault();
  });
})(document);
