// Keeps what somebody types: within a second after the last key, field by field, in order. The page works without it.
const forms = document.querySelectorAll("form[data-autosave-url]");

for (const form of forms) {
  const token = form.querySelector("input[name=__RequestVerificationToken]")?.value ?? "";
  for (const field of form.querySelectorAll("[data-autosave]")) {
    const version = form.querySelector(`input[name="_versie-${CSS.escape(field.name)}"]`);
    const note = document.createElement("p");
    note.className = "beweeg-small beweeg-kept";
    note.setAttribute("role", "status");
    field.insertAdjacentElement("afterend", note);
    let kept = field.value, timer = 0, busy = false, stopped = false;

    const keep = async () => {
      if (busy || stopped || field.value === kept) return;
      busy = true;
      const text = field.value;
      try {
        const answer = await fetch(form.dataset.autosaveUrl, {
          method: "POST",
          redirect: "error",
          headers: { "RequestVerificationToken": token },
          body: new URLSearchParams({ veld: field.name, tekst: text, _versie: version.value }),
        });
        const result = await answer.json();
        if (answer.ok) {
          kept = text;
          version.value = result.version;
          note.textContent = `Bewaard om ${result.at}`;
        } else {
          stopped = answer.status === 409;
          note.textContent = stopped
            ? "Deze tekst is ergens anders gewijzigd. Bewaar de pagina, dan kies je welke tekst blijft."
            : result.sentence;
        }
      } catch {
        note.textContent = "Nog niet bewaard: er is geen verbinding. We proberen het zo weer.";
        timer = setTimeout(keep, 5000);
      }
      busy = false;
      if (!stopped && field.value !== text) schedule();
    };

    const schedule = () => { clearTimeout(timer); timer = setTimeout(keep, 700); };
    field.addEventListener("input", schedule);
    field.addEventListener("blur", keep);
    document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") keep(); });
  }
}
