/**
 * Statements: equations that give a meaning to a name of which nothing was said before, `J(\pi) = \mathbb{E}_\pi[R]`,
 * `w_s = p_s / q_s`, at the head of a chain. Of such an equation nothing is to be proved; it is a definition, and later
 * steps may rely on it. Relies on what was found of each step by itself.
 */
import type { ElaboratedChain, ElaboratedMember } from '../elaborate/elaborated.js';
import { obscure } from '../elaborate/messages.js';
import { loneName, sayingOf, type StatedValue } from '../elaborate/stated-values.js';
import type { Judge } from '../kernel/kernel.js';
import { judgeFor } from '../prove/prove.js';
import type { Searches } from '../records/searches.js';
import { same, type Term } from '../terms/term.js';
import type { Origin, Theory } from '../terms/theory.js';
import type { JudgedStep } from './judgeChain.js';
import { judgeClaim, type Claim, type Finding } from './judgeStep.js';
import { namesOf } from './relation.js';
import { meaningful } from './suppositions.js';

type Judged = readonly (readonly (JudgedStep | null)[])[];

/** The steps, statements among them marked as definitions, and what follows from these proved. */
export function withStatements(
  judged: Judged,
  chains: readonly ElaboratedChain[],
  judge: Judge,
  searches: Searches,
  lineOf: (chain: ElaboratedChain) => number,
): Stating {
  const said = new Set<string>();
  const introduced = new Set<string>();
  const stated: Statement[] = [];
  let known = judge;
  const steps = judged.map((found, at) => {
    const chain = chains[at];
    if (chain === undefined) return found;
    const marked = found.map((step, index): JudgedStep | null => {
      if (step === null || step.defines || !isOpen(step.finding, chain.introduction !== null)) return step;
      if (stated.some(({ claim }) => saysSame(claim, step.claim))) return { ...step, defines: true };
      const heads = index === 0 ? loneIn(step.claim, known.theory) : [];
      const taken = chain.introduction === null ? said : introduced;
      const value = heads.find(({ name }) => isNew(name, known.theory, taken));
      if (value === undefined)
        return heads.length > 0 && chain.introduction === 'names'
          ? { ...step, defines: true }
          : { ...step, finding: relying(step, stated, known, searches) };
      const latex = chain.chain.members.slice(0, 2).map((member) => member.latex);
      const origin: Origin = { kind: 'inferred', line: lineOf(chain), latex: latex.join(' = ') };
      stated.push({ ...value, claim: step.claim, origin });
      known = judgeFor(stating(value, known.theory, origin));
      return { ...step, defines: true };
    });
    marked.forEach((step, index) => {
      namesSaid(step).forEach((name) => said.add(name));
      namesIntroduced(step, chain, index).forEach((name) => {
        said.add(name);
        introduced.add(name);
      });
    });
    return marked;
  });
  return { steps, theory: known.theory, origins: stated.map(({ origin }) => origin) };
}

export interface Stating {
  readonly steps: Judged;
  /** With what is stated. */
  readonly theory: Theory;
  /** Where it is. */
  readonly origins: readonly Origin[];
}

/** Names of which the step claims something; what holds for all that they could be says nothing of them. */
const namesSaid = (step: JudgedStep | null): readonly string[] =>
  step === null || step.defines || step.finding.kind === 'proved' ? [] : [...step.about];

/** The name that the step introduces. */
function namesIntroduced(
  step: JudgedStep | null,
  { steps, members }: ElaboratedChain,
  index: number,
): readonly string[] {
  if (step?.defines === false || (step === null && steps[index]?.kind !== 'definition')) return [];
  const sides = step === null ? readingsOf(members[index]) : [step.claim.left, step.claim.right];
  return sides.flatMap((side) => loneName(side) ?? []);
}

const readingsOf = (member: ElaboratedMember | undefined): readonly Term[] =>
  member?.kind === 'terms' ? member.readings.map(({ term }) => term) : [];

interface Statement extends StatedValue {
  readonly claim: Claim;
  readonly origin: Origin;
}

/** Has the name no meaning yet? */
const isNew = (name: string, theory: Theory, taken: ReadonlySet<string>): boolean =>
  !taken.has(name) && !theory.definitions.has(name) && theory.declared?.has(name) !== true;

/** Names alone on one side of an equation that says on the other side, without them, what they are. */
function loneIn(claim: Claim, theory: Theory): readonly StatedValue[] {
  const { kind, left, right, remainder, varying } = claim;
  if (kind !== 'equal' || remainder || varying) return [];
  return [
    { lone: left, other: right },
    { lone: right, other: left },
  ].flatMap(({ lone, other }): readonly StatedValue[] => {
    const name = loneName(lone);
    if (name === null || isConstant(other)) return [];
    const written = (one: string): string => theory.functions.get(one)?.notation.name ?? one;
    const names = [...namesOf({ ...claim, left: other, right: other }, theory)];
    // A law on the right of a formula with laws of its letter, `\int p(x, y) dx = p(y)`, is what that comes to.
    const isResult = lone === right && names.some((one) => written(one) === written(name));
    // What is said of p' by p may be a claim on its derivative.
    const plain = written(name).replace(/'+$/, '');
    const isDerived = plain !== written(name) && names.some((one) => written(one) === plain);
    return names.includes(name) || isResult || isDerived ? [] : [{ name, lone, other }];
  });
}

/** The theory with what an equation says. */
function stating(value: StatedValue, theory: Theory, origin: Origin): Theory {
  const saying = sayingOf(value, origin);
  switch (saying?.kind) {
    case undefined:
      return theory;
    case 'definition': {
      const { definition } = saying;
      return { ...theory, definitions: new Map([...theory.definitions, [definition.function, definition]]) };
    }
    case 'equation':
      return { ...theory, facts: [...theory.facts, saying.fact, ...meaningful(saying.fact, theory)] };
  }
}

const saysSame = (a: Claim, b: Claim): boolean =>
  a.kind === b.kind && same(a.left, b.left) && same(a.right, b.right);

const isConstant = (term: Term): boolean =>
  term.kind === 'number' || (term.kind === 'apply' && term.arguments.every(isConstant));

/** What is claimed under a condition is no statement, unless the author says so. */
const isOpen = (finding: Finding, isIntroduced: boolean): boolean =>
  finding.kind === 'undecided' &&
  (isIntroduced || finding.message !== obscure.condition) &&
  ['no-common-ground', 'no-model', 'obscure-function'].includes(finding.reason);

/** What is found of a step with the statements before it among the givens. */
function relying(
  { claim, about, finding }: JudgedStep,
  stated: readonly Statement[],
  known: Judge,
  searches: Searches,
): Finding {
  const isObscure = finding.kind === 'undecided' && finding.reason === 'obscure-function';
  if (isObscure || !stated.some(({ name }) => about.has(name))) return finding;
  const found = judgeClaim(claim, known, searches, { opens: false, inline: false });
  return found.kind === 'proved' ? found : finding;
}
