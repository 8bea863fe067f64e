/**
 * Numbers of some 31 digits, each the sum of two doubles (Dekker 1971; the algorithms are those of Hida, Li and Bailey,
 * 2001). Nothing here is shared with the program: it is what the campaign decides with. A value that does not exist is
 * NaN, and whatever is computed from it.
 */

export interface Double2 {
  readonly high: number;
  readonly low: number;
}

export const make = (high: number, low = 0): Double2 => ({ high, low });
export const none: Double2 = make(NaN);
export const nought: Double2 = make(0);
export const unit: Double2 = make(1);

const sumOf = (a: number, b: number): Double2 => {
  const high = a + b;
  const part = high - a;
  return { high, low: a - (high - part) + (b - part) };
};

const settled = (a: number, b: number): Double2 => {
  const high = a + b;
  return { high, low: b - (high - a) };
};

export function add(a: Double2, b: Double2): Double2 {
  const s = sumOf(a.high, b.high);
  const t = sumOf(a.low, b.low);
  const first = settled(s.high, s.low + t.high);
  return settled(first.high, first.low + t.low);
}

export const negate = ({ high, low }: Double2): Double2 => ({ high: -high, low: -low });
export const subtract = (a: Double2, b: Double2): Double2 => add(a, negate(b));

const splitter = 134217729;

/** The product of two doubles, exactly. */
function productOf(a: number, b: number): Double2 {
  const high = a * b;
  const [x, y] = [splitter * a, splitter * b];
  const [aHigh, bHigh] = [x - (x - a), y - (y - b)];
  const [aLow, bLow] = [a - aHigh, b - bHigh];
  return { high, low: aHigh * bHigh - high + aHigh * bLow + aLow * bHigh + aLow * bLow };
}

export function multiply(a: Double2, b: Double2): Double2 {
  const p = productOf(a.high, b.high);
  return settled(p.high, p.low + (a.high * b.low + a.low * b.high));
}

export function divide(a: Double2, b: Double2): Double2 {
  if (b.high === 0) return none;
  const first = a.high / b.high;
  const rest = subtract(a, multiply(b, make(first)));
  const second = rest.high / b.high;
  const last = subtract(rest, multiply(b, make(second))).high / b.high;
  return add(settled(first, second), make(last));
}

const scaled = ({ high, low }: Double2, factor: number): Double2 => make(high * factor, low * factor);

export function sqrt(a: Double2): Double2 {
  if (!(a.high >= 0)) return none;
  if (a.high === 0) return nought;
  const root = Math.sqrt(a.high);
  const correction = subtract(a, productOf(root, root)).high / (2 * root);
  return sumOf(root, correction);
}

const logarithmOfTwo = make(0.6931471805599453, 2.3190468138462996e-17);
export const pi = make(Math.PI, 1.2246467991473532e-16);
const halfPi = make(Math.PI / 2, 6.123233995736766e-17);

/** The series of terms x^n / n! with these n, all for small x. */
function series(x: Double2, from: number, step: 1 | 2, sign: 1 | -1): Double2 {
  const factor = step === 1 ? x : multiply(x, x);
  let term = from === 0 ? unit : x;
  let sum = term;
  for (let n = from + step; n < from + 40; n += step) {
    term = multiply(term, scaled(factor, sign));
    term = divide(term, make(step === 1 ? n : n * (n - 1)));
    sum = add(sum, term);
    if (Math.abs(term.high) < 1e-34 * Math.abs(sum.high)) break;
  }
  return sum;
}

export function exp(a: Double2): Double2 {
  if (a.high > 700) return none;
  if (a.high < -700) return a.high < 0 ? nought : none;
  const turns = Math.round(a.high / logarithmOfTwo.high);
  const rest = subtract(a, multiply(make(turns), logarithmOfTwo));
  let value = series(scaled(rest, 1 / 64), 0, 1, 1);
  for (let n = 0; n < 6; n++) value = multiply(value, value);
  return scaled(value, 2 ** turns);
}

export function log(a: Double2): Double2 {
  if (!(a.high > 0)) return none;
  const first = make(Math.log(a.high));
  const step = (at: Double2): Double2 => add(at, subtract(multiply(a, exp(negate(at))), unit));
  return Number.isFinite(first.high) ? step(step(first)) : none;
}

/** Sine and cosine together. */
export function waves(a: Double2): { readonly sin: Double2; readonly cos: Double2 } {
  const turns = Math.round(a.high / halfPi.high);
  if (!(Math.abs(turns) < 1e9)) return { sin: none, cos: none };
  const rest = subtract(a, multiply(make(turns), halfPi));
  const [sin, cos] = [series(rest, 1, 2, -1), series(rest, 0, 2, -1)];
  switch (((turns % 4) + 4) % 4) {
    case 0:
      return { sin, cos };
    case 1:
      return { sin: cos, cos: negate(sin) };
    case 2:
      return { sin: negate(sin), cos: negate(cos) };
    default:
      return { sin: negate(cos), cos: sin };
  }
}

export function integerPower(a: Double2, exponent: number): Double2 {
  if (exponent < 0) return divide(unit, integerPower(a, -exponent));
  let [result, base] = [unit, a];
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = multiply(result, base);
    base = multiply(base, base);
  }
  return result;
}

export const absolute = (a: Double2): Double2 => (a.high < 0 ? negate(a) : a);
export const isLess = (a: Double2, b: Double2): boolean =>
  a.high < b.high || (a.high === b.high && a.low < b.low);

/** A rational number, nearest. */
export function ofRational(numerator: bigint, denominator: bigint): Double2 {
  const whole = (value: bigint): Double2 => {
    const high = Number(value);
    return Number.isFinite(high) ? make(high, Number(value - BigInt(high))) : none;
  };
  return divide(whole(numerator), whole(denominator));
}
