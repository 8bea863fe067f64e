/**
 * Classes of things that must have one sort: names, argument slots and values of functions, merged as the formulas
 * demand. Each class gathers what its members were seen doing. Plain union-find; knows nothing of sorts.
 */

export interface Classes<Trait> {
  readonly unite: (a: string, b: string) => void;
  readonly note: (member: string, trait: Trait) => void;
  readonly rootOf: (member: string) => string;
  readonly traitsOf: (member: string) => readonly Trait[];
  readonly membersOf: (member: string) => readonly string[];
}

export function newClasses<Trait>(): Classes<Trait> {
  const parents = new Map<string, string>();
  const traits = new Map<string, Trait[]>();
  const members = new Map<string, string[]>();
  const rootOf = (member: string): string => {
    const parent = parents.get(member);
    if (parent === undefined) {
      parents.set(member, member);
      members.set(member, [member]);
      return member;
    }
    return parent === member ? member : rootOf(parent);
  };
  return {
    rootOf,
    unite: (a, b) => {
      const [kept, merged] = [rootOf(a), rootOf(b)];
      if (kept === merged) return;
      parents.set(merged, kept);
      append(members, kept, members.get(merged) ?? []);
      append(traits, kept, traits.get(merged) ?? []);
    },
    note: (member, trait) => {
      append(traits, rootOf(member), [trait]);
    },
    traitsOf: (member) => traits.get(rootOf(member)) ?? [],
    membersOf: (member) => members.get(rootOf(member)) ?? [member],
  };
}

/** Adds to a list in place: long chains note the same few names thousands of times. */
function append<Item>(lists: Map<string, Item[]>, key: string, items: readonly Item[]): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [...items]);
  else for (const item of items) list.push(item);
}
