import { describe, expect, test } from 'vitest';
import { runCommand } from '../../src/cli/runCommand.js';
import { fakeWorld } from './fakeWorld.js';

const record = (id: string, latex: string): string => JSON.stringify({ id, latex });
const answers = (printed: string): readonly unknown[] =>
  printed
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

describe('JSON lines', () => {
  test('are answered in order, a bad one with an error, and the stream goes on', async () => {
    const input = [
      record('é-1', 'proved'),
      'no JSON',
      '',
      '{"id": "x", "latex": 3}',
      '{"latex": "a = b"}',
      '[]',
      record('z', 'refuted'),
    ];
    const { world, printed, complaints } = fakeWorld({ input: input.join('\n') });
    expect(await runCommand(['-', '--format', 'jsonl'], world)).toBe(1);
    expect(complaints()).toBe('');
    expect(answers(printed())).toMatchObject([
      { id: 'é-1', steps: [{ verdict: 'proved' }] },
      { id: null, error: { code: 'json', line: 2 } },
      { id: 'x', error: { code: 'record', line: 4 } },
      { id: null, error: { code: 'record', line: 5 } },
      { id: null, error: { code: 'record', line: 6 } },
      { id: 'z', steps: [{ verdict: 'refuted' }] },
    ]);
  });

  test('an answer comes before the next question is read', async () => {
    const order: string[] = [];
    const { world } = fakeWorld(
      {},
      {
        standardInput: async function* () {
          for (const id of ['a', 'b']) {
            order.push(`asked ${id}`);
            yield await Promise.resolve(new TextEncoder().encode(`${record(id, 'proved')}\n`));
          }
        },
        print: (text) => {
          order.push(`answered ${text.slice(7, 8)}`);
          return Promise.resolve(true);
        },
      },
    );
    expect(await runCommand(['-', '-f', 'jsonl'], world)).toBe(0);
    expect(order).toEqual(['asked a', 'answered a', 'asked b', 'answered b']);
  });

  test('stop quietly when nobody reads the answers any more', async () => {
    let prints = 0;
    const { world, complaints } = fakeWorld(
      { input: Array.from({ length: 9 }, () => record('a', 'proved')).join('\n') },
      { print: () => Promise.resolve((prints += 1) < 2) },
    );
    expect(await runCommand(['-', '-f', 'jsonl'], world)).toBe(0);
    expect(prints).toBe(2);
    expect(complaints()).toBe('');
  });

  test('a line that is not UTF-8 is a bad line', async () => {
    const bytes = new Uint8Array([0xff, 10, ...new TextEncoder().encode(record('a', 'proved'))]);
    const { world, printed } = fakeWorld({ files: { 'a.jsonl': bytes } });
    expect(await runCommand(['a.jsonl', '-f', 'jsonl'], world)).toBe(1);
    expect(answers(printed())).toMatchObject([
      { id: null, error: { code: 'encoding', line: 1 } },
      { id: 'a' },
    ]);
  });

  test('are recognised on standard input, and reported like any file', async () => {
    const { world, printed } = fakeWorld({
      input: `${record('first', 'proved')}\n${record('second', 'refuted')}`,
    });
    expect(await runCommand(['-', '--format', 'json'], world)).toBe(1);
    expect(JSON.parse(printed())).toMatchObject({
      files: [
        {
          path: '-',
          chains: [
            { id: 'first', line: 1 },
            { id: 'second', line: 2, steps: [{ line: 2 }] },
          ],
        },
      ],
      summary: { proved: 1, refuted: 1 },
    });
  });

  test('--step judges the record at its line', async () => {
    const { world, printed } = fakeWorld({
      files: { 'a.jsonl': `${record('first', 'proved')}\n${record('second', 'refuted')}` },
    });
    expect(await runCommand(['a.jsonl', '--step', '2:1', '-f', 'jsonl'], world)).toBe(1);
    expect(answers(printed())).toMatchObject([{ id: 'second' }]);
  });

  test('documents among them are answered chain by chain, with their places', async () => {
    const { world, printed } = fakeWorld({
      files: { 'a.md': 'proved\nproved', 'b.jsonl': record('b', 'proved') },
    });
    expect(await runCommand(['a.md', 'b.jsonl', '-f', 'jsonl'], world)).toBe(0);
    expect(answers(printed())).toMatchObject([
      { id: null, path: 'a.md', line: 1 },
      { id: null, path: 'a.md', line: 2 },
      { id: 'b' },
    ]);
  });
});
