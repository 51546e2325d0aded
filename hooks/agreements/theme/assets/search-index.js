// Asks the index: for every word of a query the entries that have it or another form of it, the weightiest first.
import { Words, split, telling } from "./search-words.js";

const MOST_FORMS = 16;
const OF_NAME = 3; // what an entry is called counts more than all that is said in it

export class SearchIndex {
  constructor(pagefind, about) {
    this.pagefind = pagefind;
    this.ignored = new Set(about.ignored.flatMap(split));
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
    return telling(split(query), this.ignored);
  }

  // { results: [{ id, data, places }], spelled: what the query was meant to be, where it is found only so }
  async ask(query) {
    const asked = this.telling(query);
    const written = await this.all(asked);
    const meant = asked.map((word) => this.words.meant(word, written.length > 0) ?? word);
    if (!written.length) return this.nearest(meant, asked);
    if (meant.join() === asked.join()) return { results: written };
    const results = await this.all(meant);
    const ids = new Set(results.map((one) => one.id));
    return { results: [...results, ...written.filter((one) => !ids.has(one.id))] };
  }

  // What is spelled otherwise, or most words of a question: not those that are nowhere.
  async nearest(meant, asked) {
    const known = meant.filter((word) => this.words.isKnown(word));
    const isEnough = known.length === meant.length || (known.length > 1 && 2 * known.length > meant.length);
    if (!isEnough || known.join() === asked.join()) return { results: [] };
    return { results: await this.all(known), spelled: known.join(" ") };
  }

  async all(asked) {
    const each = await Promise.all(asked.map((word) => this.found(word)));
    const [first = new Map(), ...rest] = each;
    const shared = [...first.keys()].filter((id) => rest.every((one) => one.has(id)));
    const texts = new Map(shared.map((id) => [id, each.reduce((sum, one) => sum + one.get(id).score, 0)]));
    const most = Math.max(1, ...texts.values());
    const names = this.words.named(asked);
    return [...new Set([...names.keys(), ...shared])].filter((id) => this.every.has(id)).map((id) => ({
      id,
      data: this.every.get(id).data,
      places: new Set(each.flatMap((one) => one.get(id)?.places ?? [])),
      score: OF_NAME * (names.get(id) ?? 0) + (texts.get(id) ?? 0) / most,
    })).sort((one, other) => other.score - one.score);
  }

  // The entries of one word: their score, and where in them it stands.
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
        const { score = 0, places = [] } = entries.get(one.id) ?? {};
        const mine = sure * (scores.get(one.id) ?? one.score);
        entries.set(one.id, { score: Math.max(score, mine), places: [...places, ...one.words] });
      }
    }
    return entries;
  }
}
