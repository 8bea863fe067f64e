/**
 * The numeric meaning of binders. Finite sums are summed with all derivatives; integrals over a continuum and infinite
 * sums go through integral.ts, which knows them by their values alone, so that no derivative is ever drawn under the
 * sign. Relies on scalars, domains and compiled bodies.
 */
import { integerOf } from '../numbers/bounded.js';
import {
  absentScalar,
  add,
  dual,
  multiply,
  negate,
  nought,
  plain,
  tangentAt,
  unit,
  type Scalar,
} from '../numbers/scalar.js';
import { real } from '../terms/sort.js';
import type { BinderTerm, Term } from '../terms/term.js';
import { compile, compilePoint, innerScope, type Evaluator, type Scope } from './compile.js';
import { compileDomain } from './domain.js';
import { compileContinuum } from './integral.js';
import { larger } from './operate.js';
import { highestLevel, tooCostly, type Domain, type Value, type World } from './world.js';

export function compileBinder(term: BinderTerm, scope: Scope): Evaluator {
  switch (term.binder) {
    case 'integral':
    case 'sum':
    case 'expectation':
    case 'product':
    case 'supremum':
    case 'infimum':
      return compileFold(term, scope);
    case 'derivative':
      return compileDerivative(term, scope);
    case 'tuple':
      return () => absentScalar('a vector where a number is expected');
    case 'limit':
    case 'forall':
    case 'near':
    case 'smooth':
    case 'integrable':
    case 'boundedAbove':
    case 'differentiable':
    case 'hasDerivative':
    case 'interchange':
    case 'boundary':
    case 'negligible':
    case 'bounded':
      return () => absentScalar(`${term.binder} has no number`);
  }
}

function compileFold(term: BinderTerm, scope: Scope): Evaluator {
  const [operand] = term.operands;
  if (operand === undefined) return () => nought;
  const domain = compileDomain(operand, term.variable.sort, scope);
  const body = compileSummand(term, innerScope(scope, term.variable.sort));
  const continuum = compileContinuum(term, domain, body, scope);
  return (world, slots) => {
    const over = domain(world, slots);
    if (over.kind === 'absent') return absentScalar(over.reason);
    return over.kind === 'points'
      ? fold(term, over, body, world, slots, scope.depth)
      : continuum(world, slots);
  };
}

/** The body; of an expectation, density times body. */
function compileSummand(term: BinderTerm, scope: Scope): Evaluator {
  const [first, second] = term.bodies.map((body) => compile(body, scope));
  if (first === undefined) return () => nought;
  return second === undefined ? first : (world, slots) => multiply(first(world, slots), second(world, slots));
}

function fold(
  term: BinderTerm,
  over: Extract<Domain, { kind: 'points' }>,
  body: Evaluator,
  world: World,
  slots: readonly Value[],
  depth: number,
): Scalar {
  const inner = slots.slice(0, depth);
  const values: Scalar[] = [];
  for (const point of over.points) {
    if (world.budget.left-- <= 0) return absentScalar(tooCostly);
    inner[depth] = point;
    values.push(body(world, inner));
  }
  switch (term.binder) {
    case 'product':
      return values.reduce(multiply, unit);
    case 'supremum':
      return values.length === 0 ? absentScalar('a supremum of nothing') : values.reduce(larger);
    case 'infimum':
      return values.length === 0
        ? absentScalar('an infimum of nothing')
        : negate(values.map(negate).reduce(larger));
    case 'sum':
      return values.reduce(add, nought);
    default:
      return values.map((value, index) => weighted(value, over.weights[index] ?? unit)).reduce(add, nought);
  }
}

const weighted = (value: Scalar, weight: Scalar): Scalar =>
  weight.kind === 'bounded' && weight.value === 1 && weight.error === 0 ? value : multiply(weight, value);

/** derivative(t. f; a; k): f at a + e in the k-th component, where e is above every level in sight. */
function compileDerivative(term: BinderTerm, scope: Scope): Evaluator {
  const [body, at, component] = [term.bodies[0], term.operands[0], term.operands[1]];
  if (body === undefined || at === undefined || component === undefined) return () => nought;
  return differentiator(body, at, component, scope);
}

/** The work doubles with each order. */
const highestDerivative = 10;

export function differentiator(body: Term, at: Term, component: Term, scope: Scope): Evaluator {
  const function_ = compile(body, innerScope(scope, real));
  const [point, index] = [compilePoint(at, scope), compile(component, scope)];
  const { depth } = scope;
  return (world, slots) => {
    const where = point(world, slots);
    const k = integerOf(plain(index(world, slots)));
    if (k === null || k < 1 || k > where.length)
      return absentScalar('a derivative by a component that does not exist');
    const visible = slots.slice(0, depth);
    const level = 1 + Math.max(highestLevel([where]), highestLevel(visible));
    if (level > highestDerivative) return absentScalar('a derivative of too high an order');
    const moved = where.map((scalar, n) => (n === k - 1 ? dual(level, scalar, unit) : scalar));
    const result = function_(world, [...visible, moved]);
    const { reason } = plain(result);
    return reason === null ? tangentAt(result, level) : absentScalar(reason);
  };
}
