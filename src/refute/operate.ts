/**
 * The numeric meaning of operators on scalars. One entry an operator; the functions of one variable come from the table
 * in numbers/functions.ts. Relies on scalars; operators whose result is no number (sets, propositions) have their
 * meaning in domain.ts and proposition.ts.
 */
import { exact, integerOf, rounded } from '../numbers/bounded.js';
import { applyFunction, functions } from '../numbers/functions.js';
import { integerPower, realPower } from '../numbers/power.js';
import {
  absentScalar,
  add,
  divide,
  multiply,
  negate,
  nought,
  plain,
  subtract,
  unit,
  type Scalar,
} from '../numbers/scalar.js';
import { factorial } from '../numbers/special.js';
import { sortOf, type ApplyTerm, type Term } from '../terms/term.js';
import { determinant, rowsOf, symmetricRows } from './matrices.js';
import { compile, compilePoint, type Evaluator, type PointEvaluator, type Scope } from './compile.js';

export function operate(term: ApplyTerm, scope: Scope): Evaluator {
  if (term.operator === 'component') return componentOf(term, scope);
  if (term.operator === 'cell' || term.operator === 'symmetricCell') return cellOf(term, scope);
  if (term.operator === 'determinant' || term.operator === 'symmetricDeterminant') {
    const [matrix] = term.arguments.map((part) => compilePoint(part, scope));
    const rows = term.operator === 'determinant' ? rowsOf : symmetricRows;
    return (world, slots) => determinant(rows(matrix?.(world, slots) ?? []));
  }
  if (term.operator === 'power') return powerOf(term, scope);
  if (term.operator === 'normal') return normalDensity(term, scope);
  const [first, second] = term.arguments.map((part) => compile(part, scope));
  if (first === undefined) {
    const value =
      term.operator === 'pi' ? rounded(Math.PI, 0, Math.PI) : absentScalar(`${term.operator} has no number`);
    return () => value;
  }
  const { operator } = term;
  if (second === undefined) {
    if (operator in functions) {
      const row = functions[operator as keyof typeof functions];
      return (world, slots) => applyFunction(row, first(world, slots));
    }
    const act = unary[operator] ?? ((): Scalar => absentScalar(`${operator} has no number`));
    return (world, slots) => act(first(world, slots));
  }
  const act = binary[operator] ?? ((): Scalar => absentScalar(`${operator} has no number`));
  return (world, slots) => act(first(world, slots), second(world, slots));
}

const unary: Readonly<Record<string, (a: Scalar) => Scalar>> = {
  negate,
  factorial: (a) => ofNaturals([a], ([n = 0]) => factorial(n)),
};

const binary: Readonly<Record<string, (a: Scalar, b: Scalar) => Scalar>> = {
  add,
  subtract,
  multiply,
  divide,
  minimum: (a, b) => negate(larger(negate(a), negate(b))),
  maximum: (a, b) => larger(a, b),
  beta: (a, b) => {
    const at = (x: Scalar): Scalar => applyFunction(functions.gamma, x);
    return positive(a) && positive(b)
      ? divide(multiply(at(a), at(b)), at(add(a, b)))
      : absentScalar('Beta of a number that is not positive');
  },
  binomial: (a, b) =>
    ofNaturals([a, b], ([n = 0, k = 0]) => (k > n ? 0 : factorial(n) / factorial(k) / factorial(n - k))),
  delta: (a, b) => ofIntegers([a, b], ([i, j]) => (i === j ? 1 : 0)),
};

/** The larger of two; where the order is in doubt, both must have the same derivative, or none. */
export function larger(a: Scalar, b: Scalar): Scalar {
  const [x, y] = [plain(a), plain(b)];
  if (x.reason !== null) return a;
  if (y.reason !== null) return b;
  const gap = x.value - y.value;
  if (Math.abs(gap) > x.error + y.error) return gap > 0 ? a : b;
  if (a.kind === 'dual' || b.kind === 'dual')
    return absentScalar('a derivative where two values are the same');
  return rounded(Math.max(x.value, y.value), Math.max(x.error, y.error), Math.max(x.scale, y.scale));
}

const positive = (a: Scalar): boolean => plain(a).value > plain(a).error;

function ofIntegers(parts: readonly Scalar[], value: (integers: readonly number[]) => number): Scalar {
  const integers: number[] = [];
  for (const part of parts) {
    const bounded = plain(part);
    if (bounded.reason !== null) return bounded;
    const found = integerOf(bounded);
    if (found === null) return absentScalar('an integer is expected');
    integers.push(found);
  }
  const result = value(integers);
  return Number.isInteger(result) && Math.abs(result) < 2 ** 53
    ? exact(result)
    : rounded(result, 0, Math.abs(result), 60);
}

