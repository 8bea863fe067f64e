import { join } from 'node:path';
import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';
import { noColours } from '../../src/report/colours.js';
import { renderContext } from '../../src/report/context.js';
import { renderTerminal, type Look } from '../../src/report/terminal.js';
import { widthOf } from '../../src/report/width.js';
import type { Result, StepResult } from '../../src/verify/result.js';
import { example, step } from './example.js';

const wide: Look = { columns: 100, colours: noColours, verbose: false };
const golden = (name: string): string => join(import.meta.dirname, `${name}.golden.txt`);

const reportOf = (steps: readonly StepResult[], look = wide): string =>
  renderTerminal(
    {
      ...example,
      files: [{ path: 'a.md', given: [], messages: [], chains: [{ id: null, line: 1, steps }] }],
    },
    look,
  );

describe('the report in a terminal', () => {
  test('reads like a derivation with its verdicts in the margin', async () => {
    await expect(renderTerminal(example, wide)).toMatchFileSnapshot(golden('terminal-100'));
  });

  test('keeps its shape where the terminal is narrow', async () => {
    await expect(renderTerminal(example, { ...wide, columns: 72 })).toMatchFileSnapshot(
      golden('terminal-72'),
    );
  });

  test('says everything when asked to', async () => {
    await expect(renderTerminal(example, { ...wide, verbose: true })).toMatchFileSnapshot(
      golden('terminal-verbose'),
    );
  });

  test('explains what is given', async () => {
    await expect(renderContext(example, wide)).toMatchFileSnapshot(golden('context'));
  });

  test('stays within its columns, commands to copy and code frames aside', () => {
    for (const columns of [72, 80, 100, 140]) {
      const lines = renderTerminal(example, { ...wide, columns }).split('\n');
      const free = lines.filter((line) => !line.includes('replay:') && !/^\s*\d*\s*\|/.test(line));
      for (const line of free) expect(widthOf(line), line).toBeLessThanOrEqual(columns);
    }
  });

  test('says the same with colours as without', () => {
    const coloured = renderTerminal(example, { ...wide, colours: picocolors.createColors(true) });
    expect(coloured).toContain('\u001b[32m✓ proved');
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(renderTerminal(example, wide));
  });

  test('is loud about a verdict other than the expected one', () => {
    const report = reportOf([step({ expected: 'refuted' })]);
    expect(report).toContain('expected refuted, was proved');
    expect(report).toContain('1 verdict other than expected');
  });

  test('is calm about a refutation that was expected', () => {
    const report = reportOf([step({ verdict: 'refuted', expected: 'refuted' })]);
    expect(report).toContain('as expected');
    expect(report).not.toContain('was refuted');
  });

  test('repeats the left side where a step does not go on from the one before', () => {
    const report = reportOf([step({ left: 'a', right: 'b' }), step({ n: 2, left: 'c', right: 'd' })]);
    expect(report.split('\n').map((line) => line.trim())).toContain('c');
  });

  test('lets no escape sequence of a document through', () => {
    const evil = 'x\u001b[2J\u202e\u0007';
    const report = reportOf([
      step({
        left: evil,
        right: evil,
        verdict: 'undecided',
        message: evil,
        hint: evil,
        frame: evil,
        reason: evil,
      }),
    ]);
    expect(report).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  });

  test('shows a file without derivations as such', () => {
    const empty: Result = { ...example, files: [{ path: '-', given: [], messages: [], chains: [] }] };
    expect(renderTerminal(empty, wide)).toContain('standard input\n\n  No derivation here.');
  });
});
