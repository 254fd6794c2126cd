/* Keeps the progress of a job up to date; when it has ended the page itself knows where to go. Without this file the page reloads itself. */
(function (d) {
  "use strict";
  var box = d.querySelector("[data-job]");
  if (!box) return;
  function put(name, value) { box.querySelector("[data-job-" + name + "]").textContent = value; }
  function ask() {
    fetch(box.getAttribute("data-job"), { headers: { Accept: "application/json" } }).then(function (r) { return r.json(); }).then(function (job) {
      if (job.ended) { location.reload(); return; }
      var bar = box.querySelector("progress");
      bar.max = Math.max(job.total, 1);
      // Before the first rows are written nobody knows how far it is.
      if (job.done) bar.value = job.done; else bar.removeAttribute("value");
      box.querySelector("[data-job-count]").hidden = !job.total;
      put("done", job.done.toLocaleString(d.documentElement.lang)); put("total", job.total.toLocaleString(d.documentElement.lang)); put("seconds", job.seconds);
      setTimeout(ask, 700);
    }, function () { setTimeout(ask, 3000); });
  }
  setTimeout(ask, 500);
})(document);
