/** Theories for the tests of the refuter, written in plain notation. */
import { parseTerm, type Names } from '../../src/terms/notation.js';
import { integer, real, space, vector, sortName, type Sort } from '../../src/terms/sort.js';
import { apply, binder, call, symbol, type SymbolTerm, type Term } from '../../src/terms/term.js';
import type { FunctionDeclaration, Theory } from '../../src/terms/theory.js';
import { whole } from '../../src/terms/whole.js';
import type { Claim } from '../../src/refute/claim.js';
import type { Outcome } from '../../src/refute/outcome.js';
import { refute } from '../../src/refute/refute.js';

export const sorts: Readonly<Record<string, Sort>> = {
  real,
  integer,
  X: space('X'),
  V: vector('d'),
};

export interface Given {
  /** Sorts of symbols: `theta: 'real'`. */
  readonly symbols?: Readonly<Record<string, string>>;
  /** `E: ['real', 'X']`, opaque. */
  readonly functions?: Readonly<Record<string, readonly string[]>>;
  readonly roles?: Readonly<Record<string, FunctionDeclaration['role']>>;
  readonly results?: Readonly<Record<string, string>>;
  /** `'Z(theta)': 'integral(x:X. ...)'` */
  readonly definitions?: Readonly<Record<string, string>>;
  readonly facts?: readonly string[];
  readonly measures?: Readonly<Record<string, 'finite' | 'line' | 'unknown'>>;
}

/** A claim judged in the theory; `real`, `X` and `V` name the whole spaces. */
export const judged = (given: Given, text: string, options = { seed: 1, attempts: 40 }): Outcome => {
  const theory = theoryOf(given);
  return refute(claimOf(given, text), theory, options);
};

export function claimOf(given: Given, text: string): Claim {
  const names = namesOf(given);
  for (const [sign, kind] of signs) {
    const at = text.indexOf(` ${sign} `);
    if (at >= 0)
      return {
        kind,
        left: readTerm(text.slice(0, at), names),
        right: readTerm(text.slice(at + sign.length + 2), names),
      };
  }
  throw new Error(`no relation in ${text}`);
}

const signs = [
  ['!=', 'notEqual'],
  ['<=', 'lessEqual'],
  ['>=', 'greaterEqual'],
  ['<', 'less'],
  ['>', 'greater'],
  ['=', 'equal'],
] as const;

export function theoryOf(given: Given): Theory {
  const names = namesOf(given);
  const functions = new Map<string, FunctionDeclaration>();
  for (const [name, parameters] of Object.entries(given.functions ?? {}))
    functions.set(name, {
      name,
      parameters: parameters.map(sortNamed),
      result: sortNamed(given.results?.[name] ?? 'real'),
      role: given.roles?.[name] ?? { kind: 'plain' },
      notation: {
        name,
        subscripts: [],
        superscripts: [],
        parenthesised: parameters.map((_, index) => index),
        separators: [],
      },
    });
  const origin = { kind: 'declared', latex: '', line: 1 } as const;
  return {
    functions,
    definitions: new Map(
      Object.entries(given.definitions ?? {}).map(([head, body]) => {
        const left = parseTerm(head, names);
        if (left.kind !== 'call') throw new Error(`no head of a definition: ${head}`);
        const parameters = left.arguments.filter((part): part is SymbolTerm => part.kind === 'symbol');
        return [left.function, { function: left.function, parameters, body: readTerm(body, names), origin }];
      }),
    ),
    spaces: new Map(
      Object.entries(given.measures ?? {}).map(([name, measure]) => [
        sortName(sortNamed(name)),
        { sort: sortNamed(name), measure },
      ]),
    ),
    facts: (given.facts ?? []).map((text) => ({
      proposition: readTerm(text, names),
      kind: 'assumption',
      origin,
    })),
  };
}

const sortNamed = (name: string): Sort => {
  const found = sorts[name];
  if (found === undefined) throw new Error(`no sort ${name}`);
  return found;
};

function namesOf(given: Given): Names {
  return (name, parts): Term => {
    if (parts !== null) return call(name, parts, sortNamed(given.results?.[name] ?? 'real'));
    if (name.startsWith('all')) return whole(sortNamed(name.slice(3)));
    return symbol(name, sortNamed(given.symbols?.[name] ?? 'real'));
  };
}

/** `x:X.` and `x:V.` are written `x_X.` since the notation knows the sorts real and integer only. */
function readTerm(text: string, names: Names): Term {
  return resorted(parseTerm(text, names));
}

function resorted(term: Term): Term {
  switch (term.kind) {
    case 'number':
    case 'symbol':
    case 'bound':
      return term;
    case 'apply':
      return apply(term.operator, ...term.arguments.map(resorted));
    case 'call':
      return call(term.function, term.arguments.map(resorted), term.result);
    case 'binder': {
      const [, name = term.variable.name, sort] = /^(.*)_(X|V)$/.exec(term.variable.name) ?? [];
      return binder(
        term.binder,
        { name, sort: sort === undefined ? term.variable.sort : sortNamed(sort) },
        term.bodies.map(resorted),
        term.operands.map(resorted),
      );
    }
  }
}
