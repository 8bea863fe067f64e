/**
 * Every row of the rule table, tried in random models in which its conditions hold: both sides agree. And every
 * condition of a row on signs is needed: without it there is a counterexample. (Conditions of equations keep the
 * values away that operators have outside of their domain; models have none.)
 */
import { describe, expect, test } from 'vitest';
import {
  fill,
  isOfSort,
  isSchematic,
  readRule,
  schematicName,
  type Abstraction,
  type Row,
  type Rule,
} from '../../src/kernel/rule.js';
import type { Claim } from '../../src/refute/claim.js';
import { refute } from '../../src/refute/refute.js';
import { rows } from '../../src/rules/rules.js';
import { integer, real, space, vector, type Sort } from '../../src/terms/sort.js';
import {
  apply,
  binder,
  call,
  number,
  partsOf,
  symbol,
  type ApplyTerm,
  type SymbolTerm,
  type Term,
} from '../../src/terms/term.js';
import { open, replaceSymbol } from '../../src/terms/substitute.js';
import { emptyTheory, type Fact, type FunctionDeclaration, type Theory } from '../../src/terms/theory.js';
import { isWhole, whole } from '../../src/terms/whole.js';

const points = space('X');
const plane = vector('2');

/** What a row asks for, as a claim with givens; null for rows on regularity, which models always have,
 * and for rows that ask for what random models do not have. */
function claimOf(
  rule: Rule,
): { readonly claim: Claim; readonly given: readonly Term[]; readonly theory: Theory } | null {
  if (speaksOfVectors(rule.conclusion)) return null;
  const { meanings, sorts, functions } = meaningsOf(rule);
  if (rule.premises.some(needsMore) || hasNoNumber(rule.conclusion)) return null;
  const conclusion = fill(rule.conclusion, { meanings, sorts });
  const claim = asClaim(conclusion);
  if (claim === null) return null;
  const given = rule.premises.map((premise) => fill(premise, { meanings, sorts })).filter(isSign);
  const theory: Theory = {
    ...emptyTheory,
    functions,
    spaces: new Map([
      ['space X', { sort: points, measure: 'finite' }],
      ['vector 2', { sort: plane, measure: 'line' }],
      ['real', { sort: real, measure: 'line' }],
    ]),
  };
  return { claim, given, theory };
}

/** An equation, also near a point, or a boundary term that vanishes, which random models do not have. */
const needsMore = (premise: Term): boolean =>
  (premise.kind === 'binder' && premise.binder === 'near' && premise.bodies.some(needsMore)) ||
  (premise.kind === 'apply' && (premise.operator === 'equal' || isOnDifference(premise))) ||
  (premise.kind === 'binder' &&
    (premise.binder === 'boundary' || (premise.binder === 'forall' && premise.bodies.some(needsMore))));

/** natural(a - b + 1): random numbers have no natural difference. */
const isOnDifference = ({ operator, arguments: [argument] }: ApplyTerm): boolean =>
  operator === 'natural' && argument?.kind === 'apply' && argument.arguments[0]?.kind === 'apply';

/** Limits, and equations between vectors. */
const hasNoNumber = (term: Term): boolean =>
  (term.kind === 'binder' && term.binder === 'limit') ||
  (term.kind === 'apply' &&
    term.operator === 'equal' &&
    term.arguments.some((side) => side.kind === 'apply' && side.operator === 'withComponent')) ||
  partsOf(term).some(hasNoNumber);

const speaksOf = (operator: string, term: Term): boolean =>
  (term.kind === 'apply' && term.operator === operator) ||
  partsOf(term).some((part) => speaksOf(operator, part));

/** Vectors by their components and normal laws of them, which the spaces that rows are tried on do not have. */
const speaksOfVectors = (term: Term): boolean =>
  (term.kind === 'binder' && term.binder === 'tuple') ||
  (term.kind === 'apply' && term.operator === 'normal') ||
  partsOf(term).some(speaksOfVectors);

/** Binders whose variable, where a row leaves its sort open, is a point. */
const overPoints: ReadonlySet<string> = new Set([
  'integral',
  'expectation',
  'forall',
  'integrable',
  'supremum',
  'infimum',
  'boundedAbove',
]);

