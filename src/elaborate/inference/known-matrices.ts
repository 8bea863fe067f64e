/**
 * The matrices of a document: declared, called so, or used as such. What is drawn from a law, counts, or is a function is
 * none; a letter in two faces may be one. Relies on evidence; looks at syntax only.
 */
import { partsOf } from '../../read/parts.js';
import type { Syntax } from '../../read/syntax.js';
import { isTransposition } from '../structure/head.js';
import { spelled } from '../structure/spelling.js';
import type { Evidence } from './evidence.js';
import { besideMatrices, usedAsCovariances, usedAsMatrices, type CalledMatrices } from './matrices.js';
import type { DeclaredNames } from './vocabulary.js';

export interface KnownMatrices {
  readonly matrices: ReadonlySet<string>;
  readonly symmetric: ReadonlySet<string>;
  /** Positive definite. */
  readonly positive: ReadonlySet<string>;
  /** Letters in two faces, of which one may be a matrix. */
  readonly doubtful: ReadonlySet<string>;
  /** Those of which the text may say more than is understood. */
  readonly special: ReadonlySet<string>;
  /** Vectors that stand beside a matrix. */
  readonly beside: ReadonlySet<string>;
}

export function knownMatrices(
  formulas: readonly Syntax[],
  said: DeclaredNames,
  called: CalledMatrices,
  { evidence, twoFaced }: { readonly evidence: Evidence; readonly twoFaced: ReadonlySet<string> },
): KnownMatrices {
  const covariances = usedAsCovariances(formulas);
  const used = [
    ...called.matrices,
    ...usedAsMatrices(formulas),
    ...covariances,
    ...differentiatedByEntries(formulas, evidence),
  ];
  const isFree = (name: string): boolean =>
    !said.variables.has(name) &&
    !said.functions.has(name) &&
    ![evidence.points, evidence.counts, evidence.indices, evidence.applied].some((names) => names.has(name));
  const matrices = new Set([...said.matrices, ...used.filter((name) => isFree(name) && !twoFaced.has(name))]);
  const amongThem = (...names: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
    new Set([...matrices].filter((name) => names.some((set) => set.has(name))));
  return {
    matrices,
    symmetric: amongThem(called.symmetric, covariances),
    positive: amongThem(called.positive, covariances),
    doubtful: new Set(used.filter((name) => twoFaced.has(name) && !said.variables.has(name))),
    special: new Set(
      called.areSpecial ? [...matrices].filter((name) => !said.certainMatrices.has(name)) : [],
    ),
    beside: besideMatrices(formulas, matrices),
  };
}

/** `w` of `\frac{\partial E}{\partial w_{ij}}`; a small letter only where it never stands alone but in `h^\top w v`. */
const differentiatedByEntries = (formulas: readonly Syntax[], { components }: Evidence): readonly string[] =>
  [...components].flatMap(([base, subs]) => {
    const isEntry = [...subs].some((sub) => /^[a-z],? ?[a-z]$/.test(sub));
    return isEntry && (/^[A-Z]/.test(base) || !formulas.some((formula) => isAlone(base, formula)))
      ? [base]
      : [];
  });

function isAlone(name: string, syntax: Syntax): boolean {
  if (syntax.kind === 'name') return syntax.name === name;
  if (syntax.kind === 'scripted' && syntax.sub !== null && syntax.base.kind === 'name')
    return isAlone(name, syntax.sub);
  if (syntax.kind !== 'product') return partsOf(syntax).some((part) => isAlone(name, part));
  return syntax.items.some(({ body }, at) => {
    const [before, behind] = [syntax.items[at - 1]?.body, syntax.items[at + 1]?.body];
    const isBehindRow =
      before?.kind === 'scripted' && before.sup !== null && isTransposition(spelled(before.sup));
    return !(isBehindRow && behind?.kind === 'name') && isAlone(name, body);
  });
}
