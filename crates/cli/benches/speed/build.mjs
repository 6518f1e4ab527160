// Builds a peer over the articles of a folder into a site: node build.mjs NAME FOLDER SITE PEERS. Prints the seconds.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import readline from 'node:readline';
import { pathToFileURL } from 'node:url';

import { engines } from './page/engines.mjs';

const [name, folder, site, peers] = process.argv.slice(2);
const { library: [library, file] = [name], build } = engines[name];

const articles = [];
for await (const line of readline.createInterface({ input: fs.createReadStream(path.join(folder, 'articles.jsonl')) })) {
  articles.push({ id: articles.length, ...JSON.parse(line) });
}
const modules = path.resolve(peers, 'node_modules');
const { resolve } = createRequire(path.join(modules, 'x.js'));
const imported = await import(file ? pathToFileURL(resolve(library)) : pathToFileURL(path.join(modules, library, 'lib/index.js')));

const start = performance.now();
const save = await build(imported.default ?? imported, articles, site);
console.log((performance.now() - start) / 1000);

if (save) {
  const parts = Object.entries(await save());
  fs.mkdirSync(path.join(site, 'index'));
  for (const [part, text] of parts) fs.writeFileSync(path.join(site, 'index', `${part}.json`), text);
  fs.writeFileSync(path.join(site, 'index/names.json'), JSON.stringify(parts.map(([part]) => part)));
  fs.cpSync(path.join(modules, library, file), path.join(site, 'library', file), { recursive: true });
}
process.exit();
