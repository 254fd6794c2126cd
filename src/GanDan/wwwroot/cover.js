// Chooses what is covered on a photo by dragging over it, with a finger, a pen or a mouse, and by the arrow keys. It only ticks the boxes of the
// grid, which stand there without it too. Sentences come from the page.
const cover = document.querySelector("[data-cover]");
const grid = cover.querySelector(".cover__grid");
const boxes = [...grid.querySelectorAll("input")];
const side = Math.sqrt(boxes.length);
const said = cover.querySelector("[data-cover-said]");
const undo = cover.querySelector("[data-cover-undo]");
const none = cover.querySelector("[data-cover-none]");
const done = cover.querySelector("[data-cover-view]");
const before = [];
let now = boxes.map((box) => box.checked);
let drag = null;

const set = (state) => boxes.forEach((box, i) => { box.checked = state[i]; });
const state = () => boxes.map((box) => box.checked);

function show() {
  const count = now.filter(Boolean).length;
  said.textContent = said.dataset.coverSaid.replace("{0}", count);
  undo.disabled = !before.length;
  none.disabled = !count;
}

// What stands in the boxes is one step, however many squares it took.
function keep() {
  const next = state();
  if (next.every((ticked, i) => ticked === now[i])) return;
  before.push(now);
  now = next;
  show();
}

// Where focus is when a button has just gone out of use, so that the keyboard does not fall back to the top of the page.
function goBack(button) {
  if (button.disabled) boxes.find((box) => box.tabIndex === 0).focus();
}

function at(event) {
  const { left, top, width, height } = grid.getBoundingClientRect();
  const place = (from, size, whole) => Math.max(0, Math.min(side - 1, Math.floor(((from - size) / whole) * side)));
  return [place(event.clientY, top, height), place(event.clientX, left, width)];
}

// Everything between the square where it began and the one it is at now becomes what the first square is not.
function paint([row, column]) {
  const [top, left] = drag.from;
  set(now.map((ticked, i) => {
    const [r, c] = [Math.floor(i / side), i % side];
    const inside = r >= Math.min(top, row) && r <= Math.max(top, row) && c >= Math.min(left, column) && c <= Math.max(left, column);
    return inside ? drag.tick : ticked;
  }));
}

function stop(kept) {
  if (!drag) return;
  if (!kept) set(now);
  else if (drag.moved) keep();
  drag = null;
}

grid.addEventListener("pointerdown", (event) => {
  if (event.button || !event.isPrimary) return;
  const from = at(event);
  drag = { from, tick: !now[from[0] * side + from[1]], moved: false, id: event.pointerId };
});
addEventListener("pointermove", (event) => {
  if (drag?.id !== event.pointerId) return;
  const to = at(event);
  if (!drag.moved && to[0] === drag.from[0] && to[1] === drag.from[1]) return;
  if (!drag.moved) grid.setPointerCapture(event.pointerId);
  drag.moved = true;
  paint(to);
});
addEventListener("pointerup", (event) => { if (drag?.id === event.pointerId) stop(true); });
addEventListener("pointercancel", () => stop(false));
// A press that did not move is a click, and ticks its box by itself.
grid.addEventListener("change", keep);

// One square is reached by Tab, the others from it by the arrows; with Shift they become as the square that was left.
const steps = { ArrowUp: -side, ArrowDown: side, ArrowLeft: -1, ArrowRight: 1 };
const stand = (box) => { boxes.forEach((other) => { other.tabIndex = other === box ? 0 : -1; }); };
grid.addEventListener("focusin", (event) => stand(event.target));
grid.addEventListener("keydown", (event) => {
  if (event.key === "Escape") return stop(false);
  // It would send the form, and the photo be public before anybody has looked at it again.
  if (event.key === "Enter") return event.preventDefault();
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  const from = boxes.indexOf(event.target);
  const to = from + step;
  const wraps = Math.abs(step) === 1 && Math.floor(from / side) !== Math.floor(to / side);
  if (wraps || !boxes[to]) return;
  boxes[to].focus();
  if (event.shiftKey) {
    boxes[to].checked = boxes[from].checked;
    keep();
  }
});
cover.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z" || undo.disabled) return;
  event.preventDefault();
  undo.click();
});

undo.addEventListener("click", () => {
  now = before.pop();
  set(now);
  show();
  goBack(undo);
});
none.addEventListener("click", () => {
  set(boxes.map(() => false));
  keep();
  goBack(none);
});
done.addEventListener("click", () => {
  const on = done.getAttribute("aria-pressed") !== "true";
  done.setAttribute("aria-pressed", on);
  cover.classList.toggle("cover--done", on);
});

cover.classList.add("cover--drag");
stand(boxes[0]);
cover.querySelectorAll("[data-cover-script]").forEach((part) => { part.hidden = false; });
show();
