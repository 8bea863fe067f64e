/** What a document says of vectors with one of two numbers in each component: `h \in \{0, 1\}^n`, `v_j, h_i \in \{0, 1\}`. */
import type { Document } from '../../read/document.js';
import type { Syntax } from '../../read/syntax.js';
import type { Corners } from '../../terms/sort.js';
import { spelled } from '../structure/spelling.js';
import { cornersOf } from './sets.js';

/** By the name of the vector; none where two are said. */
export function cornersSaid({ chains, statements }: Document): ReadonlyMap<string, Corners> {
  const relations = [
    ...chains.map(({ members, links }) => ({
      members: members.map(({ syntax }) => syntax),
      relations: links.map(({ relation }) => relation),
    })),
    ...statements.flatMap(({ syntax }) => (syntax === null ? [] : [whole(syntax)])),
  ];
  const found = new Map<string, Corners | null>();
  for (const { members, relations: signs } of relations)
    signs.forEach((sign, at) => {
      const [left, right] = [members[at], members[at + 1]];
      if (sign !== '\\in' || !left || !right) return;
      for (const item of left.kind === 'list' ? left.items : [left]) {
        const said = cornersIn(item, right);
        if (said === null) continue;
        const before = found.get(said.vector);
        const isNew = before === undefined || before?.join() === said.corners.join();
        found.set(said.vector, isNew ? said.corners : null);
      }
    });
  return new Map(
    [...found].flatMap(([name, corners]) => (corners === null ? [] : [[name, corners] as const])),
  );
}

/** `a, b \in S` has its last name beside the sign. */
function whole(syntax: Syntax): {
  readonly members: readonly (Syntax | null)[];
  readonly relations: readonly string[];
} {
  if (syntax.kind === 'relation') return syntax;
  const last = syntax.kind === 'list' ? syntax.items.at(-1) : undefined;
  if (syntax.kind !== 'list' || last?.kind !== 'relation') return { members: [], relations: [] };
  const names = [...syntax.items.slice(0, -1), ...last.members.slice(0, 1)];
  return { ...last, members: [{ ...syntax, items: names }, ...last.members.slice(1)] };
}

interface Said {
  readonly vector: string;
  readonly corners: Corners;
}

function cornersIn(item: Syntax, set: Syntax): Said | null {
  const isPower = set.kind === 'scripted' && set.sub === null && set.sup !== null;
  const corners = cornersOf(isPower ? set.base : set);
  if (corners === null) return null;
  if (isPower) return item.kind === 'name' ? { vector: item.name, corners } : null;
  const isEntry = item.kind === 'scripted' && item.base.kind === 'name' && item.sub?.kind === 'name';
  return isEntry && item.sup === null ? { vector: spelled(item.base), corners } : null;
}
