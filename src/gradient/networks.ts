/**
 * Families with a size: networks and spins, whose energies are sums over units and pairs. Each function writes the row
 * of one size; values of the parameters are plain numbers that no symmetry relates.
 */
import type { Point } from './energy.js';
import type { Family, ParameterRow } from './family.js';

/** A hidden layer of soft-plus units, held together by a parabola. */
export function softplusNetwork(units: number): Family {
  const inputs = indices(units);
  return {
    name: 'soft-plus network',
    formula: `k x²/2 + Σ v_j softplus(w_j x + b_j) over ${units} units on ℝ`,
    energy: ['k * x^2 / 2', ...inputs.map((j) => `v${j} * softplus(w${j} * x + b${j})`)].join(' + '),
    space: { kind: 'line' },
    parameters: [
      { name: 'k', value: 0.8, range: [0.3, 3] },
      ...weights(inputs.flatMap((j) => [`v${j}`, `w${j}`, `b${j}`])),
    ],
  };
}

/** Spins on a ring, of which each meets the next. */
export function isingChain(spins: number): Family {
  const pairs = indices(spins).map((i) => `x${i} * x${(i % spins) + 1}`);
  return ising(`Ising ring of ${spins}`, spins, pairs, `{−1, 1}^${spins}`);
}

/** Spins on a grid without a border on the far sides. */
export function isingGrid(rows: number, columns: number): Family {
  const spin = (row: number, column: number): string => `x${row * columns + column + 1}`;
  const pairs: string[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (column + 1 < columns) pairs.push(`${spin(row, column)} * ${spin(row, column + 1)}`);
      if (row + 1 < rows) pairs.push(`${spin(row, column)} * ${spin(row + 1, column)}`);
    }
  return ising(`Ising grid ${rows} × ${columns}`, rows * columns, pairs, `{−1, 1}^${rows * columns}`);
}

function ising(name: string, spins: number, pairs: readonly string[], space: string): Family {
  const field = indices(spins).map((i) => `x${i}`);
  return {
    name,
    formula: `−J Σ x_i x_j − h Σ x_i over neighbours on ${space}`,
    energy: `-(J * (${pairs.join(' + ')})) - h * (${field.join(' + ')})`,
    space: { kind: 'points', points: words([-1, 1], spins) },
    parameters: [
      { name: 'J', value: 0.4, range: [-1, 1] },
      { name: 'h', value: 0.2, range: [-1, 1] },
    ],
  };
}

/** Binary units, each pair with a weight of its own. */
export function boltzmannMachine(units: number): Family {
  const all = indices(units);
  const pairs = all.flatMap((i) => all.filter((j) => j > i).map((j): [number, number] => [i, j]));
  const couplings = pairs.map(([i, j]) => `w${i}_${j} * x${i} * x${j}`);
  return {
    name: `Boltzmann machine of ${units}`,
    formula: `−Σ w_ij x_i x_j − Σ b_i x_i on {0, 1}^${units}`,
    energy: `-(${[...couplings, ...all.map((i) => `b${i} * x${i}`)].join(' + ')})`,
    space: { kind: 'points', points: words([0, 1], units) },
    parameters: weights([...pairs.map(([i, j]) => `w${i}_${j}`), ...all.map((i) => `b${i}`)]),
  };
}

/** The free energy of the visible units: the hidden ones are summed out. */
export function restrictedMachine(visible: number, hidden: number): Family {
  const [inputs, units] = [indices(visible), indices(hidden)];
  const input = (j: number): string => inputs.map((i) => `w${i}_${j} * x${i}`).join(' + ');
  const bias = inputs.map((i) => `a${i} * x${i}`).join(' + ');
  return {
    name: `restricted machine ${visible} + ${hidden}`,
    formula: `−Σ a_i x_i − Σ log(1 + e^(b_j + Σ w_ij x_i)) on {0, 1}^${visible}`,
    energy: [`-(${bias})`, ...units.map((j) => `softplus(b${j} + ${input(j)})`)].join(' - '),
    space: { kind: 'points', points: words([0, 1], visible) },
    parameters: weights([
      ...inputs.map((i) => `a${i}`),
      ...units.map((j) => `b${j}`),
      ...units.flatMap((j) => inputs.map((i) => `w${i}_${j}`)),
    ]),
  };
}

const indices = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n + 1);

/** Values between -1 and 1 that look like nothing in particular: the fractional parts of n times the golden ratio. */
const weights = (names: readonly string[]): readonly ParameterRow[] =>
  names.map((name, n) => ({
    name,
    value: Math.round(((((n + 1) * 0.6180339887) % 1) * 2 - 1) * 100) / 100,
    range: [-1.5, 1.5],
  }));

/** All words of a length over an alphabet. */
function words(alphabet: readonly number[], length: number): readonly Point[] {
  let found: readonly Point[] = [[]];
  for (let n = 0; n < length; n++)
    found = found.flatMap((word) => alphabet.map((letter) => [...word, letter]));
  return found;
}
