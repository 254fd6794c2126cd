// "Where I stand", only where the browser can tell: without script, or over plain http, the place is written in words.
const box = document.querySelector("[data-geo-box]");
if (box && navigator.geolocation && isSecureContext) {
  box.hidden = false;
  const said = box.querySelector("[data-geo-said]");
  const drop = box.querySelector("[data-geo-drop]");
  const take = box.querySelector("[data-geo]");
  const [latitude, longitude] = ["Latitude", "Longitude"].map((name) => document.querySelector(`[name='Form.${name}']`));
  // The place as the server drew it, with a button of its own; another one takes its place.
  let shown = document.querySelector("[data-geo-shown]");
  const keep = (coords, words) => {
    if (shown) shown = shown.remove();
    latitude.value = coords ? coords.latitude.toFixed(6) : "";
    longitude.value = coords ? coords.longitude.toFixed(6) : "";
    drop.hidden = !coords;
    said.textContent = words;
  };
  take.addEventListener("click", () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => keep(coords, said.dataset.got),
      () => (shown ? (said.textContent = said.dataset.no) : keep(null, said.dataset.no)),
      { enableHighAccuracy: true, timeout: 15000 },
    ),
  );
  drop.addEventListener("click", () => {
    keep(null, said.dataset.dropped);
    take.focus();
  });
  // The page came back to be changed: what was taken is still there.
  if (latitude.value && !shown) {
    drop.hidden = false;
    said.textContent = said.dataset.got;
  }
}

// Only the field of the chosen way is asked for; without script both stand there, each optional.
const ways = { Email: "Form.Email", Message: "Form.Phone" };
const show = () => {
  const chosen = document.querySelector("[name='Form.Wish']:checked")?.value;
  for (const [way, name] of Object.entries(ways)) {
    const field = document.querySelector(`[name='${name}']`)?.closest(".field");
    if (field) field.hidden = way !== chosen && !field.classList.contains("is-err");
  }
};
document.querySelectorAll("[name='Form.Wish']").forEach((choice) => choice.addEventListener("change", show));
show();
