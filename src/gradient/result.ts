/**
 * What `verify gradient` finds, as plain data: for every energy and every direction, the two sides of each identity
 * with their errors. The JSON output is this, as it stands. Knows nothing of how it comes about.
 */

export interface GradientResult {
  readonly version: 1;
  readonly energies: readonly EnergyResult[];
  readonly summary: {
    readonly agree: number;
    readonly disagree: number;
    readonly undecided: number;
    /** Rows that came out other than expected; none is a success. */
    readonly unexpected: number;
  };
}

export interface EnergyResult {
  readonly name: string;
  /** The energy and its space, in plain text. */
  readonly formula: string;
  /** Names and values. */
  readonly parameters: readonly { readonly name: string; readonly value: number }[];
  /** Why an identity is expected to fail here; null where none is. */
  readonly remark: string | null;
  readonly rows: readonly Row[];
}

/**
 * `gradient`: d/da log Z = -E[dE/da]. `curvature`: d^2/da^2 log Z = Var(dE/da) - E[d^2E/da^2]. `score`: 0 = E[d/dx log p].
 */
export type Claim = 'gradient' | 'curvature' | 'score';

export interface Row {
  readonly claim: Claim;
  /** The parameter, or for the score the coordinate. */
  readonly direction: string;
  /** Of log Z, by finite differences; zero for the score. */
  readonly left: Estimate | null;
  /** The expectation. */
  readonly right: Estimate | null;
  /** |left - right| over the sum of the two errors; null where a side is missing. */
  readonly gapInErrors: number | null;
  readonly verdict: 'agrees' | 'disagrees' | 'undecided';
  readonly expected: 'agrees' | 'disagrees';
  /** Why there is no verdict; null where there is one. */
  readonly reason: string | null;
  /** What the right side lacks, where the sides disagree and a term accounts for the gap. */
  readonly missing: Missing | null;
}

export interface Estimate {
  readonly value: number;
  /** A bound on the absolute error. */
  readonly error: number;
}

export interface Missing {
  /**
   * `end`: the boundary term of a support that moves, or at whose end the density is positive; `infinity`: mass that
   * leaves; `kink`: what a kink of the energy adds to the expectation of its second derivative.
   */
  readonly kind: 'end' | 'infinity' | 'kink';
  /** The term in plain text. */
  readonly term: string;
  readonly estimate: Estimate;
}

/** A row that came out as it should. */
export const isExpected = ({ verdict, expected }: Row): boolean => verdict === expected;

export function resultOf(energies: readonly EnergyResult[]): GradientResult {
  const rows = energies.flatMap((energy) => energy.rows);
  const count = (verdict: Row['verdict']): number => rows.filter((row) => row.verdict === verdict).length;
  return {
    version: 1,
    energies,
    summary: {
      agree: count('agrees'),
      disagree: count('disagrees'),
      undecided: count('undecided'),
      unexpected: rows.filter((row) => !isExpected(row)).length,
    },
  };
}
