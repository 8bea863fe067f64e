/**
 * Equations between laws of one letter that no law can meet: `p(z \mid x) = p(x \mid z) p(x) / p(z)`. Whatever an author
 * assumes to be independent is so where everything is, and a prior may be flat; an equation that fails there all the
 * same is a slip, and defines nothing. Only products, quotients and integrals of laws of plain variables are looked at.
 */
import { walk, type ApplicationExpression, type Expression } from '../expression.js';

export function contradictsLaws(left: Expression, right: Expression): boolean {
  if (left.kind !== 'application') return false;
  const laws = [...lawsOf(left), ...lawsOf(right)];
  const family = familyOf(left);
  if (family === null || laws.some((law) => familyOf(law) !== family)) return false;
  if (!laws.some(({ arguments: parts }) => parts.some(({ place }) => place === 'condition'))) return false;
  const points = laws.flatMap(({ arguments: parts }) => parts.flatMap(({ value }) => nameOf(value)));
  const names = [...new Set(points)];
  return [null, ...names].every((flat) =>
    values.some((first) => {
      const place = new Map(names.map((name, at) => [name, (first + at) % values.length]));
      const [a, b] = [left, right].map((side) => valueOf(side, { place, names, flat }));
      return typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) > 1e-9 * (a + b);
    }),
  );
}

function lawsOf(expression: Expression): readonly ApplicationExpression[] {
  const found: ApplicationExpression[] = [];
  walk(expression, (part) => {
    if (part.kind === 'application') found.push(part);
  });
  return found;
}

/** The letter with its parameters; null where something else than a plain variable stands in the brackets. */
function familyOf({ name, arguments: parts }: ApplicationExpression): string | null {
  const isPlain = parts.every(({ value, place }) => place !== 'variate' && value.kind === 'name');
  const parameters = parts
    .filter(({ place }) => place === 'subscript' || place === 'behind')
    .flatMap(({ value }) => nameOf(value));
  return isPlain ? [name, ...parameters].join(' ') : null;
}

const nameOf = (value: Expression): readonly string[] => (value.kind === 'name' ? [value.name] : []);

interface Setting {
  /** By the name of each variable, which of three values it has. */
  readonly place: ReadonlyMap<string, number>;
  readonly names: readonly string[];
  /** The variable whose law is the measure of its space. */
  readonly flat: string | null;
}

const values = [0, 1, 2] as const;

/** Probabilities of the three values of the variable with the number: positive, and never the same. */
function probability(variable: number, value: number): number {
  const weights = values.map((one) => 2 + variable + (one + 1) * (one + variable + 1));
  return (weights[value] ?? 0) / weights.reduce((total, weight) => total + weight, 0);
}

/** Where all variables are independent; null for what is no product, quotient or integral of laws. */
function valueOf(expression: Expression, setting: Setting): number | null {
  const { place, names, flat } = setting;
  switch (expression.kind) {
    case 'number':
      return expression.value.numerator === expression.value.denominator ? 1 : null;
    case 'application':
      return expression.arguments
        .filter(({ place: where }) => where === 'parenthesis')
        .flatMap(({ value }) => nameOf(value))
        .filter((name) => name !== flat)
        .reduce((product, name) => product * probability(names.indexOf(name), place.get(name) ?? 0), 1);
    case 'operation': {
      const { operator, arguments: parts } = expression;
      const [a, b] = parts.map((part) => valueOf(part, setting));
      if (typeof a !== 'number' || typeof b !== 'number') return null;
      return operator === 'multiply' ? a * b : operator === 'divide' ? a / b : null;
    }
    case 'binding': {
      const { binder, variable, domain, body, part } = expression;
      if (binder !== 'integral' && binder !== 'sum') return null;
      if (variable === null || domain.kind !== 'whole' || part !== undefined) return null;
      const weight = variable === flat ? 1 / values.length : 1;
      return values.reduce<number | null>((total, value) => {
        const term = valueOf(body, {
          ...setting,
          place: new Map([...place, [variable, value]]),
        });
        return total === null || term === null ? null : total + weight * term;
      }, 0);
    }
    default:
      return null;
  }
}
