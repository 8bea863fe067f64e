/**
 * Terms as questions: arithmetic and elementary functions of one variable in nerdamer's notation, and its answers as
 * terms. Names are numbered, so that none means anything to it, and whatever is free of the variable is one name.
 */
import { isInteger, type Rational } from '../numbers/rational.js';
import { parseTerm } from '../terms/notation.js';
import { isOperator, type OperatorName } from '../terms/operators.js';
import { mentions } from '../terms/substitute.js';
import { apply, number, partsOf, same, withParts, type SymbolTerm, type Term } from '../terms/term.js';

export interface Question {
  readonly text: string;
  readonly variable: string;
  /** What the names stand for: `v0` is the first. */
  readonly names: readonly Term[];
}

/** Longer formulas are not asked about. */
const MOST_PARTS = 60;
const LONGEST_ANSWER = 3_000;

/** A formula in nerdamer's notation; null if there is something in it that cannot be said. */
export function questionOf(body: Term, variable: SymbolTerm): Question | null {
  const names: Term[] = [variable];
  let parts = 0;
  const said = (term: Term): string | null => {
    if (++parts > MOST_PARTS) return null;
    if (term.kind === 'number') return saidNumber(term.value);
    if (same(term, variable)) return nameOf(0);
    if (!mentions(term, variable)) return named(term);
    if (term.kind !== 'apply') return null;
    const inner = partsOf(term).map(said);
    const row = rows[term.operator];
    return row !== undefined && inner.every((part) => part !== null)
      ? row.replace(/#(\d)/g, (_, place: string) => `(${inner[Number(place) - 1] ?? ''})`)
      : null;
  };
  const named = (term: Term): string => {
    const known = names.findIndex((one) => same(one, term));
    return nameOf(known < 0 ? names.push(term) - 1 : known);
  };
  const text = said(body);
  return text === null ? null : { text, variable: nameOf(0), names };
}

/** The term that an answer stands for; null if it is none, or stands for what was not understood. */
export function answerOf(text: string, { names }: Question): Term | null {
  if (text.length > LONGEST_ANSWER) return null;
  try {
    return withExponentials(parseTerm(text, (name, parts) => meaningOf(name, parts, names)));
  } catch {
    return null;
  }
}

/** `e^x` is the exponential, not a power of a number. */
function withExponentials(term: Term): Term {
  const inner = withParts(term, partsOf(term).map(withExponentials));
  const [base, exponent] = inner.kind === 'apply' && inner.operator === 'power' ? inner.arguments : [];
  return base && exponent && same(base, euler) ? apply('exp', exponent) : inner;
}

const euler = apply('exp', number(1));

const nameOf = (index: number): string => `v${String(index)}`;

const saidNumber = (value: Rational): string =>
  isInteger(value) ? String(value.numerator) : `${String(value.numerator)}/${String(value.denominator)}`;

/** How operators are said; the parts stand in brackets. */
const rows: Readonly<Partial<Record<OperatorName, string>>> = {
  add: '#1+#2',
  subtract: '#1-#2',
  negate: '-#1',
  multiply: '#1*#2',
  divide: '#1/#2',
  power: '#1^#2',
  sqrt: 'sqrt#1',
  exp: 'e^#1',
  log: 'log#1',
  sin: 'sin#1',
  cos: 'cos#1',
  tan: 'tan#1',
  sinh: 'sinh#1',
  cosh: 'cosh#1',
  arcsin: 'asin#1',
  arctan: 'atan#1',
  sigmoid: '1/(1+e^(-#1))',
};

/** Functions that it calls otherwise. */
const functions: ReadonlyMap<string, OperatorName> = new Map([
  ['atan', 'arctan'],
  ['asin', 'arcsin'],
  ['acos', 'arccos'],
]);

function meaningOf(name: string, parts: readonly Term[] | null, names: readonly Term[]): Term {
  const operator = functions.get(name) ?? name;
  if (parts !== null && isOperator(operator)) return apply(operator, ...parts);
  if (parts === null && name === 'e') return euler;
  const known = parts === null && /^v\d+$/.test(name) ? names[Number(name.slice(1))] : undefined;
  if (known === undefined) throw new SyntaxError(`unknown name ${name}`);
  return known;
}
