/** SymPy on the same identities in the same run, where it is installed: the difference simplified, each by itself. */
import { spawnSync } from 'node:child_process';
import type { Identity } from './identities.js';

export interface Measured {
  readonly proved: boolean;
  readonly milliseconds: number;
}

/** One answer for each identity; null where there is no SymPy. */
export function bySymPy(identities: readonly Identity[]): readonly Measured[] | null {
  const input = JSON.stringify(identities.map(({ sympy }) => sympy));
  const { status, stdout } = spawnSync('python3', ['-c', program], { input, encoding: 'utf8' });
  return status === 0 ? (JSON.parse(stdout) as readonly Measured[]) : null;
}

const program = `
import json, sys, time
from sympy import *
x, y, a, u = symbols('x y a u', positive=True)
k = symbols('k', integer=True)
n = symbols('n', integer=True, positive=True)
answers = []
for left, right in json.load(sys.stdin):
    best, proved = float('inf'), False
    for _ in range(3):
        from sympy.core.cache import clear_cache
        clear_cache()
        start = time.perf_counter()
        try:
            proved = simplify(sympify(left, locals()) - sympify(right, locals())) == 0
        except Exception:
            proved = False
        best = min(best, (time.perf_counter() - start) * 1000)
    answers.append({'proved': bool(proved), 'milliseconds': best})
print(json.dumps(answers))
`;
