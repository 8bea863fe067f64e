/**
 * Other systems on the same identities in the same run, as far as they are installed: each simplifies the difference of
 * the sides, each identity by itself, without what it remembers of the others.
 */
import { spawnSync } from 'node:child_process';
import { ask } from '../../src/oracle/nerdamer.js';
import type { Identity } from './identities.js';
import { fastest } from './measure.js';

export interface Measured {
  readonly proved: boolean;
  readonly milliseconds: number;
}

export interface Neighbour {
  readonly name: string;
  /** One answer for each identity. */
  readonly answers: readonly Measured[];
}

const RUNS = 3;

export function neighboursOn(identities: readonly Identity[]): readonly Neighbour[] {
  const sympy = bySymPy(identities);
  const others: readonly Neighbour[] = sympy === null ? [] : [{ name: 'SymPy', answers: sympy }];
  return [...others, { name: 'nerdamer', answers: identities.map(byNerdamer) }];
}

/** Null where there is no SymPy. */
function bySymPy(identities: readonly Identity[]): readonly Measured[] | null {
  const input = JSON.stringify(identities.map(({ sympy }) => sympy));
  const { status, stdout } = spawnSync('python3', ['-c', program], { input, encoding: 'utf8' });
  return status === 0 ? (JSON.parse(stdout) as readonly Measured[]) : null;
}

function byNerdamer({ sympy: [left, right] }: Identity): Measured {
  const question = `simplify((${inItsWords(left)})-(${inItsWords(right)}))`;
  return { proved: ask(question) === '0', milliseconds: fastest(RUNS, () => ask(question)) };
}

/** SymPy's notation in nerdamer's. */
const inItsWords = (text: string): string =>
  text
    .replaceAll('**', '^')
    .replaceAll('oo', 'Infinity')
    .replace(/Rational\((\d+), (\d+)\)/g, '($1/$2)')
    .replace(/summation\((.*), \((\w+), (.*), (.*)\)\)/g, 'sum($1,$2,$3,$4)')
    .replace(/integrate\((.*), \((\w+), (.*), (.*)\)\)/g, 'defint($1,$3,$4,$2)');

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
