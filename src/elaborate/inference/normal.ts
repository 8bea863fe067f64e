/**
 * What is known of the standard normal law: its formula, and in R^d, where the dimension is a letter, that it is a
 * density, its mean and its covariance.
 */
import { bind } from '../../terms/substitute.js';
import { apply, call, number, symbol } from '../../terms/term.js';
import { integer } from '../../terms/sort.js';
import type { Definition, Fact, FunctionDeclaration } from '../../terms/theory.js';
import { whole } from '../../terms/whole.js';
import { operation, walk, type Expression } from '../expression.js';
import { standardNormal } from '../structure/normal.js';
import { dimensionTerm } from '../../terms/whole.js';
import type { FoundDefinition } from './definitions.js';
import type { Understanding } from './understanding.js';

/** `\mathcal{N}(z; 0, 1) = e^{-z^2/2} / \sqrt{2\pi}`, for the first z that is drawn from it. */
export function normalDensity(expressions: readonly Expression[]): readonly FoundDefinition[] {
  const drawn: { readonly name: string; readonly span: Expression['span'] }[] = [];
  for (const expression of expressions)
    walk(expression, (part) => {
      if (part.kind === 'expectation' && part.law.kind !== 'call' && part.law.name === standardNormal.real)
        drawn.push({ name: part.variable ?? 'z', span: part.span });
      const point =
        part.kind === 'application' && part.name === standardNormal.real && part.arguments[0]?.value;
      if (point && point.kind === 'name') drawn.push({ name: point.name, span: part.span });
    });
  const [first] = drawn;
  if (first === undefined) return [];
  const { name, span } = first;
  const point: Expression = { kind: 'name', name, span };
  const two: Expression = { kind: 'number', value: number(2).value, span };
  const square = operation(span, 'power', point, two);
  const weight = operation(span, 'exp', operation(span, 'negate', operation(span, 'divide', square, two)));
  const mass = operation(span, 'sqrt', operation(span, 'multiply', two, operation(span, 'pi')));
  const body = operation(span, 'divide', weight, mass);
  const left: Expression = {
    kind: 'application',
    name: standardNormal.real,
    arguments: [{ value: point, place: 'parenthesis' }],
    span,
  };
  const candidate = { left, right: body, step: null, latex: standardNormal.real, span };
  return [{ name: standardNormal.real, arguments: left.arguments, body, candidate, origin: 'inferred' }];
}

/** `\mathcal{N}(z; 0, I) = e^{-\|z\|^2/2} / \sqrt{2\pi}^d`, by components. */
export function normalInSpace({
  signatures,
  sorts,
}: Pick<Understanding, 'signatures' | 'sorts'>): readonly Definition[] {
  if (signatures.of(standardNormal.vector, null) === null) return [];
  const sort = sorts.ofSlot(standardNormal.vector, 0);
  if (sort.kind !== 'vector') return [];
  const [z, j] = [symbol('z', sort), symbol('j', integer)];
  const dimension = dimensionTerm(sort.dimension);
  const square = apply('power', apply('component', z, j), number(2));
  const norm = bind('sum', j, [square], [apply('range', number(1), dimension)]);
  const weight = apply('exp', apply('negate', apply('divide', norm, number(2))));
  const mass = apply('power', apply('sqrt', apply('multiply', number(2), apply('pi'))), dimension);
  const origin = { kind: 'inferred', latex: standardNormal.vector, line: 1 } as const;
  return [{ function: standardNormal.vector, parameters: [z], body: apply('divide', weight, mass), origin }];
}

/** `E[z_i] = 0` and `E[z_i z_j] = \delta_{ij}`. */
export function normalMoments(functions: ReadonlyMap<string, FunctionDeclaration>): readonly Fact[] {
  const [sort] = functions.get(standardNormal.vector)?.parameters ?? [];
  if (sort?.kind !== 'vector') return [];
  const [z, i, j] = [symbol('z', sort), symbol('i', integer), symbol('j', integer)];
  const mean = (value: ReturnType<typeof apply>): ReturnType<typeof bind> =>
    bind('expectation', z, [call(standardNormal.vector, [z]), value], [whole(sort)]);
  const [first, second] = [apply('component', z, i), apply('component', z, j)];
  const origin = { kind: 'inferred', latex: `z \\sim ${standardNormal.vector}`, line: 1 } as const;
  const total = bind('integral', z, [call(standardNormal.vector, [z])], [whole(sort)]);
  return [
    { proposition: apply('equal', total, number(1)), kind: 'density', origin },
    { proposition: apply('equal', mean(first), number(0)), kind: 'density', origin },
    {
      proposition: apply('equal', mean(apply('multiply', first, second)), apply('delta', i, j)),
      kind: 'density',
      origin,
    },
  ];
}
