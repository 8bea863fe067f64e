/** Vectors given by their components: one with all the components of another is that other. Untrusted search. */
import { open } from '../terms/substitute.js';
import { mentions } from '../terms/substitute.js';
import { sameSort } from '../terms/sort.js';
import { same, sortOf, type BinderTerm } from '../terms/term.js';
import { emptyMatch } from './match.js';
import { deeper, fresh, type Equation, type Prover } from './prover.js';

/** tuple(i. component(x, i); range(1, n)) = x */
export function asVector(term: BinderTerm, prover: Prover): Equation {
  const { judge } = prover;
  const index = fresh(deeper(prover), term.variable.sort, term.variable.name);
  const [body] = open(term, index);
  const [vector, place] = body?.kind === 'apply' && body.operator === 'component' ? body.arguments : [];
  if (vector === undefined || place === undefined || !same(place, index) || mentions(vector, index))
    return null;
  const sort = sortOf(vector);
  if (!sameSort(sort, sortOf(term))) return null;
  const match = emptyMatch();
  match.sorts.set('x', sort);
  return judge.specialise(judge.instance('tuple-of-components', match), vector);
}
