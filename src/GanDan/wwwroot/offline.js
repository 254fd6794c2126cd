// Keeps what an officer types while the network is away, and sends each form once it is back. The form's key makes a second sending harmless.
// Drafts lie in this browser alone (IndexedDB) and go when they are sent. Photos are kept with their form. Sentences come from the page.
import { openDB } from "/idb.js";

const form = document.querySelector("form[data-offline]");
const box = document.querySelector("[data-queue]");
const text = box?.querySelector("[data-queue-text]");
const list = box?.querySelector("[data-queue-list]");
const sentList = box?.querySelector("[data-queue-sent]");
const store = "forms";

const open = () => openDB("gandan", 1, { upgrade: (db) => db.createObjectStore(store, { keyPath: "key" }) });
// As they were typed; their keys are by chance.
const inOrder = async (db) => (await db.getAll(store)).sort((a, b) => (a.since ?? 0) - (b.since ?? 0));
const say = (sentence, n) => { text.textContent = sentence.replace("{0}", n); box.hidden = false; };
const freshKey = () => crypto.randomUUID ? crypto.randomUUID() : [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");
const line = (...parts) => { const li = document.createElement("li"); li.append(...parts); return li; };

// Puts a kept form back into the page; it stays in the queue until it is sent, under the same key.
function edit(kept) {
  for (const [name, value] of kept.fields) {
    const field = form.elements[name];
    if (!field || name === "__RequestVerificationToken" || typeof value !== "string") continue;
    if (field.type === "checkbox" || field instanceof RadioNodeList) continue;
    field.value = value;
  }
  form.elements["Form.Words"].focus();
}

async function show() {
  const waiting = await inOrder(await open());
  list.replaceChildren(...waiting.map((kept) => {
    if (!kept.error) return line(`${kept.at} ${kept.title}`);
    const button = Object.assign(document.createElement("button"), { type: "button", className: "btn btn--3", textContent: list.dataset.edit });
    button.addEventListener("click", () => edit(kept));
    return line(`${kept.at} ${kept.title} – ${list.dataset.refused} `, button);
  }));
  if (waiting.length) say(text.dataset.waiting, waiting.length);
  return waiting.length;
}

async function send(kept) {
  const body = new FormData();
  for (const [name, value] of kept.fields) if (name !== "__RequestVerificationToken") body.append(name, value);
  body.append("__RequestVerificationToken", form.elements.__RequestVerificationToken.value);
  const answer = await fetch(kept.action, { method: "POST", body, redirect: "manual" });
  const page = answer.status === 200 ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  // Another page that answers 200 (a proxy's, a sign-in) is no receipt.
  return { status: answer.status, code: page?.querySelector("[data-follow-code]")?.textContent };
}

async function drain() {
  const db = await open();
  let sent = 0;
  for (const kept of await inOrder(db)) {
    let answer;
    try { answer = await send(kept); } catch { break; }
    if (answer.code) {
      await db.delete(store, kept.key);
      sentList.append(line(`${kept.title} – ${sentList.dataset.code}: ${answer.code}`));
      sent++;
    } else if (answer.status === 422) await db.put(store, { ...kept, error: 422 });
    else break;
  }
  const waiting = await show();
  if (sent && !waiting) say(text.dataset.sent, sent);
}

// One tab sends at a time; whoever comes second finds the queue as the first left it.
const inTurn = () => navigator.locks ? navigator.locks.request("gandan-queue", drain) : drain();

if (form && box && "indexedDB" in window) {
  let keeping = false;
  form.addEventListener("submit", async (event) => {
    if (navigator.onLine) return;
    event.preventDefault();
    if (keeping) return;
    keeping = true;
    const fields = [...new FormData(form)];
    const title = String(form.elements["Form.Words"].value).slice(0, 60);
    const key = form.elements["Form.Key"].value;
    // At once, so that the next form never goes by the key of this one.
    form.elements["Form.Key"].value = freshKey();
    await (await open()).put(store, { key, action: location.pathname, fields, title, since: Date.now(), at: new Date().toLocaleString("vi-VN") });
    form.reset();
    keeping = false;
    await show();
  });
  // The keys of the desk do the same where they are on.
  form.addEventListener("keydown", (event) => { if (event.ctrlKey && event.key === "Enter" && document.body.dataset.keys !== "on") form.requestSubmit(); });
  addEventListener("online", inTurn);
  await show();
  if (navigator.onLine) await inTurn();
}
