// Whether a row has the value that a list has chosen; several values stand with spaces between.
const matches = (data, select) => !select.value || (data[select.name] ?? "").split(" ").includes(select.value);

// Filters a table by its rows' data attributes. Without script the form stays hidden and the table whole.
for (const form of document.querySelectorAll("form[data-filter]")) {
  const table = document.getElementById(form.dataset.filter);
  const rows = [...table.tBodies[0].rows];
  const output = form.querySelector("output");
  const selects = [...form.querySelectorAll("select")];
  const reset = form.querySelector("[type=reset]");
  const save = form.querySelector(".save");
  const names = new Map([...form.querySelectorAll("option")].map((option) => [option, option.text]));
  const number = new Intl.NumberFormat("en", { useGrouping: false });
  const fits = (row, except) => selects.every((select) => select === except || matches(row.dataset, select));

  // How many rows each choice would leave; one that would leave none can't be chosen.
  const count = () => {
    for (const select of selects) {
      const left = rows.filter((row) => fits(row, select)).flatMap((row) => row.dataset[select.name].split(" "));
      for (const option of select.options) {
        if (!option.value) continue;
        const found = left.filter((value) => value === option.value).length;
        option.text = `${names.get(option)} (${number.format(found)})`;
        option.disabled = !found && !option.selected;
      }
    }
  };

  const apply = () => {
    for (const row of rows) row.hidden = !fits(row);
    const shown = rows.filter((row) => !row.hidden).length;
    const said = form.dataset.pattern.replace("%", number.format(shown));
    output.textContent = shown ? said : `${said}. ${form.dataset.none}`;
    table.hidden = save.hidden = !shown;
    reset.classList.toggle("is-wanted", !shown);
    count();
  };

  // The address leads back to what is chosen, and so do the links to the page in other languages.
  const remember = () => {
    const chosen = selects.filter((select) => select.value).map((select) => [select.name, select.value]);
    const query = new URLSearchParams(chosen).toString();
    history.replaceState(null, "", `${location.pathname}${query ? `?${query}` : ""}${location.hash}`);
    for (const link of document.querySelectorAll(".languages a")) link.search = query;
  };

  // The rows that are shown, as a file for spreadsheets.
  const cell = (one) => {
    const copy = one.cloneNode(true);
    for (const hidden of copy.querySelectorAll("[aria-hidden]")) hidden.remove();
    const parts = [...copy.children].some((part) => part.matches("p")) ? [...copy.children] : [copy];
    return `"${parts.map((part) => part.textContent.replace(/\s+/g, " ").trim()).join(": ").replaceAll('"', '""')}"`;
  };
  save.addEventListener("click", () => {
    const lines = [table.tHead.rows[0], ...rows.filter((row) => !row.hidden)].map((row) => [...row.cells].map(cell).join(","));
    const href = URL.createObjectURL(new Blob([`\ufeff${lines.join("\r\n")}\r\n`], { type: "text/csv" }));
    Object.assign(document.createElement("a"), { href, download: form.dataset.file }).click();
    URL.revokeObjectURL(href);
  });

  const asked = new URLSearchParams(location.search);
  for (const select of selects) {
    const wanted = asked.get(select.name);
    if ([...select.options].some((option) => option.value === wanted)) select.value = wanted;
  }
  form.addEventListener("change", () => { apply(); remember(); });
  form.addEventListener("reset", () => setTimeout(() => { apply(); remember(); }));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  apply();
  remember();
}

// Finds a party in the list as its name is written, by any of its names. Without script the list is there to open.
for (const find of document.querySelectorAll(".find")) {
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
  const [form, list, none] = ["form", "details", ".find-none"].map((one) => find.querySelector(one));
  const entries = [...list.querySelectorAll("li")].map((entry) => ({ entry, name: plain(`${entry.textContent} ${entry.dataset.also}`) }));
  const input = form.querySelector("input");

  input.addEventListener("input", () => {
    const wanted = plain(input.value).split(/\s+/);
    for (const { entry, name } of entries) entry.hidden = !wanted.every((word) => name.includes(word));
    for (const group of list.querySelectorAll(".find-group")) group.hidden = !group.querySelector("li:not([hidden])");
    list.open = input.value !== "";
    none.textContent = entries.every(({ entry }) => entry.hidden) ? none.dataset.none : "";
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (input.value) list.querySelector("li:not([hidden]) a")?.click();
  });
  form.hidden = false;
}

// Search: its dialogue opens at once, and what it needs is fetched then. Without script its button stays hidden.
const dialog = document.querySelector("dialog.search");
const opener = document.querySelector(".search-open");
if (dialog && opener && dialog.showModal) {
  const words = dialog.querySelector("#search-words");
  const said = dialog.querySelector(".search-said");
  let isReady = false;
  const say = (text) => { if (!isReady) said.textContent = text; };

  const open = async () => {
    if (!dialog.open) dialog.showModal();
    words.focus();
    if (words.value) say(dialog.dataset.looking);
    try {
      const { search } = await import("./search.js");
      await search(dialog);
      isReady = true;
    } catch {
      say(dialog.dataset.failed);
    }
  };

  for (const one of document.querySelectorAll(".search-open")) {
    one.hidden = false;
    one.addEventListener("click", open);
  }
  words.addEventListener("input", () => say(words.value.trim() ? dialog.dataset.looking : ""));
  dialog.addEventListener("click", (event) => {
    const box = dialog.getBoundingClientRect();
    const isBeside = event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom;
    if (event.target === dialog && isBeside) dialog.close();
  });
  words.addEventListener("keydown", (event) => {
    if (!["Enter", "Escape"].includes(event.key)) return;
    event.preventDefault(); // which would close the dialogue, and empty the field first
    if (event.key === "Escape") dialog.close();
    else {
      words.blur(); // a phone's keyboard goes away
      dialog.querySelector(".search-results a")?.focus();
    }
  });
  // Also on the way back to a page that the browser has kept as it was.
  addEventListener("pageshow", () => {
    const wanted = new URLSearchParams(location.search);
    if (![...wanted.keys()].some((name) => /^q(-|$)/.test(name))) return;
    words.value = wanted.get("q") ?? "";
    open();
  });
}

// Colours: as on the device, or as the reader chooses. scheme.js sets the choice before the next page is drawn.
const scheme = document.querySelector(".scheme");
if (scheme) {
  const choose = (value) => {
    try {
      if (value === "auto") localStorage.removeItem("scheme");
      else localStorage.setItem("scheme", value);
    } catch {
      // Storage is switched off: the choice holds for this page.
    }
    if (value === "auto") delete document.documentElement.dataset.scheme;
    else document.documentElement.dataset.scheme = value;
  };
  scheme.querySelector(`[value="${document.documentElement.dataset.scheme ?? "auto"}"]`).checked = true;
  scheme.addEventListener("change", (event) => choose(event.target.value));
  scheme.hidden = false;
}
