/**
 * Extremes by name: where a document has V_1 and V_2 and speaks of V_{\min} without a formula, the pointwise minimum is
 * meant. Relies on signatures; the definition is inferred and says so.
 */
import type { Expression } from '../expression.js';
import { familyOf } from '../structure/spelling.js';
import type { FoundDefinition } from './definitions.js';

export function extremesAmong(
  names: readonly string[],
  isDefined: (name: string) => boolean,
  spanOf: (name: string) => Expression['span'],
): readonly FoundDefinition[] {
  return names.flatMap((name): readonly FoundDefinition[] => {
    const extreme = /_\{\\?(min|max)\}$/.exec(name)?.[1];
    if (extreme === undefined || isDefined(name)) return [];
    const members = names
      .filter((other) => familyOf(other) === familyOf(name) && /_\{\d+\}$/.test(other))
      .sort();
    const span = spanOf(name);
    const [first, ...rest] = members.map((member): Expression => ({ kind: 'name', name: member, span }));
    if (first === undefined || rest.length === 0) return [];
    const body = rest.reduce<Expression>(
      (value, next) => ({
        kind: 'operation',
        operator: extreme === 'min' ? 'minimum' : 'maximum',
        arguments: [value, next],
        span,
      }),
      first,
    );
    const left: Expression = { kind: 'name', name, span };
    const candidate = { left, right: body, step: null, latex: name, span };
    return [{ name, arguments: [], body, candidate, origin: 'inferred' }];
  });
}
