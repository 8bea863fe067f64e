/** Statements that call a function a density. Looks at syntax only. */
import type { Syntax } from '../../read/syntax.js';
import { spelled } from '../structure/spelling.js';

/** `p(x) \text{ is a density}`: the function; null for any other statement. */
export function densitySample(syntax: Syntax): Syntax | null {
  if (syntax.kind !== 'product') return null;
  const words = syntax.items.filter(({ body }) => body.kind === 'name' && body.style === 'word');
  const text = words.map(({ body }) => spelled(body)).join(' ');
  if (!/densit|distribution|probabilit/.test(text)) return null;
  const items = syntax.items.filter(({ body }) => !(body.kind === 'name' && body.style === 'word'));
  const [first] = items;
  return items.length === 1 && first ? first.body : { ...syntax, items };
}
