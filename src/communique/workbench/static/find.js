// Filters of a published table: they stand above it, look through its rows, and are kept in the address after "#", so
// that a filtered table can be sent on. Asks nobody for anything; without scripts the whole table stands.
"use strict";
(() => {
  const table = document.querySelector("#rows");
  const bar = document.querySelector("#filters");
  const found = document.querySelector("#found");
  if (!table || !bar) return;
  const rows = [...table.tBodies[0].rows];
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const told = rows.map((row) => [...row.cells].map((cell) => plain(cell.textContent)));
  const tests = [];

  function field(label, input) {
    const holder = document.createElement("div");
    const name = document.createElement("label");
    holder.className = "field";
    input.id = `find-${tests.length}-${bar.children.length}`;
    name.htmlFor = input.id;
    name.textContent = label;
    holder.append(name, input);
    bar.append(holder);
    input.dataset.word = plain(label).replace(/\W+/g, "-");
    input.addEventListener("input", () => apply(true));
    return input;
  }

  function text(hint = "") {
    const input = document.createElement("input");
    input.placeholder = hint;
    return input;
  }

  function choice(column) {
    const input = document.createElement("select");
    const values = [...new Set(rows.map((row) => row.cells[column].textContent.trim()).filter(Boolean))].sort();
    for (const value of ["", ...values]) input.add(new Option(value || "any", value));
    return input;
  }

  // A date may be told to the day, the month or the year; it fits where it may lie within what is asked.
  const makers = {
    day(column, label) {
      const since = field(`${label} from`, text("2023-08"));
      const until = field(`${label} until`, text("2023"));
      tests.push((row) => {
        const { first, last } = row.cells[column].dataset;
        const [from, to] = [since.value.trim(), until.value.trim()];
        return (!from && !to) || (first !== "" && (!from || last.padEnd(10, "~") >= from) && (!to || first <= to.padEnd(10, "~")));
      });
    },
    words(column, label) {
      const input = field(label, text());
      tests.push((_, at) => plain(input.value).split(/[\s,]+/).every((word) => told[at][column].includes(word)));
    },
    choice(column, label) {
      const input = field(label, choice(column));
      tests.push((row) => !input.value || row.cells[column].textContent.trim() === input.value);
    },
  };

  const inputs = () => [...bar.querySelectorAll("input, select")];

  function apply(keep) {
    let shown = 0;
    rows.forEach((row, at) => {
      row.hidden = !tests.every((fits) => fits(row, at));
      shown += row.hidden ? 0 : 1;
    });
    const asked = inputs().filter((input) => input.value);
    found.textContent = asked.length ? `${shown} of ${rows.length} rows fit.` : "";
    if (!keep) return;
    const words = new URLSearchParams(asked.map((input) => [input.dataset.word, input.value]));
    history.replaceState(null, "", `#${words}`);
  }

  function recall() {
    const words = new URLSearchParams(location.hash.slice(1));
    for (const input of inputs()) input.value = words.get(input.dataset.word) ?? "";
    apply(false);
  }

  [...table.tHead.rows[0].cells].forEach((head, column) => makers[head.dataset.by]?.(column, head.textContent));
  bar.hidden = false;
  addEventListener("hashchange", recall);
  recall();
})();
