/**
 * Heads: what a name with scripts consists of. Of the scripts of `p_\theta^{(1)}` one is an argument and one belongs to
 * the name; which is which follows from how the document uses those symbols elsewhere, told by `NameClasses`. Relies on
 * syntax only; never looks at what stands beside the name.
 */
import type { Syntax } from '../../read/syntax.js';
import { indicesAbove, indicesBelow } from './indices.js';
import { familyOf, numbered, spelled, withScripts } from './spelling.js';

/** What the document's formulas say about single symbols. */
export interface NameClasses {
  /** Bound by a sum over a range, or written as `x^{(i)}`. */
  readonly isIndex: (name: string) => boolean;
  /** Used as an argument or differentiated somewhere. */
  readonly isArgument: (name: string) => boolean;
  /** Is `base_sub` another value than the `base` that functions are applied to, told from it by a letter of no other use? */
  readonly isStep: (base: string, sub: string) => boolean;
  /** Is `base_sub` one of the numbers of a list that the document differentiates by? */
  readonly isMember: (base: string, sub: string) => boolean;
  /** Declared by this full spelling, scripts and all. */
  readonly isDeclared: (name: string) => boolean;
  /** A matrix: two letters or numbers below it are the row and the column of an entry. */
  readonly isMatrix: (name: string) => boolean;
  /** A letter that is a function: above another letter it only tells that from others. */
  readonly isLabel: (name: string) => boolean;
  /** A law by this full spelling: `Q_*^n` under an expectation is no power. */
  readonly isLaw: (name: string) => boolean;
}

export interface Head {
  /** Canonical spelling without the scripts that are arguments. */
  readonly name: string;
  readonly subscripts: readonly Syntax[];
  /** `i` of `x_i` or `x^{(i)}`. */
  readonly index: { readonly syntax: Syntax; readonly place: 'subscript' | 'superscript' } | null;
  /** The argument list of `P_{\theta(x)}`, written into the subscript by mistake. */
  readonly strayed: Syntax | null;
  readonly power: Syntax | null;
  readonly transposed: boolean;
}

/** The head of a name with or without scripts; null for anything else. */
export function headOf(syntax: Syntax, classes: NameClasses): Head | null {
  if (syntax.kind === 'name') return { ...bareHead, name: syntax.name };
  if (syntax.kind !== 'scripted' || syntax.base.kind !== 'name') return null;
  if (classes.isLaw(spelled(syntax)) && !isTransposition(spelled(syntax.sup ?? syntax.base)))
    return { ...bareHead, name: spelled(syntax) };
  const base = syntax.base.name + "'".repeat(syntax.primes);
  const sup = superscript(syntax.sup, classes);
  const several = [...indicesAbove(syntax.sup, classes), ...indicesBelow(syntax.sub, base, classes)];
  const declared = withScripts(base, syntax.sub && spelled(syntax.sub), sup.part);
  if (several.length > 1 && !classes.isDeclared(declared))
    return {
      ...bareHead,
      name: withScripts(numbered(base, several.length), null, sup.part),
      subscripts: several,
      power: indicesAbove(syntax.sup, classes).length > 0 ? null : sup.power,
      transposed: sup.transposed,
    };
  const sub = classes.isDeclared(declared)
    ? { ...noScript, part: syntax.sub && spelled(syntax.sub) }
    : subscript(syntax.sub, base, classes);
  const index = sub.index ?? sup.index;
  return {
    name: withScripts(base, sub.part, sup.part),
    subscripts: sub.arguments,
    index: index && { syntax: index, place: sub.index === null ? 'superscript' : 'subscript' },
    strayed: sub.strayed,
    power: sup.power,
    transposed: sup.transposed,
  };
}

const bareHead: Omit<Head, 'name'> = {
  subscripts: [],
  index: null,
  strayed: null,
  power: null,
  transposed: false,
};

interface Script {
  /** What becomes part of the name. */
  readonly part: string | null;
  readonly index: Syntax | null;
  readonly arguments: readonly Syntax[];
  readonly strayed: Syntax | null;
  readonly power: Syntax | null;
  readonly transposed: boolean;
}

const noScript: Script = {
  part: null,
  index: null,
  arguments: [],
  strayed: null,
  power: null,
  transposed: false,
};

function subscript(sub: Syntax | null, base: string, classes: NameClasses): Script {
  if (sub === null) return noScript;
  if (indicesBelow(sub, base, classes).length === 1) return { ...noScript, index: sub };
  if (isMark(spelled(sub)) || classes.isStep(base, spelled(sub))) return { ...noScript, part: spelled(sub) };
  const parts = sub.kind === 'list' ? sub.items : [sub];
  if (parts.every((part) => isParameter(part, classes))) return { ...noScript, arguments: parts };
  if (sub.kind === 'product') {
    const [first, second] = sub.items.map(({ body }) => body);
    if (first && second?.kind === 'group' && isParameter(first, classes))
      return { ...noScript, arguments: [first], strayed: second.body };
  }
  return { ...noScript, part: spelled(sub) };
}

const isParameter = (syntax: Syntax, classes: NameClasses): boolean =>
  (syntax.kind === 'name' || syntax.kind === 'scripted') &&
  (classes.isArgument(spelled(syntax)) || classes.isArgument(familyOf(spelled(syntax))));

function superscript(sup: Syntax | null, classes: NameClasses): Script {
  if (sup === null) return noScript;
  const text = spelled(sup);
  if (isTransposition(text)) return { ...noScript, transposed: true };
  if (isMark(text) || (sup.kind === 'name' && classes.isLabel(text))) return { ...noScript, part: text };
  if (sup.kind === 'group' && sup.open === '(') {
    if (sup.body.kind === 'name' && classes.isIndex(sup.body.name)) return { ...noScript, index: sup.body };
    if (sup.body.kind === 'number' || sup.body.kind === 'name') return { ...noScript, part: text };
  }
  return { ...noScript, power: sup };
}

export const isTransposition = (text: string): boolean =>
  text === '\\top' || text === 'T' || text === '\\intercal' || text === '\\mathsf{T}';

const isMark = (text: string): boolean => /^(?:\*|\\ast|\\star|\\dagger|\\prime|\+)+$/.test(text);
