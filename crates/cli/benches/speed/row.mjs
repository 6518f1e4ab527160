// One row of the table of `cargo xtask bench speed`: node row.mjs NAME FOLDER SOURCE CHROMIUM. SOURCE is where the peers
// are, or our module. Of ours, FOLDER/NAME/index and the seconds of its build are there already.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

import { Browser } from './browser.mjs';
import { engines } from './page/engines.mjs';
import { compress, serve } from './serve.mjs';

/** Limits in ms: of a build, and of all that is asked. */
const BUILDING = 15 * 60e3;
const ASKING = 10 * 60e3;
/** How many times a tab is opened, each in a new browser, and after how many ms no more. */
const LOADS = 9;
const LOADING = 2 * 60e3;
/** What Node may have for a build, in MB. */
const HEAP = 8000;

const [name, folder, source, chromium] = process.argv.slice(2);
const here = import.meta.dirname;
const site = path.join(folder, name);

/** The seconds that a peer takes to build. */
async function build() {
  fs.rmSync(site, { recursive: true, force: true });
  fs.mkdirSync(site, { recursive: true });
  const args = [`--max-old-space-size=${HEAP}`, path.join(here, 'build.mjs'), name, folder, site, source];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: BUILDING, maxBuffer: 1e8 });
    return Number(stdout.trim().split('\n').at(-1));
  } catch ({ killed, stderr }) {
    const reason = stderr.split('\n').find((line) => /error/i.test(line))?.replace(/\x1b.*/, '');
    throw new Error(killed ? `the build was stopped after ${BUILDING / 60e3} min` : `the build: ${reason ?? 'it was killed'}`);
  }
}

/** Opens a tab in a new browser and asks `queries` one after the other. */
async function load(address, take, queries) {
  const browser = await Browser.start(chromium, ASKING);
  const answers = [];
  try {
    take();
    await browser.navigate(`${address}?${name}`);
    const ready = await browser.evaluate("import('/page.mjs').then(({ ready }) => ready)");
    let first;
    for (const query of queries) {
      answers.push(await browser.evaluate(`import('/page.mjs').then(({ ask }) => ask(${JSON.stringify(query)}))`));
      first ??= take();
    }
    return { ready, first, answers, memory: queries.length > 1 ? await browser.memory() : 0 };
  } catch (error) {
    throw new Error(`${error.message}, ${answers.length} of ${queries.length} queries answered`);
  } finally {
    await browser.close();
  }
}

const at = (numbers, share) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
};
const middle = (numbers) => at(numbers, 0.5);
const sum = (numbers) => numbers.reduce((all, number) => all + number, 0);

function print(row, figures) {
  console.log(`${row.padEnd(12)} ${figures.map((figure) => String(figure).padStart(9)).join(' ')}`);
}

async function main() {
  const seconds = engines[name].build ? await build() : Number(fs.readFileSync(path.join(folder, `${name}.txt`), 'utf8'));
  if (!engines[name].build) fs.cpSync(source, path.join(site, 'library'), { recursive: true });
  const lengths = [...compress(site)].filter(([file]) => /^(index|pagefind)\//.test(file) && !/\.(js|css|pagefind)(\.br)?$/.test(file));
  fs.cpSync(path.join(here, 'page'), site, { recursive: true });
  const queries = JSON.parse(fs.readFileSync(path.join(folder, 'queries.json'), 'utf8'));
  const { address, take, stop } = await serve(site);
  const loads = [];
  for (let start = performance.now(); loads.length < LOADS && (!loads.length || performance.now() - start < LOADING);) {
    // The first is asked everything; the others begin with other queries.
    loads.push(await load(address, take, loads.length ? [queries[loads.length]] : queries));
  }
  stop();
  const [{ answers, memory }] = loads;
  const bytes = (without) => {
    const kept = (file) => !without?.test(file);
    const total = (kind) => sum(lengths.filter(([file]) => kept(file)).map(([, length]) => length[kind])) / 1e6;
    const sent = loads.map(({ first }) => sum([...first].filter(([file]) => kept(file)).map(([, bytes]) => bytes)));
    return [total('raw').toFixed(2), total('gzip').toFixed(2), total('brotli').toFixed(2), (middle(sent) / 1000).toFixed(0)];
  };
  const [cold, warm] = ['cold', 'warm'].map((kind) => answers.map((answer) => answer[kind]));
  print(name, [
    seconds.toFixed(1), ...bytes(),
    middle(loads.map(({ ready }) => ready)).toFixed(0),
    middle(loads.map(({ answers: [{ cold }] }) => cold)).toFixed(1),
    ...[middle(cold), at(cold, 0.99), middle(warm), at(warm, 0.99)].map((time) => time.toFixed(2)),
    (memory / 1e6).toFixed(0), answers.filter(({ found }) => found > 0).length,
  ]);
  const { apart } = engines[name];
  if (apart) print(apart.row, ['', ...bytes(apart.files)]);
}

main().catch((error) => {
  console.log(`${name.padEnd(12)} failed: ${error.message}`);
  process.exit();
});
