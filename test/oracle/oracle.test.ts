/** The oracle is asked, and not believed: names survive, nonsense is no answer, and no wrong answer becomes a verdict. */
import { describe, expect, test } from 'vitest';
import type { Theorem } from '../../src/kernel/kernel.js';
import { ask } from '../../src/oracle/nerdamer.js';
import { antiderivativeByOracle } from '../../src/oracle/oracle.js';
import { answerOf, questionOf } from '../../src/oracle/question.js';
import { judgeFor, prove } from '../../src/prove/prove.js';
import { byPrimitive } from '../../src/prove/integrate.js';
import { printPlain } from '../../src/terms/print.js';
import { real } from '../../src/terms/sort.js';
import { open } from '../../src/terms/substitute.js';
import { apply, number, symbol, type SymbolTerm, type Term } from '../../src/terms/term.js';
import { emptyTheory } from '../../src/terms/theory.js';
import { verifyLine } from '../../src/verify/verify.js';
import { claimOf } from '../refute/given.js';

const parsed = (text: string): Term => claimOf({}, `${text} = 0`).left;

const x = symbol('x', real);

const proposal = (text: string, variable: SymbolTerm = x): string | null => {
  const term = antiderivativeByOracle(parsed(text), variable);
  return term && printPlain(term);
};

describe('a question and its answer', () => {
  test('arithmetic and elementary functions come back as terms', () => {
    expect(proposal('x * exp(x)')).toBe('-exp(x) + exp(x) * x');
    expect(proposal('1 / (1 + x^2)')).toBe('arctan(x)');
  });

  test.each(['E', 'e', 'i', 'pi', 'PI', 'Infinity', '\\theta_1', 'θ', 'constructor', 'toString', 'v0'])(
    'the name %s means nothing to the oracle',
    (name) => {
      const own = symbol(name, real);
      const body = apply('multiply', own, apply('cos', apply('multiply', own, x)));
      const term = antiderivativeByOracle(body, x);
      expect(term && printPlain(term)).toBe(printPlain(apply('sin', apply('multiply', x, own))));
      const byOwn = antiderivativeByOracle(apply('multiply', number(2), own), own);
      expect(byOwn && printPlain(byOwn)).toBe(printPlain(apply('power', own, number(2))));
    },
  );

  test('what depends on the variable and cannot be said is not asked about', () => {
    expect(questionOf(parsed('integral(t:real. exp(x * t); line)'), x)).toBeNull();
    expect(questionOf(parsed('gamma(x)'), x)).toBeNull();
  });

  test('long formulas are not asked about', () => {
    const long = Array.from({ length: 80 }, () => 'x').join(' + ');
    expect(questionOf(parsed(long), x)).toBeNull();
  });

  test('an answer with anything unknown in it is none', () => {
    const question = { text: '', variable: 'v0', names: [x] };
    for (const text of ['integrate(v0^v0,v0)', 'Ei(v0)', 'v7', 'sec(v0)', 'v0 +', '', '1e400', 'undefined'])
      expect(answerOf(text, question)).toBeNull();
  });

  test('what makes it throw is no answer, and it can be asked again', () => {
    for (const text of ['integrate(', ')(', '1/0', 'constructor', 'integrate(v0', '\u0000']) ask(text);
    expect(ask('integrate(')).toBeNull();
    expect(ask('2+2')).toBe('4');
  });

  test('it remembers nothing', () => {
    ask('f(v0):=v0^2');
    ask('v0:=3');
    expect(ask('integrate(v0,v0)')).toBe('(1/2)*v0^2');
  });
});

/** Is an antiderivative that somebody proposes, right or wrong, good for a theorem? */
function accepted(integral: string, primitive: string): boolean {
  const term = parsed(integral);
  const [body] = term.kind === 'binder' ? open(term, x) : [];
  if (term.kind !== 'binder' || body === undefined) throw new Error('no integral');
  const found: Theorem[] = [];
  prove(term, term, judgeFor(emptyTheory), (_left, _right, prover) => {
    const equation = byPrimitive(term, body, x, parsed(primitive), prover);
    if (equation) found.push(equation);
    return equation;
  });
  return found.length > 0;
}

describe('a wrong antiderivative is no proof', () => {
  test.each([
    ['integral(x:real. cos(x); interval(0, 1))', 'sin(x)', true],
    ['integral(x:real. cos(x); interval(0, 1))', 'sin(x) + 7', true],
    ['integral(x:real. cos(x); interval(0, 1))', '-sin(x)', false],
    ['integral(x:real. x^2; interval(0, 1))', 'x^3 / 2', false],
    ['integral(x:real. exp(2 * x); interval(0, 1))', 'exp(2 * x)', false],
    ['integral(x:real. 1 / (1 + x); interval(0, 1))', 'log(x)', false],
    ['integral(x:real. x; interval(0, 1))', '1', false],
  ])('%s by %s: %s', (integral, primitive, expected) => {
    expect(accepted(integral, primitive)).toBe(expected);
  });
});

/** What nerdamer 1.1.13 answers, each time wrongly, as claims. */
const wrongAnswers: readonly (readonly [question: string, latex: string])[] = [
  ['log(exp(v0)+exp(v1))', '\\log(e^a + e^b) = 1'],
  ['diff(log(exp(v0)+exp(v1)),v0)', '\\frac{\\partial}{\\partial a} \\log(e^a + e^b) = 0'],
  ['exp(v0)/(exp(v0)+exp(v1))', '\\frac{e^a}{e^a + e^b} = (e^a + e^b)^{a - 1}'],
  ['(1/(v0*v1))^2', '\\left(\\frac{1}{a b}\\right)^2 = a^2 b^2'],
  ['(v0+2)/(-(v0+2))', '\\frac{a + 2}{-(a + 2)} = 1'],
  ['expand(1/(-(1+v0))-1/(1+v0))', '\\frac{1}{-(1 + a)} - \\frac{1}{1 + a} = 0'],
  ['simplify(v1-v0)', 'b - a = -b + a'],
  ['simplify((v0*v2-v1)/(v3*v2))', '\\frac{a c - b}{d c} = -(b - a c) c d'],
  ['simplify(log(v0*v1))', '\\log(x y) = \\log(x y)^2'],
  ['diff(2*atan(v0),v0)', '\\frac{d}{da} 2 \\arctan a = \\frac{1}{1 + a^2}'],
];

describe('what nerdamer says wrongly becomes no verdict', () => {
  test.each(wrongAnswers)('%s', (question, latex) => {
    expect(ask(question)).not.toBeNull();
    const given = [
      'a \\in \\mathbb{R}',
      'b \\in \\mathbb{R}',
      'c \\in \\mathbb{R}',
      'd \\in \\mathbb{R}',
      'x > 0',
      'y > 0',
    ];
    const { steps } = verifyLine(
      { id: latex, given, assume: [], latex },
      { seed: 0, sideFile: null, only: null, repairs: false },
    );
    expect(steps.map(({ verdict }) => verdict)).toEqual(['refuted']);
  });
});
