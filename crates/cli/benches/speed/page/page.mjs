// The tab that is measured: opens the engine that the address names and asks it.
import { engines } from './engines.mjs';

const search = await engines[location.search.slice(1)].open();

/** From the start of the navigation until it can answer, in ms. */
export const ready = performance.now();

/** Asks twice. */
export async function ask(query) {
  const start = performance.now();
  const found = await search(query);
  const between = performance.now();
  await search(query);
  return { found, cold: between - start, warm: performance.now() - between };
}
