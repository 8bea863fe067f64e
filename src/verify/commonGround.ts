/**
 * What two sides must have in common before a difference between them means a mistake. A function or symbol of which the
 * document says nothing, and which stands on one side only, is as a rule being introduced or assumed there: models that
 * make it something else show nothing. What is declared, defined or restricted by a given is known, and what a function
 * of both sides is applied to may change from side to side. Relies on the theory; judges nothing.
 */
import { unfoldAll } from '../kernel/ledger.js';
import { freeSymbols } from '../terms/substitute.js';
import { partsOf, type Term } from '../terms/term.js';
import type { Theory } from '../terms/theory.js';
import type { Claim } from './judgeStep.js';

/** Names of unknown things that stand on one side only, each once, in order of appearance. */
export function lonelyNames({ kind, left, right }: Claim, theory: Theory): readonly string[] {
  const known = knownNames(theory);
  const [from, to] = [left, right].map((side) => unknownIn(unfoldAll(side, theory), theory, known));
  if (from === undefined || to === undefined) return [];
  const common = new Set([...from.functions.keys()].filter((name) => to.functions.has(name)));
  const functions = differences(new Set(from.functions.keys()), new Set(to.functions.keys()));
  const points = new Set(
    [from, to].flatMap(({ functions: own }) =>
      [...own].flatMap(([name, used]) => (common.has(name) ? [...used] : [])),
    ),
  );
  const symbols = differences(from.symbols, to.symbols).filter(
    (name) => kind !== 'equal' || !points.has(name),
  );
  return [...functions, ...symbols];
}

interface Unknown {
  /** Functions, each with the symbols that it is applied to. */
  readonly functions: ReadonlyMap<string, ReadonlySet<string>>;
  readonly symbols: ReadonlySet<string>;
}

function unknownIn(term: Term, theory: Theory, known: ReadonlySet<string>): Unknown {
  const functions = new Map<string, Set<string>>();
  const visit = (part: Term): void => {
    if (
      part.kind === 'call' &&
      !known.has(part.function) &&
      theory.functions.get(part.function)?.role.kind !== 'data'
    ) {
      const used = functions.get(part.function) ?? new Set<string>();
      part.arguments.forEach((argument) => {
        freeSymbols(argument).forEach(({ name }) => used.add(name));
      });
      functions.set(part.function, used);
    }
    partsOf(part).forEach(visit);
  };
  visit(term);
  const symbols = freeSymbols(term)
    .filter(({ name, sort }) => !known.has(name) && sort.kind !== 'set' && sort.kind !== 'integer')
    .map(({ name }) => name);
  return { functions, symbols: new Set(symbols) };
}

/** What is declared, and what some given other than a density restricts. */
function knownNames({ declared, facts }: Theory): ReadonlySet<string> {
  const names = new Set(declared);
  const visit = (part: Term): void => {
    if (part.kind === 'call') names.add(part.function);
    if (part.kind === 'symbol') names.add(part.name);
    partsOf(part).forEach(visit);
  };
  for (const { kind, proposition } of facts) if (kind !== 'density') visit(proposition);
  return names;
}

const differences = (a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] => [
  ...[...a].filter((name) => !b.has(name)),
  ...[...b].filter((name) => !a.has(name)),
];
