/** The words and signs that all reports share: verdicts, rules, counts, numbers. No layout, no colour. */
import type {
  AssumptionResult,
  CounterexampleResult,
  StepResult,
  Summary,
  Verdict,
} from '../verify/result.js';

/** In the order in which they are counted. */
export const verdictOrder: readonly Verdict[] = [
  'proved',
  'refuted',
  'supported',
  'undecided',
  'unreadable',
  'definition',
  'approximation',
];

export const verdictSigns: Readonly<Record<Verdict, string>> = {
  proved: '✓',
  refuted: '✗',
  supported: '~',
  undecided: '?',
  unreadable: '!',
  definition: '≔',
  approximation: '≈',
};

/** `log-of-quotient` is "log of quotient". */
export const ruleInWords = (rule: string): string => rule.replace(/[-_]+/g, ' ').trim();

/** For margins with little room: the rules that say most about a step first, else in order of use. */
export const tellingFirst = (rules: readonly string[]): readonly string[] => [
  ...rules.filter((rule) => !everyday.has(rule)),
  ...rules.filter((rule) => everyday.has(rule)),
];

const everyday: ReadonlySet<string> = new Set(['arithmetic', 'definition', 'derivative', 'given']);

/** "1 file", "2 files". */
export const count = (number: number, noun: string): string =>
  `${String(number)} ${noun}${number === 1 ? '' : 's'}`;

/** "3 steps: 2 proved, 1 refuted", by verdict in their order. */
export function summaryInWords(
  summary: Summary,
): readonly { readonly verdict: Verdict; readonly text: string }[] {
  return verdictOrder.flatMap((verdict) => {
    const number = summary[verdict];
    if (number === 0) return [];
    const word = verdict === 'definition' || verdict === 'approximation' ? count(number, verdict) : null;
    return [{ verdict, text: word ?? `${String(number)} ${verdict}` }];
  });
}

export const stepCount = (summary: Summary): number =>
  verdictOrder.reduce((sum, verdict) => sum + summary[verdict], 0);

export const failsExpectation = (step: StepResult): boolean =>
  step.expected !== null && step.expected !== step.verdict;

/** "given, line 4", "given", "not given", "where defined". */
export function originInWords({ origin, line }: AssumptionResult): string {
  switch (origin) {
    case 'given':
      return line === null ? 'given' : `given, line ${String(line)}`;
    case 'domain':
      return 'only where both sides are defined';
    case 'assumed':
      return 'not given';
    default:
      return origin satisfies never;
  }
}

/** Of `supported` steps: what the models say. */
export function tallyInWords({ tally: { admitted, differing } }: StepResult): string {
  if (differing > 0) return `the sides differ in ${String(differing)} of ${count(admitted, 'model')}`;
  return admitted === 1 ? 'agrees in 1 model' : `agrees in all ${String(admitted)} models`;
}

/** Eight significant digits and a true minus: `−0.3125`, `1.2e−9`. */
export const numberInWords = (number: number): string =>
  String(Number(number.toPrecision(8))).replaceAll('-', '−');

/** A bound, rounded up to one digit. */
export function boundInWords(bound: number): string {
  if (!(bound > 0)) return '0';
  const exponent = Math.floor(Math.log10(bound));
  const digit = Math.ceil(bound / 10 ** exponent);
  return numberInWords(Number(`${String(digit)}e${String(exponent)}`));
}

export const errorInWords = (bound: number): string =>
  bound === 0 ? 'exact' : `error at most ${boundInWords(bound)}`;

/** The two sides padded so that their decimal points stand below each other, in more digits where it takes more. */
export function alignedAtPoint(
  { left, right, digits }: Pick<CounterexampleResult, 'left' | 'right' | 'digits'>,
  blank: string,
): { readonly left: string; readonly right: string } {
  const inWords = (text: string): string => text.replaceAll('-', '−');
  const texts =
    digits === null
      ? { left: numberInWords(left), right: numberInWords(right) }
      : { left: inWords(digits.left), right: inWords(digits.right) };
  const pointOf = (text: string): number => text.search(/\.|e|$/);
  const point = Math.max(pointOf(texts.left), pointOf(texts.right));
  const padded = (text: string): string => blank.repeat(point - pointOf(text)) + text;
  return { left: padded(texts.left), right: padded(texts.right) };
}
