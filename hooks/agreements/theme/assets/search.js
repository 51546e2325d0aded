// The search dialogue, once it is opened: what is asked, what is found, and a way on where nothing is.
import { SearchIndex } from "./search-index.js";
import { entryOf } from "./search-entry.js";

const AT_ONCE = 8;
const PAUSE = 120; // in ms, while somebody is still writing

let opened;

// Fetches what search needs, the first time; then answers what the dialogue asks.
export const search = async (dialog) => {
  opened ??= open(dialog);
  try {
    (await opened)();
  } catch (error) {
    opened = undefined; // so that it can be tried again
    throw error;
  }
};

const matches = (data, select) => !select.value || (data[select.name] ?? "").split(" ").includes(select.value);

async function open(dialog) {
  const words = dialog.querySelector("#search-words");
  const narrow = dialog.querySelector(".search-narrow");
  const [form, said, help, list, more] = ["filters", "said", "help", "results", "more"].map((name) =>
    dialog.querySelector(`.search-${name}`));
  // Addresses are made from the site's root, wherever the site stands; pagefind/ lies in that root.
  const script = new URL(dialog.dataset.script, document.baseURI);
  const root = new URL("..", script);
  const inSite = (address) => new URL(address.replace(/^\//, ""), root).href;
  const told = fetch(new URL(`filters-${document.documentElement.lang}.json`, script)).then((answer) => answer.json());
  const [index, about] = await Promise.all([SearchIndex.opened(script.href, told), told]);

  form.innerHTML = about.form;
  help.innerHTML = about.help;
  for (const link of help.querySelectorAll("a[href]")) link.href = inSite(link.getAttribute("href"));
  narrow.hidden = false;
  narrow.open = matchMedia("(min-width: 48rem) and (min-height: 36rem)").matches;
  const selects = [...form.querySelectorAll("select")];
  const labels = new Map([...form.querySelectorAll("option")].map((option) => [option, option.text]));
  const wanted = new URLSearchParams(location.search);
  for (const select of selects) select.value = wanted.get(`q-${select.name}`) ?? "";
  const order = Object.keys(about.entries);
  let found = [];
  let asked = 0;
  let isLeaving = false;

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

  const answer = async () => {
    const mine = ++asked;
    const query = words.value.trim();
    const isFiltered = selects.some((select) => select.value);
    remember(query);
    form.querySelector("[type=reset]").hidden = !isFiltered;
    if (query) await new Promise((done) => { setTimeout(done, PAUSE); });
    if (mine !== asked) return;
    const { results, spelled, isBoth } = query ? await index.ask(query) : { results: order.map((id) => index.every.get(id)) };
    if (mine !== asked) return;
    found = query || isFiltered ? results.filter((one) => fits(one.id)) : [];
    narrow.hidden = query && !isFiltered && !results.length; // nothing to narrow
    count(results.map((one) => one.id));
    list.replaceChildren();
    tell(query, isFiltered, results.length, spelled, isBoth);
    await show(mine);
    const isNone = query && !found.length;
    if (isNone) await suggest(query);
    help.hidden = !isNone || mine !== asked;
  };

  const tell = (query, isFiltered, without, spelled, isBoth) => {
    const some = isBoth ? "both" : spelled ? "spelled" : found.length > 1 ? "many" : "one";
    const pattern = !query ? "any" : found.length ? some : without ? "excluded" : "none";
    const texts = { count: found.length || without, query: `\u2068${query}\u2069`, near: `\u2068${spelled}\u2069` };
    const text = about.texts[pattern].replace(/\{(\w+)\}/g, (_, name) => texts[name]);
    said.textContent = query || isFiltered ? text : "";
  };

  const show = async (mine) => {
    const start = list.children.length;
    const next = found.slice(start, start + AT_ONCE);
    const shown = await Promise.all(next.map(async (one) =>
      entryOf(await one.data(), one.marks, inSite, about.arrows[about.entries[one.id]?.status])));
    if (mine !== asked) return;
    list.append(...shown);
    more.hidden = list.children.length >= found.length;
  };

  // Nothing found: each word alone that is found, and the glossary's word that has most pairs of letters in common.
  const suggest = async (query) => {
    const [fewer, near] = help.querySelectorAll("[class]");
    const each = [...new Set(index.telling(query))].slice(0, 6);
    const counts = each.length > 1 ? await Promise.all(each.map((word) => index.ask(word))) : [];
    const buttons = counts.flatMap((one, place) => (one.results.length ? [[each[place], one.results.length]] : [])).map(
      ([word, number]) => Object.assign(document.createElement("button"), { type: "button", value: word, textContent: `${word} (${number})` }));
    fewer.hidden = !buttons.length;
    fewer.lastElementChild.replaceChildren(...buttons);
    const best = about.terms.map(([term, address]) => [likeness(query, term), term, address]).sort((one, other) => other[0] - one[0])[0];
    near.hidden = !best || best[0] <= 0.5;
    if (near.hidden) return;
    near.lastElementChild.textContent = best[1];
    near.lastElementChild.href = inSite(best[2]);
  };

  more.addEventListener("click", async () => {
    const next = list.children.length;
    await show(asked);
    list.children[next]?.querySelector("a").focus();
  });
  words.addEventListener("input", () => {
    if (words.value.trim()) said.textContent = dialog.dataset.looking;
    answer();
  });
  form.addEventListener("change", answer);
  form.addEventListener("reset", () => setTimeout(() => { words.focus(); answer(); }));
  form.addEventListener("submit", (event) => event.preventDefault());
  help.addEventListener("click", (event) => {
    if (!event.target.value) return;
    words.value = event.target.value;
    words.focus();
    answer();
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
  return () => {
    isLeaving = false;
    answer();
  };
}

const pairs = (text) => new Set(Array.from(text.toLowerCase(), (letter, place) => text.toLowerCase().slice(place, place + 2)));
const likeness = (one, other) => {
  const [ours, theirs] = [pairs(one), pairs(other)];
  return (2 * [...ours].filter((pair) => theirs.has(pair)).length) / (ours.size + theirs.size);
};
