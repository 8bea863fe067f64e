/** The proved steps of the derivations, with all that it takes to write one of their members otherwise. */
import type { ElaboratedChain, ElaboratedStep } from '../../src/elaborate/elaborated.js';
import { elaborate } from '../../src/elaborate/elaborate.js';
import type { Judge } from '../../src/kernel/kernel.js';
import { judgeFor } from '../../src/prove/prove.js';
import type { Document } from '../../src/read/document.js';
import { readDocument } from '../../src/read/readDocument.js';
import { readFormula } from '../../src/read/readStatement.js';
import type { Formula } from '../../src/repair/edit.js';
import { searchesFrom } from '../../src/records/searches.js';
import type { Source } from '../../src/text/source.js';
import { judgeChain } from '../../src/verify/judgeChain.js';
import type { Claim } from '../../src/verify/judgeStep.js';
import { claimOf } from '../../src/verify/upTo.js';

export interface ProvedStep {
  /** File, line of the display, number of the relation in it. */
  readonly place: string;
  readonly document: Document;
  readonly chain: ElaboratedChain;
  /** The number of the relation in its chain. */
  readonly link: number;
  readonly step: Extract<ElaboratedStep, { readonly kind: 'claim' }>;
  readonly claim: Claim;
  readonly left: Formula;
  readonly right: Formula;
  readonly judge: Judge;
}

export function provedSteps(source: Source): readonly ProvedStep[] {
  const document = readDocument(source);
  const { chains, theory } = elaborate(document);
  const judge = judgeFor(theory);
  return chains.flatMap((chain) =>
    judgeChain(chain, judge, searchesFrom(0)).flatMap((judged, link): readonly ProvedStep[] => {
      const step = chain.steps[link];
      const at = chain.chain.links[link];
      const [left, right] = [link, link + 1].map((member) => formulaAt(chain, member, document));
      if (judged?.finding.kind !== 'proved' || step?.kind !== 'claim' || !at || !left || !right) return [];
      const place = `${source.path}:${String(at.display)}:${String(at.indexInDisplay)}`;
      return [{ place, document, chain, link, step, claim: judged.claim, left, right, judge }];
    }),
  );
}

/** Is it an equation or an order whose truth values decide, and no remainder? */
export const isPlain = ({ step }: ProvedStep): boolean =>
  step.remainder === undefined && step.claim !== 'notEqual' && step.obscure === undefined;

export type Side = 'left' | 'right';

/** What the step claims with another text for a member, in the likelier readings. */
export function claimsWith({ chain, link }: ProvedStep, side: Side, latex: string): readonly Claim[] {
  const told = chain.retell(link, { [side]: latex });
  if (told?.step.kind !== 'claim' || told.step.obscure !== undefined) return [];
  const { step, left, right } = told;
  return left
    .slice(0, readings)
    .flatMap((from) => right.slice(0, readings).map((to) => claimOf(step, from.term, to.term)));
}

const readings = 2;

function formulaAt({ chain }: ElaboratedChain, at: number, { macros }: Document): Formula | null {
  const member = chain.members[at];
  return member === undefined ? null : formulaOf(member.latex, macros);
}

export function formulaOf(latex: string, macros: Document['macros']): Formula | null {
  const { syntax } = readFormula(latex, undefined, macros);
  return syntax && { latex, syntax };
}
