/**
 * A step as the result says it: the finding in words, with its place in the file. Relies on the printers of terms; all
 * wording of verdicts stands here.
 */
import type { ElaboratedChain, ElaboratedStep } from '../elaborate/elaborated.js';
import type { Assumption } from '../kernel/ledger.js';
import { equals, one } from '../numbers/rational.js';
import type { Remainder } from '../refute/claim.js';
import { programOf, type Caption } from '../refute/python/program.js';
import type { Repair } from '../repair/step.js';
import { describe, printLatex } from '../terms/print.js';
import { apply, number } from '../terms/term.js';
import type { Theory } from '../terms/theory.js';
import { codeFrame } from '../text/frame.js';
import type { Message } from '../text/message.js';
import { positionOf, type Source } from '../text/source.js';
import type { JudgedStep } from './judgeChain.js';
import type { Finding } from './judgeStep.js';
import {
  verdicts,
  type AssumptionResult,
  type CounterexampleResult,
  type RepairResult,
  type StepResult,
  type Verdict,
} from './result.js';

type Open = Omit<
  StepResult,
  'n' | 'line' | 'column' | 'display' | 'indexInDisplay' | 'relation' | 'left' | 'right' | 'expected'
>;

export function stepResult(
  { chain, steps }: ElaboratedChain,
  index: number,
  judged: JudgedStep | null,
  theory: Theory,
  source: Source,
  { seed, programs = false }: { readonly seed: number; readonly programs?: boolean },
): StepResult {
  const link = chain.links[index];
  const step = steps[index];
  if (link === undefined || step === undefined) throw new Error('a step without its link');
  const replay = `verify ${quoted(source.path)} --step ${String(link.display)}:${String(link.indexInDisplay)} --seed ${String(seed)}`;
  const open = judged === null ? withoutClaim(step, source) : withFinding(judged, theory, replay);
  const members = [chain.members[index], chain.members[index + 1]].map((member) => member?.latex ?? '');
  const { line, column } = positionOf(source, link.span.start);
  return {
    n: index + 1,
    line,
    column,
    display: link.display,
    indexInDisplay: link.indexInDisplay,
    relation: link.relation,
    left: members[0] ?? '',
    right: members[1] ?? '',
    expected: verdicts.find((verdict) => verdict === link.expected) ?? null,
    ...(programs
      ? withProgram(open, judged, {
          place: `${source.path}:${String(line)}`,
          claim: members.join(` ${link.relation} `),
        })
      : open),
  };
}

const nothing: Open = {
  verdict: 'undecided',
  rules: [],
  assumptions: [],
  reason: null,
  message: null,
  hint: null,
  frame: null,
  counterexample: null,
  repair: null,
  tally: { drawn: 0, admitted: 0, differing: 0 },
};

function withoutClaim(step: ElaboratedStep, source: Source): Open {
  switch (step.kind) {
    case 'definition':
      return { ...nothing, verdict: 'definition' };
    case 'approximation':
      return { ...nothing, verdict: 'approximation' };
    case 'unreadable':
      return unreadable(step.message, source);
    case 'unsupported':
      return { ...nothing, reason: step.reason, message: step.message };
    case 'claim':
      return { ...nothing, reason: 'no-reading', message: 'no meaning of this step could be judged' };
  }
}

const unreadable = (message: Message, source: Source): Open => ({
  ...nothing,
  verdict: 'unreadable',
  reason: message.code,
  message: message.text,
  hint: message.hint ?? null,
  frame: codeFrame(source, message.span),
});

function withFinding({ finding, notes, defines }: JudgedStep, theory: Theory, replay: string): Open {
  if (defines) return { ...nothing, verdict: 'definition' };
  const base = { ...nothing, tally: finding.tally, verdict: finding.kind satisfies Verdict };
  const message = [sentence(finding, theory), ...notes.map((note) => `Read so that ${note}.`)].join(' ');
  const said = message === '' ? null : message;
  switch (finding.kind) {
    case 'proved':
      return {
        ...base,
        message: said,
        rules: finding.rules,
        assumptions: finding.ledger.map((one) => assumptionResult(one, theory)),
      };
    case 'refuted':
      return { ...base, message: said, counterexample: counterexampleResult(finding, replay) };
    case 'supported':
      return { ...base, message: said };
    case 'undecided':
      return { ...base, message: said, reason: finding.reason };
  }
}

/** The counterexample as a program as well. */
function withProgram(open: Open, judged: JudgedStep | null, caption: Caption): Open {
  if (open.counterexample === null || judged?.finding.kind !== 'refuted') return open;
  const program = programOf(judged.finding.counterexample, caption);
  return { ...open, counterexample: { ...open.counterexample, program } };
}

function sentence(finding: Finding, theory: Theory): string {
  switch (finding.kind) {
    case 'proved':
      return '';
    case 'refuted':
      if (finding.remainder !== undefined) return quotient(finding.remainder, theory);
      if (finding.extremum === true) return crossed;
      return finding.unless.length === 0
        ? 'The two sides differ in a model of everything that is given.'
        : `The two sides differ in a model of everything that is given; the step would hold if ${finding.unless
            .map(({ proposition }) => describe(proposition, theory))
            .join(', and ')}.`;
    case 'supported':
      return `No proof found; the two sides agree in all ${String(finding.tally.admitted)} models tried.`;
    case 'undecided':
      return finding.message;
  }
}

/** What the numbers of a counterexample to an equality of places are. */
const crossed =
  'In a model of everything that is given, the two sides order two places the other way round, so that what is best for the one is not best for the other: the left value is the product of both gaps.';

/** What the numbers of a counterexample to a remainder are. */
function quotient({ kind, variable, power }: Remainder, theory: Theory): string {
  const whole = equals(power, one) ? variable : apply('power', variable, number(power));
  const by = printLatex(whole, theory);
  const small = printLatex(variable, theory);
  return kind === 'negligible'
    ? `In a model of everything that is given, the difference of the two sides divided by $${by}$ does not go to zero with $${small}$: the left value is its limit, or what it is for a small $${small}$.`
    : `In a model of everything that is given, the difference of the two sides divided by $${by}$ grows as $${small}$ goes to zero: the left value is what it is for a small $${small}$.`;
}

export const repairResult = (repair: Repair | null): RepairResult | null =>
  repair && { latex: repair.latex, kind: repair.kind, verdict: repair.verdict };

const assumptionResult = ({ proposition, origin, line }: Assumption, theory: Theory): AssumptionResult => ({
  text: describe(proposition, theory),
  latex: printLatex(proposition, theory),
  origin,
  line,
});

function counterexampleResult(
  { counterexample }: Finding & { readonly kind: 'refuted' },
  replay: string,
): CounterexampleResult {
  const { model, left, right, error, digits } = counterexample;
  return {
    model: Object.fromEntries(model.map(({ name, meaning }) => [name, meaning])),
    left,
    right,
    error,
    digits,
    replay,
  };
}

const quoted = (path: string): string =>
  /^[\w./-]+$/.test(path) ? path : `'${path.replace(/'/g, `'\\''`)}'`;
