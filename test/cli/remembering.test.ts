/** What is remembered from run to run: where it is read and written, and that no run depends on it. */
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../src/cli/runCommand.js';
import { judgeOne } from '../../src/cli/worker.js';
import type { Judge, World } from '../../src/cli/world.js';
import { summaryOf, verifyLine } from '../../src/verify/verify.js';
import { fakeWorld, type FakeFiles } from './fakeWorld.js';

const judge: Judge = {
  verifyLine,
  summaryOf,
  verifySources: (sources, options) => {
    const done = sources.map((source) => judgeOne({ source, options }));
    const files = done.flatMap((one) => one.files);
    const summary = summaryOf(files.flatMap(({ chains }) => chains));
    return Promise.resolve({
      result: { version: 1, files, summary },
      remembered: done.map(({ remembered }) => remembered),
    });
  },
};

const text = '$$ (a + b)^2 = a^2 + 2 a b + b^2 = a^2 + b^2 $$\n';
const notes: NonNullable<FakeFiles['files']> = { 'notes.md': text };

/** One run with these files at hand. */
async function run(files: FakeFiles['files'], words: readonly string[] = [], changes: Partial<World> = {}) {
  const fake = fakeWorld(
    { files: { ...notes, ...files } },
    {
      judge: () => Promise.resolve(judge),
      cacheFolder: (asked) => Promise.resolve(asked ?? 'cache'),
      programName: () => Promise.resolve('this program'),
      ...changes,
    },
  );
  const code = await runCommand(['notes.md', '--no-repair', '-f', 'json', ...words], fake.world);
  const [cached, ...more] = [...fake.written.keys()].filter((path) => path.startsWith('cache'));
  expect(more).toEqual([]);
  return {
    code,
    cached,
    written: Object.fromEntries(fake.written),
    out: fake.printed(),
    said: fake.complaints(),
  };
}

describe('the cache', () => {
  test('has what was found, says the same, and is not written again if nothing is new', async () => {
    const first = await run({});
    expect(first.cached).toMatch(/^cache\/[\da-f]{24}\.records$/);
    const second = await run(first.written);
    expect(second).toEqual({ ...first, cached: undefined, written: {} });
  });

  test('is of no account where it is broken, of another program, or gone', async () => {
    const { cached = '', written, out } = await run({});
    const others = ['', 'no records', (written[cached] ?? '').replace('this program', 'another program')];
    for (const content of others) {
      const again = await run({ [cached]: content });
      expect({ out: again.out, written: again.written }).toEqual({ out, written });
    }
  });

  test('lies where it is asked for, or nowhere', async () => {
    expect(Object.keys((await run({}, ['--cache', 'shelf'])).written)[0]).toMatch(/^shelf\//);
    expect((await run({}, ['--no-cache'])).written).toEqual({});
    expect((await run({}, [], { cacheFolder: () => Promise.resolve(null) })).written).toEqual({});
  });

  test('that cannot be written is worth a note, and nothing else', async () => {
    const { out, code } = await run({});
    const full = { write: () => Promise.resolve({ kind: 'failed', reason: 'the disk is full' } as const) };
    expect(await run({}, [], full)).toMatchObject({
      out,
      code,
      said: expect.stringMatching(/^verify: the cache .*the disk is full.*--no-cache\n$/) as string,
    });
  });

  test('is read but not written for a part of a document, and neither for its context', async () => {
    expect((await run({}, ['--step', '1:2'])).written).toEqual({});
    const fake = await run({}, ['--explain-context', '-f', 'terminal']);
    expect(fake.written).toEqual({});
  });
});

describe('records beside documents', () => {
  test('are written when they are asked for, and are the same from any way', async () => {
    const { written, out } = await run({}, ['--record', '--no-cache']);
    expect(Object.keys(written)).toEqual(['notes.md.proofs']);
    const again = await run({ ...written }, ['--no-cache']);
    expect({ out: again.out, written: again.written }).toEqual({ out, written: {} });
    expect((await run({ ...written }, ['--record', '--no-cache'])).written).toEqual({});
    expect((await run({}, ['--record', '--fresh', '--no-cache'])).written).toEqual(written);
  });

  test('are not read with --fresh', async () => {
    const wrong = { 'notes.md.proofs': '{"format":1}\n' };
    expect(Object.keys((await run(wrong, ['--record', '--fresh', '--no-cache'])).written)).toEqual([
      'notes.md.proofs',
    ]);
  });

  test('that cannot be written end the run with a complaint', async () => {
    const full = { write: () => Promise.resolve({ kind: 'failed', reason: 'the disk is full' } as const) };
    const { code, said, out } = await run({}, ['--record', '--no-cache'], full);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(said).toMatch(/notes\.md\.proofs: cannot be written \(the disk is full\)/);
  });

  test('are for whole documents', async () => {
    for (const words of [
      ['--step', '1:2'],
      ['--explain-context', '-f', 'terminal'],
    ])
      expect(await run({}, ['--record', ...words])).toMatchObject({
        code: 2,
        said: expect.stringContaining('--record is for whole documents') as string,
      });
  });
});
