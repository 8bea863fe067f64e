/**
 * The facts of a plan, checked in a model: each must hold for the symbols of the claim, and one about functions for
 * other values of its symbols as well. A fact that fails, or whose truth numbers cannot tell, excludes the model. Relies
 * on propositions and worlds.
 */
import { equals, one, signOf } from '../numbers/rational.js';
import { calledFunctions, freeSymbols, mentionsBound } from '../terms/substitute.js';
import { sortName } from '../terms/sort.js';
import type { SymbolTerm, Term } from '../terms/term.js';
import type { FunctionDeclaration } from '../terms/theory.js';
import { isWhole } from '../terms/whole.js';
import { printLatex } from '../terms/print.js';
import { topScope, valueOf } from './compile.js';
import { jointIn } from './joint.js';
import type { Model } from './model.js';
import type { Plan } from './plan.js';
import { compileProposition } from './proposition.js';
import { symbolKey, type Value, type World } from './world.js';

/** Why a model is excluded; null if it satisfies every fact. */
export type FactCheck = (world: World, model: Model) => string | null;

export function factsOf(plan: Plan): FactCheck {
  const pinned = new Set<string>();
  for (const fact of plan.facts)
    if (calledFunctions(fact).size === 0)
      for (const { name, sort } of freeSymbols(fact)) pinned.add(symbolKey(name, sort));
  const checks = plan.facts
    .filter((fact) => !holdsByMaking(fact, plan))
    .sort((a, b) => calledFunctions(a).size - calledFunctions(b).size)
    .map((fact) => ({
      test: compileProposition(fact, topScope),
      varied:
        calledFunctions(fact).size === 0
          ? []
          : freeSymbols(fact).filter((found) => isVaried(plan, found, pinned)),
      latex: printLatex(fact, plan.theory),
    }));
  return (world, model) => {
    for (const { test, varied, latex } of checks)
      for (const assigned of assignments(world, model, varied)) {
        const truth = test(assigned, []);
        if (truth === 'fails') return `the given $${latex}$ does not hold`;
        if (truth === 'unknown') return `the given $${latex}$ cannot be checked`;
      }
    return null;
  };
}

/** Densities of models are not negative and integrate to one by the way they are made. */
function holdsByMaking(fact: Term, plan: Plan): boolean {
  const [left, right] = fact.kind === 'apply' ? fact.arguments : [];
  if (fact.kind !== 'apply' || left === undefined || right === undefined) return false;
  const made = (term: Term): FunctionDeclaration['role'] | null =>
    term.kind !== 'call' || plan.definitions.has(term.function)
      ? null
      : (plan.functions.find(({ name }) => name === term.function)?.role ?? null);
  if ((fact.operator === 'less' || fact.operator === 'lessEqual') && left.kind === 'number')
    return fact.operator === 'lessEqual' && signOf(left.value) === 0 && made(right)?.kind === 'density';
  const joint = jointIn(fact);
  if (joint !== null) return sameAs(joint.variables, plan.joints.get(joint.function));
  const [body] = left.kind === 'binder' && left.binder === 'integral' ? left.bodies : [];
  const [domain] = left.kind === 'binder' ? left.operands : [];
  if (fact.operator !== 'equal' || left.kind !== 'binder' || body?.kind !== 'call' || domain === undefined)
    return false;
  const role = made(body);
  const point = role?.kind === 'density' ? body.arguments[role.variable] : undefined;
  return (
    point?.kind === 'bound' &&
    point.index === 0 &&
    body.arguments.filter((part) => mentionsBound(part, 0)).length === 1 &&
    isWhole(domain, left.variable.sort) &&
    right.kind === 'number' &&
    equals(right.value, one)
  );
}

const sameAs = (variables: readonly number[], others: readonly number[] | undefined): boolean =>
  variables.length === others?.length && variables.every((variable) => others.includes(variable));

const isVaried = (plan: Plan, { name, sort }: SymbolTerm, pinned: ReadonlySet<string>): boolean =>
  sort.kind !== 'set' && !plan.usage.indices.has(symbolKey(name, sort)) && !pinned.has(symbolKey(name, sort));

/** The world itself, and worlds in which the varied symbols have other values, a few at most. */
function assignments(world: World, model: Model, varied: readonly SymbolTerm[]): readonly World[] {
  if (varied.length === 0) return [world];
  const others = Array.from({ length: mostSamples }, (_, sample) => {
    const symbols = new Map(world.symbols);
    varied.forEach((found, index) => {
      symbols.set(
        symbolKey(found.name, found.sort),
        sampleOf(found, model, sample + index * 3 + (sample * index) / 2),
      );
    });
    return { ...world, symbols, memo: new Map() };
  });
  return [world, ...others];
}

const mostSamples = 6;

function sampleOf({ sort }: SymbolTerm, model: Model, sample: number): Value {
  const n = Math.floor(sample);
  if (sort.kind === 'integer') return valueOf(1 + (n % 3));
  const space = model.spaces.find((found) => sortName(found.sort) === sortName(sort));
  if (space?.kind === 'finite') {
    const point = space.points[n % space.points.length] ?? [];
    return valueOf(...point.map(({ numerator, denominator }) => Number(numerator) / Number(denominator)));
  }
  const size = space?.kind === 'line' ? space.dimension : 1;
  return valueOf(
    ...Array.from({ length: size }, (_, digit) => ((n + digit) % 2 === 0 ? 1 : -1) * (0.31 + 0.47 * n)),
  );
}
