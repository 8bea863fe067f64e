/**
 * What a run finds, as plain data: the JSON output of version 1, which every report is made from. The shape is stable;
 * see docs/language.md. Knows nothing of how verdicts come about.
 */

export type Verdict =
  'proved' | 'refuted' | 'supported' | 'undecided' | 'unreadable' | 'definition' | 'approximation';

export const verdicts: readonly Verdict[] = [
  'proved',
  'refuted',
  'supported',
  'undecided',
  'unreadable',
  'definition',
  'approximation',
];

export interface Result {
  readonly version: 1;
  readonly files: readonly FileResult[];
  readonly summary: Summary;
}

export type Summary = Readonly<Record<Verdict, number>> & { readonly expectedFailures: number };

export interface FileResult {
  readonly path: string;
  readonly given: readonly GivenResult[];
  readonly chains: readonly ChainResult[];
  /** What could not be read outside of steps: broken front matter, a statement without meaning. */
  readonly messages: readonly MessageResult[];
}

export interface MessageResult {
  readonly code: string;
  /** The file that it is about, if not the document itself: a side file. */
  readonly path?: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly hint: string | null;
  /** The source line with a caret under the place. */
  readonly frame: string;
}

export interface GivenResult {
  readonly latex: string;
  readonly line: number;
  readonly origin: 'declared' | 'inferred';
  readonly kind: 'definition' | 'domain' | 'density' | 'function' | 'assumption';
}

export interface ChainResult {
  readonly id: string | null;
  readonly line: number;
  readonly steps: readonly StepResult[];
  /** Of a chain that came as a JSON line: what could not be read of its statements. */
  readonly messages?: readonly MessageResult[];
}

export interface StepResult {
  /** The n-th relation of the chain, one-based. */
  readonly n: number;
  /** Of the relation in the file, one-based. */
  readonly line: number;
  readonly column: number;
  /** First line of the display, and the n-th relation of that display. */
  readonly display: number;
  readonly indexInDisplay: number;
  readonly relation: string;
  readonly left: string;
  readonly right: string;
  readonly verdict: Verdict;
  readonly expected: Verdict | null;
  /** Names of the rules that the proof rests on, each once, in order of use. */
  readonly rules: readonly string[];
  readonly assumptions: readonly AssumptionResult[];
  /** Code of an undecided or unreadable step. */
  readonly reason: string | null;
  /** One sentence. */
  readonly message: string | null;
  /** What the author can do about it; null where there is nothing to say. */
  readonly hint: string | null;
  /** The source line with a caret, of an unreadable step. */
  readonly frame: string | null;
  readonly counterexample: CounterexampleResult | null;
  readonly repair: RepairResult | null;
  readonly tally: Tally;
}

export interface AssumptionResult {
  readonly text: string;
  readonly latex: string;
  readonly origin: 'given' | 'domain' | 'assumed';
  /** Where it was given; null where it was not. */
  readonly line: number | null;
}

export interface CounterexampleResult {
  /** In the author's notation: symbol or function to its meaning, in LaTeX. */
  readonly model: Readonly<Record<string, string>>;
  readonly left: number;
  readonly right: number;
  /** Bound on the absolute error of the two values together. */
  readonly error: number;
  /** Both sides in as many digits as it takes to tell them apart; null where the numbers above do. */
  readonly digits: { readonly left: string; readonly right: string } | null;
  /** The command that shows it again. */
  readonly replay: string;
  /** Both sides in Python, where that was asked for; null where they have no simple form. */
  readonly program?: string | null;
}

export interface RepairResult {
  readonly latex: string;
  readonly kind: 'edit' | 'assumption';
  readonly verdict: 'proved' | 'supported';
}

export interface Tally {
  readonly drawn: number;
  readonly admitted: number;
  readonly differing: number;
}
