// The table of results: sorted, filtered and saved as it is shown. The address leads back to it in every language.
const { lang } = document.documentElement;
const number = new Intl.NumberFormat(`${lang}-u-nu-latn`, { useGrouping: "always" }); // as the page writes them
const { compare } = new Intl.Collator(lang, { numeric: true });
const values = (row, name) => (row.dataset[name] ?? "").split(" ");

// What a row is sorted by: its place in the column's own order, or else the words of its cell.
const keys = (rows, head) => {
  const order = head.dataset.order?.split(" ");
  const words = ({ dataset, textContent }) => dataset.sortedBy ?? textContent.trim();
  const key = (row) => (order ? order.indexOf(values(row, head.dataset.sort)[0]) : words(row.cells[head.cellIndex]));
  return new Map(rows.map((row) => [row, key(row)]));
};

// A button in each head puts the rows in its order, pressed again in the other. They come in that of the first column.
const sorted = (table, changed) => {
  const rows = [...table.tBodies[0].rows];
  const heads = [...table.tHead.rows[0].cells];

  const sort = (head, isDown) => {
    const of = keys(rows, head);
    const before = head.dataset.order ? (one, other) => one - other : (one, other) => !one - !other || compare(one, other);
    const up = (one, other) => before(of.get(one), of.get(other));
    table.tBodies[0].append(...[...rows].sort(isDown ? (one, other) => up(other, one) : up));
    for (const one of heads) one.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
  };

  for (const head of heads) {
    const button = Object.assign(document.createElement("button"), { type: "button" });
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => { sort(head, head.getAttribute("aria-sort") === "ascending"); changed(); });
  }
  heads[0].setAttribute("aria-sort", "ascending");

  return {
    // "party", or "-party" from the end; nothing where it is as it came.
    get state() {
      const by = table.tHead.querySelector("[aria-sort]");
      const isDown = by.getAttribute("aria-sort") === "descending";
      return by === heads[0] && !isDown ? "" : `${isDown ? "-" : ""}${by.dataset.sort}`;
    },
    set state(wanted) {
      const head = heads.find((one) => one.dataset.sort === wanted.replace("-", ""));
      if (head) sort(head, wanted.startsWith("-"));
    },
  };
};

// Shows the rows that have what is chosen, and beside each choice how many rows it would leave.
const filtered = (form, table) => {
  const selects = [...form.querySelectorAll("select")];
  const rows = [...table.tBodies[0].rows].map((row) => ({ row, held: selects.map(({ name }) => values(row, name)) }));
  const names = new Map([...form.querySelectorAll("option")].map((option) => [option, option.text]));

  return () => {
    const wanted = selects.map((select) => select.value);
    const left = selects.map(() => new Map());
    let shown = 0;
    for (const { row, held } of rows) {
      const against = wanted.flatMap((value, at) => (value && !held[at].includes(value) ? [at] : []));
      if (row.hidden !== against.length > 0) row.hidden = !row.hidden;
      if (!against.length) shown += 1;
      if (against.length > 1) continue; // no single other choice would show it
      for (const at of against.length ? against : held.keys()) {
        for (const value of held[at]) left[at].set(value, (left[at].get(value) ?? 0) + 1);
      }
    }
    for (const [at, select] of selects.entries()) {
      for (const option of select.options) {
        if (!option.value) continue;
        const found = left[at].get(option.value) ?? 0;
        const text = `${names.get(option)} (${number.format(found)})`;
        if (option.text !== text) option.text = text;
        option.disabled = !found && !option.selected; // one that would leave none can't be chosen
      }
    }
    return shown;
  };
};

