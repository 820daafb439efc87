// Keys of the review: A accept, R reject, E edit, W edit the words, S skip, U undo. They press what the page shows; no key
// does more. While an edit is open only E, W and Escape are heard, so that no key loses what was changed.
"use strict";
(() => {
  const typing = (element) => element?.closest("input, select, textarea, [contenteditable]");
  const edit = document.querySelector("#edit");

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const key = event.key.toLowerCase();
    if (edit?.open && key === "escape") {
      edit.open = false;
      edit.querySelector("summary").focus();
      return;
    }
    if (typing(event.target)) return;
    if (key === "w" && document.querySelector("#span-editor")) {
      event.preventDefault();
      edit.open = true;
      document.querySelector("#shown-words").focus();
      return;
    }
    if (edit?.open && key !== "e") return;
    const wanted = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (!wanted) return;
    event.preventDefault();
    wanted.click();
    if (key === "e") document.querySelector("#edit[open] select")?.focus();
  });
})();
