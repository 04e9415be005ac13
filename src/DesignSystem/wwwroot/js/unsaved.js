// Asks before somebody leaves a page with text that was not sent and is not kept by itself. The page works without it.
// A form with data-asks-before-leaving has more to lose than text (choices, rows that moved); "now": it came back with what was not saved.
let typed = Boolean(document.querySelector("form[data-asks-before-leaving=now]"));
document.addEventListener("input", (event) => {
  const field = event.target;
  const holdsText = field.matches?.("textarea, input[type=text]") && field.form?.method === "post" && !field.matches("[data-autosave]");
  if (holdsText || field.form?.matches("[data-asks-before-leaving]")) typed = true;
});
document.addEventListener("submit", () => { typed = false; });
addEventListener("beforeunload", (event) => { if (typed) event.preventDefault(); });
