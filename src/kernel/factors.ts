/** Factors of positive integers by trial division; a large rest counts as one factor. Exact, and enough for roots. */

const LIMIT = 2000n;

/** Pairs of a factor and how often it divides the value; the factors multiply to the value. */
export function factorsOf(value: bigint): readonly (readonly [bigint, number])[] {
  const found: (readonly [bigint, number])[] = [];
  let rest = value;
  for (let prime = 2n; prime <= LIMIT && prime * prime <= rest; prime++) {
    let times = 0;
    for (; rest % prime === 0n; rest /= prime) times++;
    if (times > 0) found.push([prime, times]);
  }
  return rest > 1n ? [...found, [rest, 1]] : found;
}
