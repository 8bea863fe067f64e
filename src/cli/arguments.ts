/**
 * The command line: its options, its help, and what was asked for as plain data. Relies on commander; prints nothing
 * and ends nothing, help included.
 */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { gradientCommand, type GradientRequest } from './gradientArguments.js';
import { examples } from './help.js';
import { wrongArguments } from './problems.js';

export interface Request {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly output: string | null;
  readonly strict: boolean;
  readonly given: string | null;
  readonly explainContext: boolean;
  readonly only: { readonly line: number; readonly step: number } | null;
  readonly seed: number;
  readonly repairs: boolean;
  /** Where the counterexample of the one refuted step goes as a program; null if nowhere. */
  readonly emit: string | null;
  /** The folder of the cache, null for the usual one; false without a cache. */
  readonly cache: string | null | false;
  /** Are records written beside the documents? */
  readonly record: boolean;
  /** Is everything searched for, whatever is remembered? */
  readonly fresh: boolean;
  readonly verbose: boolean;
  readonly colour: boolean;
}

export type Format = 'terminal' | 'json' | 'jsonl' | 'html';

export type Parsed =
  | { readonly kind: 'request'; readonly request: Request }
  | { readonly kind: 'gradient'; readonly request: GradientRequest }
  /** Help or version. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'wrong'; readonly message: string };

/** What commander hands over, by the names of the options. */
interface Options {
  readonly format: Format;
  readonly output?: string;
  readonly strict?: true;
  readonly given?: string;
  readonly explainContext?: true;
  readonly step?: Request['only'];
  readonly seed: number;
  readonly repair: boolean;
  readonly emit?: string;
  readonly cache?: string | false;
  readonly record?: true;
  readonly fresh?: true;
  readonly verbose?: true;
  readonly color: boolean;
}

export function parseArguments(words: readonly string[], version: string, columns: number): Parsed {
  let printed = '';
  const gradient: GradientRequest[] = [];
  const subcommand = gradientCommand((request) => gradient.push(request));
  const command = program(version);
  command.addCommand(subcommand, { hidden: true });
  for (const one of [command, subcommand])
    one
      .exitOverride()
      .configureHelp({ helpWidth: Math.min(columns, 100) })
      .configureOutput({
        writeOut: (text) => {
          printed += text;
        },
        writeErr: () => undefined,
      });
  try {
    command.parse(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: 'text', text: printed };
    const sentence = error.message
      .replace(/^error: /, '')
      .replace(/\s*\n\s*/g, ' ')
      .replace(/\.$/, '');
    return { kind: 'wrong', message: wrongArguments(sentence) };
  }
  const [asked] = gradient;
  if (asked !== undefined) return { kind: 'gradient', request: asked };
  const options = command.opts<Options>();
  return {
    kind: 'request',
    request: {
      paths: command.args,
      format: options.format,
      output: options.output ?? null,
      strict: options.strict ?? false,
      given: options.given ?? null,
      explainContext: options.explainContext ?? false,
      only: options.step ?? null,
      seed: options.seed,
      repairs: options.repair,
      emit: options.emit ?? null,
      cache: options.cache ?? null,
      record: options.record ?? false,
      fresh: options.fresh ?? false,
      verbose: options.verbose ?? false,
      colour: options.color,
    },
  };
}

/** `verify gradient` is a command with options of its own; every other word names a file, `help` as well. */
function program(version: string): Command {
  return new Command('verify')
    .description('Judges each step of a mathematical derivation: proved, refuted, or honestly open.')
    .usage('[options] FILES...')
    .argument('[FILES...]', 'files, folders or globs; - is standard input')
    .addOption(
      new Option('-f, --format <format>', 'what to print')
        .choices(['terminal', 'json', 'jsonl', 'html'])
        .default('terminal'),
    )
    .option('-o, --output <file>', 'write to a file, whole or not at all')
    .option('--strict', 'steps that are only supported and assumptions that are not given fail as well')
    .option('--given <file>', 'what is given, for documents that one may not touch')
    .option('--explain-context', 'print what is given, declared and inferred')
    .option('--step <line:n>', 'judge one step: line of its display, n-th relation there', stepPlace)
    .option('--seed <n>', 'seed of the random models', seed, 0)
    .option('--no-repair', 'do not look for what would be true instead of a wrong step')
    .option('--emit <file.py>', 'write the counterexample of a refuted step as a small program in Python')
    .option(
      '--cache <folder>',
      'where to remember what was found; with the packages of the project by itself',
    )
    .option('--no-cache', 'remember nothing')
    .option('--record', 'write the proofs beside each document, as notes.md.proofs')
    .option('--fresh', 'search for everything, whatever is remembered')
    .option('-v, --verbose', 'rules, assumptions and messages of every step in full')
    .option('--no-color', 'without colours')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', examples)
    .enablePositionalOptions()
    .helpCommand(false)
    .action(() => undefined);
}

function stepPlace(text: string): Request['only'] {
  const [, line, step] = /^([1-9]\d{0,8}):([1-9]\d{0,8})$/.exec(text) ?? [];
  if (line === undefined || step === undefined)
    throw new InvalidArgumentError('Write LINE:N, as in --step 14:4.');
  return { line: Number(line), step: Number(step) };
}

function seed(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('Write a whole number, as in --seed 7.');
  return Number(text);
}
