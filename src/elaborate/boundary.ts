/**
 * Boundary terms that the author lets vanish, declared or in prose: `$p(x) f(x) \to 0$ as $\|x\| \to \infty$`, "goes to
 * zero at infinity", "the boundary term vanishes". Says of which functions and how many derivatives the author speaks;
 * the ledger grants no boundary term of others.
 */
import type { Document, Mention } from '../read/document.js';
import type { Syntax } from '../read/syntax.js';
import { positionOf } from '../text/source.js';
import type { Permission, Subject } from '../terms/theory.js';
import { walk } from './expression.js';
import { complete } from './inference/completion.js';
import { isBoundary } from './inference/statements.js';
import type { Understanding } from './inference/understanding.js';
import { structure } from './structure/structure.js';

/** What the text grants beside its statements. */
export function boundariesIn(document: Document, understanding: Understanding): readonly Permission[] {
  const { source, mentions } = document;
  const grant = (offset: number, latex: string): Permission => ({
    kind: 'boundary',
    origin: { kind: 'declared', latex, line: positionOf(source, offset).line },
  });
  const named = mentions.flatMap((mention): readonly Permission[] => {
    const vanishing = vanishingIn(mention);
    if (vanishing === null) return [];
    const about = subjectOf(vanishing, understanding);
    return about === null ? [] : [{ ...grant(mention.span.start, mention.latex), about }];
  });
  const said = [...source.text.matchAll(termVanishes)].filter(
    ({ 0: sentence, index }) => !denied.test(source.text.slice(Math.max(0, index - 40), index) + sentence),
  );
  return [...named, ...said.map(({ 0: sentence, index }) => grant(index, `\\text{${sentence}}`))];
}

/** The functions that a formula calls and the derivatives that it takes; null if it calls none. */
export function subjectOf(syntax: Syntax, understanding: Understanding): Subject | null {
  const functions = new Set<string>();
  let derivatives = 0;
  walk(complete(structure(syntax, understanding.vocabulary), understanding), (part) => {
    if (part.kind === 'call') functions.add(part.function);
    if (part.kind === 'derivative') derivatives++;
  });
  return functions.size === 0 ? null : { functions, derivatives };
}

/** What the formula, with the prose around it, says to vanish. */
function vanishingIn({ syntax, before, after }: Mention): Syntax | null {
  if (syntax === null || denied.test(before.slice(-40))) return null;
  if (syntax.kind !== 'relation') return vanishes.test(after) && !denied.test(after) ? syntax : null;
  const [left, zero, ...more] = syntax.members;
  if (left === undefined || zero === undefined) return null;
  if (isBoundary(syntax)) return left;
  const isLimit = syntax.relations[0] === '\\to' && zero.kind === 'number' && zero.text === '0';
  return isLimit && more.length === 0 && atInfinity.test(after) ? left : null;
}

const atInfinity = /^[\s,]*(?:as|when|for|if|whenever|at)\b[^.;]*?(?:\\infty|\binfinity\b|\bboundary\b)/;

const vanishes =
  /^\s*(?:(?:is|are) assumed to )?(?:(?:goes?|tends?|converges?|decays?) to (?:zero|0|\$0\$)|vanish(?:es)?)\b[^.;]*?(?:\\infty|\binfinity\b|\bboundary\b)/i;

const termVanishes =
  /\bboundary terms?\b[^.\n$]{0,40}?\b(?:vanish(?:es)?|disappears?|(?:is|are)(?: assumed)?(?: to be)? zero)\b/gi;

const denied = /\b(?:not|never|unless|without|cannot|need not|fails?|nor)\b/i;
