/**
 * Facts that follow from use: counts are natural, spaces that are integrated over have positive measure, what is summed
 * over is finite, opaque densities are non-negative and integrate to one.
 */
import { isOfCorners, sortName } from '../terms/sort.js';
import { bind } from '../terms/substitute.js';
import { printPlain } from '../terms/print.js';
import { apply, call, number, symbol, type SymbolTerm, type Term } from '../terms/term.js';
import type { Definition, Fact, FunctionDeclaration } from '../terms/theory.js';
import { sidesOf } from '../terms/matrix.js';
import { dimensionTerm, whole } from '../terms/whole.js';
import { walk } from './expression.js';
import { eventIn, eventName } from './structure/event.js';
import { excludedFrom } from './structure/excluded.js';
import { spelled } from './structure/spelling.js';
import type { Understanding } from './inference/understanding.js';

export function inferredFacts(
  understanding: Understanding,
  functions: ReadonlyMap<string, FunctionDeclaration>,
  definitions: ReadonlyMap<string, Definition>,
  lineOf: (offset: number) => number,
): readonly Fact[] {
  const { signatures } = understanding;
  return [
    ...countFacts(understanding, lineOf),
    ...exclusionFacts(understanding, lineOf),
    ...spaceFacts(understanding),
    ...sideFacts(understanding),
    ...eventFacts(understanding, lineOf),
    ...uniformFacts(understanding, definitions, lineOf),
    ...signatures.all.flatMap(({ key, slots }) => {
      const declaration = functions.get(key);
      if (declaration === undefined || definitions.has(key) || !understanding.densities.has(key)) return [];
      return densityFacts(
        declaration,
        slots.map(({ kind }) => kind === 'point'),
        slots.map(({ usual }) => usual),
        lineOfUse(key, understanding, lineOf),
      );
    }),
  ];
}

function countFacts(
  { expressions, sorts }: Understanding,
  lineOf: (offset: number) => number,
): readonly Fact[] {
  const counts = new Map<string, number>();
  for (const expression of expressions)
    walk(expression, (part) => {
      const end =
        part.kind === 'binding' && part.domain.kind === 'range'
          ? part.domain.to
          : part.kind === 'empirical'
            ? part.count
            : null;
      if (end?.kind === 'name' && !counts.has(end.name)) counts.set(end.name, lineOf(part.span.start));
    });
  return [...counts].flatMap(([name, line]): readonly Fact[] => {
    const count = symbol(name, sorts.ofName(name));
    if (count.sort.kind !== 'integer') return [];
    const origin = { kind: 'inferred', line } as const;
    return [
      {
        proposition: apply('natural', count),
        kind: 'domain',
        origin: { ...origin, latex: `${name} \\in \\mathbb{N}` },
      },
      {
        proposition: apply('lessEqual', number(1), count),
        kind: 'domain',
        origin: { ...origin, latex: `1 \\le ${name}` },
      },
    ];
  });
}

/** What `\sum_{j \ne i}` leaves out is one of those that are summed over. */
function exclusionFacts(
  { expressions, sorts, vocabulary }: Understanding,
  lineOf: (offset: number) => number,
): readonly Fact[] {
  const facts = new Map<string, Fact>();
  for (const expression of expressions)
    walk(expression, (part) => {
      if (part.kind !== 'binding' || part.domain.kind !== 'range' || part.variable === null) return;
      const other = excludedFrom(part.body, part.variable);
      const { from, to } = part.domain;
      if (other === null || from.kind !== 'number' || to.kind !== 'name') return;
      const index = symbol(other, sorts.ofName(other));
      const range = vocabulary.rangeOf(other);
      if (index.sort.kind !== 'integer' || (range !== null && spelled(range.to) !== to.name)) return;
      const line = lineOf(part.span.start);
      const fact = (low: Term, high: Term, latex: string): void => {
        const proposition = apply('lessEqual', low, high);
        facts.set(latex, { proposition, kind: 'domain', origin: { kind: 'inferred', line, latex } });
      };
      const least = number(from.value);
      fact(least, index, `${printPlain(least)} \\le ${other}`);
      fact(index, symbol(to.name, sorts.ofName(to.name)), `${other} \\le ${to.name}`);
    });
  return [...facts.values()];
}

function spaceFacts({ sorts }: Understanding): readonly Fact[] {
  return sorts.integrated.flatMap(({ sort, summed }): readonly Fact[] => {
    const domain = whole(sort);
    const name =
      sort.kind === 'space'
        ? sort.name
        : sort.kind === 'vector'
          ? `\\mathbb{R}^{${sort.dimension}}`
          : sortName(sort) === 'real'
            ? '\\mathbb{R}'
            : sortName(sort);
    const fact = (proposition: Term, words: string): Fact => ({
      proposition,
      kind: 'domain',
      origin: { kind: 'inferred', latex: `${name} \\text{ ${words}}`, line: 1 },
    });
    const positive = fact(apply('positiveMeasure', domain), 'has positive measure');
    if (summed && sort.kind === 'space') return [positive, fact(apply('finite', domain), 'is finite')];
    if (sort.kind !== 'vector' || /^\d/.test(sort.dimension)) return isOfCorners(sort) ? [] : [positive];
    const dimension = apply('natural', dimensionTerm(sort.dimension));
    return [
      ...(isOfCorners(sort) ? [] : [positive]),
      { ...fact(dimension, ''), origin: naturalDimension(sort.dimension) },
    ];
  });
}