function meaningsOf(rule: Rule) {
  const meanings = new Map<string, Abstraction>();
  const sorts = new Map<string, Sort>();
  const functions = new Map<string, FunctionDeclaration>();
  const ranged = hasRange(rule.conclusion);
  const vectors = speaksOf('withComponent', rule.conclusion);
  const bound = boundIn(rule.conclusion);
  const natural = rule.premises.map(
    (one) => one.kind === 'apply' && one.operator === 'natural' && one.arguments[0],
  );
  const mean = (name: string, term: Term & { kind: 'call' }, scope: readonly SymbolTerm[]): void => {
    const parameters = term.arguments.map((_, index) =>
      symbol(`argument${String(index)}`, scope[scope.length - 1 - index]?.sort ?? real),
    );
    meanings.set(name, {
      parameters,
      body:
        name === 'c' && bound !== null
          ? bound
          : bodyOf(
              name,
              parameters,
              natural.filter((one) => one !== false && one !== undefined),
              ranged,
              vectors,
            ),
    });
    if (parameters.length > 0) functions.set(name, declared(name, parameters));
  };
  const visit = (term: Term, scope: readonly SymbolTerm[]): void => {
    const name = schematicName(term);
    if (name !== null && isOfSort(name)) return;
    if (name !== null && term.kind === 'call') {
      const named = term.arguments.map((one) =>
        one.kind === 'bound'
          ? scope[scope.length - 1 - one.index]
          : speaksOf('withComponent', one)
            ? symbol('', plane)
            : undefined,
      );
      if (!meanings.has(name))
        mean(
          name,
          { ...term, arguments: term.arguments },
          named.map((one) => one ?? symbol('', real)).reverse(),
        );
      term.arguments.forEach((part) => {
        visit(part, scope);
      });
      return;
    }
    if (term.kind === 'binder') {
      const byPoint = overPoints.has(term.binder);
      const sort = isSchematic(term.variable.sort)
        ? (sorts.get(term.variable.name) ?? (vectors ? plane : byPoint ? points : real))
        : term.variable.sort;
      sorts.set(term.variable.name, sort);
      term.bodies.forEach((body) => {
        visit(body, [...scope, symbol(term.variable.name, sort)]);
      });
      term.operands.forEach((operand) => {
        visit(operand, scope);
      });
      return;
    }
    partsOf(term).forEach((part) => {
      visit(part, scope);
    });
  };
  [rule.conclusion, ...rule.premises].forEach((term) => {
    visit(term, []);
  });
  rule.premises.forEach((premise) => {
    derivativesFound(premise, meanings, sorts);
  });
  return { meanings, sorts, functions };
}

/** hasDerivative(t. f(t); a; k; F) in a premise says what F is: the derivative. */
function derivativesFound(premise: Term, meanings: Map<string, Abstraction>, sorts: Map<string, Sort>): void {
  if (premise.kind !== 'binder') return;
  const [body] = premise.bodies;
  const [at, index, value] = premise.operands;
  if (premise.binder === 'forall' && body) derivativesFound(body, meanings, sorts);
  const name = value && schematicName(value);
  if (premise.binder !== 'hasDerivative' || !name || !body || !at || !index) return;
  const parameters = meanings.get(name)?.parameters ?? [];
  const filled = fill(
    binder('derivative', { name: premise.variable.name, sort: real }, [body], [at, index]),
    { meanings, sorts },
  );
  const withParameters =
    parameters.length === 0 ? filled : substituteOuter(filled, parameters[0] as SymbolTerm);
  meanings.set(name, { parameters, body: withParameters });
}

/** The variable that is bound one binder further out stands for the parameter. */
const substituteOuter = (term: Term, parameter: SymbolTerm): Term => {
  const visit = (one: Term, depth: number): Term => {
    if (one.kind === 'bound') return one.index === depth ? parameter : one;
    if (one.kind === 'binder')
      return binder(
        one.binder,
        one.variable,
        one.bodies.map((body) => visit(body, depth + 1)),
        one.operands.map((operand) => visit(operand, depth)),
      );
    if (one.kind === 'apply') return apply(one.operator, ...one.arguments.map((part) => visit(part, depth)));
    return one.kind === 'call'
      ? call(
          one.function,
          one.arguments.map((part) => visit(part, depth)),
          one.result,
        )
      : one;
  };
  return visit(term, 0);
};

