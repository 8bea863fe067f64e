/**
 * What laws are laws of: the x of `p_d(x)`, where means are taken under `p_d` without naming a variable. However x is
 * differentiated by, it is a point there and no parameter. Looks at syntax only.
 */
import { partsOf } from '../../read/parts.js';
import type { Syntax } from '../../read/syntax.js';
import { spelled } from '../structure/spelling.js';
import { bracketBehind, isNameLike } from './brackets.js';
import { lawsUnder, type Evidence } from './evidence.js';

/** But for what stands behind a semicolon or below a letter somewhere: these are parameters. */
export function pointsOfLaws(
  formulas: readonly Syntax[],
  { behind, carriers }: Pick<Evidence, 'behind' | 'carriers'>,
): ReadonlySet<string> {
  const laws = new Set<string>();
  const points = new Map<string, Set<string>>();
  const visit = (syntax: Syntax): void => {
    if (syntax.kind === 'scripted' && syntax.sub !== null && isNameLike(syntax.sub))
      for (const law of lawsUnder(syntax.base, syntax.sub)) laws.add(spelled(law));
    if (syntax.kind === 'product')
      syntax.items.forEach(({ body }, at) => {
        const point = isNameLike(body) ? bracketBehind(syntax.items, at) : null;
        if (point?.kind !== 'name') return;
        points.set(spelled(body), (points.get(spelled(body)) ?? new Set<string>()).add(point.name));
      });
    partsOf(syntax).forEach(visit);
  };
  formulas.forEach(visit);
  const found = [...laws].flatMap((law) => [...(points.get(law) ?? [])]);
  return new Set(found.filter((name) => !behind.has(name) && !carriers.has(name)));
}
