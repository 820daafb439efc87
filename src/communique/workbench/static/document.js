// A text and its cards: hover and focus light up both; #c412-448 lights up these characters. Works on what the page holds.
"use strict";
(() => {
  const segments = [...document.querySelectorAll(".seg[data-at]")];
  const cards = new Map([...document.querySelectorAll(".finding")].map((card) => [card.dataset.of, card]));

  const of = (element) => (element.dataset.of || "").split(" ").filter(Boolean);

  function light(ids, on) {
    const wanted = new Set(ids);
    for (const segment of segments) {
      if (of(segment).some((id) => wanted.has(id))) segment.classList.toggle("lit", on);
    }
    for (const id of wanted) cards.get(id)?.classList.toggle("lit", on);
  }

  for (const [id, card] of cards) {
    card.addEventListener("mouseenter", () => light([id], true));
    card.addEventListener("mouseleave", () => light([id], false));
    card.addEventListener("focusin", () => light([id], true));
    card.addEventListener("focusout", () => light([id], false));
  }
  for (const segment of segments) {
    const ids = of(segment);
    if (!ids.length) continue;
    segment.addEventListener("mouseenter", () => light(ids, true));
    segment.addEventListener("mouseleave", () => light(ids, false));
    segment.addEventListener("focus", () => light(ids, true));
    segment.addEventListener("blur", () => light(ids, false));
  }

  // Offsets count code points, so that signs beyond the first plane count once.
  function cut(segment, at) {
    const points = [...segment.textContent];
    const rest = segment.cloneNode(false);
    segment.textContent = points.slice(0, at).join("");
    rest.textContent = points.slice(at).join("");
    rest.dataset.at = String(Number(segment.dataset.at) + at);
    rest.removeAttribute("id");
    segment.after(rest);
    segments.splice(segments.indexOf(segment) + 1, 0, rest);
    return rest;
  }

  function mark() {
    for (const segment of segments) segment.classList.remove("at");
    const asked = /^#c(\d+)-(\d+)$/.exec(location.hash);
    if (!asked) return;
    const [from, to] = [Number(asked[1]), Number(asked[2])];
    let first = null;
    for (let place = 0; place < segments.length; place += 1) {
      let segment = segments[place];
      const start = Number(segment.dataset.at);
      const length = [...segment.textContent].length;
      if (start + length <= from || start >= to) continue;
      if (start < from) { cut(segment, from - start); continue; }
      if (start + length > to) cut(segment, to - start);
      segment.classList.add("at");
      first = first || segment;
    }
    first?.scrollIntoView({ block: "center" });
  }

  addEventListener("hashchange", mark);
  mark();
})();
