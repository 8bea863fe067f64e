/**
 * Members: the tokens of a part are read as syntax. Relies on the reading of formulas; the place of an empty part is
 * next to the relation that misses it.
 */
import { cover, span, type Span } from '../text/source.js';
import type { Clause, Part } from './clauses.js';
import type { Abbreviation, Member } from './document.js';
import { readTokens } from './formulaReader.js';
import { latexOf } from './latexText.js';
import { missingMember } from './messages.js';
import { woundIn } from './wounds.js';
import { bracesIn } from './remarks.js';
import type { Token } from './tokens.js';

/** The members of a clause. `text` is the text that its tokens are from. */
export function membersOf(clause: Clause, text: string): readonly Member[] {
  return clause.members.map((part, at) => {
    const before = clause.relations[at - 1];
    const after = clause.relations[at];
    const place = before?.span.end ?? after?.span.start ?? 0;
    const isLast = at === clause.members.length - 1;
    const member = memberOf(part, span(place, place), text, isLast);
    if (part.tokens.length > 0) return member;
    const relation = before ?? after;
    if (relation === undefined) return member;
    const side = before === undefined ? 'before' : 'after';
    return { ...member, syntax: null, message: missingMember(relation.span, relation.name, side) };
  });
}

function memberOf(part: Part, place: Span, text: string, isLast: boolean): Member {
  const tokens = part.tokens.filter((_, at) => !isLoose(part, at));
  const [first, ...rest] = tokens;
  const where = first === undefined ? place : cover(first.span, ...rest.map((token) => token.span));
  const { syntax, message } = readTokens(tokens, where);
  const wound = message === null ? null : woundIn(tokens, text, isLast);
  const abbreviations = abbreviationsIn(tokens, where);
  return {
    latex: latexOf(tokens, text),
    span: where,
    syntax,
    message: wound ?? message,
    remarks: part.remarks,
    ...(abbreviations.length === 0 ? {} : { abbreviations }),
  };
}

/** `\underbrace{x + y}_{A}`: a brace whose caption is one letter. */
function abbreviationsIn(tokens: readonly Token[], place: Span): readonly Abbreviation[] {
  return bracesIn(tokens).flatMap(({ body, caption }) => {
    const [name, value] = [readTokens(caption, place).syntax, readTokens(body, place).syntax];
    return name?.kind === 'name' && name.style === 'letter' && value !== null
      ? [{ name: name.name, syntax: value }]
      : [];
  });
}

/** Alignment and breaks that a joined row left outside every environment. */
function isLoose(part: Part, at: number): boolean {
  const kind = part.tokens[at]?.kind;
  if (kind !== 'align' && kind !== 'break') return false;
  const before = part.tokens.slice(0, at);
  const depth = before.filter((token) => token.kind === 'begin').length;
  return depth === before.filter((token) => token.kind === 'end').length;
}
