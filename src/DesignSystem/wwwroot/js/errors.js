// Brings who sent a form with mistakes to the summary of them, so that a screen reader reads it out.
document.querySelector("[data-error-summary]")?.focus();
