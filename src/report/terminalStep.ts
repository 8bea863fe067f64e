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
import { padEnd, widthOf, wrap } from './width.js';
import {
  alignedAtPoint,
  errorInWords,
  failsExpectation,
  originInWords,
  ruleInWords,
  tallyInWords,
  tellingFirst,
} from './words.js';

/** Steps that are printed in full. */
export const isProblem = (step: StepResult): boolean =>
  failsExpectation(step) ||
  step.verdict === 'refuted' ||
  step.verdict === 'undecided' ||
  step.verdict === 'unreadable';

/**
 * The words in the margin, from all of them to the fewest: rules of a proof, tally of a supported step, conditions
 * under which the sides are defined. What is left out is counted: "log of a quotient, +2". An undecided step has its
 * sentence there, and that is never cut.
 */
export function reasonForms(step: StepResult, look: Look): readonly string[] {
  if (step.verdict === 'undecided') return [messageText(step)].filter((text) => text !== '');
  const domain = step.assumptions.filter(({ origin }) => origin === 'domain');
  const parts = [
    ...(step.expected === step.verdict && step.verdict !== 'proved' ? ['as expected'] : []),
    ...(step.verdict === 'supported' ? [tallyInWords(step)] : tellingFirst(step.rules).map(ruleInWords)),
    ...(look.verbose ? [] : domain.map((assumption) => `where ${assumptionText(assumption)}`)),
  ];
  if (look.verbose) return parts.length === 0 ? [] : [parts.join(', ')];
  return parts.map((_, leftOut) => {
    const more = leftOut === 0 ? [] : [`+${String(leftOut)}`];
    return [...parts.slice(0, parts.length - leftOut), ...more].join(', ');
  });
}

/** Under a problem the notes take the full width; under any other step they keep the column of verdicts clear. */
export function stepNotes(step: StepResult, layout: Layout): readonly string[] {
  const notes = noteLines(step, {
    ...layout,
    indent: ' '.repeat(isProblem(step) ? 2 + layout.lineDigits + 4 : layout.body + 2),
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

/** The lead stands before the first line, and as much room before all others. */
function paragraph(text: string, layout: NoteLayout, lead = layout.indent): readonly string[] {
  const indent = ' '.repeat(widthOf(lead));
  return wrap(text, layout.columns - indent.length).map(
    (line, index) => (index === 0 ? lead : indent) + line,
  );
}

function expectationNote(step: StepResult, layout: NoteLayout): readonly string[] {
  if (!failsExpectation(step) || step.expected === null) return [];
  const { red, bold } = layout.look.colours;
  return [layout.indent + red(bold(`expected ${step.expected}, was ${step.verdict}`))];
}

/** The sentence of a supported or undecided step stands in its margin. */
function messageNotes(step: StepResult, layout: NoteLayout): readonly string[] {
  const { colours, verbose } = layout.look;
  const shown = step.verdict !== 'supported' || verbose;
  const text = shown && step.verdict !== 'undecided' ? messageText(step) : '';
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

function messageText({ message, reason, counterexample }: StepResult): string {
  const silent = counterexample === null ? '' : 'The two sides differ:';
  const code = reason === null ? '' : `[${plainText(reason)}]`;
  return [plainProse(message ?? silent), code].filter((part) => part !== '').join(' ');
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
      return `assumed: ${text}`;
    default:
      return assumption.origin satisfies never;
  }
}

const assumptionText = ({ text, latex }: AssumptionResult): string =>
  text === '' ? plainMath(latex) : plainProse(text);

/** Longer names stand out of the column of equality signs. */
const WIDEST_NAME = 16;

function counterexampleNotes(counterexample: CounterexampleResult, layout: NoteLayout): readonly string[] {
  const { bold, dim } = layout.look.colours;
  const { indent } = layout;
  const meanings = Object.entries(counterexample.model).map(
    ([name, meaning]) => [plainMath(name), plainMath(meaning)] as const,
  );
  const widest = Math.max(
    0,
    ...meanings.map(([name]) => widthOf(name)).filter((width) => width <= WIDEST_NAME),
  );
  const model = meanings.flatMap(([name, meaning]) =>
    paragraph(`= ${meaning}`, layout, `${indent}    ${padEnd(name, widest)} `),
  );
  const { left, right } = alignedAtPoint(counterexample, ' ');
  return [
    ...model,
    `${indent}left  = ${bold(left)}`,
    `${indent}right = ${bold(right)}   ${dim(`(${errorInWords(counterexample.error)})`)}`,
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
