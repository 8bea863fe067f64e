/**
 * Obscurity of terms: what depends on something that the document says and that is not understood, directly or through
 * definitions, may be proved and is never refuted. Relies on terms and on what inference found obscure.
 */
import { calledFunctions, freeSymbols, mentionsBound } from '../terms/substitute.js';
import { partsOf, type BinderTerm, type Term } from '../terms/term.js';
import type { Theory } from '../terms/theory.js';
import { dependsOnConstant } from './constant.js';
import { walk, type Expression } from './expression.js';
import { isUnderstood, type Candidate } from './inference/definitions.js';
import { freeNames } from './inference/free-names.js';
import type { Signature } from './inference/signatures.js';
import type { Understanding } from './inference/understanding.js';
import { obscure } from './messages.js';
import { familyOf, indexOfUnsaidEnd, isBesideModel, unnamedLaw } from './structure/spelling.js';

export interface Doubts {
  /** Names that statements speak of which are not understood. */
  readonly unclear: ReadonlySet<string>;
  /** Names whose meaning the document takes for granted. */
  readonly strangers: ReadonlySet<string>;
}

/**
 * Why a term is obscure; null if it is not. A constant that is not written out does no harm up to a constant, and neither
 * does it where a sum ends if nothing else in the step can say that it does (`counts`).
 */
export const obscurityIn =
  (
    { definitions }: Theory,
    { vocabulary, isObscure, movedPoints, silence, candidates }: Understanding,
    { unclear, strangers }: Doubts,
  ) =>
  (term: Term, upTo: boolean, counts: boolean): string | null => {
    const called = allCalled(term, definitions);
    if (called.some((one) => one.startsWith(unnamedLaw))) return obscure.law;
    const name = called.find(isObscure);
    if (name !== undefined) return obscure.function(name);
    const names = namesIn(term, definitions);
    const endless = counts ? names.map(indexOfUnsaidEnd).find((index) => index !== null) : undefined;
    if (endless !== undefined) return obscure.range(endless);
    const stated = names.find((one) => unclear.has(one));
    if (stated !== undefined) return obscure.statement(stated);
    const special = names.find(vocabulary.isSpecialMatrix);
    if (special !== undefined) return obscure.matrix(special);
    const stranger = names.find((one) => strangers.has(one));
    if (stranger !== undefined) return obscure.stranger(stranger);
    const silent = derivativeIn(term, definitions, (one) => isUnclear(one, silence, definitions));
    if (silent !== null) return obscure.silent(silent);
    const moved = freeSymbols(term).find((found) => [...movedPoints.values()].includes(found.name));
    if (moved !== undefined) return obscure.point(moved.name);
    const formula = freeSymbols(term).find(({ name: free }) =>
      candidates.some(
        ({ left, right }) =>
          left.kind === 'name' && left.name === free && isMovedIn(term, right, definitions),
      ),
    );
    if (formula !== undefined) return obscure.point(formula.name);
    return !upTo && dependsOnConstant(term, definitions) ? obscure.constant : null;
  };

/** Is there a derivative by something that the formula speaks of? */
function isMovedIn(term: Term, formula: Expression, definitions: Theory['definitions']): boolean {
  const names = freeNames(formula);
  return derivativeIn(term, definitions, ({ variable }) => names.has(variable.name)) !== null;
}

