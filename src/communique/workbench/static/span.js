// The span editor of the review: drag over the text, or move either end by keys. It fills the fields that can be typed
// into without scripts; only these are sent.
"use strict";
(() => {
  const editor = document.querySelector("#span-editor");
  const shown = document.querySelector("#shown-words");
  if (!editor || !shown) return;

  // Offsets count code points, so that signs beyond the first plane count once.
  const first = Number(shown.dataset.start);
  const points = [...shown.querySelectorAll(".seg")].flatMap((piece) => [...piece.textContent]);
  const last = first + points.length;
  const bounds = wordBounds(points.join(""));
  const field = (name) => editor.querySelector(`[name="${name}"]`);
  const chosen = () => editor.querySelector('[name="mark"]:checked').value;
  const spanOf = (kind) => [Number(field(`from-${kind}`).value), Number(field(`to-${kind}`).value)];
  const words = (span) => points.slice(span[0] - first, span[1] - first).join("");
  const inside = ([from, to]) => from >= first && to <= last && from < to;

  editor.querySelector(".tools").hidden = false;
  shown.tabIndex = 0;

  // The bounds of words, by the rules of the text's language where the browser knows them (Chinese has no blanks).
  function wordBounds(text) {
    const found = new Set([first, last]);
    const parts = typeof Intl.Segmenter === "function"
      ? [...new Intl.Segmenter(shown.lang || "en", { granularity: "word" }).segment(text)].map((part) => part.segment)
      : text.split(/(\s+)/);
    let at = first;
    for (const part of parts) {
      found.add(at);
      at += [...part].length;
      found.add(at);
    }
    return [...found].sort((one, other) => one - other);
  }

  function trimmed([from, to]) {
    let [start, end] = [from, to];
    while (start < end && /\s/u.test(points[start - first])) start += 1;
    while (end > start && /\s/u.test(points[end - 1 - first])) end -= 1;
    return [start, end];
  }

  const wordsAround = ([from, to]) => trimmed([
    bounds.findLast((bound) => bound <= from) ?? first,
    bounds.find((bound) => bound >= to) ?? last,
  ]);

  function set(kind, span) {
    if (!inside(span)) return;
    field(`from-${kind}`).value = String(span[0]);
    field(`to-${kind}`).value = String(span[1]);
    field(`field-${kind}`).value = words(span);
    draw();
    editor.querySelector('[role="status"]').textContent = `${kind === "cue" ? "Words of the act" : "What is said"}: ${words(span)}`;
  }

  // Flat pieces, cut at the four ends.
  function draw() {
    const spans = { content: spanOf("content"), cue: spanOf("cue") };
    const cuts = [first, last, ...Object.values(spans).flat()].filter((cut) => cut >= first && cut <= last);
    const ordered = [...new Set(cuts)].sort((one, other) => one - other);
    shown.replaceChildren(...ordered.slice(0, -1).map((from, place) => {
      const piece = document.createElement("span");
      const on = Object.keys(spans).filter((kind) => spans[kind][0] <= from && from < spans[kind][1]);
      piece.className = ["seg", ...on.map((kind) => `m-${kind}`), on.includes(chosen()) ? "chosen" : ""].join(" ").trim();
      piece.dataset.at = String(from);
      piece.textContent = words([from, ordered[place + 1]]);
      return piece;
    }));
  }

  function offsetOf(node, offset) {
    const holder = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    const piece = holder.closest?.("[data-at]");
    if (piece) return Number(piece.dataset.at) + (node === piece && offset ? [...piece.textContent].length : [...node.textContent.slice(0, offset)].length);
    const next = shown.children[offset];
    return next ? Number(next.dataset.at) : last;
  }

  function takeSelection() {
    const marked = getSelection();
    if (!marked.rangeCount || marked.isCollapsed) return;
    const range = marked.getRangeAt(0);
    if (!shown.contains(range.startContainer) || !shown.contains(range.endContainer)) return;
    const span = [offsetOf(range.startContainer, range.startOffset), offsetOf(range.endContainer, range.endOffset)];
    marked.removeAllRanges();
    set(chosen(), wordsAround(span));
  }

  // end: 0 the beginning, 1 the end; step: a word back (-1) or on (1). Blanks are stepped over.
  function move(end, step) {
    const span = spanOf(chosen());
    if (!inside(span)) return;
    const before = span[end];
    for (let bound = before; ;) {
      bound = step > 0 ? bounds.find((one) => one > bound) : bounds.findLast((one) => one < bound);
      if (bound === undefined) return;
      span[end] = bound;
      const tried = trimmed(span);
      if (tried[0] < tried[1] && tried[end] !== before) { set(chosen(), tried); return; }
    }
  }

  // Where typed words stand in what is shown, nearest to where the span was; null where they do not.
  function nearest(typed, was) {
    const places = points.map((_, at) => at).filter((at) => typed.length && typed.every((sign, place) => points[at + place] === sign));
    if (!places.length) return null;
    const from = first + places.reduce((one, other) => (Math.abs(first + other - was) < Math.abs(first + one - was) ? other : one));
    return [from, from + typed.length];
  }

  const editing = () => document.querySelector("#edit").open;
  shown.addEventListener("pointerup", () => { if (editing()) setTimeout(takeSelection, 0); });
  shown.addEventListener("keydown", (event) => {
    if (!editing() || event.ctrlKey || event.metaKey || event.altKey) return;
    const forward = getComputedStyle(shown).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    if (event.key === "Enter") editor.closest("form").requestSubmit();
    else if (event.key === "ArrowLeft" || event.key === "ArrowRight") move(event.shiftKey ? 0 : 1, event.key === forward ? 1 : -1);
    else return;
    event.preventDefault();
  });
  for (const button of editor.querySelectorAll("[data-end]")) {
    button.addEventListener("click", () => move(Number(button.dataset.end), Number(button.dataset.step)));
  }
  const take = editor.querySelector("[data-take]");
  take.addEventListener("mousedown", (event) => event.preventDefault()); // the press must not undo the selection
  take.addEventListener("click", takeSelection);
  for (const radio of editor.querySelectorAll('[name="mark"]')) radio.addEventListener("change", draw);
  for (const kind of ["content", "cue"]) {
    for (const end of ["from", "to"]) {
      field(`${end}-${kind}`).addEventListener("input", () => {
        const span = spanOf(kind);
        if (inside(span)) { field(`field-${kind}`).value = words(span); draw(); }
      });
    }
    field(`field-${kind}`).addEventListener("input", (event) => {
      const span = nearest([...event.target.value], field(`was-from-${kind}`).value);
      field(`from-${kind}`).value = span ? String(span[0]) : field(`was-from-${kind}`).value;
      field(`to-${kind}`).value = span ? String(span[1]) : field(`was-to-${kind}`).value;
      draw();
    });
  }
})();
