// Keeps what an officer types while the network is away, and sends each form once it is back. The form's key makes a second sending harmless.
// Drafts lie in this browser alone (IndexedDB), are shown to whoever typed them, and go when they are sent. Photos are kept with their form.
// Sentences come from the page. The same script runs on the empty form that intake-worker.js shows when the page itself cannot be fetched.
import { openDB } from "/idb.js";

const form = document.querySelector("form[data-offline]");
const box = document.querySelector("[data-queue]");
const text = box?.querySelector("[data-queue-text]");
const list = box?.querySelector("[data-queue-list]");
const sentList = box?.querySelector("[data-queue-sent]");
const others = document.querySelector("[data-queue-others]");
const again = document.querySelector("[data-queue-again]");
const store = "forms";
const shell = form?.hasAttribute("data-shell");
const page = "/xu-ly/nhap-ho";
const shellStore = "gandan-nhap-ho";
const hour = 3600e3;

const open = () => openDB("gandan", 1, { upgrade: (db) => db.createObjectStore(store, { keyPath: "key" }) });
const parse = (html) => new DOMParser().parseFromString(html, "text/html");
const say = (sentence, n) => { text.textContent = sentence.replace("{0}", n); box.hidden = false; };
const freshKey = () => crypto.randomUUID ? crypto.randomUUID() : [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");
const button = (words, act) => {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "btn btn--3", textContent: words });
  made.addEventListener("click", act);
  return made;
};
const line = (...parts) => { const li = document.createElement("li"); li.append(...parts); return li; };

// Who is here: on the page itself it says so; without a network it is who opened it last, did not sign out, and came within a working day.
function whoIsHere() {
  if (!shell) return form.dataset.owner;
  try {
    const last = JSON.parse(localStorage.getItem(shellStore));
    return last && Date.now() < last.until ? last.owner : null;
  } catch { return null; }
}
const owner = form && whoIsHere();
// What was kept before drafts had an owner is anybody's who signs in, as it was.
const isMine = (kept) => kept.owner === undefined || kept.owner === owner;
// As they were typed; their keys are by chance.
const inOrder = async (db) => (await db.getAll(store)).filter(isMine).sort((a, b) => (a.since ?? 0) - (b.since ?? 0));

// Puts a kept form back into the page, with its files; it stays in the queue until it is sent, under the same key.
function edit(kept) {
  const files = new DataTransfer();
  for (const [name, value] of kept.fields) {
    const field = form.elements[name];
    if (value instanceof File && value.name) files.items.add(value);
    if (!field || name === "__RequestVerificationToken" || typeof value !== "string") continue;
    if (field instanceof RadioNodeList) {
      // A box and the hidden "false" behind it: ticked when its own value was sent.
      for (const one of field)
        if (one.type === "checkbox") one.checked = kept.fields.some(([other, sent]) => other === name && sent === one.value);
      continue;
    }
    field.value = value;
  }
  form.elements.anh.files = files.files;
  for (const drawer of form.querySelectorAll("details")) drawer.open ||= !!drawer.querySelector("input:checked");
  form.elements["Form.Words"].focus();
}

async function show() {
  const db = await open();
  const waiting = await inOrder(db);
  list.replaceChildren(...waiting.map((kept) => {
    if (!kept.error) return line(`${kept.at} ${kept.title}`);
    return line(
      `${kept.at} ${kept.title} – ${list.dataset.refused}${kept.reason ? `: ${kept.reason}` : ""} `,
      button(list.dataset.edit, () => edit(kept)),
      " ",
      button(list.dataset.drop, async () => {
        if (!confirm(list.dataset.sure.replace("{0}", kept.title))) return;
        await db.delete(store, kept.key);
        if (!(await show())) box.hidden = true;
        form.elements["Form.Words"].focus();
      }),
    );
  }));
  if (waiting.length) say(text.dataset.waiting, waiting.length);
  const foreign = (await db.count(store)) - waiting.length;
  others.hidden = !foreign;
  others.textContent = others.dataset.others.replace("{0}", foreign);
  return waiting.length;
}

// The token goes with the session and not with the form: the empty form has none, and asks the page for one when it can be fetched again.
// Null when somebody else, or nobody, is signed in by then: what one person typed is never sent in another's name.
async function token() {
  if (!shell) return form.elements.__RequestVerificationToken.value;
  const live = parse(await (await fetch(page)).text()).querySelector("form[data-offline]");
  return live?.dataset.owner === owner ? live.querySelector("[name=__RequestVerificationToken]").value : null;
}

async function send(kept, pass) {
  const body = new FormData();
  for (const [name, value] of kept.fields) if (name !== "__RequestVerificationToken") body.append(name, value);
  body.append("__RequestVerificationToken", pass);
  const answer = await fetch(kept.action, { method: "POST", body, redirect: "manual" });
  const found = answer.status === 200 || answer.status === 422 ? parse(await answer.text()) : null;
  // Another page that answers 200 (a proxy's, a sign-in) is no receipt.
  return { status: answer.status, code: found?.querySelector("[data-follow-code]")?.textContent, reason: found?.querySelector(".errbox li")?.textContent.trim() };
}

