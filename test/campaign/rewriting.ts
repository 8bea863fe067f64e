/**
 * Other words for the same thing: rewritings of terms that are true wherever both sides have a value, by rules that are
 * written down here once more and share nothing with the rules of the program.
 */
import type { Generator } from '../../src/numbers/generator.js';
import { isWhole } from '../../src/terms/whole.js';
import { bind, freshSymbol, openBody, open, substitute } from '../../src/terms/substitute.js';
import {
  apply,
  binder,
  number,
  partsOf,
  same,
  sortOf,
  withParts,
  type BinderTerm,
  type Term,
} from '../../src/terms/term.js';
import type { Theory } from '../../src/terms/theory.js';
import { integer } from '../../src/terms/sort.js';

/** A term that is equal wherever it has a value; null where the rule says nothing. */
export type Rewriting = (term: Term, theory: Theory) => Term | null;

const of = (term: Term, operator: string): readonly [Term, Term] | null => {
  const [a, b] = term.kind === 'apply' && term.operator === operator ? term.arguments : [];
  return a === undefined ? null : [a, b ?? a];
};

const on =
  (operator: string, change: (a: Term, b: Term) => Term | null): Rewriting =>
  (term) => {
    const parts = of(term, operator);
    return parts && change(...parts);
  };

const isNumber = (term: Term): boolean =>
  (term.kind === 'apply' && term.operator !== 'withComponent') ||
  term.kind === 'number' ||
  (term.kind === 'binder' && term.binder !== 'tuple');

const anywhere =
  (change: (term: Term) => Term): Rewriting =>
  (term) =>
    isNumber(term) && sortOf(term).kind === 'real' && !(term.kind === 'apply' && term.operator === 'infinity')
      ? change(term)
      : null;

export const rewritings: Readonly<Record<string, Rewriting>> = {
  'a + b = b + a': on('add', (a, b) => apply('add', b, a)),
  'a b = b a': on('multiply', (a, b) => apply('multiply', b, a)),
  '(a + b) + c = a + (b + c)': on('add', (first, c) => {
    const inner = of(first, 'add');
    return inner && apply('add', inner[0], apply('add', inner[1], c));
  }),
  '(a b) c = a (b c)': on('multiply', (first, c) => {
    const inner = of(first, 'multiply');
    return inner && apply('multiply', inner[0], apply('multiply', inner[1], c));
  }),
  'a - b = -(b - a)': on('subtract', (a, b) => apply('negate', apply('subtract', b, a))),
  'a - b = a + -b': on('subtract', (a, b) => apply('add', a, apply('negate', b))),
  '-a = 0 - a': on('negate', (a) => apply('subtract', number(0), a)),
  'a / b = a (1 / b)': on('divide', (a, b) => apply('multiply', a, apply('divide', number(1), b))),
  'a / b = 2 a / (2 b)': on('divide', (a, b) =>
    apply('divide', apply('multiply', number(2), a), apply('multiply', number(2), b)),
  ),
  'a^2 = a a': on('power', (a, b) => (same(b, number(2)) ? apply('multiply', a, a) : null)),
  'a (b + c) = a b + a c': on('multiply', (a, second) => {
    const inner = of(second, 'add');
    return inner && apply('add', apply('multiply', a, inner[0]), apply('multiply', a, inner[1]));
  }),
  'exp(a + b) = exp(a) exp(b)': on('exp', (a) => {
    const inner = of(a, 'add');
    return inner && apply('multiply', apply('exp', inner[0]), apply('exp', inner[1]));
  }),
  'exp(-a) = 1 / exp(a)': on('exp', (a) => {
    const inner = of(a, 'negate');
    return inner && apply('divide', number(1), apply('exp', inner[0]));
  }),
  'a = 2 a - a': anywhere((a) => apply('subtract', apply('multiply', number(2), a), a)),
  'a = log(exp(a))': anywhere((a) => apply('log', apply('exp', a))),
  'a = (a + 1) - 1': anywhere((a) => apply('subtract', apply('add', a, number(1)), number(1))),
  'a definition unfolds': (term, { definitions }) => {
    const definition = term.kind === 'call' ? definitions.get(term.function) : undefined;
    if (term.kind !== 'call' || definition === undefined) return null;
    return substitute(definition.body, (found) => {
      const at = definition.parameters.findIndex((one) => same(one, found));
      return term.arguments[at] ?? null;
    });
  },
  'an expectation is an integral': (term) => {
    const [law, body] = term.kind === 'binder' && term.binder === 'expectation' ? term.bodies : [];
    if (term.kind !== 'binder' || law === undefined || body === undefined) return null;
    return binder('integral', term.variable, [apply('multiply', law, body)], term.operands);
  },
  'a sum backwards': overRange((index, from, to) => ({
    from,
    to,
    at: apply('subtract', apply('add', from, to), index),
  })),
  'a sum from one less': overRange((index, from, to) => ({
    from: apply('subtract', from, number(1)),
    to: apply('subtract', to, number(1)),
    at: apply('add', index, number(1)),
  })),
  'a sum of sums': (term) => {
    const [body] = term.kind === 'binder' && ['sum', 'integral'].includes(term.binder) ? term.bodies : [];
    const inner = body && of(body, 'add');
    if (term.kind !== 'binder' || !inner) return null;
    return apply('add', withBody(term, inner[0]), withBody(term, inner[1]));
  },
  'the derivative of a sum': (term) => {
    const [body] = term.kind === 'binder' && term.binder === 'derivative' ? term.bodies : [];
    const inner = body && of(body, 'add');
    if (term.kind !== 'binder' || !inner) return null;
    return apply('add', withBody(term, inner[0]), withBody(term, inner[1]));
  },
  'the derivative of a product': (term) => {
    const [body] = term.kind === 'binder' && term.binder === 'derivative' ? term.bodies : [];
    const inner = body && of(body, 'multiply');
    const [at] = term.kind === 'binder' ? term.operands : [];
    if (term.kind !== 'binder' || !inner || at === undefined) return null;
    const [f, g] = inner;
    return apply(
      'add',
      apply('multiply', withBody(term, f), openBody(g, at)),
      apply('multiply', openBody(f, at), withBody(term, g)),
    );
  },
};

