/* Pasting out of a spreadsheet goes straight into the cells, from the one that has the cursor. Without this file the box above the grid does it. */
(function (d) {
  "use strict";
  d.addEventListener("paste", function (e) {
    var cell = e.target.closest && e.target.closest("[data-grid] td");
    var text = cell && (e.clipboardData || window.clipboardData).getData("text");
    if (!text || !/[\t\n]/.test(text.trim())) return;
    e.preventDefault();
    var rows = [].slice.call(cell.closest("tbody").rows), top = rows.indexOf(cell.parentNode), left = cell.cellIndex, last;
    text.replace(/\r/g, "").replace(/\n+$/, "").split("\n").forEach(function (line, down) {
      line.split("\t").forEach(function (value, right) {
        var at = rows[top + down] && rows[top + down].cells[left + right], input = at && at.querySelector("input");
        if (input) { input.value = value.trim(); last = input; }
      });
    });
    if (last) last.focus();
  });
})(document);
