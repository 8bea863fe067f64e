/** Binding and replacing: closing undoes opening, substitutions compose, and no variable is ever captured. */
import fc from 'fast-check';
import { describe as group, expect, test } from 'vitest';
import { real } from '../../src/terms/sort.js';
import {
  bind,
  calledFunctions,
  freeSymbols,
  freshSymbol,
  lift,
  mentions,
  mentionsBound,
  open,
  replaceSymbol,
  sizeOf,
  substitute,
} from '../../src/terms/substitute.js';
import { same, symbol, type BinderTerm, type SymbolTerm, type Term } from '../../src/terms/term.js';
import { anyTerm, term } from './terms.js';

const [a, b, fresh] = ['a', 'b', 'fresh'].map((name) => symbol(name, real)) as [
  SymbolTerm,
  SymbolTerm,
  SymbolTerm,
];

const same2 = (left: Term | undefined, right: Term | undefined): boolean =>
  left !== undefined && right !== undefined && same(left, right);

const law = (holds: (t: Term, u: Term, v: Term) => boolean): void => {
  fc.assert(fc.property(anyTerm(), anyTerm(), anyTerm(), holds), { seed: 5, numRuns: 500 });
};

const over = (body: Term, variable: SymbolTerm): BinderTerm =>
  bind('integral', variable, [body], [term('S')]);

group('opening and closing', () => {
  test('opening at the symbol that was closed over gives the body back', () => {
    law((t) => same2(open(over(t, a), a)[0], t));
  });

  test('opening at a value replaces the symbol by it', () => {
    law((t, value) => same2(open(over(t, a), value)[0], replaceSymbol(t, a, value)));
  });

  test('closing over a fresh symbol after opening at it gives the binder back', () => {
    law((t) => same2(over(open(over(t, a), fresh)[0] ?? t, fresh), over(t, a)));
  });

  test('the bound symbol is no longer free', () => {
    law((t) => !mentions(over(t, a), a));
  });

  test('the name of a bound variable does not matter', () => {
    law((t) => same(over(t, a), over(replaceSymbol(t, a, fresh), fresh)));
  });
});

group('substitution', () => {
  test('of a symbol that does not occur changes nothing', () => {
    law((t, value) => replaceSymbol(t, fresh, value) === t);
  });

  test('composes', () => {
    law((t, u, v) => {
      const inside = replaceSymbol(u, b, v);
      const left = replaceSymbol(replaceSymbol(t, a, u), b, v);
      const right = substitute(t, ({ name }) => (name === 'a' ? inside : name === 'b' ? v : null));
      return same(left, right);
    });
  });

  test('replaces all at once: two symbols can change places', () => {
    const swap = (t: Term) => substitute(t, ({ name }) => (name === 'a' ? b : name === 'b' ? a : null));
    law((t) => same(swap(swap(t)), t));
  });

  test('captures nothing: a free symbol stays free under a binder of its name', () => {
    const under = term('integral(x. x * a; S)');
    const replaced = replaceSymbol(under, a, term('x'));
    expect(same(replaced, term('integral(y. y * x; S)'))).toBe(true);
    expect(same(replaced, term('integral(x. x * x; S)'))).toBe(false);
  });

  test('lifts what is bound outside over the binders in between', () => {
    const inner = term('integral(x. integral(y. x + y; S); S)');
    const [body] = inner.kind === 'binder' ? inner.bodies : [];
    expect(body !== undefined && mentionsBound(body, 0)).toBe(true);
    expect(body !== undefined && mentionsBound(lift(body, 1), 1)).toBe(true);
    expect(body !== undefined && mentionsBound(lift(body, 1), 0)).toBe(false);
  });
});

group('what occurs', () => {
  test('free symbols come once, in order of appearance', () => {
    expect(freeSymbols(term('b + a * f(b, c)')).map(({ name }) => name)).toEqual(['b', 'a', 'c']);
    expect(freeSymbols(term('integral(x. x + y; S)')).map(({ name }) => name)).toEqual(['y', 'S']);
  });

  test('functions that are called come once', () => {
    expect([...calledFunctions(term('f(g(a)) + f(b)'))]).toEqual(['f', 'g']);
  });

  test('a fresh symbol gets primes until it is fresh', () => {
    expect(freshSymbol(a, [term("a + a'")]).name).toBe("a''");
    expect(freshSymbol(a, [term('b')]).name).toBe('a');
  });

  test('the size counts every node', () => {
    expect(sizeOf(term('a + integral(x. f(x); S)'))).toBe(6);
  });
});