async function drain() {
  const db = await open();
  const queue = await inOrder(db);
  if (!queue.length) return;
  let sent = 0;
  let pass = null;
  try { pass = await token(); } catch { return; }
  if (again) again.hidden = false;
  if (pass === null) return say(text.dataset.signIn, queue.length);
  for (const kept of queue) {
    let answer;
    try { answer = await send(kept, pass); } catch { break; }
    if (answer.code) {
      await db.delete(store, kept.key);
      sentList.append(line(`${kept.title} – ${sentList.dataset.code}: ${answer.code}`));
      sent++;
    } else if (answer.status === 422) await db.put(store, { ...kept, error: 422, reason: answer.reason });
    else break;
  }
  const waiting = await show();
  if (sent && !waiting) say(text.dataset.sent, sent);
}

// One tab sends at a time; whoever comes second finds the queue as the first left it.
const inTurn = () => navigator.locks ? navigator.locks.request("gandan-queue", drain) : drain();

// Puts the empty form where intake-worker.js finds it: fetched anew, so that nothing typed is in it, and of the page only what is named here:
// the form without key, token and owner, the places for the queue, and the links to style and script.
async function keepShell() {
  const answer = await fetch(page);
  const doc = parse(await answer.text());
  const blank = doc.querySelector("form[data-offline]");
  const frame = doc.querySelector("template[data-shell]")?.content.querySelector("main");
  if (!answer.ok || blank?.dataset.owner !== owner || !frame) return;
  blank.setAttribute("data-shell", "");
  blank.removeAttribute("data-owner");
  blank.querySelector("[name=__RequestVerificationToken]").remove();
  blank.querySelector("[name='Form.Key']").removeAttribute("value");
  const script = doc.querySelector("script[src^='/offline.js']");
  frame.append(doc.querySelector("[data-queue]"), doc.querySelector("[data-queue-others]"), blank, script);
  doc.head.querySelectorAll(":not(meta, title, link, script[src])").forEach((other) => other.remove());
  doc.body.replaceChildren(frame);
  doc.body.dataset.keys = "off";
  const parts = [...doc.querySelectorAll("link[href]:not([rel=canonical], [rel=alternate])"), ...doc.querySelectorAll("script[src]")]
    .map((part) => part.getAttribute("href") ?? part.getAttribute("src"))
    .concat("/idb.js", "/icons.svg");
  const kept = await caches.open(shellStore);
  await kept.addAll(parts);
  const headers = { "Content-Type": "text/html; charset=utf-8" };
  for (const name of ["Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy"])
    if (answer.headers.get(name)) headers[name] = answer.headers.get(name);
  await kept.put(page, new Response(`<!doctype html>\n${doc.documentElement.outerHTML}`, { headers }));
  // The parts of an earlier version go.
  const wanted = new Set([page, ...parts].map((address) => new URL(address, location.href).href));
  for (const request of await kept.keys()) if (!wanted.has(request.url)) await kept.delete(request);
}

async function standBehind() {
  if (shell || !("serviceWorker" in navigator) || !("caches" in window)) return;
  try {
    localStorage.setItem(shellStore, JSON.stringify({ owner, until: Date.now() + 12 * hour }));
    await keepShell();
    await navigator.serviceWorker.register("/intake-worker.js", { scope: page });
  } catch { /* Without a store, or with the network gone in between, the page works as before. */ }
}

async function keep() {
  const fields = [...new FormData(form)];
  const title = String(form.elements["Form.Words"].value).slice(0, 60);
  const key = form.elements["Form.Key"].value;
  // At once, so that the next form never goes by the key of this one.
  form.elements["Form.Key"].value = freshKey();
  await (await open()).put(store, { key, owner, action: page, fields, title, since: Date.now(), at: new Date().toLocaleString("vi-VN") });
  blankForm();
  await show();
}

function blankForm() {
  form.reset();
  if (shell) form.elements.ReceivedOn.value = new Date().toLocaleDateString("vi-VN", { timeZone: "Asia/Ho_Chi_Minh" });
}

// A kept form that was mended and sent by the page itself has its receipt in front: it waits no longer.
const sentForm = document.querySelector("[data-sent-form]")?.dataset.sentForm;
if (sentForm && "indexedDB" in window) await (await open()).delete(store, sentForm);

if (form && box && "indexedDB" in window) {
  let keeping = false;
  // What only the server can draw is not offered while it cannot be asked.
  const onlineOnly = () => form.querySelectorAll("[data-online]").forEach((one) => { one.hidden = shell || !navigator.onLine; });
  onlineOnly();
  addEventListener("online", onlineOnly);
  addEventListener("offline", onlineOnly);
  form.addEventListener("submit", async (event) => {
    // The empty form cannot send by itself: what is typed there goes through the queue even when the network is back.
    if (navigator.onLine && !shell) return;
    event.preventDefault();
    if (keeping) return;
    keeping = true;
    await keep();
    keeping = false;
    if (navigator.onLine) await inTurn();
  });
  // The keys of the desk do the same where they are on.
  form.addEventListener("keydown", (event) => { if (event.ctrlKey && event.key === "Enter" && document.body.dataset.keys !== "on") form.requestSubmit(); });
  addEventListener("online", inTurn);
  if (shell) {
    form.elements["Form.Key"].value = freshKey();
    blankForm();
    // Nobody is known to be here: nothing is shown, and nothing taken that nobody could send.
    form.hidden = !owner;
    document.querySelector("[data-nobody]").hidden = !!owner;
    // The network may be back without the browser knowing: the server was down, not the line.
    if (owner) setInterval(() => { if (!document.hidden) inTurn(); }, 30e3);
  }
  if (owner) {
    await show();
    if (navigator.onLine) await inTurn();
  }
  await standBehind();
}
