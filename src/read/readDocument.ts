/**
 * The reader's front door: a source becomes a document, with its declarations, chains and mentions. The front end is
 * chosen by the file's name; all behind it is the same for every front end. Never throws on what a user can write.
 */
import type { Message } from '../text/message.js';
import { textOf, type Source } from '../text/source.js';
import { strandsOf, type Strand } from './chains.js';
import type { Document, Statement } from './document.js';
import type { Page } from './formula.js';
import { definitionsInText, type Macros } from './macros.js';
import { readLatex } from './latex.js';
import { readMarkdown } from './markdown.js';
import { mentionOf } from './mentions.js';
import { isNotebook, notebookOf } from './notebook.js';
import { readStatement } from './readStatement.js';
import { sideLinesOf } from './sideFile.js';

export interface ReadOptions {
  /** Declarations for a document that one may not touch. */
  readonly sideFile?: Source;
}

export function readDocument(source: Source, options: ReadOptions = {}): Document {
  if (!isNotebook(source)) return readText(source, options);
  const notebook = notebookOf(source);
  const document = readText(notebook.source, options);
  return { ...document, messages: [...notebook.messages, ...document.messages] };
}

function readText(source: Source, options: ReadOptions): Document {
  const page = /\.(?:tex|ltx|latex)$/i.test(source.path) ? readLatex(source) : readMarkdown(source);
  const side = options.sideFile === undefined ? null : sideLinesOf(options.sideFile);
  const macros = definitionsInText(page.text, definitionsInText(side?.text ?? '', new Map()));
  const { strands, messages } = strandsOf(source, page.text, page.formulas, macros);
  const chains = strands.map(({ chain }) => chain).filter((chain) => chain.links.length > 0);
  const own = statementsOf(page, source, null, macros);
  const given =
    side === null ? NONE : statementsOf(side, options.sideFile ?? source, options.sideFile ?? null, macros);
  return {
    source,
    statements: [...given.statements, ...own.statements],
    chains,
    mentions: strands.map((strand) => mentionOf(strand, source)),
    macros,
    messages: [
      ...(side?.messages ?? []).map((message) => ({ ...message, source: options.sideFile ?? source })),
      ...page.messages,
      ...messages,
      ...strands.flatMap(damageIn),
      ...own.messages,
    ],
  };
}

/** Of a display without a relation, which is no step: why it could not be read. */
function damageIn({ chain, formula }: Strand): readonly Message[] {
  if (formula.style !== 'display' || chain.links.length > 0) return [];
  return chain.members.flatMap(({ message }) => message ?? []);
}

interface Statements {
  readonly statements: readonly Statement[];
  readonly messages: readonly Message[];
}

const NONE: Statements = { statements: [], messages: [] };

function statementsOf(page: Page, source: Source, origin: Source | null, macros: Macros): Statements {
  const read = page.declared.map(({ kind, span }) => {
    const { syntax, message } = readStatement(source.text, span, macros);
    const statement: Statement = { kind, latex: textOf(source, span), syntax, span, source: origin };
    return { statement, message };
  });
  return {
    statements: read.map(({ statement }) => statement),
    messages: read.flatMap(({ message }) => message ?? []),
  };
}
