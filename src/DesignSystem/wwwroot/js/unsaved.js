// Asks before somebody leaves a page with text that was not sent and is not kept by itself. The page works without it.
let typed = false;
document.addEventListener("input", (event) => {
  const field = event.target;
  if (field.matches?.("textarea, input[type=text]") && field.form?.method === "post" && !field.matches("[data-autosave]")) typed = true;
});
document.addEventListener("submit", () => { typed = false; });
addEventListener("beforeunload", (event) => { if (typed) event.preventDefault(); });
