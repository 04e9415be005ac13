// Keeps what somebody types or chooses: within a second after the last key, in order. The page works without it.
const forms = document.querySelectorAll("form[data-autosave-url]");

// Sending the form waits this long (milliseconds) for what is still on its way; then it goes anyway.
const patience = 3000;

for (const form of forms) {
  // Once the form is being sent, nothing is kept beside it: the form itself brings everything.
  let sending = false, ready = false;
  const token = form.querySelector("input[name=__RequestVerificationToken]")?.value ?? "";
  // Fields that share a version are kept one after the other, so that they never get in each other's way.
  const turns = new Map();
  for (const field of form.querySelectorAll("[data-autosave]")) {
    const versionName = field.dataset.version ?? `_versie-${field.name}`;
    const version = form.querySelector(`input[name="${CSS.escape(versionName)}"]`);
    if (!version) continue;
    const isChoice = field.type === "radio";
    const read = () => (isChoice && !field.checked ? null : field.value);
    const note = document.createElement("p");
    note.className = "beweeg-small beweeg-kept";
    note.setAttribute("role", "status");
    const place = isChoice ? field.closest("fieldset") ?? field.parentElement : field;
    // Under all that belongs to the field, so that its room is no hole in the middle.
    if (!isChoice) (field.closest(".utrecht-form-field") ?? field).insertAdjacentElement("beforeend", note);
    else if (!place.querySelector(":scope > .beweeg-kept")) place.append(note);
    const say = (text) => { (isChoice ? place.querySelector(":scope > .beweeg-kept") : note).textContent = text; };
    let kept = read(), timer = 0, stopped = false;

    const send = async () => {
      const text = read();
      if (sending || stopped || text === null || text === kept) return;
      try {
        const answer = await fetch(form.dataset.autosaveUrl, {
          method: "POST",
          redirect: "error",
          headers: { "RequestVerificationToken": token },
          body: new URLSearchParams({ veld: field.name, tekst: text, _versie: version.value }),
        });
        if (answer.status === 401 || answer.status === 400) {
          stopped = true;
          say(answer.status === 401
            ? "Niet bewaard: je bent niet meer aangemeld. Stuur het formulier: dan meld je je aan en krijg je je tekst terug."
            : "Niet bewaard. Je tekst is te lang, of deze pagina is te oud. Stuur het formulier: dan zie je wat er is.");
          return;
        }
        const result = await answer.json();
        if (answer.ok) {
          kept = text;
          version.value = result.version;
          say(result.note ? `Bewaard om ${result.at}. ${result.note}` : `Bewaard om ${result.at}`);
        } else {
          stopped = answer.status === 409;
          say(stopped
            ? "Deze tekst is ergens anders gewijzigd. Bewaar de pagina, dan kies je welke tekst blijft."
            : result.sentence);
        }
      } catch {
        say("Nog niet bewaard: er is geen verbinding. We proberen het zo weer.");
        timer = setTimeout(keep, 5000);
      }
      if (!sending && !stopped && read() !== null && read() !== text) schedule();
    };

    const keep = () => { turns.set(versionName, (turns.get(versionName) ?? Promise.resolve()).then(send)); };
    const schedule = () => { clearTimeout(timer); timer = setTimeout(keep, 700); };
    if (isChoice) field.addEventListener("change", () => { kept = null; keep(); });
    else {
      field.addEventListener("input", schedule);
      field.addEventListener("blur", keep);
    }
    document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden" && !isChoice) keep(); });
  }

  // Without waiting, the form could be sent with a version that was just replaced by our own keeping.
  form.addEventListener("submit", async (event) => {
    if (ready || turns.size === 0) {
      sending = true;
      return;
    }
    event.preventDefault();
    if (sending) return;
    sending = true;
    await Promise.race([Promise.allSettled(turns.values()), new Promise((done) => setTimeout(done, patience))]);
    ready = true;
    // In a turn of its own: a browser ignores a form that is sent while it is still telling us that it is being sent.
    setTimeout(() => form.requestSubmit(event.submitter));
  });
  // Back from the next page, as it was left.
  addEventListener("pageshow", (event) => { if (event.persisted) sending = ready = false; });
}
