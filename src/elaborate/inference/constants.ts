/**
 * A C that the text calls a constant, `where $C$ is a constant`, and gives no formula: it stands for a constant that is
 * not written out. Relies on mentions and their prose.
 */
import type { Document } from '../../read/document.js';
import { spelled } from '../structure/spelling.js';

export function namedConstants({ chains, mentions }: Document): ReadonlySet<string> {
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
  const found = new Set(called.filter((name) => /^[Cc]$/.test(name) && !given.has(name)));
  return found.size === 1 ? found : new Set();
}

const calledAfter = /^\s*(?:is|denotes|being) (?:a|some|an? \w+) constant(?: term)?\b/i;
const calledBefore = /\b(?:a|some|additive) constant\s*$/i;
