/**
 * From formulas to chains: the rows of displays are joined where one goes on with the one before it, also over several
 * displays, and every relation is counted. Relies on clauses; knows relations only as signs.
 */
import type { Message } from '../text/message.js';
import { cover, positionOf, type Source, type Span } from '../text/source.js';
import { canonical } from './canonical.js';
import * as clauses from './clauses.js';
import type { Chain, Link } from './document.js';
import { expectationOf } from './expectations.js';
import type { Formula } from './formula.js';
import { lex } from './lexer.js';
import { signBefore } from './loneSign.js';
import { expand, type Macros } from './macros.js';
import { membersOf } from './members.js';
import { presumedNames, runawayMacro } from './messages.js';
import { isAside, wording } from './remarks.js';
import { rowsOf, type Row } from './rows.js';
import { presumed } from './undefined.js';

/** A chain, or a formula without a relation (its `links` are empty), and the formula in which it begins. */
export interface Strand {
  readonly chain: Chain;
  readonly formula: Formula;
}

export interface Strands {
  readonly strands: readonly Strand[];
  readonly messages: readonly Message[];
}

interface Draft {
  readonly formula: Formula;
  readonly clause: clauses.Clause;
  readonly links: readonly Link[];
}

/** The strands of the formulas of a text, in order. `text` is the source's text without markup around formulas. */
export function strandsOf(
  source: Source,
  text: string,
  formulas: readonly Formula[],
  macros: Macros,
): Strands {
  const drafts: Draft[] = [];
  const messages: Message[] = [];
  const counted = new Map<number, number>();
  const undefinedCommands = new Map<string, Span>();
  formulas.forEach((formula, number) => {
    const { pieces, runaway } = expand(lex(text, formula.body), macros);
    if (runaway !== null) {
      messages.push(runawayMacro(runaway.span, runaway.text));
      return;
    }
    const display = positionOf(source, formula.span.start).line;
    const first = drafts.length;
    const before = lastDisplay(drafts, formula);
    const sign = before < 0 ? null : signBefore(text, formulas, number);
    const { tokens, commands } = presumed(canonical(pieces));
    for (const [command, place] of commands) {
      if (!undefinedCommands.has(command)) undefinedCommands.set(command, place);
    }
    rowsOf(tokens, text).forEach((row, rowNumber) => {
      const found = withSign(clauses.clausesOf(row.tokens, text), rowNumber === 0 ? sign : null);
      found.forEach((clause, at) => {
        const links = clause.relations.map((relation): Link => {
          const indexInDisplay = (counted.get(display) ?? 0) + 1;
          counted.set(display, indexInDisplay);
          const expected = expectationOf(row, relation.span, text);
          return { relation: relation.name, span: relation.span, display, indexInDisplay, expected };
        });
        const goesOnThere = at > 0 && clauses.beginsWithRelation(clause);
        const own = goesOnThere
          ? lastBeside(drafts, first)
          : clauses.beginsWithRelation(clause)
            ? lastMain(drafts, first)
            : lastSince(drafts, first);
        const target = own < 0 ? before : own;
        const draft = drafts[target];
        const across = own < 0;
        if (draft !== undefined && (goesOnThere || (at === 0 && goesOn(draft, clause, row, across)))) {
          drafts[target] = joined(draft, clause, links, text);
        } else drafts.push({ formula, clause, links });
      });
    });
  });
  const [place] = undefinedCommands.values();
  if (place !== undefined) messages.push(presumedNames(place, [...undefinedCommands.keys()]));
  return { strands: drafts.flatMap((draft) => strandOf(draft, text)), messages };
}

const lastSince = (drafts: readonly Draft[], first: number): number =>
  drafts.length > first ? drafts.length - 1 : -1;

/** The last draft since then that a row may go on with: none that stands beside another. */
function lastMain(drafts: readonly Draft[], first: number): number {
  const main = drafts.findLastIndex(({ clause }) => clause.beside !== true);
  return main >= first ? main : lastSince(drafts, first);
}

/** The last draft since then that stands beside another, else the last one. */
function lastBeside(drafts: readonly Draft[], first: number): number {
  const beside = drafts.findLastIndex(({ clause }) => clause.beside === true);
  return beside >= first ? beside : lastSince(drafts, first);
}

/** The draft of the last display, for a display that may go on with it. */
const lastDisplay = (drafts: readonly Draft[], formula: Formula): number =>
  formula.style === 'inline' ? -1 : drafts.map((draft) => draft.formula.style).lastIndexOf('display');

/** A sign that stands alone before the display is its first relation. */
function withSign(
  found: readonly clauses.Clause[],
  sign: clauses.RelationToken | null,
): readonly clauses.Clause[] {
  const [first, ...rest] = found;
  if (sign === null || first === undefined || clauses.beginsWithRelation(first)) return found;
  const members = [{ tokens: [], remarks: [] }, ...first.members];
  return [{ members, relations: [sign, ...first.relations] }, ...rest];
}

/** Whether the first clause of a row goes on with the draft before it. */
function goesOn(draft: Draft, clause: clauses.Clause, row: Row, across: boolean): boolean {
  if (clauses.beginsWithRelation(clause)) return true;
  if (clause.follows !== undefined) return false;
  if (across) return draft.clause.members.at(-1)?.tokens.length === 0;
  if (clauses.isDangling(draft.clause)) return true;
  const aligned = row.tokens[0]?.kind === 'align';
  const relates = clause.relations.length > 0;
  if (clauses.beginsInside(clause)) return !relates || aligned || !beginsWithMinus(clause);
  if (relates) return false;
  const tokens = clause.members.flatMap((member) => member.tokens);
  return (aligned && draft.links.length > 0) || isAside(tokens);
}

function beginsWithMinus(clause: clauses.Clause): boolean {
  const first = clause.members[0]?.tokens[0];
  return first?.kind === 'sign' && first.sign === '-';
}

function joined(draft: Draft, clause: clauses.Clause, links: readonly Link[], text: string): Draft {
  const [only] = clause.members;
  const aside =
    clause.relations.length === 0 &&
    only !== undefined &&
    !clauses.isDangling(draft.clause) &&
    isAside(only.tokens);
  if (aside) {
    const words = wording(only.tokens, text);
    const remarks = words === '' ? only.remarks : [words, ...only.remarks];
    return { ...draft, clause: clauses.remarked(draft.clause, remarks) };
  }
  const both = clauses.joinClauses(draft.clause, clause);
  const repeated = draft.clause.relations.length + links.length - both.relations.length;
  return { ...draft, clause: both, links: [...draft.links, ...links.slice(repeated)] };
}

/** An inline formula that begins or ends with a relation says nothing by it. */
function strandOf(draft: Draft, text: string): readonly Strand[] {
  const { formula } = draft;
  const inline = formula.style === 'inline';
  const cut = inline && draft.links.length > 0 && draft.clause.members.at(-1)?.tokens.length === 0;
  const clause = cut ? clauses.withoutEnd(draft.clause) : draft.clause;
  const links = cut ? draft.links.slice(0, -1) : draft.links;
  if (clause.members.every((member) => member.tokens.length === 0)) return [];
  if (inline && clauses.beginsWithRelation(clause)) return [];
  const members = membersOf(clause, text);
  const [first, ...rest] = [...members, ...links].map((part): Span => part.span);
  const place = cover(first ?? formula.body, ...rest);
  const { follows } = draft.clause;
  const chain: Chain = {
    ...{ id: null, style: formula.style, formula: formula.span.start, span: place, members, links },
    ...(follows === undefined ? {} : { follows }),
  };
  return [{ chain, formula }];
}
