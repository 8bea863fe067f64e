/**
 * The chain rule through a function: in `\nabla_\theta p_\theta(x) \frac{\partial}{\partial p_\theta(x)} F` the θ of p
 * moves within F and every other θ stays. So it is the derivative of F by a θ of its own, put into p, at θ.
 */
import { bind } from '../../terms/substitute.js';
import { number, symbol, type Term } from '../../terms/term.js';
import { walk, type DerivativeExpression, type Expression } from '../expression.js';
import { rewrite } from '../rewrite.js';
import { meaningOf } from './meaning.js';
import type { Setting } from './setting.js';
import { isScalar, termOf, type Shaped } from './shaped.js';

/** Null for a product that is nothing of the kind. */
export function chainRule(left: Expression, right: Expression, setting: Setting): Shaped | null {
  if (left.kind !== 'derivative' || left.variable === null || left.body.kind !== 'call') return null;
  const { variable, body: law } = left;
  if (!varies(right, law.function)) return null;
  const moving = `#1${variable}`;
  const sort = setting.sorts.ofName(variable);
  const through = rewrite(right, (found) =>
    found.kind === 'variation' && found.law.kind === 'call' && found.law.function === law.function
      ? moved(found.body, law.function, variable, moving)
      : null,
  );
  const sorts = {
    ...setting.sorts,
    ofName: (name: string) => (name === moving ? sort : setting.sorts.ofName(name)),
  };
  const inner = { ...setting, sorts };
  const value = meaningOf(through, inner);
  if (!isScalar(value) || value.broken) return value;
  const along = (index: Term): Term =>
    bind('derivative', symbol(moving, sort), [termOf(value)], [symbol(variable, sort), index]);
  return withComponent(left, sort.kind === 'vector' ? sort.dimension : null, along, value, setting);
}

function withComponent(
  { component }: DerivativeExpression,
  dimension: string | null,
  along: (index: Term) => Term,
  value: Shaped,
  setting: Setting,
): Shaped {
  if (component !== null) {
    const index = termOf(meaningOf(component, setting));
    return { ...value, at: () => along(index) };
  }
  return dimension === null
    ? { ...value, at: () => along(number(1)) }
    : { ...value, shape: [dimension], at: ([index]) => along(index ?? number(1)) };
}

function varies(expression: Expression, law: string): boolean {
  let found = false;
  walk(expression, (part) => {
    if (part.kind === 'variation' && part.law.kind === 'call' && part.law.function === law) found = true;
  });
  return found;
}

/** The body with another parameter in every call of the function. */
const moved = (body: Expression, law: string, variable: string, moving: string): Expression =>
  rewrite(body, (found) =>
    found.kind === 'call' && found.function === law
      ? {
          ...found,
          arguments: found.arguments.map((part) =>
            part.kind === 'name' && part.name === variable ? { ...part, name: moving } : part,
          ),
        }
      : null,
  );
