/**
 * The prover on the steps it was made for: an energy E, its partition function Z and density p over the line. Each
 * proof is replayed by a fresh judge, and its ledger says what the step rests on and no more.
 */
import { describe, expect, test } from 'vitest';
import { createJudge } from '../../src/kernel/kernel.js';
import { replay, rulesOf } from '../../src/kernel/replay.js';
import { proveEqual, judgeFor, type Proof } from '../../src/prove/prove.js';
import { real, integer } from '../../src/terms/sort.js';
import { parseTerm } from '../../src/terms/notation.js';
import { printPlain } from '../../src/terms/print.js';
import { apply, call, number, same, symbol, type Term } from '../../src/terms/term.js';
import { emptyTheory, type Definition, type Fact, type Theory } from '../../src/terms/theory.js';
import { whole } from '../../src/terms/whole.js';

const integers = ['i', 'n'];
const term = (text: string): Term =>
  parseTerm(text, (name, parts) => {
    if (parts) return call(name, parts);
    return name === 'R' ? whole(real) : symbol(name, integers.includes(name) ? integer : real);
  });

const origin = { kind: 'declared', latex: '', line: 1 } as const;
const define = (head: string, body: string): [string, Definition] => {
  const { function: name, arguments: parameters } = term(head) as Term & { kind: 'call' };
  return [
    name,
    { function: name, parameters: parameters as (Term & { kind: 'symbol' })[], body: term(body), origin },
  ];
};
const fact = (proposition: Term, kind: Fact['kind'] = 'domain'): Fact => ({ proposition, kind, origin });

const energyModel: Theory = {
  ...emptyTheory,
  definitions: new Map([
    define('Z(t)', 'integral(x. exp(-E(t, x)); R)'),
    define('p(t, x)', 'exp(-E(t, x)) / Z(t)'),
    define('L(t)', '-(1 / n) * sum(i:integer. log(p(t, x(i))); range(1, n))'),
  ]),
  facts: [
    fact(apply('positiveMeasure', whole(real))),
    fact(apply('natural', symbol('n', integer))),
    fact(term('0 < s')),
    fact(term('integral(x. q(x); R) = 1'), 'density'),
  ],
};

function prove(text: string, theory: Theory = energyModel): Proof | null {
  const { arguments: sides } = term(text) as Term & { kind: 'apply' };
  const [left, right] = sides as [Term, Term];
  const proof = proveEqual(left, right, judgeFor(theory));
  if (proof) {
    const again = replay(proof.theorem, createJudge(theory, judgeFor(theory).rules));
    expect(same(again.conclusion, apply('equal', left, right))).toBe(true);
  }
  return proof;
}

const assumed = (proof: Proof | null): readonly string[] | undefined =>
  proof?.ledger
    .filter(({ origin: from }) => from === 'assumed')
    .map(({ proposition }) => printPlain(proposition));

const interchange = "interchange(t'. integral(x. exp(-E(t', x)); real); t; 1)";

describe('proves without any assumption', () => {
  test.each([
    'derivative(t. log(p(t, y)); t; 1) = derivative(t. -log(Z(t)) - E(t, y); t; 1)',
    'derivative(t. -log(Z(t)) - E(t, y); t; 1) = -derivative(t. log(Z(t)); t; 1) - derivative(t. E(t, y); t; 1)',
    'derivative(t. log(Z(t)); t; 1) = derivative(t. Z(t); t; 1) / Z(t)',
    'derivative(t. Z(t)^-1; t; 1) = -derivative(t. Z(t); t; 1) / Z(t)^2',
    'derivative(t. log(p(t, y)); t; 1) = derivative(t. p(t, y); t; 1) / p(t, y)',
    'integral(x. c * q(x); R) = c',
    'integral(x. q(x) * (f(x) + c); R) = integral(x. q(x) * f(x); R) + c',
    'expectation(x. p(t, x), f(x); R) = integral(x. exp(-E(t, x)) * f(x); R) / Z(t)',
    'expectation(x. p(t, x), 1; R) = 1',
    'sum(i:integer. f(x(i)) + c; range(1, n)) = n * c + sum(i:integer. f(x(i)); range(1, n))',
    'log(exp(a) / (exp(a) + exp(b))) = a - log(exp(a) + exp(b))',
    'log(s^2 * exp(a)) = 2 * log(s) + a',
    'derivative(x. sin(x^2); x; 1) = 2 * x * cos(x^2)',
    'derivative(x. log(1 + exp(x)); x; 1) = sigmoid(x)',
    'derivative(x. (a * x + b) / (c * x + d); x; 1) = (a * d - b * c) / (d + c * x)^2',
    'derivative(x. sum(i:integer. f(i, x); range(1, n)); b; 1) = sum(i:integer. derivative(x. f(i, x); b; 1); range(1, n))',
    'derivative(x. f(x^2); x; 1) = derivative(u. f(u); x^2; 1) * 2 * x',
  ])('%s', (text) => {
    expect(assumed(prove(text))).toEqual([]);
  });
});

