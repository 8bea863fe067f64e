/**
 * Some components of a vector: points with another component in place of one of theirs, and integrals over one
 * component or over all but one. The body of such an integral speaks of the whole vector, of which the other
 * components stay as they are.
 */
import { bind, freshSymbol, replaceSymbol } from '../../terms/substitute.js';
import { real, type Sort } from '../../terms/sort.js';
import { apply, partsOf, same, symbol, withParts, type SymbolTerm, type Term } from '../../terms/term.js';
import { dimensionOf, whole } from '../../terms/whole.js';
import type { BindingExpression, PartExpression, VectorPart } from '../expression.js';
import { unsupportedNotation } from '../messages.js';
import { meaningOf } from './meaning.js';
import { failed, type Setting } from './setting.js';
import { termOf, type Shaped } from './shaped.js';

/** The vector itself, with the value for the component that is left out. */
export function partMeaning({ base, part, value, span }: PartExpression, setting: Setting): Term {
  const sort = setting.sorts.ofName(base);
  const vector = symbol(base, sort);
  if (!isPartOf(part, sort, setting)) {
    failed(unsupportedNotation(`this part of ${base}`, span), setting);
    return vector;
  }
  if (value === null) return vector;
  return simplified(
    apply('withComponent', vector, termOf(meaningOf(part.index, setting)), termOf(meaningOf(value, setting))),
  );
}

export function overPart(
  expression: BindingExpression,
  part: VectorPart,
  name: string,
  setting: Setting,
): Shaped {
  const { domain, span } = expression;
  const sort = setting.sorts.ofName(name);
  const body = meaningOf(expression.body, setting);
  if (!isPartOf(part, sort, setting) || (part.kind !== 'component' && domain.kind !== 'whole'))
    return failed(unsupportedNotation(`an integral over this part of ${name}`, span), setting);
  const index = termOf(meaningOf(part.index, setting));
  const vector = symbol(name, sort);
  const ends = domain.kind === 'interval' ? [domain.from, domain.to] : [];
  const limits = ends.map((end) => termOf(meaningOf(end, setting)));
  const over = limits.length === 0 ? whole(real) : apply('interval', ...limits);
  return {
    ...body,
    at: (indices) => {
      const term = body.at(indices);
      switch (part.kind) {
        case 'all':
          return bind('integral', vector, [term], [whole(sort)]);
        case 'component':
          return overComponent(term, vector, index, over);
        case 'others':
          return overOthers(term, vector, index, whole(sort));
      }
    },
  };
}

/** The i-th component runs, the others stay. */
function overComponent(term: Term, vector: SymbolTerm, index: Term, domain: Term): Term {
  const line = freshSymbol({ name: 't', sort: real }, [term, index, domain]);
  const body = simplified(replaceSymbol(term, vector, apply('withComponent', vector, index, line)));
  return bind('integral', line, [body], [domain]);
}

/** The others run, the i-th stays. */
function overOthers(term: Term, vector: SymbolTerm, index: Term, space: Term): Term {
  const point = freshSymbol(vector, [term, index]);
  const held = apply('withComponent', point, index, apply('component', vector, index));
  return bind(
    'integral',
    point,
    [simplified(replaceSymbol(term, vector, held))],
    [apply('slice', space, index)],
  );
}

function isPartOf({ end }: VectorPart, sort: Sort, setting: Setting): boolean {
  if (sort.kind !== 'vector') return false;
  const dimension = dimensionOf(sort);
  return end === null || dimension === null || same(termOf(meaningOf(end, setting)), dimension);
}

/** Does the term speak of all components of the vector but the i-th? */
export function isFreeOf(term: Term, vector: SymbolTerm, index: Term): boolean {
  const elsewhere = apply('withComponent', vector, index, freshSymbol({ name: 't', sort: real }, [term]));
  return same(simplified(replaceSymbol(term, vector, elsewhere)), simplified(term));
}

/** What is put into the same place twice is there the second time. */
function simplified(term: Term): Term {
  const parts = partsOf(term).map(simplified);
  const inner = withParts(term, parts);
  if (inner.kind !== 'apply') return inner;
  const [vector, index, value] = inner.arguments;
  if (vector?.kind !== 'apply' || vector.operator !== 'withComponent') return inner;
  const [before, place, there] = vector.arguments;
  if (before === undefined || index === undefined || !place || !there || !same(place, index)) return inner;
  if (inner.operator === 'component') return there;
  return inner.operator === 'withComponent' && value !== undefined
    ? apply('withComponent', before, index, value)
    : inner;
}