const ofNaturals = (parts: readonly Scalar[], value: (naturals: readonly number[]) => number): Scalar =>
  ofIntegers(parts, (integers) => (integers.every((n) => n >= 0) ? value(integers) : NaN));

function componentOf(term: ApplyTerm, scope: Scope): Evaluator {
  const [vectorTerm, indexTerm] = term.arguments;
  if (vectorTerm === undefined || indexTerm === undefined) return () => nought;
  const [vector, index] = [compilePoint(vectorTerm, scope), compile(indexTerm, scope)];
  return (world, slots) => {
    const found = integerOf(plain(index(world, slots)));
    return (
      (found === null ? undefined : vector(world, slots)[found - 1]) ??
      absentScalar('a component that does not exist')
    );
  };
}

/** Rows before columns, both counted from 1. */
function cellOf(term: ApplyTerm, scope: Scope): Evaluator {
  const [row, column, columns] = term.arguments.map((part) => compile(part, scope));
  if (row === undefined || column === undefined || columns === undefined) return () => nought;
  return (world, slots) => {
    const numbers = [row, column, columns].map((part) => integerOf(plain(part(world, slots))));
    const [i, j, n] = numbers.map((found) => found ?? 0);
    if (i === undefined || j === undefined || n === undefined || i < 1 || j < 1 || j > n)
      return absentScalar('a row or a column that does not exist');
    const isTurned = term.operator === 'symmetricCell' && i > j;
    return exact(isTurned ? (j - 1) * n + i : (i - 1) * n + j);
  };
}

/** e^{-|x - m|^2 / (2 v)} / (2 pi v)^{n / 2}, one component after the other. */
function normalDensity(term: ApplyTerm, scope: Scope): Evaluator {
  const [point, mean, variance] = term.arguments.map((part) => compilePoint(part, scope));
  const [two, tau] = [exact(2), rounded(2 * Math.PI, 0, 2 * Math.PI)];
  return (world, slots) => {
    const [x, m, v] = [point, mean, variance].map((part) => part?.(world, slots) ?? []);
    const spread = v?.[0];
    if (x === undefined || m?.length !== x.length || spread === undefined)
      return absentScalar('a normal law without a dimension');
    const root = applyFunction(functions.sqrt, multiply(tau, spread));
    return x.reduce<Scalar>((product, component, at) => {
      const gap = subtract(component, m[at] ?? nought);
      const exponent = negate(divide(multiply(gap, gap), multiply(two, spread)));
      return multiply(product, divide(applyFunction(functions.exp, exponent), root));
    }, unit);
  };
}

/** A vector with another number for one of its components. */
export function replaceComponent(term: ApplyTerm, scope: Scope): PointEvaluator {
  const [vectorTerm, indexTerm, valueTerm] = term.arguments;
  if (vectorTerm === undefined || indexTerm === undefined || valueTerm === undefined) return () => [];
  const vector = compilePoint(vectorTerm, scope);
  const [index, value] = [compile(indexTerm, scope), compile(valueTerm, scope)];
  return (world, slots) => {
    const found = integerOf(plain(index(world, slots)));
    const before = vector(world, slots);
    return found === null || found < 1 || found > before.length
      ? [absentScalar('a component that does not exist')]
      : before.map((scalar, at) => (at === found - 1 ? value(world, slots) : scalar));
  };
}

/** An exponent that is an integer for every value of its symbols allows any base; others need a positive one. */
function powerOf(term: ApplyTerm, scope: Scope): Evaluator {
  const [baseTerm, exponentTerm] = term.arguments;
  if (baseTerm === undefined || exponentTerm === undefined) return () => unit;
  const [base, exponent] = [compile(baseTerm, scope), compile(exponentTerm, scope)];
  if (!isIntegral(exponentTerm, scope))
    return (world, slots) => realPower(base(world, slots), exponent(world, slots));
  return (world, slots) => {
    const found = plain(exponent(world, slots));
    if (found.reason !== null) return found;
    const n = integerOf(found);
    return n === null ? absentScalar('an integer exponent is expected') : integerPower(base(world, slots), n);
  };
}

/** Is the term an integer whatever its symbols are? */
function isIntegral(term: Term, scope: Scope): boolean {
  switch (term.kind) {
    case 'number':
      return term.value.denominator === 1n;
    case 'symbol':
    case 'call':
      return sortOf(term).kind === 'integer';
    case 'bound':
      return scope.integers.has(scope.depth - 1 - term.index);
    case 'apply':
      return (
        [
          'add',
          'subtract',
          'negate',
          'multiply',
          'delta',
          'cell',
          'symmetricCell',
          'factorial',
          'binomial',
        ].includes(term.operator) && term.arguments.every((part) => isIntegral(part, scope))
      );
    case 'binder':
      return false;
  }
}
