/**
 * Standard deviations: σ is positive where σ² is the variance of a normal law, which nobody says. Looks at the formulas
 * of a document and at what their names are.
 */
import { real } from '../terms/sort.js';
import { apply, call, number, symbol, type Term } from '../terms/term.js';
import type { Fact, FunctionDeclaration } from '../terms/theory.js';
import { walk, type Expression } from './expression.js';
import type { Understanding } from './inference/understanding.js';
import { isNormal } from './structure/normal.js';

/** One for each name whose square is a variance: a number, or a list of them. */
export function deviationFacts(
  { expressions, sorts }: Understanding,
  functions: ReadonlyMap<string, FunctionDeclaration>,
  lineOf: (offset: number) => number,
): readonly Fact[] {
  const facts = new Map<string, Fact>();
  for (const expression of expressions)
    walk(expression, (part) => {
      const root = part.kind === 'call' && isNormal(part.function) ? rootOf(part.arguments[1]) : null;
      const name = root?.kind === 'name' ? root.name : root?.kind === 'call' ? root.function : null;
      if (root === null || name === null || facts.has(name)) return;
      const deviation = root.kind === 'name' ? numberNamed(name, sorts) : memberOf(functions.get(name));
      if (deviation === null) return;
      const origin = { kind: 'inferred', line: lineOf(root.span.start), latex: `${name} > 0` } as const;
      facts.set(name, { proposition: apply('less', number(0), deviation), kind: 'domain', origin });
    });
  return [...facts.values()];
}

/** Of what the variance is written as the square. */
function rootOf(variance: Expression | undefined): Expression | null {
  if (variance?.kind !== 'operation' || variance.operator !== 'power') return null;
  const [base, exponent] = variance.arguments;
  const isSquare =
    exponent?.kind === 'number' && exponent.value.numerator === 2n && exponent.value.denominator === 1n;
  return base !== undefined && isSquare ? base : null;
}

const numberNamed = (name: string, sorts: Understanding['sorts']): Term | null =>
  sorts.ofName(name).kind === 'real' ? symbol(name, real) : null;

/** `\sigma_k`, of a list that is numbered by one index. */
function memberOf(list: FunctionDeclaration | undefined): Term | null {
  const [index, ...more] = list?.parameters ?? [];
  if (list === undefined || index?.kind !== 'integer' || more.length > 0 || list.result.kind !== 'real')
    return null;
  return call(list.name, [symbol('k', index)], list.result);
}
