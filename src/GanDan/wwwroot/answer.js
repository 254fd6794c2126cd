/* Writing an answer: the list of what it still lacks follows the text, and the draft keeps itself. The server's rules say both, this only asks. Without this file the list is that of the last sending, and a button keeps the draft. */
(function (d) {
  "use strict";
  var box = d.querySelector("[data-checks]"), form = box && box.closest("form"), look = d.querySelector("[data-looked]"), wait, asked = 0;
  if (!form || !window.fetch) return;
  // All that is typed; of the files only how many were chosen.
  function typed() {
    var sent = new FormData(form);
    [].forEach.call(form.querySelectorAll("input[type=file]"), function (file) {
      sent.delete(file.name);
      if (file.files.length) sent.append("tep-" + file.name, file.files.length);
    });
    return sent;
  }
  function ask() {
    var mine = ++asked;
    fetch(box.dataset.checks, { method: "POST", body: typed() }).then(function (r) { return r.ok && !r.redirected ? r.text() : ""; }).then(function (html) {
      if (!html || mine !== asked) return;
      box.innerHTML = html;
      // The tick for words that look personal is asked for when there are some.
      if (look) look.hidden = !box.querySelector("[href='#Form_Looked']") && !look.querySelector(":checked");
    }, function () {});
  }
  function soon() { clearTimeout(wait); wait = setTimeout(ask, 500); }
  form.addEventListener("input", soon);
  form.addEventListener("change", soon);

  var line = form.querySelector("[data-keep]");
  if (!line) return;
  // refused: words that the server would not take as they are. unanswered: what was sent last when no answer came; it may have arrived, and goes
  // again as it was, for only then does the server know it.
  var kept = line.dataset.unkept ? "" : words(), good = line.textContent, timer, going, unanswered, refused, paused, stopped, leaving;
  // The answer alone, without what this script itself puts into the form.
  function words() {
    var all = [];
    new FormData(form).forEach(function (value, name) {
      if (/^Form\.(Text|Points)/.test(name) && !/\.Id$/.test(name)) all.push(name, value);
    });
    return JSON.stringify(all);
  }
  // The same words once more are not read aloud again.
  function say(text, trouble) {
    line.className = trouble ? "err" : "hint";
    if (line.textContent !== text) line.textContent = text;
  }
  function later(ms) { clearTimeout(timer); timer = setTimeout(keep, ms); }
  function send(body, alive) {
    var stop = new AbortController(), limit = setTimeout(function () { stop.abort(); }, 20000);
    return fetch(line.dataset.keep, { method: "POST", body: body, keepalive: alive, signal: stop.signal }).then(function (r) { clearTimeout(limit); return r; }, function (e) {
      clearTimeout(limit);
      // A browser lets little outlive its page: a long answer goes the ordinary way.
      if (alive && !stop.signal.aborted) return send(body, false);
      throw e;
    });
  }
  function keep() {
    var now = words();
    clearTimeout(timer);
    if (going || leaving || stopped || now === kept || now === refused) return;
    var sent = unanswered || { words: now, body: typed() };
    unanswered = sent;
    paused = false;
    going = send(sent.body, d.visibilityState === "hidden").then(function (r) { return heard(r, sent); }).catch(function () {
      say(line.dataset.lost, true);
      paused = true;
      later(15000);
    }).then(function () {
      going = null;
      if (!paused && words() !== kept) later(d.visibilityState === "hidden" ? 0 : 5000);
    });
  }
  function heard(r, sent) {
    // Not let in: signing in is the person's part, and they come back to this page afterwards.
    if (r.redirected || r.status === 400 || r.status === 401) { unanswered = null; paused = true; return say(line.dataset.out, true); }
    if (r.status === 403 || r.status === 404) { stopped = true; return say(line.dataset.no, true); }
    if (r.status === 409) { stopped = true; return say(line.dataset.other, true); }
    if (r.status === 422) return r.text().then(function (html) {
      var why = new DOMParser().parseFromString(html, "text/html").querySelector(".errbox li");
      unanswered = null;
      refused = sent.words;
      say(line.dataset.lacks + (why ? " " + why.textContent : ""), true);
    });
    if (!r.ok) { paused = true; later(60000); return say(line.dataset.busy, true); }
    return r.json().then(function (now) {
      unanswered = null;
      kept = sent.words;
      put("Version", now.version);
      put("Draft", now.draft);
      now.points.forEach(function (id, i) { put("Form.Points[" + i + "].Id", id); });
      say(good = now.said || good);
    });
  }
  function put(name, value) { if (form.elements[name]) form.elements[name].value = value === null ? "" : value; }

  function changed() { if (!paused) later(5000); }
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  d.addEventListener("visibilitychange", keep);
  addEventListener("online", keep);
  addEventListener("focus", function () { if (paused) keep(); });
  // A button waits for the keeping that is under way, or it would come with the version of before.
  form.addEventListener("submit", function (e) {
    if (going) {
      e.preventDefault();
      going.then(function () { form.requestSubmit(e.submitter); });
      return;
    }
    clearTimeout(timer);
    leaving = true;
  });
  addEventListener("pageshow", function () { leaving = false; });
  if (line.dataset.unkept) later(5000);
})(document);