const withBody = (term: BinderTerm, body: Term): Term =>
  binder(term.binder, term.variable, [body], term.operands);

interface Range {
  readonly from: Term;
  readonly to: Term;
  /** Where the old index was, in terms of the new one. */
  readonly at: Term;
}

function overRange(change: (index: Term, from: Term, to: Term) => Range): Rewriting {
  return (term) => {
    if (
      term.kind !== 'binder' ||
      term.binder !== 'sum' ||
      isWhole(term.operands[0] ?? term, term.variable.sort)
    )
      return null;
    const ends = term.operands[0] && of(term.operands[0], 'range');
    if (!ends || ends.some((end) => end.kind === 'apply' && end.operator === 'infinity')) return null;
    const index = freshSymbol({ name: term.variable.name, sort: integer }, [term]);
    const [body] = open(term, index);
    const { from, to, at } = change(index, ...ends);
    if (body === undefined) return null;
    const moved = substitute(body, (found) => (same(found, index) ? at : null));
    return bind('sum', index, [moved], [apply('range', from, to)]);
  };
}

/** One rewriting at one place, drawn from all that apply; the term itself if none does. */
export function rewritten(
  term: Term,
  theory: Theory,
  random: Generator,
): { readonly term: Term; readonly rule: string | null } {
  const all = everywhere(term, theory);
  const chosen = all[random.integer(0, all.length - 1)];
  return chosen === undefined ? { term, rule: null } : { term: chosen.make(), rule: chosen.rule };
}

interface Possible {
  readonly rule: string;
  readonly make: () => Term;
}

function everywhere(term: Term, theory: Theory): readonly Possible[] {
  const parts = partsOf(term);
  const isDomain = term.kind === 'apply' && ['interval', 'range', 'slice'].includes(term.operator);
  const here = !isDomain
    ? Object.entries(rewritings).flatMap(([rule, rewriting]): readonly Possible[] => {
        const found = rewriting(term, theory);
        return found === null ? [] : [{ rule, make: () => found }];
      })
    : [];
  const kept = isPlace(term) ? [] : parts;
  return [
    ...here,
    ...kept.flatMap((part, at) =>
      everywhere(part, theory).map(({ rule, make }) => ({
        rule,
        make: () => withParts(term, parts.with(at, make())),
      })),
    ),
  ];
}

/** Ends, indices, points and exponents stay as they are. */
const domains: ReadonlySet<string> = new Set([
  ...['interval', 'range', 'slice', 'component', 'withComponent', 'delta', 'power', 'normal'],
]);
const isPlace = (term: Term): boolean =>
  term.kind === 'call' || (term.kind === 'apply' && domains.has(term.operator));
