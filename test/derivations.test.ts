/**
 * Every file in derivations/ is an example and a test: its steps are proved, or what the author expects; every proof
 * is made again by a fresh judge; and the report, in full, is the golden one beside it. The records beside it, which none
 * of this uses, lead to the same report. `UPDATE_GOLDEN=1` writes golden reports and records anew.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extensions } from '../src/cli/inputs.js';
import { createJudge } from '../src/kernel/kernel.js';
import { replay } from '../src/kernel/replay.js';
import { same } from '../src/terms/term.js';
import { recordsBeside } from '../src/cli/remembering.js';
import { bookOf } from '../src/records/book.js';
import type { Source } from '../src/text/source.js';
import type { Result } from '../src/verify/result.js';
import { derivations, judge, judgeWith, provedIn, reportOf, stepsOf } from './judged.js';

const goldenOf = (path: string): string => path.replace(/\.md$/, '.golden');

test('there are derivations, and their golden reports are no input', () => {
  expect(derivations.length).toBeGreaterThanOrEqual(3);
  expect(extensions).not.toContain('.golden');
});

describe.each(derivations)('$path', (source) => {
  const result = judge(source);
  const steps = stepsOf(result);

  test('every step is proved or a definition, or what its author expects', () => {
    const verdicts = steps.map(({ line, n, verdict, expected }) => ({ line, n, verdict, expected }));
    const surprising = verdicts.filter(({ verdict, expected }) =>
      expected === null ? verdict !== 'proved' && verdict !== 'definition' : verdict !== expected,
    );
    expect(surprising).toEqual([]);
    expect(result.files.flatMap(({ messages }) => messages)).toEqual([]);
  });

  test('no step rests on what the document does not give', () => {
    const assumed = steps.flatMap(({ line, assumptions }) =>
      assumptions.filter(({ origin }) => origin === 'assumed').map(({ text }) => `${String(line)}: ${text}`),
    );
    expect(assumed).toEqual([]);
  });

  test('every proof is made again by a fresh judge, from its justification alone', () => {
    const proved = provedIn(source);
    for (const { proposition, proof, judge } of proved) {
      const fresh = createJudge(judge.theory, judge.rules);
      expect(same(replay(proof.theorem, fresh).conclusion, proposition)).toBe(true);
    }
    expect(proved.length).toBe(steps.filter(({ verdict }) => verdict === 'proved').length);
  });

  test('reads as its golden report', () => {
    const golden = goldenOf(source.path);
    const report = reportOf(result, true);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, report);
    expect(existsSync(golden), `${golden} is missing; write it with UPDATE_GOLDEN=1`).toBe(true);
    expect(report).toBe(readFileSync(golden, 'utf8'));
  });

  test('is found again from the records beside it, without any search', () => {
    const path = recordsBeside(source.path);
    if (process.env['UPDATE_GOLDEN'] === '1' && !isFoundAgain(source, result)) {
      const book = bookOf([], null);
      judgeWith(book, source);
      writeFileSync(path, book.proposals());
    }
    const command = 'UPDATE_GOLDEN=1 npx vitest run test/derivations.test.ts';
    expect(isFoundAgain(source, result), `${path} is stale; ${command} writes it anew`).toBe(true);
  });
});

/** Do the records have all that was found, and lead to the same report but for repairs, which they do not speak of? */
function isFoundAgain(source: Source, result: Result): boolean {
  const path = recordsBeside(source.path);
  const records = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const book = bookOf([records], null);
  const again = judgeWith(book, source);
  const lines = new Set(records.split('\n'));
  return (
    book
      .proposals()
      .split('\n')
      .every((line) => lines.has(line)) && JSON.stringify(again) === JSON.stringify(withoutRepairs(result))
  );
}

const withoutRepairs = (result: Result): Result => ({
  ...result,
  files: result.files.map((file) => ({
    ...file,
    chains: file.chains.map((chain) => ({
      ...chain,
      steps: chain.steps.map((step) => ({ ...step, repair: null })),
    })),
  })),
});
