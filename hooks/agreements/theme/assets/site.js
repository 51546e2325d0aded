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
