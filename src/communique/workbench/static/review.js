// Keys of the review: A accept, R reject, E edit, S skip, U undo. They press what the page shows; no key does more.
"use strict";
(() => {
  const typing = (element) => element?.closest("input, select, textarea, [contenteditable]");

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const wanted = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!wanted || event.repeat) return;
    event.preventDefault();
    wanted.click();
    if (event.key.toLowerCase() === "e") document.querySelector("#edit[open] select")?.focus();
  });
})();
