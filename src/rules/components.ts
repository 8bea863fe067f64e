/**
 * Rows on vectors with another component in place of one of theirs. Of components that a vector does not have, those
 * numbered less than 1 or more than its dimension, no integral knows; the rows hold for them as well. Rows only.
 */
import type { Row } from '../kernel/rule.js';

const source = 'x with t for its i-th component has t there, and the components of x elsewhere';

export const components: readonly Row[] = [
  { name: 'component-put-in', holds: 'component(withComponent(x, i, t), i) = t', source },
  {
    name: 'component-left-alone',
    holds: 'component(withComponent(x, i, t), j) = component(x, j)',
    when: ['i != j'],
    source,
  },
  {
    name: 'component-put-in-twice',
    holds: 'withComponent(withComponent(x, i, s), i, t) = withComponent(x, i, t)',
    source,
  },
  { name: 'component-put-back', holds: 'withComponent(x, i, component(x, i)) = x', source },
];
