/**
 * The report for people at a terminal: every file, every chain as a derivation with its verdicts in the margin, what
 * each problem needs said about it, and one line that sums up. Relies on the result alone; knows no console: colours,
 * width and loudness are passed in, and the text comes back.
 */
import type { FileResult, MessageResult, Result } from '../verify/result.js';
import { verdictPaint, type Colours } from './colours.js';
import { plainLines, plainText } from './plainText.js';
import { plainProse } from './prose.js';
import { chainLines, isOneRow, layoutOf, type Layout } from './terminalChain.js';
import { wrap } from './width.js';
import { count, failsExpectation, stepCount, summaryInWords } from './words.js';

/** How the report is to look. */
export interface Look {
  readonly columns: number;
  readonly colours: Colours;
  /** Rules, assumptions and messages of every step in full. */
  readonly verbose: boolean;
}

export function renderTerminal(result: Result, look: Look): string {
  const files = result.files.flatMap((file) => [...fileLines(file, look), '']);
  return `${['', ...files, ...summaryLines(result, look)].join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

/** The name of standard input in results is `-`. */
export const fileTitle = (path: string): string => (path === '-' ? 'standard input' : plainText(path));

function fileLines(file: FileResult, look: Look): readonly string[] {
  const layout = layoutOf(file, look);
  const lines = [`  ${look.colours.bold(fileTitle(file.path))}`];
  for (const message of file.messages) lines.push('', ...messageLines(message, layout));
  let before = false;
  for (const chain of file.chains) {
    const compact = isOneRow(chain, layout);
    if (!(compact && before)) lines.push('');
    lines.push(...chainLines(chain, layout));
    before = compact;
  }
  if (file.chains.length === 0 && file.messages.length === 0)
    lines.push('', look.colours.dim('  No derivation here.'));
  return lines;
}

function messageLines(message: MessageResult, { look, columns }: Layout): readonly string[] {
  const { colours } = look;
  const place = `line ${String(message.line)}`;
  return [
    ...wrap(`${place}: ${plainProse(message.text)}`, columns - 4).map((line, index) =>
      index === 0 ? `  ${colours.magenta('!')} ${line}` : `    ${line}`,
    ),
    ...(message.frame === '' ? [] : plainLines(message.frame)).map((line) => `      ${colours.dim(line)}`),
    ...(message.hint === null
      ? []
      : wrap(plainProse(message.hint), columns - 4).map((line) => `    ${colours.cyan(line)}`)),
  ];
}

function summaryLines({ files, summary }: Result, { columns, colours }: Look): readonly string[] {
  const steps = files.flatMap((file) => file.chains).flatMap((chain) => chain.steps);
  const failures = steps.filter(failsExpectation).length;
  const assuming = steps.filter((step) => step.assumptions.some(({ origin }) => origin === 'assumed')).length;
  return [
    ...verdictLines({ files, summary }, { columns, colours }),
    ...(failures === 0
      ? []
      : [`  ${colours.red(colours.bold(`${count(failures, 'verdict')} other than expected`))}`]),
    ...(assuming === 0
      ? []
      : [
          colours.dim(
            `  ${count(assuming, 'step')} ${assuming === 1 ? 'rests' : 'rest'} on assumptions that are not given`,
          ),
        ]),
  ];
}

/** "2 files, 31 steps: 27 proved, 1 refuted", broken between its parts where the terminal is narrow. */
function verdictLines(
  { files, summary }: Pick<Result, 'files' | 'summary'>,
  { columns, colours }: Pick<Look, 'columns' | 'colours'>,
): readonly string[] {
  const head = `${count(files.length, 'file')}, ${count(stepCount(summary), 'step')}`;
  const parts = summaryInWords(summary);
  const lines: string[] = [];
  let line = `  ${head}${parts.length === 0 ? '' : ':'}`;
  let width = line.length;
  parts.forEach(({ verdict, text }, index) => {
    const comma = index < parts.length - 1 ? ',' : '';
    const wide = text.length + comma.length + 1;
    if (width + wide > columns) {
      lines.push(line);
      line = '   ';
      width = line.length;
    }
    line += ` ${verdictPaint(colours, verdict)(text)}${comma}`;
    width += wide;
  });
  return [...lines, line];
}
