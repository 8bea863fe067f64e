/**
 * The order of a difference in one model: its quotient by a power of the small parameter is followed through smaller
 * and smaller values. It fails to be negligible where it clearly tends to something other than zero, or grows; it fails
 * to be bounded where it keeps growing. Whatever settles slowly is unclear. Relies on compiled terms and worlds.
 */
import { exact } from '../numbers/bounded.js';
import { toNumber } from '../numbers/rational.js';
import { plain } from '../numbers/scalar.js';
import type { Evaluator } from './compile.js';
import type { Remainder } from './claim.js';
import type { Judgement } from './judge.js';
import { symbolKey, type World } from './world.js';

/** The quotient of the difference by the power, with the bound on its error. */
interface Quotient {
  readonly value: number;
  readonly error: number;
}

/** Powers of 1/2 that the parameter takes. */
const exponents = Array.from({ length: 16 }, (_, index) => index + 3);
/** So many values in a row must tell the same. */
const fewest = 5;

export function judgeOrder(
  { kind, variable, power }: Remainder,
  world: World,
  left: Evaluator,
  right: Evaluator,
): Judgement {
  const order = toNumber(power);
  const quotients: Quotient[] = [];
  for (const exponent of exponents) {
    const small = 2 ** -exponent;
    const symbols = new Map([...world.symbols, [symbolKey(variable.name, variable.sort), [exact(small)]]]);
    const there: World = { ...world, symbols, memo: new Map() };
    const [a, b] = [plain(left(there, [])), plain(right(there, []))];
    const reason = a.reason ?? b.reason;
    if (reason !== null) return { kind: 'excluded', reason };
    const scale = small ** order;
    quotients.push({ value: (a.value - b.value) / scale, error: (a.error + b.error) / scale });
  }
  return judged(kind, quotients);
}

function judged(kind: Remainder['kind'], quotients: readonly Quotient[]): Judgement {
  const clear = lastClear(quotients);
  const values = clear.map(({ value }) => value);
  if (clear.length < fewest) {
    const small = quotients.every(({ value, error }) => Math.abs(value) <= 2 * error);
    return small ? { kind: 'holds', sharp: true, differing: false } : { kind: 'unclear' };
  }
  const error = clear.at(-1)?.error ?? 0;
  const last = values.at(-1) ?? 0;
  const fails = (left: number): Judgement => ({ kind: 'fails', left, right: 0, error, gap: Math.abs(left) });
  if (isGrowing(values)) return fails(last);
  const limit = limitOf(values);
  if (limit === null) return { kind: 'unclear' };
  if (kind === 'bounded' || Math.abs(limit) < 0.05 * Math.abs(values[0] ?? 0))
    return { kind: 'holds', sharp: true, differing: false };
  return Math.abs(limit) > 0.5 * Math.abs(last) ? fails(limit) : { kind: 'unclear' };
}

/** The last quotients in a row whose error does not matter. */
function lastClear(quotients: readonly Quotient[]): readonly Quotient[] {
  const isClear = ({ value, error }: Quotient): boolean => Math.abs(value) > 1000 * error;
  const end = quotients.findLastIndex(isClear) + 1;
  const before = quotients.slice(0, end);
  const start = before.findLastIndex((one) => !isClear(one)) + 1;
  return before.slice(Math.max(start, end - fewest), end);
}

/** Each larger by a fifth than the one before, as no power less than a quarter grows. */
const isGrowing = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || Math.abs(value) > 1.2 * Math.abs(values[index - 1] ?? 0));

/** Where values go that settle as a smooth function does at zero, the steps getting shorter each time; else null. */
function limitOf(values: readonly number[]): number | null {
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? 0));
  const size = Math.max(...values.map(Math.abs));
  const settled = steps.every(
    (step, index) =>
      Math.abs(step) < 1e-4 * size || index === 0 || Math.abs(step) < 0.65 * Math.abs(steps[index - 1] ?? 0),
  );
  const [before, last] = steps.slice(-2);
  const end = values.at(-1);
  if (!settled || before === undefined || last === undefined || end === undefined) return null;
  const ratio = Math.abs(last) < 1e-4 * size ? 0 : last / before;
  return end + (last * ratio) / (1 - ratio);
}
