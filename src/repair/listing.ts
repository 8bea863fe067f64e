/**
 * The supposition that data list every point of their space exactly once: then, and only then for all functions, a sum
 * over the data is the sum over the space. Relies on terms; judges nothing.
 */
import type { Claim } from '../refute/claim.js';
import { printLatex } from '../terms/print.js';
import { sortName } from '../terms/sort.js';
import { bind, calledFunctions, mentions, openBody, unusedSymbol } from '../terms/substitute.js';
import {
  call,
  number,
  partsOf,
  same,
  withParts,
  type BinderTerm,
  type SymbolTerm,
  type Term,
} from '../terms/term.js';
import type { FunctionDeclaration, Theory } from '../terms/theory.js';
import { whole } from '../terms/whole.js';
import type { Supposition } from './suppositions.js';

export function listings(claim: Claim, theory: Theory): readonly Supposition[] {
  const lists = [...theory.functions.values()].filter(({ role, result }) => {
    const measure = theory.spaces.get(sortName(result))?.measure;
    return role.kind === 'data' && result.kind === 'space' && measure !== 'line';
  });
  return lists.flatMap((list): readonly Supposition[] => {
    const ends = [...endsIn(claim.left, list), ...endsIn(claim.right, list)];
    const [end] = ends;
    if (end === undefined || !ends.every((one) => same(one, end))) return [];
    const [left, right] = [claim.left, claim.right].map((side) => overSpace(side, list, end));
    if (left === undefined || right === undefined || calledFunctions(left, right).has(list.name)) return [];
    const listed: Claim = { ...claim, left, right };
    return [{ latex: latexOf(list, end, theory), cost: 1.5, claim: listed, witness: listed, theory }];
  });
}

/** `x_1, \dots, x_n \text{ list every point exactly once}` */
function latexOf(list: FunctionDeclaration, end: Term, theory: Theory): string {
  const item = (index: Term): string => printLatex(call(list.name, [index], list.result), theory);
  return `${item(number(1))}, \\dots, ${item(end)} \\text{ list every point exactly once}`;
}

/** The last numbers of the sums over a list from 1 on. */
const endsIn = (term: Term, list: FunctionDeclaration): readonly Term[] => [
  ...(isSumOver(term, list) ? [endOf(term)] : []).filter((end) => end !== null),
  ...partsOf(term).flatMap((part) => endsIn(part, list)),
];

function isSumOver(term: Term, list: FunctionDeclaration): term is BinderTerm {
  const [body] = term.kind === 'binder' && term.binder === 'sum' ? term.bodies : [];
  return body !== undefined && mentionsItem(body, list, 0);
}

const mentionsItem = (term: Term, list: FunctionDeclaration, depth: number): boolean =>
  isItem(term, list, depth) ||
  (term.kind === 'binder'
    ? term.bodies.some((body) => mentionsItem(body, list, depth + 1)) ||
      term.operands.some((operand) => mentionsItem(operand, list, depth))
    : partsOf(term).some((part) => mentionsItem(part, list, depth)));

const isItem = (term: Term, list: FunctionDeclaration, depth: number): boolean =>
  term.kind === 'call' &&
  term.function === list.name &&
  term.arguments.every((index) => index.kind === 'bound' && index.index === depth);

function endOf(term: Term): Term | null {
  const [domain] = term.kind === 'binder' ? term.operands : [];
  const [from, to] = domain?.kind === 'apply' && domain.operator === 'range' ? domain.arguments : [];
  return from !== undefined && same(from, number(1)) ? (to ?? null) : null;
}

/** Sums over the list as sums over its space; a sum whose index does more than number the list stays. */
function overSpace(term: Term, list: FunctionDeclaration, end: Term): Term {
  const parts = partsOf(term).map((part) => overSpace(part, list, end));
  const inner = parts.length === 0 ? term : withParts(term, parts);
  if (!isSumOver(inner, list)) return inner;
  const [body] = inner.bodies;
  const last = endOf(inner);
  if (body === undefined || last === null || !same(last, end)) return inner;
  const point = unusedSymbol({ name: 'x', sort: list.result }, [body]);
  const index = unusedSymbol(inner.variable, [body]);
  const opened = pointed(openBody(body, index), list, index, point);
  return mentions(opened, index) ? inner : bind('integral', point, [opened], [whole(list.result)]);
}

/** The items of the list with a number turned to a point. */
function pointed(term: Term, list: FunctionDeclaration, index: SymbolTerm, point: SymbolTerm): Term {
  if (term.kind === 'call' && term.function === list.name && term.arguments.every((one) => same(one, index)))
    return point;
  const parts = partsOf(term);
  return parts.length === 0
    ? term
    : withParts(
        term,
        parts.map((part) => pointed(part, list, index, point)),
      );
}
