/**
 * Components written behind the brackets of a function: `s(z)_i` becomes `s_i(z)`, where s never stands without brackets.
 * From syntax to syntax, before anything else is concluded.
 */
import { partsOf } from '../read/parts.js';
import type { Document } from '../read/document.js';
import type { Syntax } from '../read/syntax.js';
import { bracketOf, isPlainArgument } from './inference/brackets.js';
import { changeFormulas, rewriteSyntax, type Item } from './rewrite-syntax.js';

export function withComponentsInFront(document: Document): Document {
  const formulas = [
    ...document.statements.map(({ syntax }) => syntax),
    ...document.chains.flatMap(({ members }) => members.map(({ syntax }) => syntax)),
  ].filter((syntax) => syntax !== null);
  const isFunction = (name: string): boolean => formulas.every((formula) => alwaysApplied(formula, name));
  return changeFormulas(document, (syntax) => rewriteSyntax(syntax, (items) => inFront(items, isFunction)));
}

function inFront(items: readonly Item[], isFunction: (name: string) => boolean): readonly Item[] {
  return items.map((item, at) => {
    const [before, next] = [items[at - 1], items[at + 1]];
    const own = next && componentBehind(item, next);
    if (own && item.body.kind === 'name' && isFunction(item.body.name))
      return { ...item, body: { ...own, base: item.body, sup: null } };
    const behind = before && componentBehind(before, item);
    if (!behind || before.body.kind !== 'name' || !isFunction(before.body.name)) return item;
    return { ...item, body: behind.sup === null ? behind.base : { ...behind, sub: null } };
  });
}

type Scripted = Extract<Syntax, { kind: 'scripted' }>;

/** The brackets with a number below them that stand behind a name. */
function componentBehind(name: Item, { body, dot }: Item): Scripted | null {
  if (name.body.kind !== 'name' || dot || body.kind !== 'scripted' || body.primes > 0) return null;
  const arguments_ = bracketOf(body.base);
  const isIndex = body.sub?.kind === 'number' || (body.sub?.kind === 'name' && /^[a-z]$/.test(body.sub.name));
  return arguments_ !== null && isPlainArgument(arguments_) && isIndex ? body : null;
}

/** Does a bracket stand behind the name wherever it occurs, with or without a number below? */
function alwaysApplied(syntax: Syntax, name: string): boolean {
  if (syntax.kind === 'name') return syntax.name !== name;
  if (syntax.kind !== 'product') return partsOf(syntax).every((part) => alwaysApplied(part, name));
  return syntax.items.every(({ body }, at) => {
    const next = syntax.items[at + 1];
    const group = next?.body.kind === 'scripted' ? next.body.base : next?.body;
    const isApplied = next?.dot === false && group !== undefined && bracketOf(group) !== null;
    const own = body.kind === 'scripted' ? body.base : body;
    return (own.kind === 'name' && own.name === name && isApplied) || alwaysApplied(body, name);
  });
}
