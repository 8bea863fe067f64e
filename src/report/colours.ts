/** The colours a terminal report is printed with: passed in by the command line, which knows the terminal. */
import type { Verdict } from '../verify/result.js';

export type Paint = (text: string) => string;

/** What picocolors makes, as far as the reports use it. */
export type Colours = Readonly<
  Record<'bold' | 'dim' | 'inverse' | 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan', Paint>
>;

const plain: Paint = (text) => text;

export const noColours: Colours = {
  bold: plain,
  dim: plain,
  inverse: plain,
  red: plain,
  green: plain,
  yellow: plain,
  blue: plain,
  magenta: plain,
  cyan: plain,
};

export function verdictPaint(colours: Colours, verdict: Verdict): Paint {
  switch (verdict) {
    case 'proved':
      return colours.green;
    case 'refuted':
      return colours.red;
    case 'supported':
      return colours.cyan;
    case 'undecided':
      return colours.yellow;
    case 'unreadable':
      return colours.magenta;
    case 'definition':
    case 'approximation':
      return colours.dim;
    default:
      return verdict satisfies never;
  }
}
