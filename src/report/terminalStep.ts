/**
 * What a terminal says about one step beyond its row: the reason in the margin, assumptions that were not given,
 * counterexamples, messages, and loudly a verdict other than the expected one.
 */
import type { AssumptionResult, CounterexampleResult, RepairResult, StepResult } from '../verify/result.js';
import { plainMath } from './plainMath.js';
import { plainLines, plainText } from './plainText.js';
import { plainProse } from './prose.js';
import type { Look } from './terminal.js';
import type { Layout } from './terminalChain.js';
import { shorten, widthOf, wrap } from './width.js';
import {
  alignedAtPoint,
  boundInWords,
  failsExpectation,
  originInWords,
  ruleInWords,
  tallyInWords,
} from './words.js';

/** Steps that are printed in full. */
export const isProblem = (step: StepResult): boolean =>
  failsExpectation(step) ||
  step.verdict === 'refuted' ||
  step.verdict === 'undecided' ||
  step.verdict === 'unreadable';

/**
 * The words in the margin: rules of a proof, tally of a supported step, conditions under which the sides are defined.
 * What finds no room is counted: "log of a quotient, +2".
 */
export function stepReason(step: StepResult, look: Look, room: number): string {
  const domain = step.assumptions.filter(({ origin }) => origin === 'domain');
  const parts = [
    ...(step.expected === step.verdict && step.verdict !== 'proved' ? ['as expected'] : []),
    ...(step.verdict === 'supported' ? [tallyInWords(step)] : step.rules.map(ruleInWords)),
    ...(look.verbose ? [] : domain.map((assumption) => `where ${assumptionText(assumption)}`)),
  ];
  for (let shown = parts.length; shown > 1; shown -= 1) {
    const more = shown < parts.length ? [`+${String(parts.length - shown)}`] : [];
    const text = [...parts.slice(0, shown), ...more].join(', ');
    if (widthOf(text) <= room) return text;
  }
  const [first, ...rest] = parts;
  if (first === undefined) return '';
  const more = rest.length === 0 ? '' : `, +${String(rest.length)}`;
  return shorten(first, Math.max(1, room - more.length)) + more;
}

/** Under a problem the notes take the full width; under any other step they keep the column of verdicts clear. */
export function stepNotes(step: StepResult, layout: Layout): readonly string[] {
  const notes = noteLines(step, {
    ...layout,
    indent: ' '.repeat(isProblem(step) ? 2 + layout.lineDigits + 4 : layout.body + 4),
  });
  return isProblem(step) && notes.length > 0 ? ['', ...notes, ''] : notes;
}

type NoteLayout = Layout & { readonly indent: string };

function noteLines(step: StepResult, layout: NoteLayout): readonly string[] {
  return [
    ...expectationNote(step, layout),
    ...messageNotes(step, layout),
    ...assumptionNotes(step, layout),
    ...(step.counterexample === null ? [] : counterexampleNotes(step.counterexample, layout)),
    ...(step.repair === null ? [] : repairNotes(step.repair, layout)),
    ...(step.counterexample === null ? [] : replayNotes(step.counterexample, layout)),
  ];
}

function paragraph(text: string, layout: NoteLayout, indent = layout.indent): readonly string[] {
  return wrap(text, layout.columns - indent.length).map((line) => indent + line);
}

function expectationNote(step: StepResult, layout: NoteLayout): readonly string[] {
  if (!failsExpectation(step) || step.expected === null) return [];
  const { red, bold } = layout.look.colours;
  return [layout.indent + red(bold(`expected ${step.expected}, was ${step.verdict}`))];
}

/** The sentence of a supported step says what its margin says. */
function messageNotes(step: StepResult, layout: NoteLayout): readonly string[] {
  const { colours, verbose } = layout.look;
  const shown = step.verdict !== 'supported' || verbose;
  const silent = step.counterexample === null ? '' : 'The two sides differ:';
  const message = shown ? plainProse(step.message ?? silent) : '';
  const code = step.reason === null || !shown ? '' : `[${plainText(step.reason)}]`;
  const text = [message, code].filter((part) => part !== '').join(' ');
  return [
    ...(text === ''
      ? []
      : paragraph(text, layout).map((line) => (isProblem(step) ? line : colours.dim(line)))),
    ...(step.frame === null || !shown
      ? []
      : plainLines(step.frame).map((line) => `${layout.indent}  ${colours.dim(line)}`)),
    ...(step.hint === null || !shown ? [] : paragraph(plainProse(step.hint), layout).map(colours.cyan)),
  ];
}

/** In quiet reports only what nobody gave; what is given or holds by definition costs nothing. */
function assumptionNotes(step: StepResult, layout: NoteLayout): readonly string[] {
  const { colours, verbose } = layout.look;
  return step.assumptions.flatMap((assumption) => {
    if (assumption.origin !== 'assumed' && !verbose) return [];
    const lines = paragraph(assumptionInWords(assumption), layout);
    return assumption.origin === 'assumed' ? lines.map(colours.yellow) : lines.map(colours.dim);
  });
}

function assumptionInWords(assumption: AssumptionResult): string {
  const text = assumptionText(assumption);
  switch (assumption.origin) {
    case 'given':
      return `${originInWords(assumption)}: ${text}`;
    case 'domain':
      return `where ${text}`;
    case 'assumed':
      return `assumed: ${text} (${originInWords(assumption)})`;
    default:
      return assumption.origin satisfies never;
  }
}

const assumptionText = ({ text, latex }: AssumptionResult): string =>
  text === '' ? plainMath(latex) : plainProse(text);

function counterexampleNotes(counterexample: CounterexampleResult, layout: NoteLayout): readonly string[] {
  const { bold, dim } = layout.look.colours;
  const { indent } = layout;
  const model = Object.entries(counterexample.model).flatMap(([name, meaning]) =>
    paragraph(`${plainMath(name)} = ${plainMath(meaning)}`, layout, `${indent}    `),
  );
  const { left, right } = alignedAtPoint(counterexample.left, counterexample.right, ' ');
  return [
    ...model,
    `${indent}left  = ${bold(left)}`,
    `${indent}right = ${bold(right)}   ${dim(`(error at most ${boundInWords(counterexample.error)})`)}`,
  ];
}

function repairNotes({ latex, kind, verdict }: RepairResult, layout: NoteLayout): readonly string[] {
  const label = kind === 'edit' ? 'True instead' : 'Holds if';
  return paragraph(`${label}: ${plainMath(latex)} (${verdict})`, layout).map(layout.look.colours.green);
}

/** Never wrapped: it is there to be copied. */
const replayNotes = ({ replay }: CounterexampleResult, layout: NoteLayout): readonly string[] => [
  layout.indent + layout.look.colours.dim(`replay: ${plainText(replay)}`),
];