function bodyOf(
  name: string,
  parameters: readonly SymbolTerm[],
  natural: readonly Term[],
  ranged: boolean,
  vectors: boolean,
): Term {
  if (vectors && name === 'x') return symbol('x', plane);
  if (vectors && name === 'i') return number(1);
  if (vectors && name === 'j') return number(2);
  if (parameters.length > 0) return call(name, parameters);
  if (name === 'S') return whole(points);
  if (name === 'k') return number(1);
  if (name === 'm') return number(1);
  if (name === 'n' && ranged) return number(3);
  const asked = natural.find((one) => schematicName(one) === name);
  const within = natural.find(
    (one) => one.kind === 'apply' && schematicName(one.arguments[0] ?? one) === name,
  );
  if (asked) return number(3);
  if (within?.kind === 'apply') return number(within.operator === 'negate' ? -2 : 4);
  return name === 'j' || name === 'i' ? symbol(name, integer) : symbol(name, real);
}

/** A bound that random functions meet often, but not always. */
const boundIn = (conclusion: Term): Term | null =>
  partsOf(conclusion).some((part) => part.kind === 'binder' && part.binder === 'supremum')
    ? number(1)
    : partsOf(conclusion).some((part) => part.kind === 'binder' && part.binder === 'infimum')
      ? number(-1)
      : null;

const hasRange = (term: Term): boolean =>
  (term.kind === 'apply' && term.operator === 'range') || partsOf(term).some(hasRange);

const declared = (name: string, parameters: readonly SymbolTerm[]): FunctionDeclaration => ({
  name,
  parameters: parameters.map(({ sort }) => sort),
  result: real,
  role: { kind: 'plain' },
  notation: {
    name,
    subscripts: [],
    superscripts: [],
    parenthesised: parameters.map((_, index) => index),
    separators: [],
  },
});

function asClaim(conclusion: Term): Claim | null {
  const kinds = { equal: 'equal', notEqual: 'notEqual', less: 'less', lessEqual: 'lessEqual' } as const;
  if (conclusion.kind === 'apply' && conclusion.operator in kinds) {
    const [left, right] = conclusion.arguments;
    if (left && right) return { kind: kinds[conclusion.operator as keyof typeof kinds], left, right };
  }
  if (conclusion.kind !== 'binder') return null;
  const [domain] = conclusion.operands;
  if (conclusion.binder === 'forall' && domain && isWhole(domain, conclusion.variable.sort)) {
    const [body] = open(conclusion, symbol(conclusion.variable.name, conclusion.variable.sort));
    return body ? asClaim(body) : null;
  }
  if (conclusion.binder !== 'hasDerivative') return null;
  const [at, index, value] = conclusion.operands;
  if (!at || !index || !value) return null;
  return {
    kind: 'equal',
    left: binder('derivative', conclusion.variable, conclusion.bodies, [at, index]),
    right: value,
  };
}

const signs: readonly string[] = ['less', 'lessEqual', 'notEqual'];

function isSign(premise: Term): boolean {
  if (premise.kind === 'binder' && premise.binder === 'forall') return premise.bodies.every(isSign);
  return (
    premise.kind === 'apply' &&
    signs.includes(premise.operator) &&
    !premise.arguments.every(({ kind }) => kind === 'number')
  );
}

const fact = (proposition: Term): Fact => ({
  proposition,
  kind: 'assumption',
  origin: { kind: 'declared', latex: '', line: 1 },
});

const options = { seed: 11, attempts: 600 };

const tried = (row: Row) => ({ row, stated: claimOf(readRule(row)) });
const all = rows.map(tried);
const stated = all.flatMap(({ row, stated: one }) =>
  one ? [{ name: `${row.name}: ${row.holds}`, row, ...one }] : [],
);

