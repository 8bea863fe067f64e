/**
 * Steps between places of extremes, `\operatorname{argmax}_\theta f = \operatorname{argmax}_\theta g`: what is claimed of f and g. A constant that is not
 * written out moves no extreme, but it may stand for something that does, so that nothing is refuted.
 */
import type { Link } from '../read/document.js';
import { freeSymbols, mentions } from '../terms/substitute.js';
import { symbol, type SymbolTerm } from '../terms/term.js';
import type { ElaboratedStep } from './elaborated.js';
import type { Extremum } from './extremum.js';
import type { Sorts } from './inference/sorts.js';
import type { ReadMember } from './members.js';
import { obscure } from './messages.js';
import { stepOf, type StepContext } from './steps.js';

export interface Side {
  readonly extremum: Extremum;
  /** What the extremes are of. */
  readonly body: ReadMember;
}

/** Null where the two are no places of the same variables. */
export function extremumStep(
  link: Link,
  left: Side,
  right: Side,
  sorts: Sorts,
  context: StepContext,
): ElaboratedStep | null {
  const symbols = left.extremum.variables.map((name): SymbolTerm => symbol(name, sorts.ofName(name)));
  const isOfSame =
    [...left.extremum.variables].sort().join() === [...right.extremum.variables].sort().join() &&
    [left, right].every(
      ({ body }) => body.kind === 'unreadable' || symbols.every((one) => speaksOf(body, one)),
    );
  if (!isOfSame || (link.relation !== '=' && link.relation !== ':=')) return null;
  const sibling = siblingOf(symbols, [left.body, right.body]);
  if (sibling !== null)
    return {
      kind: 'unsupported',
      reason: 'unsupported-notation',
      message: `whether ${sibling} moves with what the extreme is taken over is not understood yet`,
    };
  const step = stepOf(link, withoutConstants(left.body), withoutConstants(right.body), {
    ...context,
    naming: null,
  });
  const defines = context.naming?.kind === 'defines' ? { defines: context.naming.name } : {};
  if (step.kind !== 'claim') return step;
  if (left.body.kind !== 'readings' || right.body.kind !== 'readings' || step.remainder) return null;
  const open = [left, right].some(({ body }) => hasConstant(body)) ? { obscure: obscure.constant } : {};
  return {
    ...open,
    ...step,
    ...defines,
    extremum: {
      symbols,
      largest: { left: left.extremum.kind === 'largest', right: right.extremum.kind === 'largest' },
      left: left.body.readings,
      right: right.body.readings,
    },
  };
}

/** `\beta_0` beside a vector β may be one of its components. */
function siblingOf(symbols: readonly SymbolTerm[], bodies: readonly ReadMember[]): string | null {
  const terms = bodies.flatMap((body) =>
    body.kind === 'readings' ? body.readings.map(({ term }) => term) : [],
  );
  const vectors = symbols.filter(({ sort }) => sort.kind === 'vector').map(({ name }) => name);
  const names = freeSymbols(...terms).map(({ name }) => name);
  return names.find((name) => vectors.some((vector) => name.startsWith(`${vector}_{`))) ?? null;
}

type Readings = Extract<ReadMember, { kind: 'readings' }>;

const speaksOf = ({ readings }: Readings, variable: SymbolTerm): boolean =>
  readings.some(({ term }) => mentions(term, variable));

const hasConstant = (member: ReadMember): boolean =>
  member.kind === 'readings' && member.readings.some(({ constant }) => constant);

const withoutConstants = (member: ReadMember): ReadMember =>
  member.kind === 'readings'
    ? { ...member, readings: member.readings.map((reading) => ({ ...reading, constant: false })) }
    : member;
