/**
 * A document from a JSON line: one chain with its own statements. Places are offsets into the chain's LaTeX; each
 * statement is a source of its own.
 */
import type { Document, Statement } from './document.js';
import { readChains, readStatement } from './readStatement.js';

export interface Line {
  readonly id: string;
  readonly given: readonly string[];
  readonly assume: readonly string[];
  readonly latex: string;
}

export function readLine({ id, given, assume, latex }: Line): Document {
  const { chains, macros, messages } = readChains(latex, id);
  const read = [
    ...given.map((text) => statement('given', text, id)),
    ...assume.map((text) => statement('assume', text, id)),
  ];
  return {
    source: { path: id, text: latex },
    statements: read.map((one) => one.statement),
    chains,
    mentions: [],
    macros,
    messages: [...messages, ...read.flatMap(({ message }) => message ?? [])],
  };
}

function statement(kind: Statement['kind'], latex: string, id: string) {
  const span = { start: 0, end: latex.length };
  const { syntax, message } = readStatement(latex);
  return { statement: { kind, latex, syntax, span, source: { path: id, text: latex } }, message };
}
