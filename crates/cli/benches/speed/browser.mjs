// Chromium over a pipe (DevTools protocol), each time with a profile of its own that is removed afterwards.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';

const FLAGS = [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--remote-debugging-pipe',
  '--no-first-run', '--disable-extensions', '--disable-background-networking', '--disable-component-update',
];

/** A browser with one tab. What is asked of it fails once it, or its tab, has ended, or the time is over. */
export class Browser {
  #child; #profile; #write; #number = 0; #waiting = new Map(); #ended = null; #session; #closed;

  static async start(program, milliseconds) {
    const browser = new Browser();
    browser.#profile = fs.mkdtempSync(path.join(os.tmpdir(), 'nothi-speed-'));
    browser.#child = spawn(program, [...FLAGS, `--user-data-dir=${browser.#profile}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], detached: true,
    });
    browser.#closed = new Promise((resolve) => {
      browser.#child.once('close', resolve);
      browser.#child.once('error', resolve);
    });
    browser.#closed.then(() => browser.#end('the browser ended'));
    browser.#write = browser.#child.stdio[3];
    browser.#write.on('error', () => {});
    browser.#read(browser.#child.stdio[4]);
    const timer = setTimeout(() => browser.#end(`stopped after ${milliseconds / 60e3} min`), milliseconds);
    browser.#closed.then(() => clearTimeout(timer));
    try {
      await browser.#attach();
      return browser;
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  async #attach() {
    const { targetInfos } = await this.#send('Target.getTargets');
    const { targetId } = targetInfos.find(({ type }) => type === 'page');
    ({ sessionId: this.#session } = await this.#send('Target.attachToTarget', { targetId, flatten: true }));
    await this.#tab('Inspector.enable');
    await this.#tab('Page.enable');
  }

  #read(pipe) {
    let parts = [];
    pipe.on('data', (data) => {
      for (let end; (end = data.indexOf(0)) >= 0; data = data.subarray(end + 1)) {
        this.#receive(JSON.parse(Buffer.concat([...parts, data.subarray(0, end)])));
        parts = [];
      }
      parts.push(data);
    });
    pipe.on('error', () => {});
  }

  #receive({ id, result, error, method }) {
    if (method === 'Inspector.targetCrashed') this.#end('the tab crashed; it had too little memory');
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result);
  }

  #end(reason) {
    this.#ended ??= new Error(reason);
    for (const { reject } of this.#waiting.values()) reject(this.#ended);
    this.#waiting.clear();
  }

  #send(method, params = {}, sessionId = undefined) {
    return new Promise((resolve, reject) => {
      if (this.#ended) { reject(this.#ended); return; }
      const id = ++this.#number;
      this.#waiting.set(id, { resolve, reject });
      this.#write.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  #tab(method, params) {
    return this.#send(method, params, this.#session);
  }

  async navigate(url) {
    const { errorText } = await this.#tab('Page.navigate', { url });
    if (errorText) throw new Error(errorText);
  }

  /** What an expression of the page comes to, once it has. */
  async evaluate(expression) {
    const params = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await this.#tab('Runtime.evaluate', params);
    if (exceptionDetails) {
      throw new Error((exceptionDetails.exception?.description ?? exceptionDetails.text).split('\n')[0]);
    }
    return result.value;
  }

  /** The memory of the tab's process in bytes, its share of what it shares included (PSS), once garbage was collected. */
  async memory() {
    for (let turn = 0; turn < 2; turn++) await this.#tab('HeapProfiler.collectGarbage');
    const { processInfo } = await this.#send('SystemInfo.getProcessInfo');
    const pss = ({ id }) => {
      try {
        return 1024 * /^Pss:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))[1];
      } catch {
        return 0;
      }
    };
    // There may be another that waits for a page: the one that has this page is the larger.
    return Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(pss));
  }

  async close() {
    const killed = setTimeout(() => process.kill(-this.#child.pid, 'SIGKILL'), 5000);
    this.#send('Browser.close').catch(() => process.kill(-this.#child.pid, 'SIGKILL')).catch(() => {});
    await this.#closed;
    clearTimeout(killed);
    // Its processes may write for a moment longer.
    for (let turn = 0; turn < 50 && fs.existsSync(this.#profile); turn++) {
      await rest(100);
      try {
        fs.rmSync(this.#profile, { recursive: true, force: true });
      } catch {
        // Once more.
      }
    }
  }
}
