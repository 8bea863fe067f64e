/** `--emit FILE`: one refuted step goes to the file as a program; everything else is said with a way out. */
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../src/cli/runCommand.js';
import { summaryOf, verifyLine, verifySources } from '../../src/verify/verify.js';
import { fakeWorld, type FakeFiles } from './fakeWorld.js';

const real = {
  verifyLine,
  summaryOf,
  verifySources: (...parts: Parameters<typeof verifySources>) =>
    Promise.resolve({ result: verifySources(...parts), remembered: [] }),
};

async function emit(text: string, words: readonly string[] = [], more: FakeFiles = {}) {
  const files = { 'notes.md': text };
  const fake = fakeWorld({ folders: { shelf: [] }, ...more, files }, { judge: () => Promise.resolve(real) });
  const code = await runCommand(['notes.md', '--no-repair', '--emit', 'wrong.py', ...words], fake.world);
  return { code, program: fake.written.get('wrong.py'), said: fake.complaints(), printed: fake.printed() };
}

const wrong = '$$ (a + b)^2 = a^2 + b^2 $$\n';

describe('--emit', () => {
  test('writes the program beside the report', async () => {
    const { code, program, printed } = await emit(wrong);
    expect(code).toBe(1);
    expect(printed).toContain('refuted');
    expect(program).toContain('left = (a + b) ** 2');
    expect(program).toContain('# notes.md:1 claims');
  });

  test('says that there is nothing to write', async () => {
    const { code, said, program } = await emit('$$ a + b = b + a $$');
    expect(code).toBe(2);
    expect(said).toContain('no step is refuted');
    expect(said).toContain('leave --emit out');
    expect(program).toBeUndefined();
  });

  test('asks for one of several, and takes it', async () => {
    const two = `${wrong}\n$$ x = 2 x + 1 $$\n`;
    const { code, said } = await emit(two);
    expect(code).toBe(2);
    expect(said).toContain('2 steps are refuted');
    expect(said).toContain('notes.md --step 1:1 or notes.md --step 3:1');
    expect((await emit(two, ['--step', '1:1'])).program).toContain('a ** 2 + b ** 2');
  });

  test('says why a counterexample has no program', async () => {
    const { code, said } = await emit('$$ e^h = 1 + 2 h + o(h) $$');
    expect(code).toBe(2);
    expect(said).toContain('cannot be shown in plain Python');
  });

  test('complains of a file that cannot be written before anything is judged', async () => {
    const { code, said } = await emit(wrong, ['--emit', 'nowhere/wrong.py']);
    expect(code).toBe(2);
    expect(said).toContain('choose another --emit');
    expect((await emit(wrong, ['--emit', 'shelf'])).said).toContain('it is a folder');
  });

  test('has no place among lines', async () => {
    expect((await emit(wrong, ['--format', 'jsonl'])).said).toContain('leave --format jsonl');
  });
});
