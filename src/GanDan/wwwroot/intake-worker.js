// Stands behind one page, /xu-ly/nhap-ho, and shows its empty form when there is no network. The form and its parts are put into the store by
// offline.js, which leaves out everything that is anybody's; nothing that is sent or answered passes through here.
const page = "/xu-ly/nhap-ho";
const store = "gandan-nhap-ho";
const part = /\.(css|js|woff2|svg)$/;

addEventListener("install", () => self.skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  const isPage = request.mode === "navigate" && pathname === page;
  if (!isPage && !part.test(pathname)) return;
  event.respondWith(fetch(request).catch(async (gone) => {
    const kept = await caches.match(isPage ? page : request, { cacheName: store, ignoreVary: true });
    if (kept) return kept;
    throw gone;
  }));
});
