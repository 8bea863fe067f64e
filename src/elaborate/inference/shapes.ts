/**
 * Shapes beside matrices: in `A x` the vector x is as long as A has columns, in `y - A x` the y as long as A has rows, in
 * `x^\top A` the x likewise. Finds what must be a vector for that, and which lengths are one and the same. Relies on the
 * sorts of an earlier round; a letter that is certainly a number stays one.
 */
import { matrixOf, sidesOf } from '../../terms/matrix.js';
import type { Sort } from '../../terms/sort.js';
import { walk, type CallExpression, type Expression, type OperationExpression } from '../expression.js';
import { newLengths, one } from './lengths.js';
import { factorsOf, rangesOfEntries, squaresIn } from './squares.js';
import type { KnownSorts } from './vector-values.js';

export interface Shapes {
  /** How long names and values of functions are, by class member; these are vectors for certain. */
  readonly lengths: ReadonlyMap<string, string>;
  /** Matrices of which nobody says how many rows and columns they have. */
  readonly matrices: ReadonlyMap<string, Sort>;
}

export interface ShapeSetting extends KnownSorts {
  readonly isMatrix: (name: string) => boolean;
  /** A symmetric matrix, which is square. */
  readonly isSymmetric: (name: string) => boolean;
  /** Is this name certainly no vector? */
  readonly isNumber: (name: string) => boolean;
  /** Does it go by a letter in two faces? */
  readonly isInTwoFaces: (name: string) => boolean;
  /** May the values of the function be vectors? */
  readonly isOpen: (key: string) => boolean;
}

/** The sides of a value, each a length that may be known under several names; `one` of a vector and a number. */
interface Form {
  readonly rows: string;
  readonly columns: string;
}

export function shapesIn(
  expressions: readonly Expression[],
  equated: readonly (readonly [Expression, Expression])[],
  setting: ShapeSetting,
): Shapes {
  const search = newSearch(setting, squaresIn(expressions));
  for (const { matrix, rows, columns } of rangesOfEntries(expressions)) search.entries(matrix, rows, columns);
  // What is found of one formula tells something of another.
  for (let round = 0; round < 2; round++) {
    for (const expression of expressions) {
      search.formOf(expression);
      walk(expression, (part) => {
        if (part.kind === 'norm' || part.kind === 'trace') search.formOf(part.body);
      });
    }
    for (const [left, right] of equated) search.together(left, right);
  }
  return search.found();
}

