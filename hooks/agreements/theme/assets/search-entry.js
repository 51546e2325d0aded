// One entry of what was found: where it leads, how it went, and the words around what was asked for.
import { split } from "./search-words.js";

const WORDS = 30;
const BEFORE = 8;
// After it stands what the heading says too.
const END = "¦";
// Words that are read from the left, in a text that is read from the right.
const IS_FOREIGN = /^[^\p{Script=Arabic}\p{Script=Hebrew}]*[\p{L}\p{N}][^\p{Script=Arabic}\p{Script=Hebrew}]*$/u;

export const entryOf = (data, marks, inSite, arrow = "") => {
  const entry = document.createElement("li");
  entry.innerHTML = "<a></a> <p></p>";
  const [link, excerpt] = entry.children;
  link.href = inSite(data.meta.address ?? data.raw_url);
  link.textContent = data.meta.heading ?? data.meta.title;
  link.insertAdjacentHTML("afterend", arrow);
  excerpt.append(...excerptOf(data.content, marks ?? new Set()));
  return entry;
};

// `marks` are the words that mean what was asked for.
const excerptOf = (content, marks) => {
  const all = content.split(/\s+/);
  const isMarked = (word) => split(word.replaceAll("/", " ")).some((part) => marks.has(part));
  const end = all.indexOf(END) < 0 ? all.length : all.indexOf(END);
  const first = all.slice(0, end).findIndex(isMarked);
  const start = Math.max(0, Math.min(first - BEFORE, end - WORDS));
  const shown = all.slice(start, Math.min(end, start + WORDS)).map((word) => shownWord(word, isMarked(word)));
  const nodes = document.dir === "rtl" ? isolated(shown) : shown;
  return [start ? "… " : "", ...nodes.flatMap((node) => [node, " "]), start + WORDS < end ? "…" : ""];
};

// The mark is on the word, not on the comma after it.
const shownWord = (word, isMarked) => {
  const shown = document.createElement("span");
  const [, before, core, after] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word);
  shown.append(before, Object.assign(document.createElement(isMarked ? "mark" : "span"), { textContent: core }), after);
  return shown;
};

// Neighbouring words that are read from the left, together in one element: "(Northshore Town)", "75%".
const isolated = (nodes) => {
  const groups = [];
  for (const node of nodes) {
    if (!IS_FOREIGN.test(node.textContent)) groups.push(node);
    else if (groups.at(-1)?.localName === "bdi") groups.at(-1).append(" ", node);
    else {
      groups.push(document.createElement("bdi"));
      groups.at(-1).append(node);
    }
  }
  return groups;
};
