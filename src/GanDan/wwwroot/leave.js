// Whoever sits down at the sign-in page is nobody yet: what shows the form of /xu-ly/nhap-ho without a network goes, and with it the way to
// the last person's queue. The queue itself stays for them, unseen, until they sign in here again: it holds what residents said.
try { localStorage.removeItem("gandan-nhap-ho"); } catch { /* no store, nothing kept */ }
if ("caches" in window) caches.delete("gandan-nhap-ho").catch(() => {});
if ("serviceWorker" in navigator)
  navigator.serviceWorker.getRegistration("/xu-ly/nhap-ho").then((worker) => worker && worker.unregister()).catch(() => {});
