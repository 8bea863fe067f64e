/**
 * The engine below: most runs are over within seconds, before the code that V8 optimises eagerly has paid for it. It is
 * told to wait until a function has run for longer.
 */
import { setFlagsFromString } from 'node:v8';

/** Bytes of bytecode that a function runs through before it is thought worth optimising; V8's own number is 135,168. */
const PATIENCE = 800_000;

/** To be called first; what has run before has used up its patience already. Later engines have no such flag. */
export function calmEngine(nodeVersion: string): void {
  if (nodeVersion.startsWith('20.')) setFlagsFromString(`--interrupt-budget=${String(PATIENCE)}`);
}
