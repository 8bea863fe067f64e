/**
 * Sets below `\int`, `\sup` and their kin: what names the variable or its whole space, and what is an interval. A set of
 * another form is not understood, since nothing tells how much of the space it is. Relies on syntax only.
 */
import type { Syntax } from '../../read/syntax.js';
import { operation, type Domain } from '../expression.js';
import type { Grammar } from './grammar.js';
import { spelled } from './spelling.js';

/** The domain that stands below the sign, where nothing stands above it; null for a set that is not understood. */
export function domainBelow(
  sub: Syntax | null,
  variables: readonly (string | null)[],
  grammar: Grammar,
): Domain | null {
  if (sub === null) return whole;
  switch (sub.kind) {
    case 'relation': {
      const [name, set, ...more] = sub.members;
      if (name === undefined || set === undefined || more.length > 0) return null;
      const names = name.kind === 'list' ? name.items.map(spelled) : [spelled(name)];
      if (sub.relations[0] === '\\in') return domainOfSet(set, names, grammar);
      return names.every((one) => variables.includes(one)) ? halfLine(sub.relations[0], set, grammar) : null;
    }
    case 'list':
      return sub.items.every((item) => item.kind !== 'relation') ? whole : null;
    case 'name':
    case 'scripted':
      return namesVariable(sub, variables) || isSpace(sub, variables) ? whole : null;
    default:
      return interval(sub, grammar);
  }
}

const whole: Domain = { kind: 'whole' };

/** Behind `\in`, or alone below an integral. */
function domainOfSet(set: Syntax, variables: readonly (string | null)[], grammar: Grammar): Domain | null {
  if (set.kind === 'group') return interval(set, grammar);
  return isSpace(set, variables) ? whole : null;
}

/** Is this the space of the variable, by the usual naming? */
export function isSpace(set: Syntax, variables: readonly (string | null)[]): boolean {
  if (set.kind !== 'name' && set.kind !== 'scripted') return false;
  const [text, base] = [spelled(set), set.kind === 'scripted' ? set.base : set];
  if (base.kind !== 'name') return false;
  if (/^\\mathbb\{R\}(?!_|\^\+)/.test(text) || base.name === '\\Omega') return true;
  return !isSubset(base.name, variables);
}

/** A variable, not a set: sets have capital letters. */
function namesVariable(sub: Syntax, variables: readonly (string | null)[]): boolean {
  const base = sub.kind === 'scripted' ? sub.base : sub;
  if (base.kind !== 'name') return false;
  return variables.includes(spelled(sub)) || !/^\\math(?:cal|bb|frak|scr)|^[A-Z]$/.test(base.name);
}

/** Capital letters: of those that are not the variable's own, plain ones and the first of the alphabet are parts. */
function isSubset(letter: string, variables: readonly (string | null)[]): boolean {
  const capital = /^(?:\\math(?:cal|frak|scr|bb)\{)?([A-Z])\}?$/.exec(letter)?.[1];
  if (capital === undefined) return true;
  const names = variables.map((name) => name?.replace(/_.*$/, '') ?? null);
  if (names.includes(capital) || names.includes(capital.toLowerCase())) return false;
  return letter.length === 1 || /[A-CEFU]/.test(capital);
}

/** `[a, b]`, `(a, b)`. */
function interval(set: Syntax, grammar: Grammar): Domain | null {
  if (set.kind !== 'group' || !/^[[(]$/.test(set.open) || set.body.kind !== 'list') return null;
  const [from, to, ...more] = set.body.items;
  const [separator] = set.body.separators;
  if (from === undefined || to === undefined || more.length > 0 || separator !== ',') return null;
  return { kind: 'interval', from: grammar.whole(from), to: grammar.whole(to) };
}

/** `x > a`, `x \le b`. */
function halfLine(relation: string | undefined, end: Syntax, grammar: Grammar): Domain | null {
  const infinity = operation(end.span, 'infinity');
  if (relation === '>' || relation === '\\ge')
    return { kind: 'interval', from: grammar.whole(end), to: infinity };
  return relation === '<' || relation === '\\le'
    ? { kind: 'interval', from: operation(end.span, 'negate', infinity), to: grammar.whole(end) }
    : null;
}
