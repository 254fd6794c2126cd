// "Where I stand", only where the browser can tell: without script, or over plain http, the place is written in words.
const box = document.querySelector("[data-geo-box]");
if (box && navigator.geolocation && isSecureContext) {
  box.hidden = false;
  const said = box.querySelector("[data-geo-said]");
  box.querySelector("[data-geo]").addEventListener("click", () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        document.querySelector("[name='Form.Latitude']").value = coords.latitude.toFixed(6);
        document.querySelector("[name='Form.Longitude']").value = coords.longitude.toFixed(6);
        said.textContent = said.dataset.got;
      },
      () => { said.textContent = said.dataset.no; },
      { enableHighAccuracy: true, timeout: 15000 },
    ),
  );
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
