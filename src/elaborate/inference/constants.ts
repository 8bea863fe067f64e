/**
 * A C that the text calls a constant, `where $C$ is a constant`, and gives no formula: it stands for a constant that is
 * not written out. Relies on mentions and their prose.
 */
import type { Document } from '../../read/document.js';
import type { Syntax } from '../../read/syntax.js';
import { partsOf } from '../../read/parts.js';
import { spelled } from '../structure/spelling.js';

export function namedConstants(document: Document): ReadonlySet<string> {
  const { chains, mentions } = document;
  const called = mentions.flatMap(({ syntax, before, after }) =>
    syntax?.kind === 'name' &&
    syntax.style === 'letter' &&
    (calledAfter.test(after) || calledBefore.test(before))
      ? [syntax.name]
      : [],
  );
  const given = new Set(
    chains.flatMap(({ members }) => {
      const [first, second] = members;
      return second !== undefined && first?.syntax ? [spelled(first.syntax)] : [];
    }),
  );
  const added = addedOnly(document);
  const found = new Set([...called, ...added].filter((name) => /^[CcK]$/.test(name) && !given.has(name)));
  return found.size === 1 ? found : new Set();
}

/** `\\log p(x) = -E(x) + C`: a C that stands nowhere but at the end of right sides of what is no definition. */
function addedOnly({ chains, statements }: Document): readonly string[] {
  const ends = new Map<string, number>();
  for (const { members } of chains) {
    const [left, ...right] = members;
    if (!left?.syntax || !/\\(?:log|ln|int|nabla|partial|mathbb)/.test(left.latex)) continue;
    for (const { syntax } of right) {
      const last = syntax?.kind === 'sum' ? syntax.terms.at(-1) : undefined;
      if (last?.sign === '+' && last.body.kind === 'name')
        ends.set(last.body.name, (ends.get(last.body.name) ?? 0) + 1);
    }
  }
  const all = [...statements, ...chains.flatMap(({ members }) => members)];
  const uses = (name: string): number =>
    all.reduce((sum, { syntax }) => sum + (syntax === null ? 0 : occurrences(syntax, name)), 0);
  return [...ends].flatMap(([name, times]) => (/^[CcK]$/.test(name) && uses(name) === times ? [name] : []));
}

const occurrences = (syntax: Syntax, name: string): number =>
  (syntax.kind === 'name' && syntax.name === name ? 1 : 0) +
  partsOf(syntax).reduce((sum, part) => sum + occurrences(part, name), 0);

const calledAfter = /^\s*(?:is|denotes|being) (?:a|some|an? \w+) constant(?: term)?\b/i;
const calledBefore = /\b(?:a|some|additive) constant\s*$/i;
