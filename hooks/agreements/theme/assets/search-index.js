// Asks the index: for every word of a query the entries that have it or another form of it, the weightiest first.
import { Words, spelled, split, telling } from "./search-words.js";

const MOST_FORMS = 16;
const OF_NAME = 3; // what an entry is called counts more than all that is said in it

export class SearchIndex {
  constructor(pagefind, about) {
    this.pagefind = pagefind;
    this.ignored = new Set(about.ignored.flatMap(split).map((word) => spelled(word, about.forms)));
    this.words = new Words(about.words.split(" "), about.names, about.forms, this.ignored);
    this.known = new Map(); // what each word that was asked for gave
  }

  static async opened(script, about) {
    const pagefind = await import(script);
    await pagefind.init();
    await pagefind.options({ exactDiacritics: false }); // the words that are asked for have their marks already
    const index = new SearchIndex(pagefind, await about);
    index.every = new Map((await pagefind.search(null)).results.map((one) => [one.id, one]));
    return index;
  }

  telling(query) {
    return telling(split(query), this.ignored, this.words.forms);
  }

  // { results: [{ id, data, marks }], spelled: what the query was meant to be, isBoth: whether it is found as it is too }
  async ask(query) {
    const asked = this.telling(query);
    const written = await this.all(asked);
    const meant = asked.map((word) => this.words.meant(word, written.length > 0) ?? word);
    if (!written.length) return this.nearest(meant);
    if (meant.join() === asked.join()) return { results: written };
    const results = await this.all(meant);
    const ids = new Set(results.map((one) => one.id));
    const rest = written.filter((one) => !ids.has(one.id));
    return { results: [...results, ...rest], spelled: meant.join(" "), isBoth: true };
  }

  // What is spelled otherwise, or most words of a question: not those that are nowhere, and where no entry has all of
  // them, at least half.
  async nearest(meant) {
    const known = meant.filter((word) => this.words.isKnown(word));
    const isEnough = known.length === meant.length || (known.length > 1 && 2 * known.length > meant.length);
    let left = isEnough ? known : [];
    while (left.length && 2 * left.length >= meant.length) {
      const results = await this.all(left);
      if (results.length) return { results, spelled: left.join(" ") };
      left = await this.withoutOne(left);
    }
    return { results: [] };
  }

  // Without the word that tells least: of no entry's name, and in most entries.
  async withoutOne(words) {
    const each = await Promise.all(words.map(async (word) => [this.words.isOfEntry(word), -(await this.found(word)).size, word]));
    const [, , least] = each.sort(([isOne, one], [isOther, other]) => isOne - isOther || one - other)[0];
    return words.filter((word) => word !== least);
  }

  async all(asked) {
    const each = await Promise.all(asked.map((word) => this.found(word)));
    const [first = new Map(), ...rest] = each;
    const shared = [...first.keys()].filter((id) => rest.every((one) => one.has(id)));
    const texts = new Map(shared.map((id) => [id, each.reduce((sum, one) => sum + one.get(id), 0)]));
    const most = Math.max(1, ...texts.values());
    const names = this.words.named(asked);
    const marks = new Set(asked.flatMap((word) => this.words.meaning(word).map(([written]) => written)));
    return [...new Set([...names.keys(), ...shared])].filter((id) => this.every.has(id)).map((id) => ({
      id,
      data: this.every.get(id).data,
      marks,
      score: OF_NAME * (names.get(id) ?? 0) + (texts.get(id) ?? 0) / most,
    })).sort((one, other) => other.score - one.score);
  }

  // The entries of one word, and their score.
  async found(word) {
    if (!this.known.has(word)) this.known.set(word, await this.look(word));
    return this.known.get(word);
  }

  async look(word) {
    const entries = new Map();
    for (const [written, sure] of this.words.meaning(word).slice(0, MOST_FORMS)) {
      const exact = await this.pagefind.search(`"${written}"`);
      const scores = new Map((await this.pagefind.search(written)).results.map((one) => [one.id, one.score]));
      for (const one of exact.results) {
        const mine = sure * (scores.get(one.id) ?? one.score);
        entries.set(one.id, Math.max(entries.get(one.id) ?? 0, mine));
      }
    }
    return entries;
  }
}
