/** The rule of Gauss and Legendre on an interval, its nodes found by Newton's method with all digits. */
import { add, divide, make, multiply, subtract, unit, type Double2 } from './doubleDouble.js';

export interface Node {
  readonly at: readonly Double2[];
  readonly weight: Double2;
}

/** An interval may end at infinity: half a line is the interval (0, 1] by x = from + (1 - t) / t. */
export function gauss(from: Double2, to: Double2, points: number): readonly Node[] | null {
  if (from.high === -Infinity) return null;
  if (to.high === Infinity)
    return between(make(0), unit, 3 * points).map(({ t, weight }) => ({
      at: [add(from, divide(subtract(unit, t), t))],
      weight: divide(weight, multiply(t, t)),
    }));
  return between(from, to, points).map(({ t, weight }) => ({ at: [t], weight }));
}

function between(from: Double2, to: Double2, points: number) {
  const half = divide(subtract(to, from), make(2));
  const middle = add(from, half);
  return rule(points).map(({ x, weight }) => ({
    t: add(middle, multiply(half, x)),
    weight: multiply(half, weight),
  }));
}

const rules = new Map<number, readonly { readonly x: Double2; readonly weight: Double2 }[]>();

function rule(points: number) {
  const known = rules.get(points);
  if (known) return known;
  const made = Array.from({ length: points }, (_, n) => {
    let x = make(Math.cos((Math.PI * (n + 0.75)) / (points + 0.5)));
    for (let turn = 0; turn < 6; turn++) {
      const { value, slope } = legendre(x, points);
      x = subtract(x, divide(value, slope));
    }
    const { slope } = legendre(x, points);
    const below = multiply(subtract(unit, multiply(x, x)), multiply(slope, slope));
    return { x, weight: divide(make(2), below) };
  });
  rules.set(points, made);
  return made;
}

function legendre(x: Double2, degree: number): { readonly value: Double2; readonly slope: Double2 } {
  let [before, value] = [unit, x];
  for (let n = 2; n <= degree; n++) {
    const next = divide(
      subtract(multiply(multiply(make(2 * n - 1), x), value), multiply(make(n - 1), before)),
      make(n),
    );
    [before, value] = [value, next];
  }
  const slope = divide(
    multiply(make(degree), subtract(multiply(x, value), before)),
    subtract(multiply(x, x), unit),
  );
  return { value, slope };
}
