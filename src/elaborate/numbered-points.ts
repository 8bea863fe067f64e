/**
 * Points numbered above without brackets: where `x^i` stands as an argument and nowhere else, as in `p(x^i \mid z)`, and
 * never in one chain with x itself, it is the point number i, as `x^{(i)}` is, and no power. From syntax to syntax.
 */
import { partsOf } from '../read/parts.js';
import type { Document } from '../read/document.js';
import type { GroupSyntax, ScriptedSyntax, Syntax } from '../read/syntax.js';
import { bracketOf } from './inference/brackets.js';
import { changeFormulas, rewriteNodes } from './rewrite-syntax.js';
import { spelled } from './structure/spelling.js';

export function withNumberedPoints(document: Document): Document {
  const rows = document.chains.map(({ members }) => members.map(({ syntax }) => syntax));
  const others = [...document.statements, ...document.mentions]
    .map(({ syntax }) => syntax)
    .filter((syntax) => syntax === null || !isNumbered(syntax))
    .map((syntax) => [syntax]);
  const numbered = new Set<string>();
  const refused = new Set<string>();
  for (const row of [...rows, ...others]) {
    const uses = row.flatMap((syntax) => (syntax === null ? [] : usesIn(syntax)));
    const asArguments = new Set(uses.flatMap(({ base, kind }) => (kind === 'argument' ? [base] : [])));
    for (const base of asArguments) numbered.add(base);
    for (const { base, kind } of uses)
      if (kind === 'power' || (kind === 'bare' && asArguments.has(base))) refused.add(base);
  }
  for (const base of refused) numbered.delete(base);
  if (numbered.size === 0) return document;
  return changeFormulas(document, (syntax) =>
    rewriteNodes(syntax, (node) =>
      isNumbered(node) && numbered.has(spelled(node.base)) ? { ...node, sup: bracketed(node.sup) } : node,
    ),
  );
}

interface Use {
  readonly base: string;
  /** `x^i` as an argument, `x^i` as anything else, or x without a letter above. */
  readonly kind: 'argument' | 'power' | 'bare';
}

function usesIn(syntax: Syntax, isArgument = false): readonly Use[] {
  if (isNumbered(syntax)) return [{ base: spelled(syntax.base), kind: isArgument ? 'argument' : 'power' }];
  if (syntax.kind === 'name') return [{ base: syntax.name, kind: 'bare' }];
  const list = bracketOf(syntax);
  return list?.kind === 'list'
    ? list.items.flatMap((item) => usesIn(item, true))
    : partsOf(syntax).flatMap((part) => usesIn(part));
}

type Numbered = ScriptedSyntax & { readonly sup: Syntax };

/** `x^i`, with nothing below. */
const isNumbered = (syntax: Syntax): syntax is Numbered =>
  syntax.kind === 'scripted' &&
  syntax.sub === null &&
  syntax.primes === 0 &&
  syntax.base.kind === 'name' &&
  /^[a-df-z]$/.test(syntax.base.name) &&
  syntax.sup?.kind === 'name' &&
  /^[ijklmnst]$/.test(syntax.sup.name);

const bracketed = (body: Syntax): GroupSyntax => ({
  kind: 'group',
  open: '(',
  close: ')',
  body,
  span: body.span,
});
