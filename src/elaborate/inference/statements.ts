/**
 * Declared statements, sorted by what they are: memberships, functions, densities, definitions, facts. Only the form of
 * a statement is looked at here; terms are made later, when all sorts are known.
 */
import type { Document, Statement } from '../../read/document.js';
import type { Syntax } from '../../read/syntax.js';
import { real } from '../../terms/sort.js';
import { isMatrix } from '../../terms/matrix.js';
import type { Source, Span } from '../../text/source.js';
import { spelled } from '../structure/spelling.js';
import { tokensOf } from '../structure/tokens.js';
import { bracketOf, isNameLike } from './brackets.js';
import { densitySample } from './density-sample.js';
import { isHypothesis, isOfCase } from './hypotheses.js';
import { boundsOf } from './intervals.js';
import { setFor, setOf, type KnownSet } from './sets.js';
import type { DeclaredNames } from './vocabulary.js';

export type Declaration = {
  readonly latex: string;
  readonly span: Span;
  /** Stands in a side file, whose lines are not the document's. */
  readonly foreign: boolean;
  /** What the place is a place of; null for the document itself. */
  readonly source: Source | null;
  /** The statement as a whole; null where it could not be read. */
  readonly syntax: Syntax | null;
  /** Written into the text rather than declared on a line of its own. */
  readonly inline: boolean;
  readonly assumed: boolean;
} & (
  | { readonly kind: 'membership'; readonly names: readonly string[]; readonly set: KnownSet }
  | { readonly kind: 'function'; readonly sample: Syntax; readonly result: KnownSet }
  | {
      readonly kind: 'arrow';
      readonly name: string;
      readonly domains: readonly KnownSet[];
      readonly result: KnownSet;
    }
  | { readonly kind: 'density'; readonly sample: Syntax }
  | { readonly kind: 'relation'; readonly relation: string; readonly left: Syntax; readonly right: Syntax }
  | { readonly kind: 'interchange' }
  | { readonly kind: 'boundary' }
  | { readonly kind: 'unreadable' }
);

export function declarationsOf(document: Document): readonly Declaration[] {
  const declared = document.statements.flatMap((statement) => declarationIn(statement));
  const written = document.chains.flatMap((chain): readonly Declaration[] => {
    const [left, right] = chain.members;
    const [link, ...more] = chain.links;
    if (!left?.syntax || !right?.syntax || link === undefined || more.length > 0) return [];
    if (chain.style !== 'inline' && link.relation !== '\\in') return [];
    const place = { latex: `${left.latex} ${link.relation} ${right.latex}`, span: chain.span };
    const from = { ...place, foreign: false, source: null, syntax: null, inline: true, assumed: false };
    const zero = right.syntax;
    const several = isOrder(link.relation) ? listedNames(left.syntax) : null;
    if (several !== null)
      return spelled(zero) === '0'
        ? several.map((name) => ({
            ...from,
            kind: 'relation',
            relation: link.relation,
            left: name,
            right: zero,
          }))
        : [];
    const found = relationDeclaration(left.syntax, link.relation, right.syntax);
    if (found === null) return [];
    const isSign =
      found.kind === 'relation' &&
      isNameLike(found.left) &&
      isOrder(found.relation) &&
      spelled(found.right) === '0' &&
      !isOfCase(chain, document);
    if (found.kind === 'relation' && isOrder(found.relation) && isHypothesis(chain, document))
      return [{ ...from, ...found, assumed: true }];
    const plain =
      found.kind === 'membership' && (found.set.sort.kind !== 'space' || found.names.every(isPointName));
    return plain || found.kind === 'function' || isSign ? [{ ...from, ...found }] : [];
  });
  return [...declared, ...written];
}

/** The names of `a, b`; null for anything else. */
const listedNames = (syntax: Syntax): readonly Syntax[] | null =>
  syntax.kind === 'list' &&
  syntax.items.length > 1 &&
  syntax.separators.every((separator) => separator === ',') &&
  syntax.items.every(isNameLike)
    ? syntax.items
    : null;

/** A name, several of them, or a number. */
export const isBareSide = (syntax: Syntax): boolean =>
  isNameLike(syntax) ||
  syntax.kind === 'scripted' ||
  syntax.kind === 'number' ||
  listedNames(syntax) !== null;

/** Members of a space without structure are points; capital letters there are laws or functions. */
const isPointName = (name: string): boolean => /^(?:[a-z]|\\[a-z]+)$/.test(name);

export const isOrder = (relation: string): boolean => ['<', '>', '\\le', '\\ge'].includes(relation);

export function declaredNames(declarations: readonly Declaration[]): DeclaredNames {
  const names = {
    variables: new Set<string>(),
    vectors: new Set<string>(),
    matrices: new Set<string>(),
    certainMatrices: new Set<string>(),
    dimensions: new Map<string, string>(),
    functions: new Set<string>(),
    vectorValued: new Set<string>(),
  };
  for (const declaration of declarations) {
    if (declaration.kind === 'membership')
      for (const name of declaration.names) {
        names.variables.add(name);
        const { sort } = declaration.set;
        if (sort.kind !== 'vector') continue;
        if (isMatrix(sort)) {
          names.matrices.add(name);
          if (!declaration.inline) names.certainMatrices.add(name);
          continue;
        }
        names.vectors.add(name);
        names.dimensions.set(name, sort.dimension);
      }
    if (declaration.kind === 'arrow') names.functions.add(declaration.name);
    if (declaration.kind === 'arrow' || declaration.kind === 'function')
      if (declaration.result.sort.kind === 'vector')
        names.vectorValued.add(declaration.kind === 'arrow' ? declaration.name : sampledName(declaration));
    if (declaration.kind === 'relation' && isOrder(declaration.relation)) {
      const [name, bound] = isNameLike(declaration.left)
        ? [declaration.left, declaration.right]
        : [declaration.right, declaration.left];
      if (isNameLike(name) && bound.kind === 'number') names.variables.add(spelled(name));
    }
  }
  return names;
}

