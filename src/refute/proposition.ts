/**
 * The truth of propositions in a world, as far as numbers can tell: facts of a theory are checked with it before a
 * model counts. A relation holds if the two sides agree within their errors (with some slack for estimates), fails if
 * they clearly do not; a value is less than infinity wherever there is one; what has no numeric meaning is unknown.
 * Relies on compiled terms.
 */
import { integerOf, type Bounded } from '../numbers/bounded.js';
import { plain } from '../numbers/scalar.js';
import { bind, freshSymbol, mentionsBound, open, openBody } from '../terms/substitute.js';
import { apply, binder, number, type BinderTerm, type Term } from '../terms/term.js';
import { differentiator } from './bind.js';
import { compile, innerScope, valueOf, type Evaluator, type Scope } from './compile.js';
import { compileDomain } from './domain.js';
import type { Value, World } from './world.js';

export type Truth = 'holds' | 'fails' | 'unknown';
export type TruthEvaluator = (world: World, slots: readonly Value[]) => Truth;

export function compileProposition(term: Term, scope: Scope): TruthEvaluator {
  if (term.kind === 'binder') return compileQuantified(term, scope);
  const [first, second] = term.kind === 'apply' ? term.arguments : [];
  if (term.kind !== 'apply' || first === undefined) return () => 'unknown';
  if (term.operator === 'finite' || term.operator === 'positiveMeasure')
    return measureClaim(term.operator, first, scope);
  const left = compile(first, scope);
  if (term.operator === 'natural')
    return (world, slots) => {
      const value = plain(left(world, slots));
      const found = value.reason === null ? integerOf(value) : null;
      return found !== null && found >= 1 ? 'holds' : 'fails';
    };
  const test = relations[term.operator];
  if (test === undefined || second === undefined) return () => 'unknown';
  if (term.operator === 'less' && isInfinity(second)) return exists(left);
  const right = compile(second, scope);
  if (term.operator === 'less' && isMinusInfinity(first)) return exists(right);
  return (world, slots) => {
    const [a, b] = [plain(left(world, slots)), plain(right(world, slots))];
    return a.reason !== null || b.reason !== null ? 'unknown' : test(a, b) ? 'holds' : 'fails';
  };
}

const isInfinity = (term: Term): boolean => term.kind === 'apply' && term.operator === 'infinity';
const isMinusInfinity = (term: Term): boolean =>
  term.kind === 'apply' && term.operator === 'negate' && term.arguments.every(isInfinity);

/** How far two sides may be apart to count as equal: sums of errors, with slack since some errors are estimates. */
const slack = (a: Bounded, b: Bounded): number =>
  10 * (a.error + b.error) + 1e-12 * (Math.abs(a.value) + Math.abs(b.value));

const relations: Readonly<Record<string, (a: Bounded, b: Bounded) => boolean>> = {
  equal: (a, b) =>
    Math.abs(a.value - b.value) <= slack(a, b) && slack(a, b) <= 1e-5 * Math.max(a.scale, b.scale) + 1e-300,
  notEqual: (a, b) => Math.abs(a.value - b.value) > slack(a, b),
  less: (a, b) => b.value - a.value > slack(a, b),
  lessEqual: (a, b) => b.value - a.value >= -slack(a, b),
};

/** All spaces of models have positive measure; those with points are finite. */
function measureClaim(operator: 'finite' | 'positiveMeasure', domain: Term, scope: Scope): TruthEvaluator {
  if (domain.kind !== 'symbol') {
    const segment = compileDomain(domain, { kind: 'integer' }, scope);
    return (world, slots) => {
      const over = segment(world, slots);
      if (over.kind === 'points') return operator === 'finite' || over.points.length > 0 ? 'holds' : 'fails';
      if (over.kind !== 'segment') return 'unknown';
      return operator === 'positiveMeasure' && plain(over.to).value > plain(over.from).value
        ? 'holds'
        : 'fails';
    };
  }
  const { name } = domain;
  return (world) => {
    const space = world.spaces.get(name);
    if (space === undefined) return 'unknown';
    return operator === 'positiveMeasure' || space.kind === 'points' ? 'holds' : 'fails';
  };
}

