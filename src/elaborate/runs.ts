/**
 * Runs of a sequence: `x_{1:T}` is a point of its own. Where a chain speaks of `x_{0:T}` as well as of `x_0` and `x_{1:T}`,
 * the longer run is the list of the shorter ones, `p(x_{1:t})` is `p(x_{1:t-1}, x_t)`. From syntax to syntax. A chain whose
 * runs may overlap in any other way keeps them, and so does a document where x itself stands beside them, for there
 * they are parts of a vector.
 */
import { partsOf } from '../read/parts.js';
import type { Chain, Document } from '../read/document.js';
import type { ListSyntax, RelationSyntax, ScriptedSyntax, Syntax } from '../read/syntax.js';
import { rewriteNodes } from './rewrite-syntax.js';
import { runName, spelled } from './structure/spelling.js';

/** From one number to another, both included, as they are written. */
interface Run {
  readonly from: Place;
  readonly to: Place;
  readonly sub: Syntax;
}

/** `T`, `t - 1`, `0`: a letter, or nothing, and what is added to it. */
interface Place {
  readonly letter: string;
  readonly offset: number;
}

export function withRuns(document: Document): Document {
  const nodes = document.chains.map(nodesOf);
  const everywhere = new Set(nodes.flatMap(({ bare }) => bare));
  const vectors = new Set(
    nodes.flatMap(({ runs, bare }) =>
      runs
        .filter((run) => (isTail(run) ? everywhere.has(baseOf(run)) : bare.includes(baseOf(run))))
        .map(baseOf),
    ),
  );
  return { ...document, chains: document.chains.map((chain) => withoutRuns(chain, vectors)) };
}

/** `x_{2:d}`, which is known as a vector without its first component. */
const isTail = ({ sub }: Entry): boolean =>
  isList(sub) && sub.items[0] !== undefined && spelled(sub.items[0]) === '2';

function withoutRuns(chain: Chain, vectors: ReadonlySet<string>): Chain {
  const { runs, entries, counted } = nodesOf(chain);
  // What a sum counts with is another number in each of its terms, and the run another point.
  const moving = runs
    .filter(({ sub }) => letters(sub).some((letter) => counted.includes(letter)))
    .map(baseOf);
  const bases = new Set(runs.map(baseOf).filter((base) => !vectors.has(base) && !moving.includes(base)));
  let changed = chain;
  for (const base of bases) {
    const sequence = sequenceOf([...runs, ...entries].filter((node) => baseOf(node) === base));
    if (sequence === null) continue;
    const members = changed.members.map((member) => ({
      ...member,
      syntax: member.syntax && spelledOut(member.syntax, base, sequence),
    }));
    changed = { ...changed, members };
  }
  return changed;
}

type Entry = ScriptedSyntax & { readonly sub: Syntax };

const letters = (syntax: Syntax): readonly string[] =>
  syntax.kind === 'name' ? [syntax.name] : partsOf(syntax).flatMap(letters);

/** What stands in a chain: runs, single entries, names without numbers below them, and letters below signs. */
interface Nodes {
  readonly runs: readonly Entry[];
  readonly entries: readonly Entry[];
  readonly bare: readonly string[];
  readonly counted: readonly string[];
}

function nodesOf({ members }: Chain): Nodes {
  const found = {
    runs: [] as Entry[],
    entries: [] as Entry[],
    bare: [] as string[],
    counted: [] as string[],
  };
  const visit = (syntax: Syntax): void => {
    if (syntax.kind === 'name') found.bare.push(syntax.name);
    if (syntax.kind === 'scripted' && syntax.base.kind === 'operator' && syntax.sub !== null)
      found.counted.push(...boundBelow(syntax.sub));
    if (isEntry(syntax)) {
      (isList(syntax.sub) ? found.runs : found.entries).push(syntax);
      visit(syntax.sub);
    } else partsOf(syntax).forEach(visit);
  };
  for (const { syntax } of members) if (syntax !== null) visit(syntax);
  return found;
}

/** `t` of `\sum_{t=1}`, `\prod_t`, `\max_{t \in S}`. */
const boundBelow = (sub: Syntax): readonly string[] =>
  sub.kind === 'name'
    ? [sub.name]
    : sub.kind === 'list'
      ? sub.items.flatMap(boundBelow)
      : sub.kind === 'relation'
        ? sub.members.slice(0, 1).flatMap(boundBelow)
        : [];

const isEntry = (syntax: Syntax): syntax is Entry =>
  syntax.kind === 'scripted' && syntax.base.kind === 'name' && syntax.sub !== null;

const isList = (sub: Syntax): sub is ListSyntax =>
  sub.kind === 'list' && sub.items.length === 2 && sub.separators[0] === ':';

const baseOf = ({ base }: Entry): string => spelled(base);

/** The runs and entries of one letter by how they are spelled, and of which pieces each consists. */
interface Sequence {
  readonly runs: ReadonlyMap<string, Run>;
  readonly pieces: ReadonlyMap<string, readonly string[]>;
}

