/**
 * Members told otherwise: another text is read as the document's own would be, with its macros and in its spelling, for
 * whoever wants to know what a step would claim. What the document gives and what was inferred from it stays.
 */
import type { Document } from '../read/document.js';
import { readFormula } from '../read/readStatement.js';
import type { Syntax } from '../read/syntax.js';
import { integer } from '../terms/sort.js';
import { bind } from '../terms/substitute.js';
import { apply, number, symbol } from '../terms/term.js';
import type { Retold } from './elaborated.js';
import { complete } from './inference/completion.js';
import type { Understanding } from './inference/understanding.js';
import { readSyntax, type ReadMember } from './members.js';
import { meaningOf } from './meaning/meaning.js';
import { settingOf, type Meaning } from './meaning/setting.js';
import { termOf } from './meaning/shaped.js';
import { unreadableMember } from './messages.js';
import { rewriteSyntax, type RowRewriting } from './rewrite-syntax.js';
import { structure } from './structure/structure.js';

export interface Telling {
  readonly document: Document;
  readonly spelling: RowRewriting;
  readonly understanding: Understanding;
  readonly meaning: Meaning;
}

export function readAgain(latex: string, telling: Telling): ReadMember {
  const syntax = syntaxOf(latex, telling);
  return syntax === null
    ? { kind: 'unreadable', message: unreadableMember(latex, { start: 0, end: latex.length }) }
    : readSyntax(syntax, telling.understanding, telling.meaning);
}

/** An empirical law with its sum claims that its mass is one; null for anything else. */
export function retoldLaw(latex: string, telling: Telling): Retold | null {
  const { understanding, meaning } = telling;
  const syntax = syntaxOf(latex, telling);
  const law = syntax && structure(syntax, understanding.vocabulary);
  if (law?.kind !== 'empirical' || !law.summed) return null;
  const setting = settingOf(meaning);
  const [count, weight] = [law.count, law.weight].map((part) =>
    termOf(meaningOf(complete(part, understanding), setting)),
  );
  if (count === undefined || weight === undefined || setting.messages.length > 0) return null;
  const index = symbol(law.index, integer);
  const mass = bind('sum', index, [apply('divide', number(1), weight)], [apply('range', number(1), count)]);
  return {
    step: { kind: 'claim', claim: 'equal', message: null },
    left: [{ term: mass, note: null, isUnlikely: false }],
    right: [{ term: number(1), note: null, isUnlikely: false }],
  };
}

function syntaxOf(latex: string, { document, spelling }: Telling): Syntax | null {
  const { syntax } = readFormula(latex, undefined, document.macros);
  return syntax && rewriteSyntax(syntax, spelling);
}
