/**
 * Events of single binary units: where a joint law has a formula and h is in \{0, 1\}^n, `p(h_i = 1 \mid v)` is
 * `\sum_h p(h \mid v) h_i`, and what is said of it is a claim. From syntax to syntax, before anything else is concluded.
 */
import { partsOf } from '../read/parts.js';
import type { Document } from '../read/document.js';
import type { ListSyntax, NameSyntax, ScriptedSyntax, Syntax } from '../read/syntax.js';
import { bracketBehind } from './inference/brackets.js';
import { cornersSaid } from './inference/corners.js';
import { changeFormulas, rewriteSyntax, withRunsAsOne, type Item } from './rewrite-syntax.js';
import { spelled } from './structure/spelling.js';
import { tokensOf } from './structure/tokens.js';

export function withUnitEvents(document: Document): Document {
  const corners = cornersSaid(document);
  const binary = new Set([...corners].flatMap(([name, ends]) => (ends.join() === '0,1' ? [name] : [])));
  const joints = binary.size === 0 ? [] : jointsIn(document);
  if (joints.length === 0) return document;
  const inRow = (items: readonly Item[]): readonly Item[] =>
    withRunsAsOne(items, (at) => {
      const body = eventAt(items, at, binary, joints);
      return body === null ? null : { body, last: at + 1 };
    });
  return changeFormulas(document, (syntax) => rewriteSyntax(syntax, inRow));
}

/** A law of several variables that a formula gives without the letter of the law. */
interface Joint {
  readonly law: NameSyntax;
  readonly variables: readonly string[];
}

function jointsIn({ chains, statements }: Document): readonly Joint[] {
  const equations = [
    ...chains.map(({ members }) => members.slice(0, 2).map(({ syntax }) => syntax)),
    ...statements.flatMap(({ syntax }) => (syntax?.kind === 'relation' ? [syntax.members.slice(0, 2)] : [])),
  ];
  return equations.flatMap(([left, right]): readonly Joint[] => {
    const [name, group, ...more] = left ? tokensOf(left) : [];
    if (!right || name?.kind !== 'item' || group?.kind !== 'item' || more.length > 0) return [];
    const law = name.body;
    const list = bracketBehind([name, group], 0);
    if (law.kind !== 'name' || list?.kind !== 'list' || mentions(right, law.name)) return [];
    const isPlain =
      list.separators.every((one) => one === ',') && list.items.every(({ kind }) => kind === 'name');
    return isPlain ? [{ law, variables: list.items.map(spelled) }] : [];
  });
}

const mentions = (syntax: Syntax, name: string): boolean =>
  (syntax.kind === 'name' && syntax.name === name) || partsOf(syntax).some((part) => mentions(part, name));

/** What `p(h_i = 1 \mid v)` stands for, where it begins here. */
function eventAt(
  items: readonly Item[],
  at: number,
  binary: ReadonlySet<string>,
  joints: readonly Joint[],
): Syntax | null {
  const law = items[at]?.body;
  const list = law?.kind === 'name' ? bracketBehind(items, at) : null;
  if (law?.kind !== 'name' || list?.kind !== 'list' || items[at + 1]?.body.kind !== 'group') return null;
  const [event, ...given] = list.items;
  if (event?.kind !== 'relation' || event.relations.join() !== '=' || list.separators[0] !== '|') return null;
  const [unit, value] = event.members;
  if (unit?.kind !== 'scripted' || unit.base.kind !== 'name' || !binary.has(unit.base.name)) return null;
  if (unit.sub === null || unit.sup !== null || value?.kind !== 'number' || !/^[01]$/.test(value.text))
    return null;
  const vector = unit.base;
  const names = [vector, ...given].map(spelled).sort().join();
  const joint = joints.find(
    ({ law: own, variables }) =>
      own.name.toLowerCase() === law.name.toLowerCase() && [...variables].sort().join() === names,
  );
  return joint ? meanOf(joint.law, { ...list, items: [vector, ...given] }, unit, value.text === '1') : null;
}

/** `(\sum_h p(h \mid v) h_i)`, or with `(1 - h_i)` for a unit that is off. */
function meanOf(law: NameSyntax, brackets: ListSyntax, unit: ScriptedSyntax, isOn: boolean): Syntax {
  const { span } = brackets;
  const [vector] = brackets.items;
  const group = (body: Syntax): Syntax => ({ kind: 'group', open: '(', close: ')', body, span });
  const one: Syntax = { kind: 'number', text: '1', span };
  const off = group({
    kind: 'sum',
    terms: [
      { sign: '+', body: one, span },
      { sign: '-', body: unit, span },
    ],
    span,
  });
  const sum: Syntax = {
    kind: 'scripted',
    base: { kind: 'operator', name: 'sum', span },
    sub: vector ?? unit,
    sup: null,
    primes: 0,
    span,
  };
  const items = [sum, law, group(brackets), isOn ? unit : off].map((body) => ({ body, dot: false }));
  return group({ kind: 'product', items, span });
}