// Of a long table the first rows alone are there at first, so that a phone need not lay out hundreds at each choice.
const AT_FIRST = 100;
const cut = (table) => {
  const button = document.querySelector(`[data-rest-of="${table.id}"]`);
  if (!button) return () => {};
  const pattern = button.textContent;
  let most = AT_FIRST;
  const shown = () => [...table.tBodies[0].rows].filter((row) => !row.hidden);

  const apply = () => {
    const rows = shown();
    for (const [at, row] of rows.entries()) {
      if (at < most) delete row.dataset.rest;
      else row.dataset.rest = "";
    }
    button.textContent = pattern.replace("%", number.format(rows.length - most));
    button.hidden = rows.length <= most;
  };
  button.addEventListener("click", () => {
    const next = shown()[most];
    most = Infinity;
    apply();
    next.querySelector("a").focus();
  });
  return apply;
};

// The lines of a file of open data that tell of the rows, in their order; a line may hold others in quotation marks.
const linesOf = (file, rows) => {
  const [head, ...lines] = file.match(/(?:"(?:[^"]|"")*"|[^"\r\n])+/g);
  const cells = (line) => [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map((match) => match[1]);
  const [goal, id] = ["goal", "id"].map((name) => cells(head).indexOf(name));
  const byRef = new Map();
  for (const line of lines) {
    const found = cells(line);
    const ref = `${found[goal]}#${found[id]}`;
    byRef.set(ref, [...(byRef.get(ref) ?? []), line]);
  }
  const ref = (row) => row.querySelector("th a").href.replace(/^.*\/([^/]+)\/(#.*)$/, "$1$2");
  const found = rows.map((row) => byRef.get(ref(row)));
  if (found.includes(undefined)) throw new Error("The file has other rows than the page.");
  return [head, ...found.flat()];
};

const saved = async (form, table) => {
  const answer = await fetch(form.dataset.rows);
  if (!answer.ok) throw new Error(answer.statusText);
  const lines = linesOf(await answer.text(), [...table.tBodies[0].rows].filter((row) => !row.hidden));
  // The mark at the beginning tells spreadsheets that it is UTF-8.
  const href = URL.createObjectURL(new Blob([`\ufeff${lines.join("\r\n")}\r\n`], { type: "text/csv" }));
  Object.assign(document.createElement("a"), { href, download: form.dataset.file }).click();
  URL.revokeObjectURL(href);
};

for (const form of document.querySelectorAll("form[data-filter]")) {
  const table = document.getElementById(form.dataset.filter);
  const selects = [...form.querySelectorAll("select")];
  const [output, reset, save] = ["output", "[type=reset]", ".save"].map((one) => form.querySelector(one));
  const filter = filtered(form, table);
  const rest = cut(table);

  const apply = () => {
    const shown = filter();
    rest();
    const said = form.dataset.pattern.replace("%", number.format(shown));
    output.textContent = shown ? said : `${said}. ${form.dataset.none}`;
    table.hidden = !shown;
    if (save) save.hidden = !shown;
    reset?.classList.toggle("is-wanted", !shown);
  };
  const remember = () => {
    const query = new URLSearchParams(location.search);
    for (const [name, value] of [...selects.map((one) => [one.name, one.value]), ["sort", order.state]]) {
      if (value) query.set(name, value);
      else query.delete(name);
    }
    const search = `${query}` && `?${query}`;
    history.replaceState(null, "", `${location.pathname}${search}${location.hash}`);
    for (const link of document.querySelectorAll(".languages a")) link.search = search;
  };
  const order = sorted(table, () => { rest(); remember(); });

  const asked = new URLSearchParams(location.search);
  for (const select of selects) {
    const wanted = asked.get(select.name);
    if ([...select.options].some((option) => option.value === wanted)) select.value = wanted;
  }
  order.state = asked.get("sort") ?? "";
  form.addEventListener("change", () => { apply(); remember(); });
  form.addEventListener("reset", () => setTimeout(() => { apply(); remember(); }));
  form.addEventListener("submit", (event) => event.preventDefault());
  save?.addEventListener("click", () => saved(form, table).catch(() => { output.textContent = form.dataset.failed; }));
  form.hidden = false;
  apply();
  remember();
  table.classList.remove("is-long");
}
