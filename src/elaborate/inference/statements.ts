/**
 * Declared statements, sorted by what they are: memberships, functions, densities, definitions, facts. Only the form of
 * a statement is looked at here; terms are made later, when all sorts are known.
 */
import type { Document, Statement } from '../../read/document.js';
import type { Syntax } from '../../read/syntax.js';
import type { Span } from '../../text/source.js';
import { spelled } from '../structure/spelling.js';
import { tokensOf } from '../structure/tokens.js';
import { bracketOf, isNameLike } from './evidence.js';
import { setOf, type KnownSet } from './sets.js';
import type { DeclaredNames } from './vocabulary.js';

export type Declaration = {
  readonly latex: string;
  readonly span: Span;
  /** Stands in a side file, whose lines are not the document's. */
  readonly foreign: boolean;
  /** Written into the text rather than declared on a line of its own. */
  readonly inline: boolean;
  readonly assumed: boolean;
} & (
  | { readonly kind: 'membership'; readonly names: readonly string[]; readonly set: KnownSet }
  | { readonly kind: 'function'; readonly sample: Syntax; readonly result: KnownSet }
  | { readonly kind: 'density'; readonly sample: Syntax }
  | { readonly kind: 'relation'; readonly relation: string; readonly left: Syntax; readonly right: Syntax }
  | { readonly kind: 'interchange' }
  | { readonly kind: 'unreadable' }
);

export function declarationsOf(document: Document): readonly Declaration[] {
  const declared = document.statements.flatMap((statement) => declarationIn(statement));
  const written = document.chains.flatMap((chain): readonly Declaration[] => {
    const [left, right] = chain.members;
    const [link, ...more] = chain.links;
    if (chain.style !== 'inline' || !left?.syntax || !right?.syntax || link === undefined || more.length > 0)
      return [];
    const place = { latex: `${left.latex} ${link.relation} ${right.latex}`, span: chain.span };
    const from = { ...place, foreign: false, inline: true, assumed: false };
    const found = relationDeclaration(left.syntax, link.relation, right.syntax);
    if (found === null) return [];
    const isSign =
      found.kind === 'relation' &&
      isNameLike(found.left) &&
      isOrder(found.relation) &&
      spelled(found.right) === '0';
    const plain =
      found.kind === 'membership' && (found.set.sort.kind !== 'space' || found.names.every(isPointName));
    return plain || found.kind === 'function' || isSign ? [{ ...from, ...found }] : [];
  });
  return [...declared, ...written];
}

/** Members of a space without structure are points; capital letters there are laws or functions. */
const isPointName = (name: string): boolean => /^(?:[a-z]|\\[a-z]+)$/.test(name);

const isOrder = (relation: string): boolean => ['<', '>', '\\le', '\\ge'].includes(relation);

export function declaredNames(declarations: readonly Declaration[]): DeclaredNames {
  const names = { variables: new Set<string>(), vectors: new Set<string>(), functions: new Set<string>() };
  for (const declaration of declarations) {
    if (declaration.kind === 'membership')
      for (const name of declaration.names) {
        names.variables.add(name);
        if (declaration.set.sort.kind === 'vector') names.vectors.add(name);
      }
    if (declaration.kind === 'relation' && isOrder(declaration.relation)) {
      const [name, bound] = isNameLike(declaration.left)
        ? [declaration.left, declaration.right]
        : [declaration.right, declaration.left];
      if (isNameLike(name) && bound.kind === 'number') names.variables.add(spelled(name));
    }
  }
  return names;
}

function declarationIn(statement: Statement): readonly Declaration[] {
  const from = {
    latex: statement.latex,
    span: statement.span,
    foreign: statement.source !== null,
    inline: false,
    assumed: statement.kind === 'assume',
  };
  const { syntax } = statement;
  if (syntax === null) return [{ ...from, kind: 'unreadable' }];
  if (syntax.kind !== 'relation') {
    const sample = densitySample(syntax);
    return [sample === null ? { ...from, kind: 'unreadable' } : { ...from, kind: 'density', sample }];
  }
  return syntax.relations.map((relation, at): Declaration => {
    const [left, right] = [syntax.members[at], syntax.members[at + 1]];
    const found = left && right ? relationDeclaration(left, relation, right) : null;
    return found === null ? { ...from, kind: 'unreadable' } : { ...from, ...found };
  });
}

type Found =
  | Pick<Extract<Declaration, { kind: 'membership' }>, 'kind' | 'names' | 'set'>
  | Pick<Extract<Declaration, { kind: 'function' }>, 'kind' | 'sample' | 'result'>
  | Pick<Extract<Declaration, { kind: 'relation' }>, 'kind' | 'relation' | 'left' | 'right'>
  | { readonly kind: 'interchange' };

function relationDeclaration(left: Syntax, relation: string, right: Syntax): Found | null {
  if (relation === '\\in') {
    const set = setOf(right);
    if (set === null) return null;
    const items = left.kind === 'list' ? left.items : [left];
    if (items.every(isNameLike)) return { kind: 'membership', names: items.map(spelled), set };
    return isSample(left) ? { kind: 'function', sample: left, result: set } : null;
  }
  if (relation === '=' && isInterchange(left, right)) return { kind: 'interchange' };
  return ['=', ':=', '\\equiv', '\\ne', ...orders].includes(relation)
    ? { kind: 'relation', relation, left, right }
    : null;
}

const orders: readonly string[] = ['<', '>', '\\le', '\\ge'];

/** `E_\theta(x)`: a name and its brackets. */
function isSample(syntax: Syntax): boolean {
  const items = tokensOf(syntax);
  const [name, group] = items;
  return (
    items.length === 2 &&
    name?.kind === 'item' &&
    group?.kind === 'item' &&
    isNameLike(name.body) &&
    bracketOf(group.body) !== null
  );
}

/** `p(x) \text{ is a density}`. */
function densitySample(syntax: Syntax): Syntax | null {
  if (syntax.kind !== 'product') return null;
  const words = syntax.items.filter(({ body }) => body.kind === 'name' && body.style === 'word');
  const text = words.map(({ body }) => spelled(body)).join(' ');
  if (!/densit|distribution|probabilit/.test(text)) return null;
  const items = syntax.items.filter(({ body }) => !(body.kind === 'name' && body.style === 'word'));
  const [first] = items;
  return items.length === 1 && first ? first.body : { ...syntax, items };
}

/** `\nabla_\theta \int = \int \nabla_\theta`, and with ∂: the order may be changed. */
function isInterchange(left: Syntax, right: Syntax): boolean {
  const [a, b] = [signature(left), signature(right)];
  return a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0] && a.includes('\\int');
}

const signature = (syntax: Syntax): readonly string[] =>
  tokensOf(syntax).map((token) =>
    token.kind === 'item'
      ? spelled(token.body)
          .replace(/^\\int.*/, '\\int')
          .replace(/^\\sum.*/, '\\int')
      : '',
  );