function newSearch(setting: ShapeSetting, squares: ReadonlySet<string>) {
  const matrices = new Set<string>();
  // A slip of a transpose makes no matrix a square one.
  const lengths = newLengths((a, b, rootOf) =>
    [...matrices].some((name) => {
      const sides = [rootOf(`rows:${name}`), rootOf(`columns:${name}`)];
      return !squares.has(name) && !setting.isSymmetric(name) && sides.includes(a) && sides.includes(b);
    }),
  );
  const vectors = new Set<string>();

  const ofSort = (member: string, sort: Sort): Form | null => {
    if (sort.kind !== 'vector') return vectors.has(member) ? { rows: member, columns: one } : null;
    const sides = sidesOf(sort.dimension);
    if (sides !== null) return { rows: lengths.named(sides[0]), columns: lengths.named(sides[1]) };
    vectors.add(member);
    lengths.unite(member, lengths.named(sort.dimension));
    return { rows: member, columns: one };
  };

  const ofMatrix = (name: string): Form => {
    const sort = setting.ofName(name);
    const known = sort.kind === 'vector' ? ofSort(`name:${name}`, sort) : null;
    if (known !== null && known.columns !== one) return known;
    matrices.add(name);
    return { rows: `rows:${name}`, columns: `columns:${name}` };
  };

  /** Of an expression, and everything in it united as its operations demand; null for numbers and what is unknown. */
  const formOf = (expression: Expression): Form | null => {
    switch (expression.kind) {
      case 'name':
        return setting.isMatrix(expression.name)
          ? ofMatrix(expression.name)
          : ofSort(`name:${expression.name}`, setting.ofName(expression.name));
      case 'call':
        expression.arguments.forEach(formOf);
        if (expression.arguments.length === 0 && setting.isMatrix(expression.function))
          return { rows: `rows:${expression.function}`, columns: `columns:${expression.function}` };
        return ofSort(`result:${expression.function}`, setting.ofResult(expression.function));
      case 'transpose': {
        const form = formOf(expression.body);
        return form && { rows: form.columns, columns: form.rows };
      }
      case 'operation':
        return operation(expression);
      case 'dot':
        together(expression.left, expression.right);
        return null;
      case 'norm':
      case 'trace':
        formOf(expression.body);
        return null;
      case 'binding':
      case 'expectation':
        return formOf(expression.body);
      case 'derivative': {
        const body = formOf(expression.body);
        if (expression.component !== null || expression.variable === null) return body;
        const by = formOf({ kind: 'name', name: expression.variable, span: expression.span });
        if (by === null || (body !== null && by.columns !== one)) return null;
        return body === null ? by : body.columns === one ? { rows: body.rows, columns: by.rows } : null;
      }
      default:
        return null;
    }
  };

  const operation = (expression: OperationExpression): Form | null => {
    const [left, right] = expression.arguments;
    if (left === undefined) return null;
    switch (expression.operator) {
      case 'add':
      case 'subtract':
        return right === undefined ? formOf(left) : together(left, right);
      case 'equal':
        if (right !== undefined) together(left, right);
        return null;
      case 'negate':
        return formOf(left);
      case 'divide':
        if (right !== undefined) formOf(right);
        return formOf(left);
      case 'multiply':
        return product(factorsOf(expression));
      case 'power': {
        const form = formOf(left);
        return form !== null && form.rows !== one && form.columns !== one
          ? { rows: form.columns, columns: form.rows }
          : null;
      }
      case 'exp':
      case 'log':
      case 'sqrt':
      case 'sigmoid':
      case 'tanh':
      case 'softplus':
        return formOf(left);
      default:
        expression.arguments.forEach(formOf);
        return null;
    }
  };

  /** Two that are added, subtracted or equated. */
  const together = (left: Expression, right: Expression): Form | null => {
    const [ours, theirs] = [formOf(left), formOf(right)];
    if (ours !== null && theirs !== null) unite(ours, theirs);
    else if (ours !== null) expect(right, ours);
    else if (theirs !== null) expect(left, theirs);
    return ours ?? theirs;
  };

  const unite = (left: Form, right: Form): void => {
    lengths.unite(left.rows, right.rows);
    lengths.unite(left.columns, right.columns);
  };

  /** The first and last factors that are no numbers tell what the product is. */
  const product = (factors: readonly Expression[]): Form | null => {
    const forms = factors.map(formOf);
    forms.forEach((form, at) => {
      const next = factors[at + 1];
      if (form === null || form.columns === one || next === undefined) return;
      const isRow = form.rows === one;
      const known = forms[at + 1];
      if (known == null) {
        if (!isRow) expect(next, { rows: form.columns, columns: one });
        forms[at + 1] = formOf(next);
      } else if (known.rows !== one || isRow) lengths.unite(form.columns, known.rows);
    });
    forms.forEach((form, at) => {
      const before = factors[at - 1];
      const isBefore = before?.kind === 'transpose' && forms[at - 1] == null;
      if (isBefore && form !== null && form.rows !== one && form.columns !== one) {
        expect(before.body, { rows: form.rows, columns: one });
        forms[at - 1] = formOf(before);
      }
    });
    const shaped = forms.filter((form) => form !== null);
    const [first, last] = [shaped[0], shaped.at(-1)];
    return first && last && !(first.rows === one && last.columns === one)
      ? { rows: first.rows, columns: last.columns }
      : null;
  };

  /** What stands here is of this form; of a sum, all of its terms are. */
  const expect = (expression: Expression, form: Form): void => {
    if (form.columns !== one) {
      if (form.rows === one && expression.kind === 'transpose')
        expect(expression.body, { rows: form.columns, columns: one });
      return;
    }
    switch (expression.kind) {
      case 'name':
        if (isLetterOfVector(expression.name)) vector(`name:${expression.name}`, form.rows);
        return;
      case 'call':
        // Entries of a list are numbers as often as not.
        if (
          setting.isOpen(expression.function) &&
          !setting.isInTwoFaces(expression.function) &&
          !isEntry(expression)
        )
          vector(`result:${expression.function}`, form.rows);
        return;
      case 'operation': {
        const isSum = ['add', 'subtract', 'negate'].includes(expression.operator);
        if (isSum) for (const part of expression.arguments) expectAgain(part, form);
        if (expression.operator === 'multiply') {
          const factors = factorsOf(expression);
          const last = factors.at(-1);
          if (last !== undefined && factors.slice(0, -1).every(isCertainNumber)) expectAgain(last, form);
        }
        return;
      }
      case 'binding':
      case 'expectation':
        expectAgain(expression.body, form);
        return;
      default:
        return;
    }
  };

  const isEntry = ({ arguments: parts }: CallExpression): boolean =>
    parts.every((part) => part.kind === 'name' && setting.ofName(part.name).kind === 'integer');

  const expectAgain = (expression: Expression, form: Form): void => {
    const known = formOf(expression);
    if (known === null) expect(expression, form);
    else unite(known, form);
  };

  const vector = (member: string, length: string): void => {
    vectors.add(member);
    lengths.unite(member, length);
  };

  const isLetterOfVector = (name: string): boolean =>
    /^(?:\\[a-z]+|[a-z])/.test(name) &&
    !setting.isNumber(name) &&
    !setting.isMatrix(name) &&
    !setting.isInTwoFaces(name);

  const isCertainNumber = (expression: Expression): boolean =>
    expression.kind === 'number' ||
    (expression.kind === 'name' && setting.isNumber(expression.name)) ||
    (expression.kind === 'operation' &&
      ['divide', 'power', 'sqrt', 'multiply', 'negate'].includes(expression.operator) &&
      expression.arguments.every(isCertainNumber));

  return {
    formOf,
    together,
    /** The entries of a matrix run so far in rows and columns. */
    entries: (name: string, rows: string, columns: string): void => {
      const form = setting.isMatrix(name) ? ofMatrix(name) : null;
      if (form) unite(form, { rows: lengths.named(rows), columns: lengths.named(columns) });
    },
    found: (): Shapes => ({
      lengths: new Map([...vectors].map((member) => [member, lengths.nameOf(member)])),
      matrices: new Map(
        [...matrices].map((name) => [
          name,
          matrixOf(lengths.nameOf(`rows:${name}`), lengths.nameOf(`columns:${name}`)),
        ]),
      ),
    }),
  };
}
