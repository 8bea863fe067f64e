/**
 * The clauses of a row: members joined by relations, with remarks set aside. A row holds several clauses where its
 * segments have relations of their own; a segment without one continues the clause before it or is a remark on it.
 * Relies on tokens; reads no formula.
 */
import type { Implication } from './document.js';
import { outside } from './outside.js';
import { captions, isAside, setAside, wording } from './remarks.js';
import { isCondition, segmentsOf, type Segment } from './segments.js';
import type { Token } from './tokens.js';

export type RelationToken = Extract<Token, { kind: 'relation' }>;

export interface Part {
  readonly tokens: readonly Token[];
  readonly remarks: readonly string[];
}

/** Members and the relations between them; one more member than relations. */
export interface Clause {
  readonly members: readonly Part[];
  readonly relations: readonly RelationToken[];
  /** The arrow between this clause and what stands before it. */
  readonly follows?: Implication;
  /** It stands in a further column, or explains what stands before it: the next row does not go on with it. */
  readonly beside?: boolean;
}

/** The clauses of a row. The first member of the first one is empty if the row begins with a relation. */
export function clausesOf(row: readonly Token[], text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let waiting: readonly string[] = [];
  let explains = false;
  for (const segment of segmentsOf(row, text)) {
    const lead = [...waiting, ...segment.lead];
    const { tokens, remarks } = segment;
    const clause = clauseOf(tokens, text);
    const last = clauses.at(-1);
    const aside = tokens.length === 0 ? [] : [wording(tokens, text)];
    const condition = isCondition(segment) ? [[...lead, ...aside].join(' '), ...remarks] : null;
    const silent = condition ?? (tokens.length === 0 ? [...lead, ...remarks] : null);
    waiting = last === undefined && silent !== null ? silent : [];
    explains = EXPLANATION.test(segment.lead.at(-1) ?? '') || (explains && segment.after === 'wide');
    if (silent !== null) {
      if (last !== undefined) clauses.splice(-1, 1, remarked(last, silent));
    } else if (last !== undefined && segment.after === 'column' && goesOnBeside(last, clause)) {
      clauses.push(remarked({ ...clause, beside: true }, remarks));
    } else if (last !== undefined && continuesIn(last, clause, segment)) {
      clauses.splice(-1, 1, remarked(joinClauses(last, clause), [...lead, ...remarks]));
    } else if (last === undefined || clause.relations.length > 0) {
      const isBeside = last !== undefined && (explains || segment.after === 'column');
      const own = { ...clause, ...arrowIn(segment), ...(isBeside && { beside: true }) };
      clauses.push(remarked(remarkedFirst(own, lead), remarks));
    } else {
      const said = segment.after === 'words' ? [[...lead, ...aside].join(' ')] : [...lead, ...aside];
      clauses.splice(-1, 1, remarked(last, [...said, ...remarks]));
    }
  }
  return clauses.length === 0 && waiting.length > 0 ? [remarked(NOTHING, waiting)] : clauses;
}

