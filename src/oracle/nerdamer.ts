/**
 * nerdamer, asked in its own language. It is often wrong, sometimes throws, now and then does not end, and remembers what
 * it is told: so it is loaded only when it is asked, each question has a time after which it is given up, everything it
 * remembers is deleted behind each, and every answer is a text of which nothing is believed.
 */
import { createRequire } from 'node:module';
import { Script, createContext } from 'node:vm';

/** Milliseconds for one question; few take more than a tenth. */
const PATIENCE = 2_000;

interface Nerdamer {
  (expression: string): { readonly toString: () => string };
  readonly flush: () => void;
}

let loaded: Nerdamer | null = null;
const load = createRequire(import.meta.url);
const script = new Script('question()');

/** What nerdamer says to an expression in its notation; null where it says nothing. */
export function ask(expression: string): string | null {
  try {
    const nerdamer = (loaded ??= fresh());
    const question = (): string => nerdamer(expression).toString();
    const answer: unknown = script.runInContext(createContext({ question }), { timeout: PATIENCE });
    nerdamer.flush();
    return typeof answer === 'string' ? answer : null;
  } catch {
    loaded = null;
    return null;
  }
}

/** As if it had never been asked: what is left of a question that was given up is not used again. */
function fresh(): Nerdamer {
  for (const path of Object.keys(load.cache))
    if (/[/\\]nerdamer[/\\]/.test(path)) Reflect.deleteProperty(load.cache, path);
  const found: unknown = load('nerdamer/all.js');
  if (!isNerdamer(found)) throw new TypeError('no nerdamer');
  return found;
}

const isNerdamer = (value: unknown): value is Nerdamer => typeof value === 'function' && 'flush' in value;
