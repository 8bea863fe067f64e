/**
 * All that the program asks of the world outside, as plain functions: files, streams, the terminal, the judge. The real
 * one is `nodeWorld`; tests pass their own. Nothing here fails by exception but by our own mistake: what a user can
 * cause comes back as a value.
 */
import type { Colours } from '../report/colours.js';
import type { KatexFiles } from '../report/html/fonts.js';
import type { ChainResult, Result, Summary } from '../verify/result.js';

export interface World {
  readonly version: string;
  /** Of the terminal, or a sensible width where there is none. */
  readonly columns: number;
  /** Those of the terminal; without colours where it has none or they are unwanted. */
  readonly colours: Colours;
  /** Show where our own bugs happened. */
  readonly debug: boolean;
  readonly kindOf: (path: string) => Promise<PathKind>;
  readonly read: (path: string) => Promise<Reading>;
  /** Files below a folder with one of the extensions, hidden ones and `node_modules` left out, in order. */
  readonly filesBelow: (folder: string, extensions: readonly string[]) => Promise<Search>;
  /** Files that a glob pattern names, in order; null if the text is no pattern. */
  readonly filesLike: (pattern: string) => Promise<readonly string[] | null>;
  /** The exports of a JavaScript module, which is run. */
  readonly load: (path: string) => Promise<Loading>;
  readonly standardInput: () => AsyncIterable<Uint8Array>;
  /** A file in pieces. */
  readonly stream: (path: string) => AsyncIterable<Uint8Array>;
  /** The whole file or nothing. */
  readonly write: (path: string, text: string) => Promise<Writing>;
  /** Resolves when the text is on its way; false if nobody reads any more. */
  readonly print: (text: string) => Promise<boolean>;
  readonly printError: (text: string) => void;
  readonly judge: () => Promise<Judge>;
  /** A folder for a cache, by its name or the usual one; null if there can be none. */
  readonly cacheFolder: (asked: string | null) => Promise<string | null>;
  /** A name for just this program; null if it has none. */
  readonly programName: () => Promise<string | null>;
  /** KaTeX's style sheet, and its fonts by file name. */
  readonly katexFiles: () => Promise<KatexFiles>;
}

export type PathKind = 'file' | 'folder' | 'missing' | 'denied';

export type Reading =
  { readonly kind: 'bytes'; readonly bytes: Uint8Array } | { readonly kind: 'missing' | 'denied' | 'folder' };

export type Loading =
  | { readonly kind: 'module'; readonly exports: Readonly<Record<string, unknown>> }
  /** `line` is where in the module it happened, if that is known. */
  | { readonly kind: 'broken'; readonly message: string; readonly line: number | null };

export interface Search {
  readonly files: readonly string[];
  /** Folders that may not be read. */
  readonly denied: readonly string[];
}

export type Writing = { readonly kind: 'written' } | { readonly kind: 'failed'; readonly reason: string };

/** The text of a file, of standard input, of a side file. */
export interface NamedText {
  readonly path: string;
  readonly text: string;
}

/** A document to be judged, with the texts of what is remembered of it; null if nothing is to be. */
export interface Recalled extends NamedText {
  readonly records: readonly string[] | null;
}

/** What is worth remembering of a document: by this program alone, and by anyone. */
export interface Remembered {
  readonly everything: string;
  readonly proposals: string;
}

/** One chain that came as a JSON line. */
export interface LineRecord {
  readonly id: string;
  readonly given: readonly string[];
  readonly assume: readonly string[];
  readonly latex: string;
}

export interface JudgeOptions {
  readonly seed: number;
  readonly sideFile: NamedText | null;
  /** Judge this step alone: first line of its display, n-th relation of the display. */
  readonly only: { readonly line: number; readonly step: number } | null;
  readonly repairs: boolean;
  /** Counterexamples are also written as programs. */
  readonly programs: boolean;
  /** Nothing is judged: only what is given is wanted. */
  readonly contextOnly: boolean;
  /** The name of the program that runs, if it has one: records of others are proposals at most. */
  readonly program: string | null;
}

export interface Judged {
  /** One file for each source, in order. */
  readonly result: Result;
  /** Likewise; null where nothing is to be remembered. */
  readonly remembered: readonly (Remembered | null)[];
}

export interface Judge {
  readonly verifySources: (sources: readonly Recalled[], options: JudgeOptions) => Promise<Judged>;
  readonly verifyLine: (record: LineRecord, options: JudgeOptions) => ChainResult;
  readonly summaryOf: (chains: readonly ChainResult[]) => Summary;
}
