// Whether a row or a search entry has the value that a list has chosen; several values stand with spaces between.
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

// Search: a dialogue that fetches its index and its filters when it is opened. Without script its button stays hidden.
const dialog = document.querySelector("dialog.search");
const opener = document.querySelector(".search-open");
if (dialog && opener && dialog.showModal) {
  const words = dialog.querySelector("#search-words");
  const [form, said, help, list, more] = ["filters", "said", "help", "results", "more"].map((name) =>
    dialog.querySelector(`.search-${name}`));
  // Addresses are made from the site's root, wherever the site stands; pagefind/ lies in that root.
  const script = new URL(dialog.dataset.script, document.baseURI);
  const root = new URL("..", script);
  const inSite = (address) => new URL(address.replace(/^\//, ""), root).href;
  const AT_ONCE = 8;
  let index, about, labels;
  let selects = [];
  let found = [];
  let asked = 0;
  let isLeaving = false;

  const load = async () => {
    const answer = await fetch(new URL(`filters-${document.documentElement.lang}.json`, script));
    about = await answer.json();
    form.innerHTML = about.form;
    help.innerHTML = about.help;
    for (const link of help.querySelectorAll("a[href]")) link.href = inSite(link.getAttribute("href"));
    selects = [...form.querySelectorAll("select")];
    labels = new Map([...form.querySelectorAll("option")].map((option) => [option, option.text]));
    const wanted = new URLSearchParams(location.search);
    for (const select of selects) select.value = wanted.get(`q-${select.name}`) ?? "";
    const loaded = await import(script.href);
    await loaded.init();
    index = loaded;
  };

  const fits = (id, except) => selects.every((one) => one === except || matches(about.entries[id] ?? {}, one));

  // How many results each choice would leave; one that would leave none can't be chosen.
  const count = (ids) => {
    for (const select of selects) {
      const left = ids.filter((id) => fits(id, select)).flatMap((id) => about.entries[id]?.[select.name]?.split(" ") ?? []);
      for (const option of select.options) {
        if (!option.value) continue;
        const number = left.filter((value) => value === option.value).length;
        option.text = `${labels.get(option)} (${number})`;
        option.disabled = !number && !option.selected;
      }
    }
  };

  // While the dialogue is open, the address leads back to what was asked.
  const remember = (query) => {
    const address = new URL(location);
    for (const [name, value] of [["q", query], ...selects.map((one) => [`q-${one.name}`, one.value])]) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.replaceState(null, "", address);
  };

  // Without the words that tell nothing. Who types å means å and not a, unless that finds nothing.
  const ask = async (query) => {
    const all = query.split(/\s+/);
    const telling = all.filter((word) => !about.ignored.includes(word.toLowerCase()));
    const asking = (telling.length ? telling : all).join(" ");
    const hasMarks = /\p{M}/u.test(asking.normalize("NFD"));
    await index.options({ exactDiacritics: hasMarks });
    const answer = await index.debouncedSearch(asking, {}, 120);
    if (!hasMarks || !answer || answer.results.length) return answer;
    await index.options({ exactDiacritics: false });
    return index.search(asking);
  };

  async function search() {
    if (!index) return;
    const mine = ++asked;
    const query = words.value.trim();
    const isFiltered = selects.some((select) => select.value);
    const order = Object.keys(about.entries);
    remember(query);
    form.querySelector("[type=reset]").hidden = !isFiltered;
    const answer = query ? await ask(query) : isFiltered ? await index.search(null) : { results: [] };
    if (!answer || mine !== asked) return;
    const all = answer.results;
    const same = about.terms.find(([term]) => term.toLowerCase().split(" (")[0] === query.toLowerCase())?.[2];
    const place = (one) => (query ? one.id !== same : order.indexOf(one.id));
    all.sort((one, other) => place(one) - place(other));
    found = all.filter((one) => fits(one.id));
    count(query ? all.map((one) => one.id) : order);
    list.replaceChildren();
    tell(query, isFiltered, all.length);
    await show(mine);
    const isNone = query && !found.length;
    if (isNone) await suggest(query);
    help.hidden = !isNone || mine !== asked;
  }

  const tell = (query, isFiltered, without) => {
    const pattern = !query ? "any" : found.length > 1 ? "many" : found.length ? "one" : without ? "excluded" : "none";
    const text = about.texts[pattern].replace("{count}", found.length || without).replace("{query}", `\u2068${query}\u2069`);
    said.textContent = query || isFiltered ? text : "";
  };

  const show = async (mine) => {
    const start = list.children.length;
    const shown = await Promise.all(found.slice(start, start + AT_ONCE).map(async (one) => item(one.id, await one.data())));
    if (mine !== asked) return;
    list.append(...shown);
    more.hidden = list.children.length >= found.length;
  };

  const item = (id, data) => {
    const entry = document.createElement("li");
    entry.innerHTML = "<a></a> <p></p>";
    const [link, excerpt] = entry.children;
    link.href = inSite(data.meta.address ?? data.raw_url);
    link.textContent = data.meta.heading ?? data.meta.title;
    // After the bar stands what the heading says too. Pagefind escapes the text and adds <mark> alone.
    const [told, ...rest] = data.excerpt.split("¦");
    if (!rest.length || told.includes("<mark>")) excerpt.innerHTML = told;
    else excerpt.textContent = data.content.split("¦")[0].split(" ").slice(0, 30).join(" ");
    link.insertAdjacentHTML("afterend", about.arrows[about.entries[id]?.status] ?? "");
    return entry;
  };

  // Nothing found: each word alone that is found, and the glossary's word that has most pairs of letters in common.
  const suggest = async (query) => {
    const [fewer, near] = help.querySelectorAll("[class]");
    const each = [...new Set(query.split(/\s+/))].filter((word) => !about.ignored.includes(word.toLowerCase())).slice(0, 6);
    const counts = each.length > 1 ? await Promise.all(each.map((word) => index.search(word))) : [];
    const buttons = counts.flatMap((one, place) => (one.results.length ? [[each[place], one.results.length]] : [])).map(
      ([word, number]) => Object.assign(document.createElement("button"), { type: "button", value: word, textContent: `${word} (${number})` }));
    fewer.hidden = !buttons.length;
    fewer.lastElementChild.replaceChildren(...buttons);
    const best = about.terms.map(([term, address]) => [likeness(query, term), term, address]).sort((one, other) => other[0] - one[0])[0];
    near.hidden = !best || best[0] < 0.4;
    if (near.hidden) return;
    near.lastElementChild.textContent = best[1];
    near.lastElementChild.href = inSite(best[2]);
  };

  const pairs = (text) => new Set(Array.from(text.toLowerCase(), (letter, place) => text.toLowerCase().slice(place, place + 2)));
  const likeness = (one, other) => {
    const [ours, theirs] = [pairs(one), pairs(other)];
    return (2 * [...ours].filter((pair) => theirs.has(pair)).length) / (ours.size + theirs.size);
  };

  const open = () => {
    isLeaving = false;
    if (!dialog.open) dialog.showModal();
    words.focus();
    const ready = index ? Promise.resolve() : load();
    ready.then(search, () => { said.textContent = dialog.dataset.failed; });
  };

  for (const one of document.querySelectorAll(".search-open")) {
    one.hidden = false;
    one.addEventListener("click", open);
  }
  more.addEventListener("click", async () => {
    const next = list.children.length;
    await show(asked);
    list.children[next]?.querySelector("a").focus();
  });
  words.addEventListener("input", search);
  words.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
    if (event.key !== "Escape") return;
    event.preventDefault(); // which would empty the field first
    dialog.close();
  });
  form.addEventListener("change", search);
  form.addEventListener("reset", () => setTimeout(() => { words.focus(); search(); }));
  form.addEventListener("submit", (event) => event.preventDefault());
  help.addEventListener("click", (event) => {
    if (!event.target.value) return;
    words.value = event.target.value;
    words.focus();
    search();
  });
  list.addEventListener("click", (event) => {
    if (!event.target.closest("a")) return;
    isLeaving = true; // the address keeps what was asked, for the way back
    dialog.close();
  });
  dialog.addEventListener("close", () => {
    if (isLeaving) return;
    const address = new URL(location);
    for (const name of ["q", ...selects.map((select) => `q-${select.name}`)]) address.searchParams.delete(name);
    history.replaceState(null, "", address);
  });
  document.addEventListener("keydown", (event) => {
    const isWriting = event.target.closest("input, textarea, select");
    if (event.key !== "/" || isWriting || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    open();
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
