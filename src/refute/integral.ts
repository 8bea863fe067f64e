/**
 * Integrals over a continuum and infinite sums. They are evaluated at plain numbers only; where the values in scope
 * carry derivatives, the derivative of the integral is found by finite differences of the whole integral, never by
 * differentiating under the sign: whether that is allowed is what the refuter tests. Results are remembered by the
 * values that the integral depends on. Relies on quadrature and differences.
 */
import { absent, exact, isAbsent, multiplyBounded, widened, type Bounded } from '../numbers/bounded.js';
import { differentiate } from '../numbers/differences.js';
import { coarse, integrate, integratePlane, precise, thorough } from '../numbers/quadrature.js';
import { sumSeries } from '../numbers/series.js';
import {
  absentScalar,
  add,
  dual,
  identical,
  multiply,
  nought,
  plain,
  primalAt,
  tangentAt,
  type Scalar,
} from '../numbers/scalar.js';
import { partsOf, type BinderTerm, type Term } from '../terms/term.js';
import { valueOf, type Evaluator, type Scope } from './compile.js';
import type { DomainEvaluator } from './domain.js';
import { highestLevel, symbolKey, tooCostly, type Value, type World } from './world.js';

export function compileContinuum(
  term: BinderTerm,
  domain: DomainEvaluator,
  body: Evaluator,
  scope: Scope,
): Evaluator {
  if (term.binder !== 'integral' && term.binder !== 'expectation' && term.binder !== 'sum')
    return () => absentScalar(`a ${term.binder} over a continuum`);
  const place = {};
  const used = slotsOf(term, scope);
  const direct: Evaluator = (world, slots) => overContinuum(term, domain, body, world, slots, scope.depth);
  const evaluate: Evaluator = (world, slots) =>
    remembered(world, place, used, slots, () => {
      const level = highestLevel(used.map((slot) => slots[slot] ?? []));
      return level === 0 ? direct(world, slots) : lifted(evaluate, world, slots, used, level);
    });
  return evaluate;
}

/** The slots that a term reads. */
function slotsOf(term: Term, scope: Scope): readonly number[] {
  const found = new Set<number>();
  const visit = (part: Term, inside: number): void => {
    if (part.kind === 'symbol') {
      const slot = scope.parameters.get(symbolKey(part.name, part.sort));
      if (slot !== undefined) found.add(slot);
    } else if (part.kind === 'bound') {
      if (part.index >= inside) found.add(scope.depth - 1 - (part.index - inside));
    } else if (part.kind === 'binder') {
      part.bodies.forEach((inner) => {
        visit(inner, inside + 1);
      });
      part.operands.forEach((inner) => {
        visit(inner, inside);
      });
    } else
      partsOf(part).forEach((inner) => {
        visit(inner, inside);
      });
  };
  visit(term, 0);
  return [...found].sort((a, b) => a - b);
}

function remembered(
  world: World,
  place: object,
  used: readonly number[],
  slots: readonly Value[],
  find: () => Scalar,
): Scalar {
  const entries = world.memo.get(place) ?? [];
  for (const entry of entries) if (isAt(entry.used, used, slots)) return entry.result;
  const result = find();
  const values = used.map((slot) => slots[slot] ?? []);
  world.memo.set(place, [{ used: values, result }, ...entries.slice(0, memoLength - 1)]);
  return result;
}

/** Have the slots these values? Asked wherever an integral stands in another one. */
function isAt(values: readonly Value[], used: readonly number[], slots: readonly Value[]): boolean {
  for (let index = 0; index < used.length; index++)
    if (!sameValue(values[index] ?? [], slots[used[index] ?? -1] ?? [])) return false;
  return true;
}

const memoLength = 64;

const sameValue = (a: Value, b: Value): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((scalar, index) => {
      const other = b[index];
      return other !== undefined && identical(scalar, other);
    }));

