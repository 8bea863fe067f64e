/** The wording of everything that ends a run with exit code 2: one line each, which also names the way out. */

const named = (path: string): string => (path === '-' ? 'standard input' : path);

export const missingFile = (path: string): string =>
  `${path}: there is no such file or folder; check the name, or use - for standard input`;

export const deniedFile = (path: string): string => `${path}: may not be read; check its permissions`;

export const notUtf8 = (path: string): string =>
  `${named(path)}: is not text in UTF-8; save it as UTF-8 and try again`;

export const binaryFile = (path: string): string =>
  `${named(path)}: is no text file (it holds NUL bytes); name Markdown, LaTeX or JSON lines`;

export const utf16File = (path: string): string =>
  `${named(path)}: is text in UTF-16; save it as UTF-8 and try again`;

export const emptyFile = (path: string): string =>
  `${named(path)}: is empty; a derivation is a formula such as $$ A = B $$`;

export const emptyFolder = (path: string, extensions: readonly string[]): string =>
  `${path}: no derivations in this folder; it was searched for ${extensions.join(' ')}`;

export const noMatch = (pattern: string): string =>
  `${pattern}: no file matches this pattern; hidden files and node_modules are left out`;

/** `others`: files beside this one without a derivation either. */
export const noChains = (path: string, others: number): string =>
  `${others === 0 ? named(path) : `${named(path)} and ${String(others)} more`}: no derivation found; one is a formula with a relation, such as $$ A = B $$`;

export const brokenFrontMatter = (path: string, line: number, text: string): string =>
  `${named(path)}:${String(line)}: ${text} Correct it, or leave the front matter out.`;

export const noFiles = (): string =>
  'no file named; name files or folders, or - for standard input, as in verify notes.md';

export const twoStandardInputs = (): string => 'standard input (-) can be named only once';

export const stepNeedsOneFile = (): string =>
  '--step judges a step of one file; name that file alone, as in verify notes.md --step 14:4';

export const noSuchStep = (path: string, line: number, step: number): string =>
  `${named(path)}: there is no step ${String(line)}:${String(step)}; LINE is where the display begins, N counts its relations from 1`;

export const contextIsText = (): string =>
  '--explain-context prints text; leave --format out, or read "given" in the output of --format json';

export const cannotWrite = (path: string, reason: string, option = '--output'): string =>
  `${path}: cannot be written (${reason}); choose another ${option}`;

/** A note, no problem: the run goes on. */
export const cacheNotWritten = (reason: string): string =>
  `verify: the cache cannot be written (${reason}); choose another --cache, or --no-cache\n`;

export const recordNeedsWhole = (): string =>
  '--record is for whole documents; leave --step and --explain-context out';

export const emitNeedsReport = (): string =>
  '--emit goes with a report of steps; leave --format jsonl and --explain-context out';

export const nothingToEmit = (): string =>
  'no step is refuted, so there is no counterexample to write; leave --emit out';

export const severalToEmit = (places: readonly string[]): string =>
  `${String(places.length)} steps are refuted, and --emit writes one; choose it by ${places.slice(0, 3).join(' or ')}${places.length > 3 ? ' or others' : ''}`;

export const noProgram = (place: string): string =>
  `${place}: this counterexample cannot be shown in plain Python (a limit, a small remainder, or more digits than a double has); leave --emit out`;

export const wrongArguments = (message: string): string => `${message}; verify --help explains all options`;

export const ourBug = (message: string): string =>
  `verify: this is a bug of proofline, please report it with the input that caused it: ${message}`;

export const twoEnergies = (): string =>
  'an energy of the command line and a module were both named; leave one of them out';

export const noEnergyNamed = (option: string): string =>
  `${option} belongs to an energy; name one with --energy, as in --energy '\\theta x^2'`;

export const noParameters = (): string =>
  "no parameter to differentiate by; give one with its value, as in --parameter '\\theta=1.3'";

export const brokenModule = (path: string, line: number | null, text: string): string =>
  `${path}${line === null ? '' : `:${String(line)}`}: cannot be loaded: ${text}`;

export const wrongModule = (path: string, text: string): string => `${path}: ${text}`;

export const nothingToPlot = (): string =>
  'no parameter whose central difference has an error that a plot could show; leave --plot out';