/** Words that lead to a reason for what stands before them. */
const EXPLANATION =
  /^\(?(?:since|because|as|by|where|using|use|with|from|recall|recall that|note|note that|noting that|because of|due to|which is|via)$/i;

/** Both in one, the last member of the first going on in the first member of the second. */
export function joinClauses(first: Clause, second: Clause): Clause {
  const [next, ...members] = second.members;
  const last = first.members.at(-1);
  const [relation, ...relations] = second.relations;
  const again =
    last?.tokens.length === 0 &&
    next?.tokens.length === 0 &&
    relation !== undefined &&
    relation.name === first.relations.at(-1)?.name;
  const joined: Part = {
    tokens: [...(last?.tokens ?? []), ...(next?.tokens ?? [])],
    remarks: [...(last?.remarks ?? []), ...(next?.remarks ?? [])],
  };
  if (again) {
    return {
      ...first,
      members: [...first.members.slice(0, -1), ...members],
      relations: [...first.relations, ...relations],
    };
  }
  return {
    ...first,
    members: [...first.members.slice(0, -1), joined, ...members],
    relations: [...first.relations, ...second.relations],
  };
}

/** The clause ends in the middle of something: with a relation, a sign, an operator. */
export function isDangling(clause: Clause): boolean {
  const last = clause.members.at(-1)?.tokens.at(-1);
  if (last === undefined) return clause.relations.length > 0;
  if (last.kind === 'delimiter') return last.side === 'open' && last.text !== '.';
  return ['sign', 'times', 'operator', 'slash'].includes(last.kind);
}

/** The clause begins with a sign that needs something before it. */
export function beginsInside(clause: Clause): boolean {
  const first = clause.members[0]?.tokens[0];
  return first !== undefined && ['sign', 'times', 'slash'].includes(first.kind);
}

export const beginsWithRelation = (clause: Clause): boolean =>
  clause.relations.length > 0 && clause.members[0]?.tokens.length === 0;

/** The clause without its last relation and what should stand behind it. */
export const withoutEnd = ({ members, relations }: Clause): Clause => ({
  members: members.slice(0, -1),
  relations: relations.slice(0, -1),
});

const arrowIn = ({ arrow }: Segment): Pick<Clause, 'follows'> =>
  arrow === '\\Rightarrow' || arrow === '\\Leftrightarrow' ? { follows: arrow } : {};

/** `& = e` in a further column: it goes on with what stands above it there, if anything does. */
const goesOnBeside = (last: Clause, clause: Clause): boolean =>
  beginsWithRelation(clause) && !isDangling(last);

function continuesIn(last: Clause, clause: Clause, segment: Segment): boolean {
  if (beginsWithRelation(clause) || isDangling(last)) return true;
  if (clause.relations.length > 0) return false;
  if (beginsInside(clause)) return true;
  if (isAside(segment.tokens)) return false;
  return segment.after === 'column' || (segment.after === 'wide' && last.relations.length === 0);
}

function clauseOf(tokens: readonly Token[], text: string): Clause {
  const free = outside(tokens);
  const colon = tokens.findIndex(
    (token, at) => token.kind === 'separator' && token.text === ':' && free[at] === true,
  );
  const members: Part[] = [];
  const relations: RelationToken[] = [];
  let member: Token[] = [];
  let remarks: string[] = [];
  const finish = (): void => {
    const { tokens: own } = setAside(member);
    members.push({ tokens: own, remarks: [...remarks, ...captions(own, text)] });
    member = [];
    remarks = [];
  };
  tokens.forEach((token, at) => {
    const arrow = token.kind === 'relation' && /^\\(?:to|mapsto)$/.test(token.name);
    const maps = arrow && colon >= 0 && colon < at;
    if (token.kind !== 'relation' || free[at] !== true || maps) {
      if (token.kind !== 'align' || free[at] !== true) member.push(token);
      return;
    }
    finish();
    relations.push(token);
    if (token.remark !== null && token.remark !== '') remarks.push(token.remark);
  });
  finish();
  return { members, relations };
}

/** Remarks go to the last member. */
export function remarked(clause: Clause, remarks: readonly string[]): Clause {
  const last = clause.members.at(-1);
  if (last === undefined || remarks.length === 0) return clause;
  const members = [...clause.members.slice(0, -1), { ...last, remarks: [...last.remarks, ...remarks] }];
  return { ...clause, members };
}

function remarkedFirst(clause: Clause, remarks: readonly string[]): Clause {
  const [first, ...rest] = clause.members;
  if (first === undefined || remarks.length === 0) return clause;
  return { ...clause, members: [{ ...first, remarks: [...remarks, ...first.remarks] }, ...rest] };
}

const NOTHING: Clause = { members: [{ tokens: [], remarks: [] }], relations: [] };
