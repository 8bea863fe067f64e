/**
 * Terms as Python expressions. Numbers stay rational as long as Python does, finite sums are sums, and what needs a
 * little numerical work calls the functions of prelude.ts. Null for what has no simple form. Relies on terms and models.
 */
import { sortName } from '../../terms/sort.js';
import { isWhole } from '../../terms/whole.js';
import type { BinderTerm, Term } from '../../terms/term.js';
import type { Helper } from './prelude.js';
import type { SpaceModel } from '../model.js';

export interface Speaker {
  readonly symbolName: (term: Extract<Term, { kind: 'symbol' }>) => string;
  readonly functionName: (name: string) => string;
  /** Other than the names of the variables bound around. */
  readonly variableName: (name: string, scope: readonly string[]) => string;
  readonly space: (name: string) => SpaceModel | undefined;
  /** The name of the list of the points of a finite space. */
  readonly pointsName: (name: string) => string;
  readonly uses: (helper: Helper) => void;
}

interface Piece {
  readonly text: string;
  readonly binding: Binding;
}

/** How tightly an expression holds together. */
type Binding = 0 | 1 | 2 | 3 | 4 | 5;
const [whole, sum, product, sign, power, atom] = [0, 1, 2, 3, 4, 5] as const;

/** `scope` holds the names of the variables bound around, innermost first. */
export function pythonOf(term: Term, speaker: Speaker, scope: readonly string[] = []): string | null {
  return pieceOf(term, speaker, scope)?.text ?? null;
}

function pieceOf(term: Term, speaker: Speaker, scope: readonly string[]): Piece | null {
  switch (term.kind) {
    case 'number': {
      const { numerator, denominator } = term.value;
      if (denominator !== 1n)
        return { text: `${String(numerator)} / ${String(denominator)}`, binding: product };
      return { text: String(numerator), binding: numerator < 0n ? sign : atom };
    }
    case 'symbol':
      return { text: speaker.symbolName(term), binding: atom };
    case 'bound': {
      const name = scope[term.index];
      return name === undefined ? null : { text: name, binding: atom };
    }
    case 'call':
      return called(speaker.functionName(term.function), term.arguments, speaker, scope);
    case 'apply':
      return operation(term, speaker, scope);
    case 'binder':
      return bindingOf(term, speaker, scope);
  }
}

function called(
  name: string,
  parts: readonly Term[],
  speaker: Speaker,
  scope: readonly string[],
): Piece | null {
  const texts = parts.map((part) => pythonOf(part, speaker, scope));
  return texts.some((text) => text === null) ? null : { text: `${name}(${texts.join(', ')})`, binding: atom };
}

