/** The command `verify gradient`: its words, its exit codes, and that `verify FILES` is as it was. */
import { describe, expect, test } from 'vitest';
import { parseArguments } from '../../src/cli/arguments.js';
import { runCommand } from '../../src/cli/runCommand.js';
import { fakeWorld } from './fakeWorld.js';

const run = async (words: readonly string[], load?: Readonly<Record<string, unknown>>) => {
  const { world, printed, complaints, written } = fakeWorld(
    { files: { 'energy.mjs': '' }, folders: { out: [] } },
    load === undefined ? {} : { load: () => Promise.resolve({ kind: 'module', exports: load }) },
  );
  const code = await runCommand(['gradient', ...words], world);
  return { code, out: printed(), error: complaints(), written };
};

const quartic = ['--energy', 'x^4/4 - \\theta x^2/2', '--parameter', '\\theta=1.3'];

describe('verify gradient', () => {
  test('0 where all agree', async () => {
    const { code, out, error } = await run(quartic);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain('1 energy, 3 rows: 3 agree');
  });

  test('1 where a row differs', async () => {
    const { code, out } = await run(['--energy', '0', '--space', 'x \\in [0, t]', '--parameter', 't=2']);
    expect(code).toBe(1);
    expect(out).toContain('missing on the right: p at the end of the support times its speed');
  });

  test('1 where nothing can be said', async () => {
    expect((await run(['--energy', '-t x^2', '--parameter', 't=2'])).code).toBe(1);
  });

  test.each<readonly [string, readonly string[], RegExp]>([
    ['a parameter without a value', ['--energy', 't x', '--parameter', 't'], /NAME=NUMBER/],
    ['no parameter', ['--energy', 'x^2'], /no parameter/],
    ['a parameter without an energy', ['--parameter', 't=1'], /--parameter belongs to an energy/],
    ['a space without an energy', ['--space', 'x > 0'], /--space belongs to an energy/],
    ['an energy and a module', ['energy.mjs', ...quartic], /leave one of them out/],
    ['a module that is not there', ['other.mjs'], /no such file/],
    ['a module that cannot be loaded', ['energy.mjs'], /energy.mjs: cannot be loaded: no modules here/],
    ['an output that cannot be written', [...quartic, '-o', 'none/x'], /no folder none/],
    ['a plot that cannot be written', [...quartic, '--plot', 'out'], /it is a folder/],
    [
      'a plot of nothing',
      ['--energy', 't', '--space', 'x \\in [0, 1]', '--parameter', 't=1', '--plot', 'x.svg'],
      /leave --plot out/,
    ],
    ['an unknown format', [...quartic, '--format', 'html'], /Allowed choices are terminal, json/],
  ])('2 for %s', async (_, words, message) => {
    const { code, out, error } = await run(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(message);
    expect(error.trim().split('\n')).toHaveLength(1);
  });

  test('a module is checked', async () => {
    const { code, out } = await run(['energy.mjs'], {
      energy: (x: number, t: number) => t * x * x,
      parameters: [1],
    });
    expect(code).toBe(0);
    expect(out).toContain('energy.mjs   energy(x, theta) on ℝ');
  });

  test('a fault of a module is located', async () => {
    const { code, error } = await run(['energy.mjs'], { energy: () => 'a', parameters: [1] });
    expect(code).toBe(2);
    expect(error).toBe('verify: energy.mjs: energy(1, 1) gives "a"; a number is expected\n');
  });

  test('JSON has all rows', async () => {
    const { out } = await run([...quartic, '--format', 'json']);
    const { version, energies, summary } = JSON.parse(out) as {
      readonly version: number;
      readonly energies: readonly { readonly rows: readonly { readonly claim: string }[] }[];
      readonly summary: unknown;
    };
    expect(version).toBe(1);
    expect(energies[0]?.rows.map(({ claim }) => claim)).toEqual(['gradient', 'curvature', 'score']);
    expect(summary).toEqual({ agree: 3, disagree: 0, undecided: 0, unexpected: 0 });
  });

  test('a plot is written beside the report', async () => {
    const { code, out, written } = await run([...quartic, '--plot', 'steps.svg']);
    expect(code).toBe(0);
    expect(out).toContain('3 agree');
    expect(written.get('steps.svg')).toMatch(/^<svg[^]*<\/svg>\n$/);
  });
});

describe('verify FILES is as it was', () => {
  test.each([
    [['notes.md', '--strict']],
    [['--strict', 'notes.md']],
    [['-f', 'json', './gradient']],
    [['notes.md', 'gradient']],
    [['help']],
  ])('%j', (words) => {
    const parsed = parseArguments(words, '1', 80);
    expect(parsed.kind).toBe('request');
    if (parsed.kind === 'request')
      expect(parsed.request.paths).toEqual(words.filter((word) => !word.startsWith('-') && word !== 'json'));
  });
});