/** Symbols, bound variables and functions, here and in the definitions of what is called. */
function namesIn(term: Term, definitions: Theory['definitions']): readonly string[] {
  const found = new Set<string>();
  const visit = (part: Term): void => {
    if (part.kind === 'symbol') found.add(part.name);
    if (part.kind === 'binder') found.add(part.variable.name);
    if (part.kind === 'call') found.add(part.function.replace(/\(.*$/, ''));
    partsOf(part).forEach(visit);
  };
  visit(term);
  for (const name of allCalled(term, definitions)) {
    const body = definitions.get(name)?.body;
    if (body !== undefined) visit(body);
  }
  return [...found];
}

/** A derivative by what no formula shows, or of functions of which none shows it. */
function isUnclear(
  term: BinderTerm,
  { parameters, isGuess }: Understanding['silence'],
  definitions: Theory['definitions'],
): boolean {
  const { name } = term.variable;
  if (parameters.has(name)) return isGuess(name);
  return (
    greek.test(name) &&
    !term.bodies.some((body) => mentionsBound(body, 0)) &&
    [...calledFunctions(...term.bodies)].some((called) => !definitions.has(called) && !ofData.test(called))
  );
}

const greek = /^\\[a-z]+$/;
const ofData = /_\{data\}/;

/** The variable of a derivative that answers, here or in the definitions of what is called. */
function derivativeIn(
  term: Term,
  definitions: Theory['definitions'],
  answers: (term: BinderTerm) => boolean,
): string | null {
  const terms = [term, ...allCalled(term, definitions).flatMap((name) => definitions.get(name)?.body ?? [])];
  const within = (part: Term): string | null => {
    if (part.kind === 'binder' && part.binder === 'derivative' && answers(part)) return part.variable.name;
    for (const inner of partsOf(part)) {
      const found = within(inner);
      if (found !== null) return found;
    }
    return null;
  };
  return terms.map(within).find((found) => found !== null) ?? null;
}

/**
 * A parameter on which, as far as the formulas show, nothing depends that is differentiated by it, or, where it stands
 * nowhere else, something does not; or what has a formula of its own, `\eta = \log \frac{p}{1 - p}`, so that what is
 * written with it is written with p in truth.
 */
export function withoutDependence(term: Term, understanding: Understanding): string | null {
  const { silence, isDeclared, candidates } = understanding;
  const moved = new Set<string>();
  derivativeIn(term, new Map(), ({ variable, bodies }) => {
    if (bodies.some((body) => mentionsBound(body, 0))) moved.add(variable.name);
    return false;
  });
  return derivativeIn(term, new Map(), ({ variable, bodies }) => {
    if (bodies.some((body) => mentionsBound(body, 0))) return false;
    const symbols = freeSymbols(...bodies).filter(({ sort }) => sort.kind !== 'set');
    const named = new Set([...symbols.map(({ name }) => name), ...calledFunctions(...bodies)]);
    if (candidates.some((one) => isFormulaOf(one, variable.name, named))) return true;
    const points = symbols.map(({ name }) => name);
    if (candidates.some((one) => isPointBy(one, variable.name, points))) return true;
    if (candidates.some((one) => isEntryBy(one, variable.name, named))) return true;
    if (candidates.some((one) => isLostFormula(one, variable.name, named, understanding))) return true;
    const isSilent =
      silence.parameters.has(variable.name) ||
      (!moved.has(variable.name) && !isShownElsewhere(variable.name, named, understanding));
    return (
      isSilent &&
      greek.test(variable.name) &&
      [...named].some((name) => !isDeclared(name) && !ofData.test(name))
    );
  });
}

/** Do functions of points show the parameter, `p_\theta(x)`, and none that goes by a letter of these names? */
function isShownElsewhere(
  parameter: string,
  named: ReadonlySet<string>,
  { signatures }: Understanding,
): boolean {
  const letterOf = ({ notation: { name } }: Signature): string =>
    isBesideModel(name) ? name : familyOf(name);
  const own = new Set(signatures.all.filter(({ key }) => named.has(key)).map(letterOf));
  const shown = signatures.all.filter(({ slots, notation }) => {
    const at = slots.findIndex(({ kind, usual }) => kind === 'parameter' && usual === parameter);
    const isBehind = notation.subscripts.includes(at) || notation.parenthesised.indexOf(at) > 0;
    return isBehind && slots.some(({ kind }) => kind !== 'parameter');
  });
  return shown.length > 0 && !shown.some((signature) => own.has(letterOf(signature)));
}

/** `\eta = \log \frac{p}{1 - p}`, a formula without any function of the document's, where η or p are among the names. */
function isFormulaOf({ left, right }: Candidate, name: string, named: ReadonlySet<string>): boolean {
  if (left.kind !== 'name' || left.name !== name || right.kind !== 'operation') return false;
  const kinds = new Set<Expression['kind']>(['name', 'number', 'operation']);
  const others: Expression[] = [];
  walk(right, (part) => {
    if (!kinds.has(part.kind)) others.push(part);
  });
  const names = freeNames(right);
  return others.length === 0 && !names.has(name) && [name, ...names].some((one) => named.has(one));
}

/** `z = g_\phi(\epsilon)`, where z is among the points: what stands at z depends on φ, though it does not show it. */
const isPointBy = ({ left, right }: Candidate, name: string, points: readonly string[]): boolean =>
  left.kind === 'name' && left.name !== name && points.includes(left.name) && freeNames(right).has(name);

/** A formula that is not understood, and speaks of the variable, of something that the names rest on. */
function isLostFormula(
  { left, right, latex }: Candidate,
  name: string,
  named: ReadonlySet<string>,
  { definitions }: Understanding,
): boolean {
  if (!('name' in left) || isUnderstood(right) || !latex.includes(familyOf(name))) return false;
  const reached = new Set([...named].map((key) => key.replace(/\(.*$/, '')));
  for (let size = -1; size !== reached.size;) {
    ({ size } = reached);
    for (const { name: defined, body } of definitions)
      if (reached.has(defined))
        walk(body, (part) => {
          if ('name' in part && typeof part.name === 'string') reached.add(part.name);
        });
  }
  return reached.has(left.name);
}

/** `p_k = e^{z_k} / \sum_j e^{z_j}`, where p is among the names and the formula speaks of the variable. */
function isEntryBy({ left, right }: Candidate, name: string, named: ReadonlySet<string>): boolean {
  if (left.kind !== 'indexed' || !named.has(left.base)) return false;
  const letter = familyOf(name);
  let speaks = false;
  walk(right, (part) => {
    speaks ||=
      (part.kind === 'indexed' && part.base === letter) ||
      (part.kind === 'name' && familyOf(part.name) === letter);
  });
  return speaks;
}

/** Functions that are called here or in the definitions of those that are. */
function allCalled(term: Term, definitions: Theory['definitions']): readonly string[] {
  const found = new Set<string>();
  const visit = (part: Term): void => {
    for (const name of calledFunctions(part)) {
      if (found.has(name)) continue;
      found.add(name);
      const definition = definitions.get(name);
      if (definition !== undefined) visit(definition.body);
    }
  };
  visit(term);
  return [...found];
}