/** I(a + b e) = I(a) + e d/dh I(a + h b), by finite differences in h. */
function lifted(
  evaluate: Evaluator,
  world: World,
  slots: readonly Value[],
  used: readonly number[],
  level: number,
): Scalar {
  const moved = (h: number): Scalar => {
    const changed = [...slots];
    for (const slot of used)
      changed[slot] = (slots[slot] ?? []).map((scalar) => {
        const tangent = tangentAt(scalar, level);
        const primal = primalAt(scalar, level);
        return tangent === nought || h === 0 ? primal : add(primal, multiply(exact(h), tangent));
      });
    return evaluate(world, changed);
  };
  const centre = moved(0);
  if (isAbsent(plain(centre))) return centre;
  const parts = differentiate((h) => flattened(h === 0 ? centre : moved(h), level - 1));
  const tangent = unflattened(parts, level - 1);
  return dual(level, centre, tangent);
}

/** The 2^level numbers that a scalar of at most this level is made of. */
function flattened(scalar: Scalar, level: number): readonly Bounded[] {
  if (level === 0) return [plain(scalar)];
  return [
    ...flattened(primalAt(scalar, level), level - 1),
    ...flattened(tangentAt(scalar, level), level - 1),
  ];
}

function unflattened(parts: readonly Bounded[], level: number): Scalar {
  const [first] = parts;
  if (level === 0) return first ?? absentScalar('a derivative that does not exist');
  const half = parts.length / 2;
  return dual(level, unflattened(parts.slice(0, half), level - 1), unflattened(parts.slice(half), level - 1));
}

function overContinuum(
  term: BinderTerm,
  domain: DomainEvaluator,
  body: Evaluator,
  world: World,
  slots: readonly Value[],
  depth: number,
): Scalar {
  const inner = slots.slice(0, depth);
  const at = (...coordinates: readonly number[]): Bounded => {
    if (world.budget.left <= 0) return absent(tooCostly);
    world.budget.left--;
    inner[depth] = valueOf(...coordinates);
    return plain(body(world, inner));
  };
  const over = domain(world, slots);
  switch (over.kind) {
    case 'absent':
      return absentScalar(over.reason);
    case 'series':
      return term.binder === 'sum' ? sumSeries(at, over.from) : absentScalar('an integral over integers');
    case 'segment':
      return term.binder === 'sum'
        ? absentScalar('a sum over an interval')
        : overSegment(at, plain(over.from), plain(over.to), depth);
    case 'line':
      if (term.binder === 'sum') return absentScalar('a sum over a continuum');
      if (over.dimension === 1) return integrate(at, -Infinity, Infinity, precision(depth));
      return over.dimension === 2 ? integratePlane(at) : absentScalar('an integral in too many dimensions');
    case 'slice':
      return over.dimension === 2
        ? integrate(
            (t) => (over.component === 1 ? at(0, t) : at(t, 0)),
            -Infinity,
            Infinity,
            precision(depth),
          )
        : absentScalar('an integral in too many dimensions');
    case 'points':
      return absentScalar('a finite sum among integrals');
  }
}

const precision = (depth: number): typeof precise => (depth > 2 ? coarse : precise);

/** An uncertain end moves the integral by the integrand there; of nothing there is an integral over no interval either. */
function overSegment(f: (x: number) => Bounded, from: Bounded, to: Bounded, depth: number): Bounded {
  const inside = from.value === to.value && !isAbsent(from) ? [f(from.value)] : [];
  const missing = [from, to, ...inside].find(isAbsent);
  if (missing !== undefined) return missing;
  const first = integrate(f, from.value, to.value);
  // Kinks, and ends where the integrand is steep or has no value.
  const isHard = isAbsent(first) && depth === 0;
  const result = isHard ? integrate(f, from.value, to.value, thorough) : first;
  const moved = [from, to]
    .filter((end) => end.error > 0)
    .map((end) => multiplyBounded(f(end.value), exact(end.error)));
  return moved.reduce(
    (sum, part) => (isAbsent(part) ? part : widened(sum, 2 * Math.abs(part.value))),
    result,
  );
}