function operation(
  { operator, arguments: parts }: Extract<Term, { kind: 'apply' }>,
  speaker: Speaker,
  scope: readonly string[],
): Piece | null {
  const pieces = parts.map((part) => pieceOf(part, speaker, scope));
  const [a, b] = pieces;
  if (pieces.some((piece) => piece === null)) return null;
  const infix = infixes[operator];
  if (infix !== undefined && a && b) {
    const text = `${held(a, infix.left)} ${infix.sign} ${held(b, infix.right)}`;
    return { text, binding: infix.binding };
  }
  if (operator === 'negate' && a) return { text: `-${held(a, sign)}`, binding: sign };
  const form = forms[operator];
  if (form === undefined) return null;
  if (form.helper !== undefined) speaker.uses(form.helper);
  const text = form.text.replace(/#(\d)/g, (_, at: string) => pieces[Number(at) - 1]?.text ?? '');
  return { text, binding: form.isSum === true ? whole : atom };
}

const held = ({ text, binding }: Piece, least: Binding): string => (binding < least ? `(${text})` : text);

const infixes: Readonly<
  Record<
    string,
    { readonly sign: string; readonly binding: Binding; readonly left: Binding; readonly right: Binding }
  >
> = {
  add: { sign: '+', binding: sum, left: sum, right: sum },
  subtract: { sign: '-', binding: sum, left: sum, right: product },
  multiply: { sign: '*', binding: product, left: product, right: sign },
  divide: { sign: '/', binding: product, left: product, right: power },
  power: { sign: '**', binding: power, left: atom, right: power },
};

const forms: Readonly<
  Record<string, { readonly text: string; readonly helper?: Helper; readonly isSum?: boolean }>
> = {
  pi: { text: 'math.pi' },
  exp: { text: 'math.exp(#1)' },
  log: { text: 'math.log(#1)' },
  sqrt: { text: 'math.sqrt(#1)' },
  abs: { text: 'abs(#1)' },
  minimum: { text: 'min(#1, #2)' },
  maximum: { text: 'max(#1, #2)' },
  ...Object.fromEntries(
    ['sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh', 'erf', 'gamma', 'factorial'].map((name) => [
      name,
      { text: `math.${name}(#1)` },
    ]),
  ),
  arcsin: { text: 'math.asin(#1)' },
  arccos: { text: 'math.acos(#1)' },
  arctan: { text: 'math.atan(#1)' },
  sigmoid: { text: '1 / (1 + math.exp(-(#1)))', isSum: true },
  softplus: { text: 'math.log(1 + math.exp(#1))' },
  beta: { text: 'math.gamma(#1) * math.gamma(#2) / math.gamma(#1 + #2)', isSum: true },
  binomial: { text: 'math.comb(#1, #2)' },
  delta: { text: '(1 if #1 == #2 else 0)' },
  component: { text: 'component(#1, #2)', helper: 'component' },
  symmetricCell: { text: '((min(#1, #2) - 1) * #3 + max(#1, #2))' },
  cell: { text: '((#1 - 1) * #3 + #2)' },
  withComponent: { text: 'replaced(#1, #2, #3)', helper: 'replaced' },
  normal: { text: 'normal(#1, #2, #3)', helper: 'normal' },
};

function bindingOf(term: BinderTerm, speaker: Speaker, scope: readonly string[]): Piece | null {
  if (term.binder === 'derivative') return derivative(term, speaker, scope);
  const fold = folds[term.binder];
  const [domain] = term.operands;
  if (fold === undefined || domain === undefined) return null;
  const name = speaker.variableName(term.variable.name, scope);
  const bodies = term.bodies.map((body) => pieceOf(body, speaker, [name, ...scope]));
  const [law, value] = bodies;
  if (!law || bodies.some((body) => body === null)) return null;
  const body = value ? `${held(law, product)} * ${held(value, sign)}` : law.text;
  if (isWhole(domain, term.variable.sort)) {
    const space = sortName(term.variable.sort);
    const found = speaker.space(space);
    if (found?.kind === 'finite') return overPoints(found, speaker.pointsName(space), name, body, fold);
    if (found === undefined || !fold.measured || found.dimension > 2) return null;
    const helper = found.dimension === 1 ? 'line' : 'plane';
    speaker.uses(helper);
    return { text: `${helper}(lambda ${name}: ${body})`, binding: atom };
  }
  if (domain.kind !== 'apply') return null;
  const [from, to] = domain.arguments.map((end) => endOf(end, speaker, scope));
  if (from === undefined || to === undefined || from === null || to === null) return null;
  if (domain.operator === 'range') {
    const last = to === 'math.inf' ? `${from} + ${String(termsOfSeries)}` : after(to);
    if (term.binder === 'tuple') speaker.uses('vector');
    return { text: `${fold.name}(${body} for ${name} in range(${from}, ${last}))`, binding: atom };
  }
  if (domain.operator !== 'interval' || !fold.measured) return null;
  speaker.uses('integral');
  return { text: `integral(lambda ${name}: ${body}, ${from}, ${to})`, binding: atom };
}

/** Of a series so many are added up. */
const termsOfSeries = 2000;

/** Behind the last number of a range. */
const after = (end: string): string => (/^\d+$/.test(end) ? String(Number(end) + 1) : `${end} + 1`);

const folds: Readonly<Record<string, { readonly name: string; readonly measured: boolean }>> = {
  sum: { name: 'sum', measured: false },
  product: { name: 'math.prod', measured: false },
  integral: { name: 'sum', measured: true },
  expectation: { name: 'sum', measured: true },
  supremum: { name: 'max', measured: false },
  infimum: { name: 'min', measured: false },
  tuple: { name: 'vector', measured: false },
};

function overPoints(
  { weights }: Extract<SpaceModel, { kind: 'finite' }>,
  points: string,
  name: string,
  body: string,
  { name: fold, measured }: { readonly name: string; readonly measured: boolean },
): Piece {
  const isPlain = !measured || weights.every(({ numerator, denominator }) => numerator === denominator);
  return {
    text: isPlain
      ? `${fold}(${body} for ${name} in ${points})`
      : `sum(weight * (${body}) for ${name}, weight in zip(${points}, ${points}_weights))`,
    binding: atom,
  };
}

function endOf(end: Term, speaker: Speaker, scope: readonly string[]): string | null {
  const [inner] = end.kind === 'apply' && end.operator === 'negate' ? end.arguments : [];
  if (end.kind === 'apply' && end.operator === 'infinity') return 'math.inf';
  if (inner?.kind === 'apply' && inner.operator === 'infinity') return '-math.inf';
  return pythonOf(end, speaker, scope);
}

/** By a number, or by one component of a vector. */
function derivative(term: BinderTerm, speaker: Speaker, scope: readonly string[]): Piece | null {
  const name = speaker.variableName(term.variable.name, scope);
  const [body] = term.bodies.map((part) => pythonOf(part, speaker, [name, ...scope]));
  const [at, component] = term.operands.map((part) => pythonOf(part, speaker, scope));
  if (!body || !at || !component) return null;
  speaker.uses('derivative');
  if (term.variable.sort.kind === 'real')
    return { text: `derivative(lambda ${name}: ${body}, ${at})`, binding: atom };
  speaker.uses('partial');
  return { text: `partial(lambda ${name}: ${body}, ${at}, ${component})`, binding: atom };
}
