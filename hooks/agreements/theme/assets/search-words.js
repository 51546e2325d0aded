// Which words of the site a reader's word means: itself, another form of it, or what it was meant to be spelled.
// How a language's words change comes as tables (`forms`); this file knows none.

const LEAST_STEM = 4; // letters that two forms of a word have in common, unless one is the beginning of the other
const LEAST_WORD = 3;
const LEAST_BEGINNING = 5; // of a longer word that begins with what was asked for
const LEAST_TO_COMPLETE = 3; // of a name, while it is being written
const LEAST_MISSPELLED = 5;
const LEAST_SURE = 8; // a name that is meant even where the misspelling is a word of some text

const OF_BEGINNING = 2; // how much more a name counts that begins with what is asked for
const MOST_OF_PART = 0.6; // more than that only the whole name counts
const OF_PART = 0.8; // as sure as a part of a word with a hyphen is meant

const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;

// "L’emploi !" -> ["l’emploi"]
export const split = (text) =>
  text.normalize("NFC").toLowerCase().replace(/['ʼ‘]/g, "’").replace(/[\u2066-\u2069\u200e\u200f]/g, "")
    .split(/\s+/).map((word) => word.replace(AROUND, "")).filter(Boolean);

// As one of its spellings, with its accents: (œuvre, French) -> oeuvre; (الأحمر, Arabic) -> الاحمر
export const spelled = (word, forms) => {
  const parts = word.split("’");
  const rest = parts.length > 1 && forms.elided.includes(parts[0]) ? parts.slice(1).join("’") : word;
  return Array.from(rest.replace(/[\u064b-\u0655]/g, ""), (letter) => forms.letters[letter] ?? letter).join("");
};

// Without the words that tell nothing, unless there are no others: "How do I get a placement?" -> ["get", "placement"].
export const telling = (words, ignored, forms) => {
  const left = words.filter((word) => !ignored.has(spelled(word, forms)));
  return left.length ? left : words;
};

const plain = (word) => word.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
const hasMarks = (word) => plain(word) !== word;

// A word, and what is left without what is written together with it: (وبلدية, Arabic) -> [وبلديه, بلديه]. Of what is
// asked for a single letter is no prefix: it may be the word's own.
const bare = (word, forms, least = 1) => [
  word,
  ...forms.prefixes
    .filter((one) => one.length >= least && word.startsWith(one) && word.length - one.length >= LEAST_WORD)
    .map((one) => word.slice(one.length)),
];

const isInflected = (one, other, endings) => {
  let common = 0;
  while (common < one.length && one[common] === other[common]) common++;
  for (let stem = common; stem >= LEAST_WORD; stem--) {
    const [mine, yours] = [one.slice(stem), other.slice(stem)];
    if (mine.length > 6 || yours.length > 6) return false;
    const known = (ending) => !ending || endings.has(ending);
    if (known(mine) && known(yours) && (stem >= LEAST_STEM || !mine || !yours)) return true;
  }
  return false;
};

// How surely a word of the site is the word that is asked for: 1 itself, 0 not at all.
const sureness = (asked, word, forms, beginning) => {
  if (asked === word) return 1;
  const pairs = bare(asked, forms, 2).flatMap((one) => bare(word, forms).map((other) => [one, other]));
  if (pairs.some(([one, other]) => one === other)) return 0.95;
  if (pairs.some(([one, other]) => isInflected(one, other, forms.endings))) return 0.9;
  return asked.length >= beginning && word.startsWith(asked) ? 0.5 : 0;
};

// Whether a letter is missing, too many or another, or two have changed places.
export const isOneLetterOff = (one, other) => {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const [mine, yours] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  return (mine.length <= 1 && yours.length <= 1) || (mine.length === 2 && mine[0] === yours[1] && mine[1] === yours[0]);
};

// Every way in which a word of the site can be asked for: a word with a hyphen also by each of its parts.
const keys = (words, forms) => words.flatMap((written) => {
  const parts = written.split(/[-‑–]/).filter((part) => part.length >= LEAST_WORD && part !== written);
  return [written, ...parts].map((part) => {
    const key = spelled(part, forms);
    return { written, key, plain: plain(key), whole: part === written ? 1 : OF_PART };
  });
});

export class Words {
  // `words` are all of the site's; `names` what its entries are called: [[id, weight, name, name, …], …].
  constructor(words, names, tables, ignored) {
    this.forms = { ...tables, endings: new Set(tables.endings) };
    this.plainForms = { ...this.forms, endings: new Set(tables.endings.map(plain)) };
    this.all = keys(words, this.forms);
    this.names = names.flatMap(([id, weight, ...each]) =>
      each.map((name) => ({ id, weight, words: telling(split(name), ignored, this.forms).map((word) => keys([word], this.forms)) })));
    this.ofNames = [...new Set(this.names.flatMap((name) => name.words.flat()))];
    this.ofEntries = [...new Set(this.names.filter((name) => name.weight >= 1).flatMap((name) => name.words.flat()))];
  }

  // The words that mean what is asked: [["lånet", 0.9], …], the surest first. Who writes å means å and not a, unless
  // that is nowhere.
  meaning(asked, among = this.all, beginning = LEAST_BEGINNING) {
    const key = spelled(asked, this.forms);
    const found = hasMarks(key) ? this.sure(key, "key", this.forms, among, beginning) : [];
    return found.length ? found : this.sure(plain(key), "plain", this.plainForms, among, beginning);
  }

  sure(asked, as, forms, among, beginning) {
    const best = new Map();
    for (const one of among) {
      const sure = one.whole * sureness(asked, one[as], forms, beginning);
      if (sure > (best.get(one.written) ?? 0)) best.set(one.written, sure);
    }
    return [...best].sort((one, other) => other[1] - one[1]);
  }

  // What a word was meant to be: ("harbuor") -> "harbour"; nothing where it is right as it is.
  meant(asked, isFound) {
    const key = plain(spelled(asked, this.forms));
    if (key.length < LEAST_MISSPELLED - 1 || this.meaning(asked, this.ofNames).length) return undefined;
    const near = (among, least) => among.find((one) => one.plain.length >= least && isOneLetterOff(key, one.plain))?.written;
    if (isFound) return near(this.ofNames, LEAST_SURE);
    return near(this.ofNames, LEAST_MISSPELLED) ?? near(this.all, LEAST_SURE - 1);
  }

  isKnown(asked) {
    return this.meaning(asked).length > 0 || this.meaning(asked, this.ofNames).length > 0;
  }

  // Whether a term, a goal or a party is called so, and not only some page or a part of one.
  isOfEntry(asked) {
    return this.meaning(asked, this.ofEntries).length > 0;
  }

  // Which entries are called what is asked, and how much that counts: the whole name more than a part of it.
  named(asked) {
    const sures = asked.map((word) => new Map(this.meaning(word, this.ofNames, LEAST_TO_COMPLETE)));
    const found = new Map();
    for (const name of this.names) {
      const counts = name.weight * this.likeness(name.words, sures);
      if (counts > (found.get(name.id) ?? 0)) found.set(name.id, counts);
    }
    return found;
  }

  likeness(words, sures) {
    const open = [...words];
    const begins = sures.some((sure) => sure.has(words[0]?.[0]?.written)) ? OF_BEGINNING : 1;
    let sum = 0;
    for (const sure of sures) {
      const each = open.map((one) => sure.get(one[0]?.written) ?? 0);
      const best = Math.max(0, ...each);
      if (!best) return 0;
      open.splice(each.indexOf(best), 1);
      sum += best;
    }
    const likeness = (sum / Math.max(words.length, sures.length)) ** 2;
    return Math.max(likeness, Math.min(MOST_OF_PART, begins * likeness));
  }
}