function compileQuantified(term: BinderTerm, scope: Scope): TruthEvaluator {
  const [body, operand, component] = [term.bodies[0], term.operands[0], term.operands[1]];
  if (body === undefined || operand === undefined) return () => 'unknown';
  switch (term.binder) {
    case 'forall':
      return forAll(term, body, operand, scope);
    case 'integrable':
      return exists(compile(binder('integral', term.variable, [body], [operand]), scope));
    case 'differentiable':
      return component === undefined
        ? () => 'unknown'
        : exists(differentiator(body, operand, component, scope));
    case 'interchange':
      return component === undefined ? () => 'unknown' : interchange(body, operand, component, scope);
    case 'boundary':
      return component === undefined ? () => 'unknown' : boundary(term, operand, component, scope);
    default:
      return () => 'unknown';
  }
}

const exists =
  (value: Evaluator): TruthEvaluator =>
  (world, slots) =>
    plain(value(world, slots)).reason === null ? 'holds' : 'unknown';

function forAll(term: BinderTerm, body: Term, operand: Term, scope: Scope): TruthEvaluator {
  const domain = compileDomain(operand, term.variable.sort, scope);
  const inner = compileProposition(body, innerScope(scope, term.variable.sort));
  return (world, slots) => {
    const over = domain(world, slots);
    const samples =
      over.kind === 'points' ? over.points : over.kind === 'line' ? lineSamples(over.dimension) : [];
    const truths = samples.map((point) => inner(world, [...slots.slice(0, scope.depth), point]));
    if (truths.includes('fails')) return 'fails';
    return truths.length === 0 || truths.includes('unknown') ? 'unknown' : 'holds';
  };
}

/** Some points of the line or of space: enough to see a relation that is generically false. */
const lineSamples = (dimension: number): readonly Value[] =>
  [-2.3, -0.71, 0.13, 0.94, 2.6].map((x, index) =>
    valueOf(...Array.from({ length: dimension }, (_, n) => x * (n + 1) + 0.37 * n * index)),
  );

/** boundary(x. f; S; i): the integral over x of the derivative of f with respect to the i-th component is zero. */
function boundary(term: BinderTerm, domain: Term, component: Term, scope: Scope): TruthEvaluator {
  const x = freshSymbol(term.variable, [term, domain, component]);
  const derivative = binder('derivative', term.variable, term.bodies, [x, component]);
  return compileProposition(apply('equal', bind('integral', x, [derivative], [domain]), number(0)), scope);
}

/** interchange(t. integral(x. f; S); a; k): the derivative of the integral and the integral of the derivative agree. */
function interchange(body: Term, at: Term, component: Term, scope: Scope): TruthEvaluator {
  if (body.kind !== 'binder') return () => 'unknown';
  const t = freshSymbol(body.variable, [body, at, component]);
  const integral = openBody(body, t);
  const x = freshSymbol({ name: `${t.name}'`, sort: body.variable.sort }, [integral, at, component]);
  const [operand] = body.operands;
  if (integral.kind !== 'binder' || operand === undefined || mentionsBound(operand, 0))
    return () => 'unknown';
  const parts = open(integral, x).map((part) => bind('derivative', t, [part], [at, component]));
  const [outside, inside] = [
    differentiator(body, at, component, scope),
    compile(bind(body.binder, x, parts, integral.operands), scope),
  ];
  return (world, slots) => {
    const [a, b] = [plain(outside(world, slots)), plain(inside(world, slots))];
    if (a.reason !== null || b.reason !== null) return 'unknown';
    return relations.equal?.(a, b) === true ? 'holds' : 'fails';
  };
}
