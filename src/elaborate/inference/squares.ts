/** Matrices that are square for certain, by how formulas write them, and how far their rows and columns run. Relies on expressions only. */
import { partsOfExpression, walk, type Expression } from '../expression.js';

/**
 * Matrices that must have as many rows as columns: between a vector and itself, added to their own transpose or to the
 * unit matrix, alone under a trace, raised to a power.
 */
export function squaresIn(expressions: readonly Expression[]): ReadonlySet<string> {
  const found = new Set<string>();
  const note = (expression: Expression | undefined): void => {
    if (expression?.kind === 'name') found.add(expression.name);
    if (expression?.kind === 'transpose') note(expression.body);
    if (expression?.kind === 'operation' && expression.operator === 'multiply')
      note(expression.arguments.at(-1));
  };
  const visit = (part: Expression): void => {
    if (part.kind === 'trace') note(part.body.kind === 'name' ? part.body : undefined);
    if (part.kind !== 'operation') return;
    if (['power', 'abs', 'determinant'].includes(part.operator)) note(part.arguments[0]);
    if (part.operator === 'add' || part.operator === 'subtract')
      part.arguments.forEach((one, at) => {
        const other = part.arguments[1 - at];
        if (isTransposeOf(one, other) || isUnit(other)) note(one);
      });
    if (part.operator === 'multiply') {
      const factors = factorsOf(part).filter(({ kind }) => kind !== 'number');
      factors.forEach((factor, at) => {
        if (at > 0 && isTransposeOf(factors[at + 1], factors[at - 1])) note(factor);
      });
    }
  };
  for (const expression of expressions) walk(expression, visit);
  for (const { matrix, rows, columns } of rangesOfEntries(expressions))
    if (rows === columns) found.add(matrix);
  return found;
}

interface EntryRange {
  readonly matrix: string;
  /** How far the letters of the row and the column run. */
  readonly rows: string;
  readonly columns: string;
}

/** `w_{ij}` below sums over i and j. */
export function rangesOfEntries(expressions: readonly Expression[]): readonly EntryRange[] {
  const found: EntryRange[] = [];
  const ends = new Map<string, string>();
  const endOf = (index: Expression | undefined): string | undefined =>
    index?.kind === 'name' ? ends.get(index.name) : undefined;
  const visit = (part: Expression): void => {
    const to = part.kind === 'binding' && part.domain.kind === 'range' ? part.domain.to : null;
    const variable = part.kind === 'binding' && to?.kind === 'name' ? part.variable : null;
    const before = variable === null ? undefined : ends.get(variable);
    if (variable !== null && to?.kind === 'name') ends.set(variable, to.name);
    const [matrix, cell] = part.kind === 'operation' && part.operator === 'component' ? part.arguments : [];
    if (matrix?.kind === 'name' && cell?.kind === 'operation' && cell.operator === 'cell') {
      const [rows, columns] = cell.arguments.map(endOf);
      if (rows !== undefined && columns !== undefined) found.push({ matrix: matrix.name, rows, columns });
    }
    partsOfExpression(part).forEach(visit);
    if (variable === null) return;
    if (before === undefined) ends.delete(variable);
    else ends.set(variable, before);
  };
  expressions.forEach(visit);
  return found;
}

/** Is the second the transpose of the first? */
const isTransposeOf = (one: Expression | undefined, other: Expression | undefined): boolean =>
  one !== undefined && other?.kind === 'transpose' && withoutPlaces(one) === withoutPlaces(other.body);

const withoutPlaces = (expression: Expression): string =>
  JSON.stringify(expression, (key, value: unknown) =>
    key === 'span' ? undefined : typeof value === 'bigint' ? String(value) : value,
  );

const isUnit = (expression: Expression | undefined): boolean =>
  (expression?.kind === 'name' && /^I(?:_\{\w+\})?$/.test(expression.name)) ||
  (expression?.kind === 'operation' && expression.operator === 'multiply' && isUnit(expression.arguments[1]));

/** Of a product, one after the other. */
export function factorsOf(expression: Expression): readonly Expression[] {
  if (expression.kind !== 'operation' || expression.operator !== 'multiply') return [expression];
  return expression.arguments.flatMap(factorsOf);
}
