// Every engine in its best set-up for Bangla: how Node builds it (`build`), and how a page opens it (`open`).
//
// The peers: NFC, words as runs of letters, marks and digits, all words required where it can, the title before the
// body; starts count, and so does one slip but in lunr, which then takes seconds a query, and FlexSearch, which cannot.
// Pagefind finds words by itself: it is told to keep the signs that it would drop, and to tell them apart.

/** How many results a first answer shows. */
const CARDS = 4;

const words = (text) => text.normalize('NFC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const bytes = async (file) => new Uint8Array(await (await fetch(file)).arrayBuffer());

/** What `build` gave, by name. */
async function parts() {
  const names = JSON.parse(await (await fetch('index/names.json')).text());
  return Promise.all(names.map(async (name) => [name, await (await fetch(`index/${name}.json`)).text()]));
}

async function module() {
  const module = await import('./library/in_page.js');
  await module.default();
  return module;
}

/** All of our index in the tab. */
const ours = {
  apart: { row: '- places', files: /^index\/(positions|lengths)$/ },
  async open() {
    const { Whole, names } = await module();
    const whole = new Whole();
    for (const file of await Promise.all(names().map((name) => bytes(`index/${name}`)))) whole.add(file);
    if (!whole.open()) throw new Error('the index cannot be opened');
    return (query) => whole.search(query);
  },
};

/** Our archive beside the page, of which an answer with its first cards fetches what it asks for. */
const beside = {
  async open() {
    const [{ Packed, Pieces }, root] = await Promise.all([module(), fetch('index/root').then((root) => root.text())]);
    const piece = (name) => bytes(`index/${name}.bin`);
    const unpack = async (packed) => {
      const behind = packed.behind();
      if (behind === undefined) return packed.bytes();
      const stream = new Blob([packed.bytes()]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
      return new Uint8Array(await new Response(stream).arrayBuffer()).subarray(behind);
    };
    const alone = async (name) => unpack(Packed.of(name, await piece(name), new Uint8Array()));
    const pieces = Pieces.open(await alone(root));
    const dictionary = pieces.dictionary();
    if (dictionary) pieces.learn(await alone(dictionary));
    return async (query) => {
      for (let found; ;) {
        found = pieces.search(query);
        if (found !== undefined) return found;
        const bring = async (name) => pieces.bring(name, await unpack(pieces.packed(name, await piece(name))));
        await Promise.all(pieces.asked().map(bring));
      }
    };
  },
};

const SETTINGS = {
  fields: ['title', 'body'], tokenize: words, processTerm: (word) => word,
  searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { title: 4 } },
};
const minisearch = {
  library: ['minisearch', 'dist/es/index.js'],
  build(MiniSearch, articles) {
    const index = new MiniSearch(SETTINGS);
    index.addAll(articles);
    return () => ({ index: JSON.stringify(index) });
  },
  async open() {
    const { default: MiniSearch } = await import('./library/dist/es/index.js');
    const [[, text]] = await parts();
    const index = MiniSearch.loadJSON(text, SETTINGS);
    return (query) => index.search(query).length;
  },
};

const flexsearch = {
  library: ['flexsearch', 'dist/flexsearch.bundle.module.min.mjs'],
  make: (Index) => new Index({ tokenize: 'forward', encode: words }),
  build({ Index }, articles) {
    const index = flexsearch.make(Index);
    for (const { id, title, body } of articles) index.add(id, `${title} ${body}`);
    return async () => {
      const parts = {};
      await index.export((key, data) => { if (data) parts[key] = data; });
      return parts;
    };
  },
  async open() {
    const { Index } = await import('./library/dist/flexsearch.bundle.module.min.mjs');
    const index = flexsearch.make(Index);
    for (const [key, data] of await parts()) await index.import(key, data);
    return (query) => index.search(query, { limit: 1e6 }).length;
  },
};

const lunr = {
  library: ['lunr', 'lunr.min.js'],
  build(lunr, articles) {
    lunr.tokenizer = Object.assign((text) => words(String(text ?? '')).map((word) => new lunr.Token(word, {})), { separator: /\s+/ });
    const index = lunr(function build() {
      this.pipeline.reset();
      this.searchPipeline.reset();
      this.ref('id');
      this.field('title', { boost: 4 });
      this.field('body');
      articles.forEach((article) => this.add(article));
    });
    return () => ({ index: JSON.stringify(index) });
  },
  async open() {
    const script = document.createElement('script');
    script.src = 'library/lunr.min.js';
    await new Promise((resolve, reject) => {
      Object.assign(script, { onload: resolve, onerror: reject });
      document.head.append(script);
    });
    const { lunr } = globalThis;
    const [[, text]] = await parts();
    const index = lunr.Index.load(JSON.parse(text));
    return (query) => index.query((q) => {
      for (const word of words(query)) {
        q.term(word, { presence: lunr.Query.presence.REQUIRED, wildcard: lunr.Query.wildcard.TRAILING });
      }
    }).length;
  },
};

const orama = {
  library: ['@orama/orama', 'dist/browser'],
  make({ create }) {
    const tokenize = (text) => [...new Set(words(String(text)))];
    const tokenizer = { language: 'custom', normalizationCache: new Map(), tokenize };
    return create({ schema: { title: 'string', body: 'string' }, components: { tokenizer } });
  },
  async build(library, articles) {
    const db = orama.make(library);
    await library.insertMultiple(db, articles.map(({ id, title, body }) => ({ id: String(id), title, body })), 500);
    return async () => ({ index: JSON.stringify(await library.save(db)) });
  },
  async open() {
    const library = await import('./library/dist/browser/index.js');
    const db = orama.make(library);
    const [[, text]] = await parts();
    library.load(db, JSON.parse(text));
    return async (term) => (await library.search(db, { term, tolerance: 1, threshold: 0, boost: { title: 4 }, limit: 10 })).count;
  },
};

/** It writes its files itself, its library among them. */
const pagefind = {
  apart: { row: '- fragments', files: /^pagefind\/fragment\// },
  async build({ createIndex }, articles, site) {
    const { index } = await createIndex({ includeCharacters: '\u09BC\u09CD' });
    const text = (text) => text.normalize('NFC').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const add = ({ id, title, body }) => {
      const content = `<html lang="bn"><body><h1>${text(title)}</h1><p>${text(body)}</p></body></html>`;
      return index.addHTMLFile({ url: `/${id}`, content });
    };
    for (let at = 0; at < articles.length; at += 100) await Promise.all(articles.slice(at, at + 100).map(add));
    const { errors } = await index.writeFiles({ outputPath: `${site}/pagefind` });
    if (errors.length) throw new Error(errors.join('; '));
  },
  async open() {
    const pagefind = await import('./pagefind/pagefind.js');
    await pagefind.options({ exactDiacritics: true });
    await pagefind.init();
    return async (query) => {
      const { results } = await pagefind.search(query.normalize('NFC'));
      await Promise.all(results.slice(0, CARDS).map((result) => result.data()));
      return results.length;
    };
  },
};

export const engines = { ours, beside, minisearch, flexsearch, lunr, orama, pagefind };
