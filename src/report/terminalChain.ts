/**
 * One chain in a terminal, set as a derivation: the first member on a row of its own, every step below it with its
 * line, its verdict, its relation and right side, and the reasons in a margin on the right, as in Fitch's proofs.
 */
import type { ChainResult, FileResult, StepResult } from '../verify/result.js';
import { verdictPaint } from './colours.js';
import { plainMath } from './plainMath.js';
import { plainText } from './plainText.js';
import type { Look } from './terminal.js';
import { isProblem, reasonForms, stepNotes } from './terminalStep.js';
import { padEnd, shorten, widthOf, wrap } from './width.js';
import { verdictSigns } from './words.js';

/** Where the columns of a file stand. */
export interface Layout {
  readonly look: Look;
  readonly columns: number;
  readonly lineDigits: number;
  readonly verdictWidth: number;
  /** Where formulas begin. */
  readonly body: number;
}

export function layoutOf(file: FileResult, look: Look): Layout {
  const steps = file.chains.flatMap((chain) => chain.steps);
  const lineDigits = Math.max(2, ...steps.map((step) => String(step.line).length));
  const verdictWidth = Math.max(6, ...steps.map((step) => step.verdict.length));
  const columns = Math.max(60, look.columns);
  return { look, columns, lineDigits, verdictWidth, body: 2 + lineDigits + 2 + 2 + verdictWidth + 2 };
}

/** A chain of one short step needs one row only, and no air around it. */
export function isOneRow(chain: ChainResult, layout: Layout): boolean {
  const [step] = chain.steps;
  if (step === undefined || chain.steps.length > 1 || chain.id !== null) return false;
  return stepNotes(step, layout).length === 0 && layout.body + widthOf(wholeStep(step)) <= layout.columns;
}

export function chainLines(chain: ChainResult, layout: Layout): readonly string[] {
  const lines = chain.id === null ? [] : [`  ${layout.look.colours.bold(plainText(chain.id))}`];
  const [first] = chain.steps;
  if (first === undefined) return lines;
  const fits = layout.body + widthOf(wholeStep(first)) <= layout.columns;
  if (chain.steps.length === 1 && fits)
    return [
      ...lines,
      ...stepLines({ step: first, text: wholeStep(first), line: first.line, indent: 0 }, layout, null),
    ];

  const rows = rowsOf(chain);
  const margin = marginOf(rows, layout);
  return [...lines, ...rows.flatMap((row) => stepLines(row, layout, margin))];
}

interface Row {
  /** Null for a member that stands alone. */
  readonly step: StepResult | null;
  readonly text: string;
  /** Null where the row above has the same. */
  readonly line: number | null;
  readonly indent: number;
}

/** A step repeats its left side only where that is not the right side above it. */
function rowsOf(chain: ChainResult): readonly Row[] {
  let line: number | null = null;
  const fresh = (next: number): number | null => {
    const shown = next === line ? null : next;
    line = next;
    return shown;
  };
  return chain.steps.flatMap((step, index): readonly Row[] => {
    const before = chain.steps[index - 1];
    const member: readonly Row[] =
      before?.right === step.left
        ? []
        : [
            {
              step: null,
              text: plainMath(step.left),
              line: fresh(index === 0 ? chain.line : step.line),
              indent: 0,
            },
          ];
    return [...member, { step, text: rightOf(step), line: fresh(step.line), indent: 2 }];
  });
}

const rightOf = (step: StepResult): string => `${plainMath(step.relation)} ${plainMath(step.right)}`.trim();

const wholeStep = (step: StepResult): string => `${plainMath(step.left)} ${rightOf(step)}`.trim();

const NARROWEST_MARGIN = 26;

/** The column of the reasons: right of every formula that leaves room for them. */
function marginOf(rows: readonly Row[], layout: Layout): number {
  const widths = rows.map((row) => layout.body + row.indent + widthOf(row.text) + 3);
  const latest = layout.columns - NARROWEST_MARGIN;
  return Math.max(layout.body + 12, ...widths.filter((width) => width <= latest));
}

function stepLines(row: Row, layout: Layout, margin: number | null): readonly string[] {
  const { look, columns, body } = layout;
  const { step } = row;
  const start = body + row.indent;
  const room = columns - start;
  const short = step !== null && !isProblem(step) && !look.verbose;
  const texts = short ? [shorten(row.text, room)] : wrap(row.text, room, room - 2);
  const formula = texts.map((text, index) => `${' '.repeat(index === 0 ? row.indent : start + 2)}${text}`);
  const lines = formula.map((text, index) => (index === 0 ? prefix(row, layout) + text : text));
  if (step === null) return lines;
  return [...withReason(lines, texts, step, { start, margin, layout }), ...stepNotes(step, layout)];
}

function prefix({ step, line }: Row, { look, lineDigits, verdictWidth }: Layout): string {
  const { colours } = look;
  const number = colours.dim((line === null ? '' : String(line)).padStart(lineDigits));
  if (step === null) return `  ${number}  ${' '.repeat(2 + verdictWidth)}  `;
  const sign = verdictSigns[step.verdict];
  return `  ${number}  ${verdictPaint(colours, step.verdict)(`${sign} ${padEnd(step.verdict, verdictWidth)}`)}  `;
}

interface ReasonPlace {
  readonly start: number;
  readonly margin: number | null;
  readonly layout: Layout;
}

/** The reason stands beside a formula that leaves room for it, and below any other. */
function withReason(
  lines: readonly string[],
  texts: readonly string[],
  step: StepResult,
  { start, margin, layout }: ReasonPlace,
): readonly string[] {
  const { look, columns, body } = layout;
  const forms = reasonForms(step, look);
  const [longest] = forms;
  if (longest === undefined) return lines;
  const end = start + widthOf(texts[0] ?? '');
  const column = margin ?? end + 3;
  const fitting = forms.find((form) => widthOf(form) <= columns - column);
  if (lines.length === 1 && column >= end + 2 && fitting !== undefined)
    return lines.map((line) => line + ' '.repeat(column - end) + look.colours.dim(fitting));
  const room = columns - body - 2;
  const below = wrap(forms.find((form) => widthOf(form) <= room) ?? longest, room);
  return [...lines, ...below.map((text) => ' '.repeat(body + 2) + look.colours.dim(text))];
}
