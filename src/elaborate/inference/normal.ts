/**
 * What the normal laws are, as functions of mean, variance and point: on the line by their formula, in R^d by the
 * operator for densities with the same variance in all components.
 */
import { apply, number, symbol, type Term } from '../../terms/term.js';
import { real } from '../../terms/sort.js';
import type { Definition } from '../../terms/theory.js';
import { normalLaws } from '../structure/normal.js';
import type { Understanding } from './understanding.js';

/** The definitions of the normal laws that the document speaks of. */
export function normalDefinitions({
  signatures,
  sorts,
}: Pick<Understanding, 'signatures' | 'sorts'>): readonly Definition[] {
  const isUsed = (name: string): boolean => signatures.of(name, null)?.slots.length === 3;
  const defined = (name: string, sort: typeof real, density: (parts: Parts) => Term): Definition => {
    const [mean, variance, x] = [symbol('m', sort), symbol('v', real), symbol('x', sort)];
    return {
      function: name,
      parameters: [mean, variance, x],
      body: density({ mean, variance, x }),
      origin: { kind: 'inferred', latex: name, line: 1 },
    };
  };
  return [
    ...(isUsed(normalLaws.real) ? [defined(normalLaws.real, real, onTheLine)] : []),
    ...(isUsed(normalLaws.vector)
      ? [defined(normalLaws.vector, sorts.ofSlot(normalLaws.vector, 2), inSpace)]
      : []),
  ];
}

interface Parts {
  readonly mean: Term;
  readonly variance: Term;
  readonly x: Term;
}

/** `e^{-(x - m)^2 / (2 v)} / \sqrt{2 \pi v}` */
function onTheLine({ mean, variance, x }: Parts): Term {
  const square = apply('power', apply('subtract', x, mean), number(2));
  const weight = apply(
    'exp',
    apply('negate', apply('divide', square, apply('multiply', number(2), variance))),
  );
  const mass = apply('sqrt', apply('multiply', apply('multiply', number(2), apply('pi')), variance));
  return apply('divide', weight, mass);
}

const inSpace = ({ mean, variance, x }: Parts): Term => apply('normal', x, mean, variance);
