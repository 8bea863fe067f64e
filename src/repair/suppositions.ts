/**
 * What an author may have taken for granted: that two names mean the same, that a constant is one, that a number is
 * positive, that the data list every point exactly once. Each is a claim in place of the step's, which holds exactly if
 * the step does under the supposition, in a theory that knows of it. Relies on terms and theories; judges nothing.
 */
import type { Claim } from '../refute/claim.js';
import { printLatex } from '../terms/print.js';
import { calledFunctions, freeSymbols } from '../terms/substitute.js';
import { apply, number, partsOf, same, withParts, type Term } from '../terms/term.js';
import type { Theory } from '../terms/theory.js';
import { listings } from './listing.js';

export interface Supposition {
  readonly latex: string;
  readonly cost: number;
  /** What is left to show. */
  readonly claim: Claim;
  /** What models of the supposition must bear out as well, so that there are any. */
  readonly witness: Claim;
  /** With the supposition among its facts. */
  readonly theory: Theory;
}

export function suppositionsFor(claim: Claim, theory: Theory): readonly Supposition[] {
  const constants = constantsIn(claim, theory);
  return [
    ...listings(claim, theory),
    ...constants.map((constant) => positive(constant, claim, theory)),
    ...constants
      .flatMap((constant, at) => [
        equal(constant, number(1), 3, claim, theory),
        ...constants
          .slice(at + 1)
          .filter((other) => areAlike(constant, other, theory))
          .map((other) => equal(constant, other, 3, claim, theory)),
      ])
      .filter((one) => isGeneral(one.claim)),
  ];
}

/** One value of the only thing that a claim speaks of is no condition under which it holds. */
const isGeneral = ({ left, right }: Claim): boolean =>
  freeSymbols(left, right).length > 0 || calledFunctions(left, right).size > 0;

function positive(constant: Term, claim: Claim, theory: Theory): Supposition {
  const proposition = apply('less', number(0), constant);
  return {
    latex: `${printLatex(constant, theory)} > 0`,
    cost: 2.5,
    claim,
    witness: claim,
    theory: supposing(proposition, theory),
  };
}

function equal(constant: Term, value: Term, cost: number, claim: Claim, theory: Theory): Supposition {
  const proposition = apply('equal', constant, value);
  return {
    latex: printLatex(proposition, theory),
    cost,
    claim: {
      ...claim,
      left: replaced(claim.left, constant, value),
      right: replaced(claim.right, constant, value),
    },
    witness: claim,
    theory: supposing(proposition, theory),
  };
}

function supposing(proposition: Term, theory: Theory): Theory {
  const latex = printLatex(proposition, theory);
  return {
    ...theory,
    facts: [
      ...theory.facts,
      { proposition, kind: 'assumption', origin: { kind: 'inferred', latex, line: 1 } },
    ],
  };
}

/** Real numbers that nothing defines: symbols, and functions without arguments. */
function constantsIn({ left, right }: Claim, theory: Theory): readonly Term[] {
  const found: Term[] = freeSymbols(left, right).filter(({ sort }) => sort.kind === 'real');
  const visit = (term: Term): void => {
    const isConstant =
      term.kind === 'call' && term.arguments.length === 0 && !theory.definitions.has(term.function);
    if (isConstant && !found.some((one) => same(one, term))) found.push(term);
    partsOf(term).forEach(visit);
  };
  visit(left);
  visit(right);
  return found;
}

/** `\sigma_1` and `\sigma_2`, `p(y = 0)` and `p(y = 1)`: the same name but for scripts and arguments. */
const areAlike = (a: Term, b: Term, theory: Theory): boolean =>
  a.kind === b.kind && stem(printLatex(a, theory)) === stem(printLatex(b, theory));

const stem = (latex: string): string => latex.replace(/[_^({'].*$/, '').trim();

function replaced(term: Term, part: Term, value: Term): Term {
  if (same(term, part)) return value;
  const parts = partsOf(term);
  return parts.length === 0
    ? term
    : withParts(
        term,
        parts.map((one) => replaced(one, part, value)),
      );
}
