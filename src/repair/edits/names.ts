/**
 * One name for another: an index that is bound by another sum, a component that is meant in general, a point or a law
 * that was mistaken for its neighbour, a number off by one. No name is new: all are taken from the two members, those
 * bound by a sum or an integral from the member itself. Relies on places.
 */
import type { Syntax } from '../../read/syntax.js';
import type { Span } from '../../text/source.js';
import { change, edit, textAt, type Edit, type Formula } from '../edit.js';
import {
  boundIn,
  everything,
  isBraced,
  isDivergence,
  isMark,
  partsBesideSigns,
  scriptPlace,
} from '../places.js';
import type { Sight } from '../sight.js';

export const names = (formula: Formula, { other, laws }: Sight): readonly Edit[] => {
  const { latex, syntax } = formula;
  const own = namesIn(formula);
  const pool = new Map([...knownIn(other, formula), ...own].map((one) => [one.text, one.use]));
  laws.forEach((law) => pool.set(law, 'applied'));
  const others = (name: Name): readonly string[] =>
    [...pool].flatMap(([text, use]) => (use === name.use && text !== name.text ? [text] : []));
  const indices = [...pool].flatMap(([text, use]) => (use === 'index' ? [text] : []));
  const nodes = everything(syntax);
  const subscripts = new Set(nodes.map((node) => (node.kind === 'scripted' ? node.sub : null)));
  return [
    ...own.flatMap((name) =>
      others(name).map((text) => edit(name.use === 'index' ? 1 : 2.5, replaced(latex, name.place, text))),
    ),
    ...nodes.flatMap((node): readonly Edit[] => {
      if (node.kind === 'number') return subscripts.has(node) ? [] : numbers(latex, node);
      const sub = node.kind === 'scripted' ? node.sub : null;
      return sub?.kind === 'number' ? indices.map((text) => edit(1, replaced(latex, sub.span, text))) : [];
    }),
  ];
};

const replaced = (latex: string, place: Span, text: string) =>
  change(
    place,
    text.length > 1 && /[_^]\s*$/.test(latex.slice(0, place.start)) && !isBraced(latex, place)
      ? `{${text}}`
      : text,
  );

export interface Name {
  readonly text: string;
  readonly place: Span;
  /** Names stand in for each other where they are used alike: with arguments, below another or bound by a sum, or alone. */
  readonly use: 'applied' | 'index' | 'alone';
}

/** The names of a formula that mean something in another one: all but those that only its sums and integrals bind. */
export function knownIn(formula: Formula, place: Formula): readonly Name[] {
  const bound = boundIn(formula);
  const own = new Set(namesIn(place).map(({ text }) => text));
  return namesIn(formula).filter(({ text }) => own.has(text) || !bound.has(text));
}

/** Variables and functions without their arguments and exponents; subscripts belong to the name, and are names as well. */
export function namesIn({ latex, syntax }: Formula): readonly Name[] {
  const found: Name[] = [];
  const note = (place: Span, use: Name['use']): void => {
    found.push({ text: textAt(latex, place).trim(), place, use });
  };
  const visit = (node: Syntax, use: Name['use']): void => {
    const base = node.kind === 'scripted' ? node.base : node;
    const isLetter = base.kind === 'name' && base.style === 'letter' && !letters.has(base.name);
    if (isLetter) note(withoutExponent(latex, node), use);
    if (node.kind === 'scripted') {
      const isLimit = base.kind === 'operator' && node.sub?.kind === 'relation';
      if (base.kind !== 'name') visit(base, 'alone');
      if (node.sub !== null && !(isLetter && isLabel(node.sub)))
        visit(node.sub, isLimit || (isLetter && node.sub.kind === 'name') ? 'index' : 'alone');
      if (node.sup !== null && !isMark(node.sup))
        visit(node.sup, node.sup.kind === 'group' ? 'index' : 'alone');
    } else if (node.kind === 'product')
      node.items.forEach(({ body }, at) => {
        if (!isDivergence(node.items, at) && !isDivergence(node.items, at - 1))
          visit(body, node.items[at + 1]?.body.kind === 'group' ? 'applied' : 'alone');
      });
    else
      partsBesideSigns(node).forEach((part) => {
        visit(part, node.kind === 'relation' || node.kind === 'group' ? use : 'alone');
      });
  };
  visit(syntax, 'alone');
  return found;
}

function withoutExponent(latex: string, node: Syntax): Span {
  const sup = node.kind === 'scripted' ? node.sup : null;
  if (sup === null) return node.span;
  const script = scriptPlace(latex, sup.span);
  return script.end < node.span.end ? node.span : { start: node.span.start, end: script.start };
}

/** Capital letters below a name, as in `D_{KL}`. */
const isLabel = (sub: Syntax): boolean =>
  sub.kind === 'product' && sub.items.every(({ body }) => body.kind === 'name' && /^[A-Z]$/.test(body.name));

/** Letters that are no names. */
const letters: ReadonlySet<string> = new Set(['e', '\\mathbb{E}']);

/** One more, one less, twice or half as much. */
function numbers(
  latex: string,
  { text, span }: Extract<Syntax, { readonly kind: 'number' }>,
): readonly Edit[] {
  if (!/^\d{1,6}$/.test(text)) return [];
  const value = Number(text);
  return [value + 1, value - 1, 2 * value, value / 2]
    .filter((other) => other > 0 && Number.isInteger(other))
    .map((other) => edit(2.25, replaced(latex, span, String(other))));
}