/** The name in front of the brackets, without subscripts. */
function sampledName({ sample }: { readonly sample: Syntax }): string {
  const [first] = tokensOf(sample);
  if (first?.kind !== 'item') return '';
  return first.body.kind === 'scripted' ? spelled(first.body.base) : spelled(first.body);
}

function declarationIn(statement: Statement): readonly Declaration[] {
  const from = {
    latex: statement.latex,
    span: statement.span,
    foreign: statement.source !== null,
    source: statement.source,
    syntax: statement.syntax,
    inline: false,
    assumed: statement.kind === 'assume',
  };
  const { syntax } = statement;
  const found = syntax === null ? null : formsOf(syntax);
  return found === null
    ? [{ ...from, kind: 'unreadable' }]
    : found.map((form): Declaration => ({ ...from, ...form }));
}

/** What one statement says; null if some part of it is not understood. */
function formsOf(syntax: Syntax): readonly Found[] | null {
  if (syntax.kind === 'list') return arrowOrList(syntax);
  if (syntax.kind !== 'relation') {
    const sample = densitySample(syntax);
    return sample === null ? null : [{ kind: 'density', sample }];
  }
  if (isBoundary(syntax)) return [{ kind: 'boundary' }];
  const forms: Found[] = [];
  for (const [at, relation] of syntax.relations.entries()) {
    const [left, right] = [syntax.members[at], syntax.members[at + 1]];
    const between = left && right && relation === '\\in' ? intervalMembership(left, right) : null;
    const found = left && right ? relationDeclaration(left, relation, right) : null;
    if (between !== null) forms.push(...between);
    else if (found !== null) forms.push(found);
    else return null;
  }
  return forms;
}

/** `E \colon A \times B \to \mathbb{R}`, and `x, y \in \mathbb{R}`. */
function arrowOrList(list: Extract<Syntax, { kind: 'list' }>): readonly Found[] | null {
  const [first] = list.items;
  const last = list.items.at(-1);
  const names = list.items.slice(0, -1);
  if (last?.kind !== 'relation' || first === undefined || !names.every(isNameLike)) return null;
  const [left, right] = last.members;
  const [relation] = last.relations;
  if (left === undefined || right === undefined || relation === undefined || last.relations.length !== 1)
    return null;
  if (isOrder(relation) && isNameLike(left))
    return [...names, left].map((name) => ({ kind: 'relation', relation, left: name, right }));
  if (relation === '\\in') {
    const set = setOf(right);
    return set !== null && isNameLike(left)
      ? [
          {
            kind: 'membership',
            names: [...names, left].map(spelled),
            set: setFor([...names, left].map(spelled), set),
          },
        ]
      : null;
  }
  if (relation !== '\\to' || names.length !== 1) return null;
  const result = setOf(right);
  const domains = tokensOf(left).flatMap((token) => (token.kind === 'item' ? [setOf(token.body)] : []));
  const known = domains.filter((domain) => domain !== null);
  return result !== null && known.length === domains.length
    ? [{ kind: 'arrow', name: spelled(first), domains: known, result }]
    : null;
}

/** `x \in (0, 1)` is a number between two others. */
function intervalMembership(left: Syntax, right: Syntax): readonly Found[] | null {
  const bounds = isNameLike(left) ? boundsOf(left, right) : null;
  const set: KnownSet = { sort: real, condition: 'none' };
  return (
    bounds && [
      { kind: 'membership', names: [spelled(left)], set },
      ...bounds.map((bound) => ({ kind: 'relation', ...bound }) as const),
    ]
  );
}

type Found =
  | Pick<Extract<Declaration, { kind: 'membership' }>, 'kind' | 'names' | 'set'>
  | Pick<Extract<Declaration, { kind: 'function' }>, 'kind' | 'sample' | 'result'>
  | Pick<Extract<Declaration, { kind: 'arrow' }>, 'kind' | 'name' | 'domains' | 'result'>
  | Pick<Extract<Declaration, { kind: 'density' }>, 'kind' | 'sample'>
  | Pick<Extract<Declaration, { kind: 'relation' }>, 'kind' | 'relation' | 'left' | 'right'>
  | { readonly kind: 'interchange' }
  | { readonly kind: 'boundary' };

function relationDeclaration(left: Syntax, relation: string, right: Syntax): Found | null {
  if (relation === '\\in') {
    const set = setOf(right);
    if (set === null) return null;
    const items = left.kind === 'list' ? left.items : [left];
    if (items.every(isNameLike)) {
      const names = items.map(spelled);
      return { kind: 'membership', names, set: setFor(names, set) };
    }
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

/** `f(x) \to 0 \text{ as } \|x\| \to \infty`: what stands at the boundary vanishes. */
export function isBoundary({ members, relations }: Extract<Syntax, { kind: 'relation' }>): boolean {
  const [, middle, end, ...more] = members;
  if (middle === undefined || end === undefined || more.length > 0) return false;
  const text = spelled(middle);
  return (
    relations.every((relation) => relation === '\\to') &&
    /^0 (?:as|for|when|if|whenever)\b.*[|]/.test(text) &&
    /^\+?\\infty$/.test(spelled(end))
  );
}