test('only rows on regularity, and those that ask for more than signs, are left to reading', () => {
  const rest = all.filter(({ stated: one }) => one === null).map(({ row }) => row.name);
  expect(new Set(rest)).toEqual(
    new Set([
      'component-put-back',
      'component-put-in-twice',
      'constant-out-of-the-limit',
      'integrable-boundary-term',
      'integrable-over-one-component-first',
      'integral-of-the-boundary-term',
      'integration-by-parts',
      'derivative-of-a-known-integral',
      'integration-by-parts-on-the-line',
      'endpoints-do-not-matter',
      'integrable-gaussian',
      'integrable-gaussian-moment',
      'integrable-gamma',
      'integrable-half-gaussian',
      'integrable-beta',
      'integrable-power',
      'integrable-power-to-infinity',
      'integrable-cauchy',
      'integrable-half-cauchy',
      'integrable-laplace',
      'integrable-exponential-tail',
      'integrable-damped-cosine',
      'integrable-damped-sine',
      'integrable-absolute-value',
      'quarter-of-a-disc-exists',
      'half-of-a-disc-exists',
      'half-of-a-circle-exists',
      'integrable-since-differentiable',
      'member-of-an-interval',
      'member-of-an-interior',
      'member-of-a-range',
      'root-of-square',
      'root-of-power',
      'order-of-naturals',
      'successor-of-a-natural',
      'differentiable',
      'differentiable-denominator',
      'remainder-of-order-zero',
      'remainder-of-first-order',
      'remainder-of-higher-order',
      'bounded-remainder-of-order-zero',
      'bounded-remainder-of-first-order',
      'bounded-remainder-of-higher-order',
      'positive-near-a-point',
      'not-zero-near-a-point',
      'component-of-a-tuple',
      'normal-density-is-positive',
      'normal-density-is-smooth',
      'mass-of-a-normal-law',
      'mean-of-a-normal-law',
      'covariance-of-a-normal-law',
      'variance-of-a-normal-law',
      'integrable-normal-density',
      'integrable-normal-mean',
      'integrable-normal-covariance',
      'integrable-normal-variance',
      'matrix-before-its-inverse',
      'matrix-behind-its-inverse',
      'symmetric-matrix-before-its-inverse',
      'symmetric-matrix-behind-its-inverse',
      'log-of-a-normal-density',
      'derivative-of-a-normal-density',
      'derivative-of-a-normal-density-by-its-mean',
      'tuple-of-components',
      'chain-rule-by-components',
      'index-from-the-first',
      'index-to-the-last',
      'integrable-sum',
      'integrable-multiple',
      'integrable-finite-sum',
      'integrable-multiple-of-a-finite-sum',
      'integrable-since-it-integrates-to-one',
      'integrable-zero',
      'integrable-on-a-finite-space',
      'interchange-on-a-finite-space',
      'finitely-many-corners',
      'corners-to-count',
    ]),
  );
});

describe('holds in models:', () => {
  test.each(stated)('$name', ({ claim, given, theory }) => {
    const outcome = refute(claim, { ...theory, facts: given.map(fact) }, options);
    expect(outcome.kind).not.toBe('refuted');
    expect(outcome.tally.admitted).toBeGreaterThanOrEqual(8);
  });
});

const isOrder = ({ kind }: Claim): boolean => kind === 'less' || kind === 'lessEqual';
/**
 * Powers, roots and logarithms of a negative are not defined, nor is division by a total weight of zero, so conditions
 * that keep these away cannot be seen to fail.
 */
const isPartial = ({ row }: { readonly row: Row }): boolean => /\^|sqrt|log|\/ integral/.test(row.holds);

describe('needs each of its conditions:', () => {
  test.each(
    stated
      .filter((one) => isOrder(one.claim) && !isPartial(one))
      .flatMap(({ name, claim, given, theory }) =>
        given.map((_, left) => ({
          name,
          left,
          claim,
          theory,
          given: given.filter((__, index) => index !== left),
        })),
      ),
  )('$name without condition $left', ({ claim, given, theory }) => {
    const outcome = refute(claim, { ...theory, facts: given.map(fact) }, options);
    expect(outcome).toMatchObject({ kind: 'refuted' });
  });

  test.each(stated.filter(({ claim }) => claim.kind === 'notEqual'))(
    '$name, not at a = 0',
    ({ claim, theory }) => {
      const atZero = replaceSymbol(claim.left, symbol('a', real), number(0));
      const outcome = refute({ ...claim, left: atZero }, theory, options);
      expect(outcome.kind).not.toBe('agrees');
    },
  );
});

test('every row cites where it stands, and its name is kebab-case', () => {
  for (const { name, source } of rows) {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(source.length).toBeGreaterThan(7);
  }
});
