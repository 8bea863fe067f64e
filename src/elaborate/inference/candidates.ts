/**
 * Formulas that may define something: declared equations first, then the first step of every chain, in order. Where a
 * line break was lost, `A = B\ C = D`, both halves are candidates and the damage is remembered.
 */
import type { Chain, Document } from '../../read/document.js';
import type { Syntax } from '../../read/syntax.js';
import { isConditional } from '../condition.js';
import { walk, type Expression } from '../expression.js';
import { unnamedNormal } from '../messages.js';
import { isUnderstood, type Candidate } from './definitions.js';
import { isImplied } from './implied.js';
import type { Declaration } from './statements.js';
import { lostLineBreakIn } from './lost-line-break.js';

export const isDefining = (relation: string): boolean => [':=', '=', '\\equiv'].includes(relation);

export function candidatesIn(
  document: Document,
  members: readonly (readonly (Expression | null)[])[],
  declarations: readonly Declaration[],
  structured: (syntax: Syntax) => Expression,
): readonly Candidate[] {
  const declared = declarations.flatMap((declaration): readonly Candidate[] =>
    declaration.kind === 'relation' &&
    isDefining(declaration.relation) &&
    !declaration.inline &&
    !declaration.assumed
      ? [
          {
            left: structured(declaration.left),
            right: structured(declaration.right),
            step: null,
            latex: declaration.latex,
            span: declaration.span,
          },
        ]
      : [],
  );
  const written = document.chains.flatMap((chain, index): readonly Candidate[] => {
    const lost = lostLineBreakIn(chain, document.source);
    if (lost !== null)
      return lost.formulas.map(({ left, right, link, latex, span }) => ({
        left: structured(left),
        right: structured(right),
        step: { chain: index, link },
        latex,
        span,
      }));
    const [link] = chain.links;
    const [left, right] = writtenOut(members[index] ?? [], chain);
    const upToFactor = link?.relation === '\\propto';
    if (link === undefined || !left || !right || !(isDefining(link.relation) || upToFactor)) return [];
    if (chain.members[0]?.syntax?.kind === 'number') return [];
    // `$y = 0$` and `$X = Y$` in the text are cases, not definitions; so is `$f(x) = 0$` after an "if".
    const isPlain = left.kind === 'name' || isConditional(chain, document);
    const isOneCase = right.kind === 'number' || (isCapital(left) && isCapital(right));
    if (chain.style === 'inline' && isPlain && isOneCase) return [];
    if (isImplied(document.chains, index, members) || mayBeDerived(left, right)) return [];
    const latex = `${chain.members[0]?.latex ?? ''} ${link.relation} ${chain.members[1]?.latex ?? ''}`;
    return [{ left, right, step: { chain: index, link: 0 }, latex, span: chain.span, upToFactor }];
  });
  return [...declared, ...written].filter(
    (candidate) => !isCase(candidate, document, [...declared, ...written]),
  );
}

/**
 * `p(x) = \mathcal{N}(\mu, \sigma) = \frac{1}{\sqrt{2 \pi} \sigma} e^{\dots}`: the law that is written out is what its
 * name stands for, where nothing else tells whether σ is a variance.
 */
function writtenOut(
  members: readonly (Expression | null)[],
  { links }: Chain,
): readonly (Expression | null | undefined)[] {
  const [left, named, formula] = members;
  const isNamed = named?.kind === 'unknown' && named.message.text === unnamedNormal;
  const isWritten = formula && isUnderstood(formula) && links[1]?.relation === '=';
  return isNamed && isWritten ? [left, formula] : [left, named];
}

/** `$Z(\theta) = 1$` in the text is a case where something is divided by Z(\theta) elsewhere. */
function isCase({ left, right, step }: Candidate, { chains }: Document, all: readonly Candidate[]): boolean {
  if (step === null || chains[step.chain]?.style !== 'inline') return false;
  if (left.kind !== 'application' || right.kind !== 'number') return false;
  let divides = false;
  for (const other of all)
    walk(other.right, (part) => {
      const below = part.kind === 'operation' && part.operator === 'divide' ? part.arguments[1] : undefined;
      if (below?.kind === 'application' && below.name === left.name) divides = true;
    });
  return divides;
}

/** `p'(y) = \int \dots p(y \mid x) \dots dx` claims something of the derivative of p, if p' is one. */
function mayBeDerived(left: Expression, right: Expression): boolean {
  const primed = left.kind === 'application' ? /^([^']+)'+$/.exec(left.name)?.[1] : undefined;
  let isSpoken = false;
  walk(right, (part) => {
    isSpoken ||= part.kind === 'application' && part.name === primed;
  });
  return isSpoken;
}

const isCapital = (expression: Expression): boolean =>
  expression.kind === 'name' && /^[A-Z]$/.test(expression.name);
