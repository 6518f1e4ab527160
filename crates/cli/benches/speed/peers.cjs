// One row of the table of `cargo xtask bench speed`: node peers.cjs NAME FOLDER [PEERS].
// Each peer in its best set-up for Bangla: NFC, words as runs of letters, marks and digits, all words
// required where it can, the title before the body; starts count, and so does one slip but in lunr, which then
// takes seconds a query, and FlexSearch, which cannot.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const zlib = require('node:zlib');

const [name, folder, peers] = process.argv.slice(2);
const load = (peer) => require(require.resolve(peer, { paths: [path.resolve(peers)] }));
const words = (text) => text.normalize('NFC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
const lines = (file) => fs.readFileSync(path.join(folder, file), 'utf8').split('\n').filter(Boolean);

const libraries = {
  minisearch(articles) {
    const MiniSearch = load('minisearch');
    const index = new (MiniSearch.default ?? MiniSearch)({
      fields: ['title', 'body'], tokenize: words, processTerm: (word) => word,
      searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { title: 4 } },
    });
    index.addAll(articles);
    return { search: (query) => index.search(query).length, save: () => [JSON.stringify(index)] };
  },
  flexsearch(articles) {
    const { Index } = load('flexsearch');
    const index = new Index({ tokenize: 'forward', encode: words });
    for (const { id, title, body } of articles) index.add(id, `${title} ${body}`);
    const save = async () => {
      const parts = [];
      await index.export((key, data) => { if (data) parts.push(data); });
      return parts;
    };
    return { search: (query) => index.search(query, { limit: 1e6 }).length, save };
  },
  lunr(articles) {
    const lunr = load('lunr');
    lunr.tokenizer = Object.assign((text) => words(String(text ?? '')).map((word) => new lunr.Token(word, {})), { separator: /\s+/ });
    const index = lunr(function build() {
      this.pipeline.reset();
      this.searchPipeline.reset();
      this.ref('id');
      this.field('title', { boost: 4 });
      this.field('body');
      articles.forEach((article) => this.add(article));
    });
    const search = (query) => index.query((q) => {
      for (const word of words(query)) {
        q.term(word, { presence: lunr.Query.presence.REQUIRED, wildcard: lunr.Query.wildcard.TRAILING, editDistance: 0 });
      }
    }).length;
    return { search, save: () => [JSON.stringify(index)] };
  },
  async orama(articles) {
    const { create, insertMultiple, search, save } = load('@orama/orama');
    const tokenizer = { language: 'custom', normalizationCache: new Map(), tokenize: (text) => [...new Set(words(String(text)))] };
    const db = create({ schema: { title: 'string', body: 'string' }, components: { tokenizer } });
    await insertMultiple(db, articles.map(({ id, title, body }) => ({ id: String(id), title, body })), 500);
    return {
      search: async (term) => (await search(db, { term, tolerance: 1, threshold: 0, boost: { title: 4 }, limit: 10 })).count,
      save: async () => [JSON.stringify(await save(db))],
    };
  },
};

function print(build, parts, times, found, peak, row = name) {
  const sum = (pack) => parts.reduce((all, part) => all + pack(Buffer.from(part)).length, 0) / 1e6;
  const brotli = (part) => zlib.brotliCompressSync(part, { params: {
    [zlib.constants.BROTLI_PARAM_QUALITY]: 9,
    [zlib.constants.BROTLI_PARAM_LGWIN]: 24,
    [zlib.constants.BROTLI_PARAM_SIZE_HINT]: part.length,
  } });
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  const figures = [
    build.toFixed(1), sum((part) => part).toFixed(2), sum(zlib.gzipSync).toFixed(2), sum(brotli).toFixed(2),
    at(0.5).toFixed(3), at(0.99).toFixed(2),
  ].map((figure) => figure.padStart(9));
  console.log(`${row.padEnd(12)} ${figures.join(' ')} ${peak.toFixed(0).padStart(8)} ${String(found).padStart(7)}`);
}

async function main() {
  if (name === 'ours') {
    const { build, times, found, peak } = JSON.parse(fs.readFileSync(path.join(folder, 'ours.json'), 'utf8'));
    const read = (file) => fs.readFileSync(path.join(folder, 'ours', file));
    const files = fs.readdirSync(path.join(folder, 'ours'));
    print(build, files.map(read), times, found, peak);
    // What finds words: the places of words are only asked for by phrases.
    print(build, files.filter((file) => !['positions', 'lengths'].includes(file)).map(read), times, found, peak, '- places');
    return;
  }
  const articles = lines('articles.jsonl').map((line, id) => ({ id, ...JSON.parse(line) }));
  const queries = JSON.parse(fs.readFileSync(path.join(folder, 'queries.json'), 'utf8'));
  let start = performance.now();
  const { search, save } = await libraries[name](articles);
  const build = (performance.now() - start) / 1000;
  const times = [];
  let found = 0;
  for (const query of queries) {
    await search(query);
    start = performance.now();
    const count = await search(query);
    times.push(performance.now() - start);
    found += count > 0 ? 1 : 0;
  }
  const peak = process.resourceUsage().maxRSS / 1000;
  print(build, await save(), times, found, peak);
}

main();