describe('proves at the price of one interchange of derivative and integral', () => {
  test.each([
    'derivative(t. integral(x. exp(-E(t, x)); R); t; 1) = integral(x. derivative(t. exp(-E(t, x)); t; 1); R)',
    'derivative(t. log(Z(t)); t; 1) = -expectation(x. p(t, x), derivative(t. E(t, x); t; 1); R)',
    'derivative(t. log(p(t, y)); t; 1) = expectation(x. p(t, x), derivative(t. E(t, x); t; 1); R) - derivative(t. E(t, y); t; 1)',
    'derivative(t. L(t); t; 1) = (1 / n) * sum(i:integer. derivative(t. E(t, x(i)); t; 1); range(1, n)) - expectation(x. p(t, x), derivative(t. E(t, x); t; 1); R)',
  ])('%s', (text) => {
    expect(assumed(prove(text))).toEqual([interchange]);
  });
});

describe('does not prove', () => {
  test.each([
    'derivative(t. log(Z(t)); t; 1) = expectation(x. p(t, x), derivative(t. E(t, x); t; 1); R)',
    'derivative(t. Z(t)^-1; t; 1) = derivative(t. integral(x. exp(E(t, x)); R); t; 1)',
    'derivative(t. Z(t)^-1; t; 1) = derivative(t. Z(t); t; 1) / Z(t)^2',
    'derivative(t. log(Z(t)); t; 1) = 0',
    'integral(x. f(x) * g(x); R) = integral(x. f(x); R) * integral(x. g(x); R)',
    'integral(x. q(x)^2; R) = 1',
    'expectation(x. p(t, x), f(x); R) = f(x)',
    'sqrt(a^2) = a',
    'log(a^2 + b) = 2 * log(a) + log(b)',
    'log(a * b) = log(a) + log(c)',
    'sum(i:integer. c; range(1, n)) = c',
    'derivative(x. abs(x); x; 1) = 1',
    'derivative(t. p(t, y); t; 1) = p(t, y)',
  ])('%s', (text) => {
    expect(prove(text)).toBeNull();
  });
});

test('the rules of a proof are those that it uses', () => {
  const proof = prove('derivative(t. log(Z(t)); t; 1) = derivative(t. Z(t); t; 1) / Z(t)');
  expect(proof && rulesOf(proof.theorem)).toContain('log-derivative');
  expect(proof && rulesOf(proof.theorem)).not.toContain('definition');
});

test('a logarithm taken apart on one side needs the sign that the other side shows', () => {
  const proof = prove('log(a^2) = 2 * log(a)');
  expect(
    proof?.ledger.map(({ origin: from, proposition }) => [from, printPlain(proposition)]),
  ).toContainEqual(['domain', '0 < a']);
});

test('what is given is listed with the line it was given in', () => {
  const proof = prove('sum(i:integer. c; range(1, n)) = n * c');
  expect(proof?.ledger.map(({ origin: from, line }) => [from, line])).toEqual([['given', 1]]);
});

test('the same number of steps every time', () => {
  const claim = 'derivative(t. log(Z(t)); t; 1) = -expectation(x. p(t, x), derivative(t. E(t, x); t; 1); R)';
  const [one, two] = [prove(claim), prove(claim)].map((proof) =>
    proof?.ledger.map((entry) => printPlain(entry.proposition)),
  );
  expect(one).toEqual(two);
});

test('numbers are numbers', () => {
  expect(prove('1 / 3 + 1 / 6 = 1 / 2')).not.toBeNull();
  expect(same(number(2), number(2))).toBe(true);
});
