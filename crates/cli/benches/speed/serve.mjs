// A folder as a static host has it: what can be compressed lies there as brotli too, nothing is kept, and what is sent is counted.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';

const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript', mjs: 'text/javascript', json: 'application/json', wasm: 'application/wasm' };
// The measuring itself: no part of what it measures.
const OURS = /^(index\.html|page\.mjs|engines\.mjs)$/;
// What comes compressed, by its writer.
const COMPRESSED = /\.(pf_\w+|pagefind|bin)$/;

/** All files of a folder, as paths within it. */
export const files = (folder) => fs.readdirSync(folder, { recursive: true }).filter((file) => fs.statSync(path.join(folder, file)).isFile());

/** Puts brotli beside each file; the lengths of each but the measuring's own. */
export function compress(folder) {
  const lengths = new Map();
  for (const file of files(folder).filter((file) => !OURS.test(file))) {
    const bytes = fs.readFileSync(path.join(folder, file));
    if (COMPRESSED.test(file)) {
      lengths.set(file, { raw: bytes.length, gzip: bytes.length, brotli: bytes.length });
      continue;
    }
    const brotli = zlib.brotliCompressSync(bytes, { params: {
      [zlib.constants.BROTLI_PARAM_QUALITY]: 9,
      [zlib.constants.BROTLI_PARAM_LGWIN]: 24,
      [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    } });
    fs.writeFileSync(path.join(folder, `${file}.br`), brotli);
    lengths.set(file, { raw: bytes.length, gzip: zlib.gzipSync(bytes).length, brotli: brotli.length });
  }
  return lengths;
}

/** Serves a folder: its address, what was sent since it was last asked, by file, and how to stop it. */
export async function serve(folder) {
  let sent = new Map();
  const server = http.createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url, 'http://localhost').pathname).slice(1) || 'index.html';
    const file = path.join(folder, name);
    // The finest clock is only for pages that nobody else's shares a process with.
    const headers = {
      'cache-control': 'no-store', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp',
      'content-type': TYPES[path.extname(name).slice(1)] ?? 'application/octet-stream',
    };
    const packed = fs.existsSync(`${file}.br`);
    fs.readFile(packed ? `${file}.br` : file, (error, bytes) => {
      if (error) {
        response.writeHead(404, headers).end();
        return;
      }
      if (!OURS.test(name)) sent.set(name, (sent.get(name) ?? 0) + bytes.length);
      response.writeHead(200, { ...headers, 'content-length': bytes.length, ...packed && { 'content-encoding': 'br' } }).end(bytes);
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const take = () => {
    const taken = sent;
    sent = new Map();
    return taken;
  };
  return { address: `http://127.0.0.1:${server.address().port}/`, take, stop: () => server.close() || server.closeAllConnections() };
}
