// Keeps what an officer types while the network is away, and sends each form once it is back. The form's key makes a second sending harmless.
// Drafts lie in this browser alone (IndexedDB) and go when they are sent. Photos are kept with their form.
import { openDB } from "/idb.js";

const form = document.querySelector("form[data-offline]");
const box = document.querySelector("[data-queue]");
const text = box?.querySelector("[data-queue-text]");
const store = "forms";

const open = () => openDB("gandan", 1, { upgrade: (db) => db.createObjectStore(store, { keyPath: "key" }) });
const say = (sentence, n) => { text.textContent = sentence.replace("{0}", n); box.hidden = false; };
const freshKey = () => crypto.randomUUID ? crypto.randomUUID() : [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");

async function show() {
  const waiting = await (await open()).getAll(store);
  box.querySelector("[data-queue-list]").replaceChildren(
    ...waiting.map((kept) => Object.assign(document.createElement("li"), { textContent: `${kept.at} ${kept.error ?? ""} ${kept.title}` })),
  );
  if (waiting.length) say(text.dataset.waiting, waiting.length);
}

async function send(kept) {
  const body = new FormData();
  for (const [name, value] of kept.fields) if (name !== "__RequestVerificationToken") body.append(name, value);
  body.append("__RequestVerificationToken", form.elements.__RequestVerificationToken.value);
  const answer = await fetch(kept.action, { method: "POST", body, redirect: "manual" });
  return answer.status;
}

async function drain() {
  const db = await open();
  let sent = 0;
  for (const kept of await db.getAll(store)) {
    let status;
    try { status = await send(kept); } catch { break; }
    if (status === 200) { await db.delete(store, kept.key); sent++; }
    else if (status === 422) await db.put(store, { ...kept, error: "422" });
    else break;
  }
  await show();
  if (sent) say(text.dataset.sent, sent);
}

if (form && box && "indexedDB" in window) {
  form.addEventListener("submit", async (event) => {
    if (navigator.onLine) return;
    event.preventDefault();
    const fields = [...new FormData(form)];
    const title = String(form.elements["Form.Words"].value).slice(0, 60);
    await (await open()).put(store, { key: form.elements["Form.Key"].value, action: location.pathname, fields, title, at: new Date().toLocaleString("vi-VN") });
    form.reset();
    form.elements["Form.Key"].value = freshKey();
    await show();
  });
  form.addEventListener("keydown", (event) => { if (event.ctrlKey && event.key === "Enter") form.requestSubmit(); });
  addEventListener("online", drain);
  await show();
  if (navigator.onLine) await drain();
}
