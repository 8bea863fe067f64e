/**
 * Rules: what may be believed without proof, as rows that one can read aloud. A row is written in plain notation; every
 * name that is no operator stands for anything (`f(x)` for anything that may depend on x, `c` for anything that does
 * not depend on the variables bound around it). `whole(x)` is the space that the bound variable x of the row runs
 * through, `dimension(x)` the number of its components, `line` the real line. This file reads rows and fills them in;
 * it is trusted.
 */
import { parseTerm } from '../terms/notation.js';
import { proposition, real, space, type Sort } from '../terms/sort.js';
import { replaceSymbol, substitute } from '../terms/substitute.js';
import {
  apply,
  binder,
  call,
  partsOf,
  withParts,
  type CallTerm,
  type SymbolTerm,
  type Term,
} from '../terms/term.js';
import { dimensionOf, whole } from '../terms/whole.js';

export interface Row {
  /** Kebab-case, unique among all rows; with blanks for hyphens it is what the report says. */
  readonly name: string;
  /** What holds: an equation `left = right`, or another proposition. */
  readonly holds: string;
  /** Conditions, all needed. */
  readonly when?: readonly string[];
  /** A citation: where this stands, or why it is so. */
  readonly source: string;
}

export interface Rule {
  readonly name: string;
  readonly conclusion: Term;
  readonly premises: readonly Term[];
  readonly source: string;
}

/** What the names of a rule stand for: terms over parameters; and the sorts of its bound variables, by name. */
export interface Filling {
  readonly meanings: ReadonlyMap<string, Abstraction>;
  readonly sorts: ReadonlyMap<string, Sort>;
}

/** A term that depends on parameters: symbols to be replaced by the arguments. */
export interface Abstraction {
  readonly parameters: readonly SymbolTerm[];
  readonly body: Term;
}

/** The sort of a bound variable that a rule leaves open. */
const anySort = space('?');

export const isSchematic = (sort: Sort): boolean => sort.kind === 'space' && sort.name === '?';

/** The name that a schematic term stands under, without its mark. */
export const schematicName = (term: Term): string | null =>
  term.kind === 'call' && term.function.startsWith('?') ? term.function.slice(1) : null;

export function readRule(row: Row): Rule {
  const read = (text: string): Term =>
    parseTerm(
      text,
      (name, parts) => (name === 'line' ? whole(real) : call(`?${name}`, parts ?? [], real)),
      anySort,
    );
  return {
    name: row.name,
    conclusion: read(row.holds),
    premises: (row.when ?? []).map(read),
    source: row.source,
  };
}

/**
 * The table of rules by name. Some names stand in several rows (a rule and its mirror image); the later ones get a
 * number, `product-of-nonzeros:2`, which reports leave out.
 */
export function ruleTable(rows: readonly Row[]): ReadonlyMap<string, Rule> {
  const table = new Map<string, Rule>();
  const counts = new Map<string, number>();
  for (const row of rows) {
    const count = (counts.get(row.name) ?? 0) + 1;
    counts.set(row.name, count);
    const name = count === 1 ? row.name : `${row.name}:${String(count)}`;
    table.set(name, { ...readRule(row), name });
  }
  return table;
}

/** What is said of the sort of a bound variable. */
const ofSort: ReadonlyMap<string, (sort: Sort) => Term | null> = new Map([
  ['whole', whole],
  ['dimension', dimensionOf],
]);

export const isOfSort = (name: string): boolean => ofSort.has(name);

/**
 * The schematic term with its names filled in. Throws where a name or a sort is missing: a bug of the caller. `around`
 * are the names of the variables bound around the term, innermost first.
 */
export function fill(term: Term, filling: Filling, around: readonly string[] = []): Term {
  const name = schematicName(term);
  if (name !== null && term.kind === 'call') {
    const said = ofSort.get(name);
    if (said !== undefined) return saidOfSort(said, term, filling, around);
    const meaning = filling.meanings.get(name);
    if (meaning?.parameters.length !== term.arguments.length)
      throw new Error(`nothing of the right form is said to stand for ${name}`);
    const [only, ...more] = meaning.parameters;
    if (only === undefined) return meaning.body;
    const values = term.arguments.map((argument) => fill(argument, filling, around));
    const [value] = values;
    if (value !== undefined && more.length === 0) return replaceSymbol(meaning.body, only, value);
    return substitute(meaning.body, (found) => {
      const index = meaning.parameters.findIndex((one) => one.name === found.name && one.hash === found.hash);
      return values[index] ?? null;
    });
  }
  if (term.kind !== 'binder')
    return withParts(
      term,
      partsOf(term).map((part) => fill(part, filling, around)),
    );
  const { name: variableName, sort } = term.variable;
  const filled = isSchematic(sort) ? filling.sorts.get(variableName) : sort;
  if (filled === undefined) throw new Error(`no sort for ${variableName}`);
  return binder(
    term.binder,
    { name: variableName, sort: filled },
    term.bodies.map((body) => fill(body, filling, [variableName, ...around])),
    term.operands.map((operand) => fill(operand, filling, around)),
  );
}

function saidOfSort(
  said: (sort: Sort) => Term | null,
  term: CallTerm,
  { sorts }: Filling,
  around: readonly string[],
): Term {
  const [variable] = term.arguments;
  const name = variable?.kind === 'bound' ? around[variable.index] : variable && schematicName(variable);
  const sort = sorts.get(name ?? '');
  const value = sort && said(sort);
  if (!value) throw new Error(`nothing can be said of the sort in ${term.function}`);
  return value;
}

/** An equation as a proposition. */
export const equation = (left: Term, right: Term): Term => apply('equal', left, right);

export const isProposition = (sort: Sort): boolean => sort.kind === proposition.kind;