/** Null where something is no run from number to number, or two may overlap. */
function sequenceOf(nodes: readonly Entry[]): Sequence | null {
  const runs = new Map<string, Run>();
  for (const { sub, primes, sup } of nodes) {
    const [first, last] = isList(sub) ? sub.items : [sub, sub];
    const [from, to] = [first && placeOf(first), last && placeOf(last)];
    if (!from || !to || primes > 0 || sup !== null) return null;
    runs.set(spelled(sub), { from, to, sub });
  }
  for (const rest of restsOf(runs)) runs.set(spelled(rest.sub), rest);
  const pieces = new Map([...runs].map(([name, run]) => [name, coverOf(run, [...runs], name) ?? [name]]));
  const shortest = [...runs].filter(([name]) => pieces.get(name)?.[0] === name).map(([, run]) => run);
  const areApart = shortest.every((one, at) =>
    shortest.slice(at + 1).every((other) => isBefore(one.to, other.from) || isBefore(other.to, one.from)),
  );
  return areApart ? { runs, pieces } : null;
}

function placeOf(syntax: Syntax): Place | null {
  if (syntax.kind === 'number') return { letter: '', offset: Number(syntax.text) };
  if (syntax.kind === 'name') return { letter: syntax.name, offset: 0 };
  const [first, second, ...more] = syntax.kind === 'sum' ? syntax.terms : [];
  if (first?.sign !== '+' || first.body.kind !== 'name' || second?.body.kind !== 'number') return null;
  const step = second.sign === '-' ? -1 : 1;
  return more.length === 0 ? { letter: first.body.name, offset: step * Number(second.body.text) } : null;
}

/** What is left of `x_{0:T}` without `x_0`, where both are written. */
function restsOf(runs: ReadonlyMap<string, Run>): readonly Run[] {
  return [...runs.values()].flatMap(({ from, to, sub }): readonly Run[] => {
    if (!isList(sub) || from.letter !== '' || !runs.has(String(from.offset))) return [];
    const next = { letter: '', offset: from.offset + 1 };
    const [start, end] = sub.items;
    if (start === undefined || end === undefined || isSame(next, to)) return [];
    const number: Syntax = { kind: 'number', text: String(next.offset), span: start.span };
    return [{ from: next, to, sub: { ...sub, items: [number, end] } }];
  });
}

/** The runs, other than this one, that follow each other from one end of it to the other: as many as possible. */
function coverOf(
  { from, to }: Pick<Run, 'from' | 'to'>,
  runs: readonly (readonly [string, Run])[],
  but: string,
): readonly string[] | null {
  const others = runs.filter(([name]) => name !== but);
  let best: readonly string[] | null = null;
  for (const [name, run] of others) {
    if (!isSame(run.from, from)) continue;
    const next = { ...run.to, offset: run.to.offset + 1 };
    const rest = isSame(run.to, to) ? [] : coverOf({ from: next, to }, others, name);
    if (rest !== null && rest.length >= (best?.length ?? 0)) best = [name, ...rest];
  }
  return best;
}

const isSame = (one: Place, other: Place): boolean =>
  one.letter === other.letter && one.offset === other.offset;

/** For certain. */
const isBefore = (one: Place, other: Place): boolean =>
  one.letter === other.letter && one.offset < other.offset;

/** With the pieces of each run in its place; between brackets they are arguments like others. */
function spelledOut(syntax: Syntax, base: string, { runs, pieces }: Sequence): Syntax {
  const made = new Set<Syntax>();
  const pieceOf = (name: string, at: Syntax): Syntax => {
    const sub = runs.get(name)?.sub;
    if (sub === undefined) return at;
    return isList(sub)
      ? { kind: 'name', name: runName(base, sub.items.map(spelled)), style: 'letter', span: at.span }
      : {
          ...scripted,
          base: { kind: 'name', name: base, style: 'letter', span: at.span },
          sub,
          span: at.span,
        };
  };
  return rewriteNodes(syntax, (node) => {
    if (isEntry(node) && isList(node.sub) && baseOf(node) === base) {
      const items = (pieces.get(spelled(node.sub)) ?? []).map((name) => pieceOf(name, node));
      const [only, ...more] = items;
      if (only === undefined || more.length === 0) return only ?? node;
      const list: ListSyntax = { kind: 'list', items, separators: more.map(() => ','), span: node.span };
      made.add(list);
      return list;
    }
    if (node.kind === 'relation') return drawnTogether(node, made);
    return node.kind === 'list' ? flattened(node, made) : node;
  });
}

const scripted = { kind: 'scripted', sup: null, primes: 0 } as const;

/** `x_{0:T} \sim q` draws all pieces. */
function drawnTogether(node: RelationSyntax, made: ReadonlySet<Syntax>): Syntax {
  const [drawn, ...laws] = node.members;
  if (drawn?.kind !== 'list' || !made.has(drawn) || node.relations[0] !== '\\sim') return node;
  const last = drawn.items.at(-1);
  if (last === undefined) return node;
  const drawing: Syntax = { ...node, members: [last, ...laws] };
  return { ...drawn, items: [...drawn.items.slice(0, -1), drawing] };
}

function flattened(node: ListSyntax, made: ReadonlySet<Syntax>): ListSyntax {
  const items = node.items.map((item) => (item.kind === 'list' && made.has(item) ? item.items : [item]));
  const separators = items.flatMap((own, at) => [
    ...own.slice(1).map(() => ','),
    ...(node.separators[at] === undefined ? [] : [node.separators[at]]),
  ]);
  return { ...node, items: items.flat(), separators };
}
