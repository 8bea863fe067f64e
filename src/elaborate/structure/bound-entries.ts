/**
 * Entries of lists that are bound: `\sum_{z_i} f(z_i)` and `\mathbb{E}_{z_i \sim q}[f(z_i)]` run over a variable by the
 * name of `z_i`, which is no entry of a list inside. Where the body counts by the same index, nothing is changed.
 */
import { walk, type Expression, type IndexedExpression, type LawExpression } from '../expression.js';
import { rewrite } from '../rewrite.js';
import { withScripts } from './spelling.js';

export const withBoundEntries = (expression: Expression): Expression =>
  rewrite(expression, (found) => {
    if (found.kind === 'binding' && found.variable !== null)
      return { ...found, body: named(found.variable, withBoundEntries(found.body)) };
    if (found.kind !== 'expectation' || found.variable === null) return null;
    const { variable, law, body } = found;
    return { ...found, law: lawOf(variable, law), body: named(variable, withBoundEntries(body)) };
  });

/** The name that an entry goes by where it is bound; null for one whose index is no name. */
export const nameOfEntry = ({ base, index, place }: IndexedExpression): string | null =>
  index.kind !== 'name'
    ? null
    : place === 'subscript'
      ? withScripts(base, index.name, null)
      : withScripts(base, null, `(${index.name})`);

function named(variable: string, body: Expression): Expression {
  const indices = new Set<string>();
  const counted = new Set<string | null>();
  walk(body, (part) => {
    if (part.kind === 'indexed' && nameOfEntry(part) === variable && part.index.kind === 'name')
      indices.add(part.index.name);
    if (part.kind === 'binding') counted.add(part.variable);
  });
  if (indices.size === 0 || [...indices].some((index) => counted.has(index))) return body;
  return rewrite(body, (part) =>
    part.kind === 'indexed' && nameOfEntry(part) === variable
      ? { kind: 'name', name: variable, span: part.span }
      : null,
  );
}

function lawOf(variable: string, law: LawExpression): LawExpression {
  const found = named(variable, law);
  return found.kind === 'name' || found.kind === 'application' ? found : law;
}
