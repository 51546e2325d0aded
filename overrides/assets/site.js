// Filters a table by its rows' data attributes. Without script the form stays hidden and the table whole.
for (const form of document.querySelectorAll("form[data-filter]")) {
  const rows = [...document.querySelectorAll(`#${form.dataset.filter} tbody tr`)];
  const output = form.querySelector("output");
  const selects = [...form.querySelectorAll("select")];
  const number = new Intl.NumberFormat("en", { useGrouping: false });

  const matches = (row, select) =>
    !select.value || (row.dataset[select.name] ?? "").split(" ").includes(select.value);

  const apply = () => {
    const shown = rows.filter((row) => {
      row.hidden = !selects.every((select) => matches(row, select));
      return !row.hidden;
    });
    output.textContent = form.dataset.pattern.replace("%", number.format(shown.length));
  };

  const remember = () => {
    const chosen = selects.filter((select) => select.value).map((select) => [select.name, select.value]);
    const query = new URLSearchParams(chosen).toString();
    history.replaceState(null, "", `${location.pathname}${query ? `?${query}` : ""}${location.hash}`);
  };

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
}

// Search: a dialogue that fetches its index only when it is opened. Without script its button stays hidden.
const dialog = document.querySelector("dialog.search");
const opener = document.querySelector(".search-open");
if (dialog && opener && dialog.showModal) {
  const words = dialog.querySelector("#search-words");
  const said = dialog.querySelector(".search-said");
  const list = dialog.querySelector(".search-results");
  const more = dialog.querySelector(".search-more");
  const AT_ONCE = 8;
  let index = null;
  let found = [];
  let asked = 0;

  const load = async () => {
    try {
      index = await import(new URL(dialog.dataset.script, document.baseURI).href);
      await index.init();
    } catch {
      said.textContent = dialog.dataset.failed;
    }
  };

  async function search() {
    if (!index) return;
    const mine = ++asked;
    const query = words.value.trim();
    list.replaceChildren();
    more.hidden = true;
    if (!query) {
      said.textContent = "";
      return;
    }
    const result = await index.debouncedSearch(query, {}, 120);
    if (result === null || mine !== asked) return;
    found = result.results;
    tell(query);
    await show();
  }

  const tell = (query) => {
    const pattern = found.length === 0 ? "none" : found.length === 1 ? "one" : "many";
    const text = dialog.dataset[pattern].replace("{count}", found.length).replace("{query}", `\u2068${query}\u2069`);
    said.textContent = found.length ? text : `${text}. ${dialog.dataset.noneHelp}`;
  };

  const show = async () => {
    const start = list.children.length;
    const shown = await Promise.all(found.slice(start, start + AT_ONCE).map((one) => one.data()));
    list.append(...shown.map(item));
    more.hidden = list.children.length >= found.length;
  };

  // Addresses are made from the site's root, wherever the site stands; pagefind/ lies in that root.
  const root = new URL("..", new URL(dialog.dataset.script, document.baseURI));
  const item = (data) => {
    const entry = document.createElement("li");
    const link = document.createElement("a");
    link.href = new URL((data.meta.address ?? data.raw_url).replace(/^\//, ""), root).href;
    link.textContent = data.meta.title;
    link.dir = "auto";
    const excerpt = document.createElement("p");
    excerpt.innerHTML = data.excerpt; // Pagefind escapes the text and adds <mark> alone
    entry.append(link, excerpt);
    return entry;
  };

  const open = () => {
    if (!dialog.open) dialog.showModal();
    words.focus();
    if (!index) load().then(search);
  };

  opener.hidden = false;
  opener.addEventListener("click", open);
  more.addEventListener("click", async () => {
    const next = list.children.length;
    await show();
    list.children[next]?.querySelector("a").focus();
  });
  words.addEventListener("input", search);
  words.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  list.addEventListener("click", (event) => {
    if (event.target.closest("a")) dialog.close();
  });
  document.addEventListener("keydown", (event) => {
    const isWriting = event.target.closest("input, textarea, select");
    if (event.key !== "/" || isWriting || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
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
