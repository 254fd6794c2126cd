/* Passkeys: shows the forms marked data-passkey where the browser and the connection allow it. Everything else works without this file. */
(function (d) {
  "use strict";
  // A passkey belongs to a name: browsers make none for an address in digits, such as the 127.0.0.1 of the console.
  var named = !/^[0-9.]+$|^\[/.test(window.location.hostname);
  var able = named && window.isSecureContext && window.PublicKeyCredential
    && PublicKeyCredential.parseCreationOptionsFromJSON && PublicKeyCredential.parseRequestOptionsFromJSON;
  [].slice.call(d.querySelectorAll("[data-without-passkey]")).forEach(function (note) { note.hidden = !!able; });
  if (!able) return;

  [].slice.call(d.querySelectorAll("form[data-passkey]")).forEach(function (form) {
    form.hidden = false;
    form.addEventListener("submit", function (e) {
      if (form.elements.credential.value) return;
      e.preventDefault();
      var wrong = form.querySelector("[role=alert]");
      wrong.hidden = true;
      ask(form).then(function (credential) {
        form.elements.credential.value = JSON.stringify(credential);
        form.requestSubmit();
      }).catch(function () { wrong.hidden = false; });
    });
  });

  function ask(form) {
    var body = new URLSearchParams({ __RequestVerificationToken: form.elements.__RequestVerificationToken.value });
    return fetch(form.dataset.options, { method: "POST", body: body, credentials: "same-origin" })
      .then(function (answer) { if (!answer.ok) throw new Error(answer.status); return answer.json(); })
      .then(function (options) {
        return form.dataset.passkey === "create"
          ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
          : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      });
  }
})(document);