/** Matrices have rows and columns. */
const sideFacts = ({ vocabulary, sorts }: Understanding): readonly Fact[] =>
  [...vocabulary.matrices].flatMap((name) => {
    const sort = sorts.ofName(name);
    const sides = (sort.kind === 'vector' ? sidesOf(sort.dimension) : null) ?? [];
    const natural = [...new Set(sides)]
      .filter((side) => !/^\d+$/.test(side))
      .map((side): Fact => ({
        proposition: apply('natural', dimensionTerm(side)),
        kind: 'domain',
        origin: naturalDimension(side),
      }));
    const isPositive = vocabulary.isPositiveDefinite(name) && sides.length === 2 && sides[0] === sides[1];
    return isPositive ? [...natural, positiveDeterminant(symbol(name, sort))] : natural;
  });

const positiveDeterminant = (matrix: SymbolTerm): Fact => ({
  proposition: apply('less', number(0), apply('symmetricDeterminant', matrix)),
  kind: 'domain',
  origin: { kind: 'inferred', latex: `${matrix.name} \\text{ is positive definite}`, line: 1 },
});

const naturalDimension = (dimension: string): Fact['origin'] => ({
  kind: 'inferred',
  latex: `${dimension} \\in \\mathbb{N}`,
  line: 1,
});

/** Probabilities of events are positive, and those of y = 0 and y = 1 sum to one. */
function eventFacts(
  { expressions, sorts }: Understanding,
  lineOf: (offset: number) => number,
): readonly Fact[] {
  const lines = new Map<string, number>();
  for (const expression of expressions)
    walk(expression, (part) => {
      if (part.kind === 'name' && eventIn(part.name) !== null && !lines.has(part.name))
        lines.set(part.name, lineOf(part.span.start));
    });
  return [...lines].flatMap(([name, line]): readonly Fact[] => {
    const probability = symbol(name, sorts.ofName(name));
    const positive: Fact = {
      proposition: apply('less', number(0), probability),
      kind: 'domain',
      origin: { kind: 'inferred', line, latex: `${name} > 0` },
    };
    const event = eventIn(name);
    const other = event?.value === '1' ? eventName({ ...event, value: '0' }) : null;
    if (other === null || !lines.has(other)) return [positive];
    const rest = apply('subtract', number(1), probability);
    const total: Fact = {
      proposition: apply('equal', symbol(other, sorts.ofName(other)), rest),
      kind: 'density',
      origin: { kind: 'inferred', line, latex: `${other} = 1 - ${name}` },
    };
    return [positive, total];
  });
}

/** A space with a uniform law as its measure has mass one. */
function uniformFacts(
  { uniform }: Understanding,
  definitions: ReadonlyMap<string, Definition>,
  lineOf: (offset: number) => number,
): readonly Fact[] {
  return uniform.flatMap(({ name, latex, span }) =>
    (definitions.get(name)?.parameters ?? []).map((point): Fact => {
      const mass = bind('integral', point, [number(1)], [whole(point.sort)]);
      return {
        proposition: apply('equal', mass, number(1)),
        kind: 'density',
        origin: { kind: 'inferred', line: lineOf(span.start), latex },
      };
    }),
  );
}

/** That a function is not negative and integrates to one over its points. */
export function densityFacts(
  { name, parameters, result }: FunctionDeclaration,
  isPoint: readonly boolean[],
  usual: readonly (string | null)[],
  line: number,
): readonly Fact[] {
  const symbols = parameters.map((sort, index) => symbol(usual[index] ?? `x_{${String(index + 1)}}`, sort));
  const value = call(name, symbols, result);
  const points = symbols.filter((_, index) => isPoint[index]);
  if (points.length === 0) return [];
  const mass = points.reduceRight<Term>(
    (inner, point) => bind('integral', point, [inner], [whole(point.sort)]),
    value,
  );
  const origin = { kind: 'inferred', line, latex: `${name} \\text{ is a density}` } as const;
  return [
    { proposition: apply('equal', mass, number(1)), kind: 'density', origin },
    { proposition: apply('lessEqual', number(0), value), kind: 'density', origin },
  ];
}

/** What has the letter of a law, `\pi(x)` or `q(x, y)`, is meant to be none that is negative, whatever else it is. */
export const lawConditions = (
  functions: Iterable<FunctionDeclaration>,
  definitions: ReadonlyMap<string, unknown>,
  understanding: Understanding,
  lineOf: (offset: number) => number,
): readonly Fact[] =>
  [...functions].flatMap(({ name, parameters, result, notation }): readonly Fact[] => {
    const isLaw = /^(?:[pqPQ]|\\(?:pi|rho))(?![a-zA-Z'])/.test(notation.name) && parameters.length > 0;
    if (!isLaw || result.kind !== 'real' || definitions.has(name)) return [];
    const value = call(
      name,
      parameters.map((sort, at) => symbol(`x_{${String(at + 1)}}`, sort)),
      result,
    );
    const line = lineOfUse(name, understanding, lineOf);
    const origin = { kind: 'inferred', line, latex: `${notation.name} \\ge 0` } as const;
    return [{ proposition: apply('lessEqual', number(0), value), kind: 'density', origin }];
  });

function lineOfUse(key: string, { expressions }: Understanding, lineOf: (offset: number) => number): number {
  const lines: number[] = [];
  for (const expression of expressions)
    walk(expression, (part) => {
      if (part.kind === 'call' && part.function === key) lines.push(lineOf(part.span.start));
    });
  return lines[0] ?? 1;
}
