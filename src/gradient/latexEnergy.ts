/**
 * An energy written in LaTeX, with its space and the values of its parameters: read and elaborated like a formula of a
 * note whose symbols are declared. What cannot be used is said in one sentence. Relies on the reader and the
 * elaborator.
 */
import { elaborate } from '../elaborate/elaborate.js';
import { exact } from '../numbers/bounded.js';
import { plain } from '../numbers/scalar.js';
import { readLine } from '../read/readLine.js';
import { integer, real } from '../terms/sort.js';
import { calledFunctions, freeSymbols } from '../terms/substitute.js';
import { symbol, type SymbolTerm, type Term } from '../terms/term.js';
import type { Case } from './check.js';
import type { End, Space } from './energy.js';
import { readSpace, type WrittenSpace } from './space.js';
import { termEnd, termEnergy } from './termEnergy.js';

export interface LatexEnergy {
  readonly energy: string;
  /** `x \in \mathbb{R}` and the like. */
  readonly space: string;
  readonly parameters: readonly { readonly latex: string; readonly value: number }[];
}

export type LatexCase =
  { readonly kind: 'case'; readonly case: Case } | { readonly kind: 'problem'; readonly message: string };

export function readLatexEnergy({ energy, space, parameters }: LatexEnergy): LatexCase {
  const written = readSpace(space);
  if (written === null)
    return problem(
      `--space: ${space} is not understood; write x \\in \\mathbb{R}, x \\in [0, 1], x \\in [0, \\infty), x > 0, x \\in \\{0, 1\\} or x \\in \\mathbb{N}`,
    );
  const isDiscrete = ['points', 'range', 'naturals'].includes(written.space.kind);
  const declared = [
    `${written.variable} \\in \\mathbb{${isDiscrete ? 'N' : 'R'}}`,
    ...parameters.map(({ latex }) => `${latex} \\in \\mathbb{R}`),
  ];
  const variable = nameOf(written.variable, declared);
  if (variable === null) return problem(`--space: ${written.variable} is no name of a variable`);
  const names: string[] = [];
  for (const { latex } of parameters) {
    const name = nameOf(latex, declared);
    if (name === null) return problem(`--parameter: ${latex} is no name of a parameter`);
    if (name === variable || names.includes(name))
      return problem(`--parameter: ${latex} has a meaning already`);
    names.push(name);
  }
  const formula = (option: string, latex: string, allowed: readonly string[]) =>
    formulaOf(option, latex, declared, allowed);
  const body = formula('--energy', energy, [variable, ...names]);
  if (body.kind === 'problem') return body;
  const symbolsOf = (term: Term): readonly SymbolTerm[] => names.map((name) => symbolIn(term, name, real));
  const ends: End[] = [];
  for (const latex of endsOf(written.space)) {
    const end = formula('--space', latex, names);
    if (end.kind === 'problem') return end;
    ends.push(termEnd(end.term, symbolsOf(end.term)));
  }
  const theta = parameters.map(({ value }) => value);
  const found = spaceOf(written.space, ends, theta);
  if (found === null) return problem(`--space: ${space} has no points that can be counted`);
  const coordinates = [symbolIn(body.term, variable, isDiscrete ? integer : real)];
  return {
    kind: 'case',
    case: {
      energy: termEnergy(body.term, coordinates, symbolsOf(body.term), found),
      theta,
      parameterNames: parameters.map(({ latex }) => latex),
      coordinateNames: [written.variable],
    },
  };
}

const problem = (message: string): { readonly kind: 'problem'; readonly message: string } => ({
  kind: 'problem',
  message,
});

type Formula = { readonly kind: 'term'; readonly term: Term } | ReturnType<typeof problem>;

function formulaOf(
  option: string,
  latex: string,
  declared: readonly string[],
  allowed: readonly string[],
): Formula {
  const found = termOf(latex, declared);
  if (found.kind === 'problem') return problem(`${option}: ${found.message}`);
  const names = [...freeSymbols(found.term).map(({ name }) => name), ...calledFunctions(found.term)];
  const stranger = names.find((name) => !allowed.includes(name));
  return stranger === undefined
    ? found
    : problem(
        `${option}: ${stranger} has no value; declare it, as in --parameter '${stranger}=1'${option === '--energy' ? `, or name the variable in --space '${stranger} \\in \\mathbb{R}'` : ''}`,
      );
}

/** The first reading of a formula among declared symbols. */
function termOf(latex: string, declared: readonly string[]): Formula {
  const before = '0 = ';
  const document = readLine({ id: 'energy', given: declared, assume: [], latex: before + latex });
  const { chains } = elaborate(document);
  const [chain, another] = chains;
  if (chain === undefined || another !== undefined || chain.members.length !== 2)
    return problem(`${latex} is no formula by itself; write one without a relation, as in x^4 - \\theta x^2`);
  const member = chain.members[1];
  if (member?.kind === 'terms' && member.readings[0] !== undefined)
    return { kind: 'term', term: member.readings[0].term };
  if (member?.kind !== 'unreadable') return problem(`${latex} has no meaning that could be found`);
  const { text, span } = member.message;
  return problem(`${text} (character ${Math.max(1, span.start - before.length + 1)})`);
}

function nameOf(latex: string, declared: readonly string[]): string | null {
  const found = termOf(latex, declared);
  return found.kind === 'term' && found.term.kind === 'symbol' ? found.term.name : null;
}

/** The symbol as the term has it. */
const symbolIn = (term: Term, name: string, sort: SymbolTerm['sort']): SymbolTerm =>
  freeSymbols(term).find((one) => one.name === name) ?? symbol(name, sort);

function endsOf(space: WrittenSpace): readonly string[] {
  switch (space.kind) {
    case 'line':
      return [];
    case 'interval':
    case 'range':
      return [space.from, space.to];
    case 'halfLine':
    case 'naturals':
      return [space.from];
    case 'points':
      return space.points;
  }
}

/** Null where points are expected and there are none. */
function spaceOf(space: WrittenSpace, ends: readonly End[], theta: readonly number[]): Space | null {
  const [from, to] = ends;
  const values = ends.map((end) => plain(end(theta.map(exact))).value);
  const [first = NaN, last = NaN] = values;
  switch (space.kind) {
    case 'line':
      return { kind: 'line', dimension: 1 };
    case 'interval':
      return from === undefined || to === undefined ? null : { kind: 'interval', from, to };
    case 'halfLine':
      return from === undefined ? null : { kind: 'halfLine', from };
    case 'naturals':
      return Number.isInteger(first) && first >= 0 ? { kind: 'naturals', from: first } : null;
    case 'points':
      return values.every(Number.isFinite)
        ? { kind: 'points', points: values.map((value) => [value]) }
        : null;
    case 'range':
      return Number.isInteger(first) && Number.isInteger(last) && first <= last && last - first < longestRange
        ? { kind: 'points', points: Array.from({ length: last - first + 1 }, (_, n) => [first + n]) }
        : null;
  }
}

const longestRange = 65_536;
