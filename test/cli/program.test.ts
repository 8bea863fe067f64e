import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const program = join(import.meta.dirname, '../../dist/cli/main.js');
const folder = mkdtempSync(join(tmpdir(), 'proofline-'));
const caches = mkdtempSync(join(tmpdir(), 'proofline-caches-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(caches, { recursive: true });
});

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** `closeAfter`: characters of output after which the reader goes away. */
function verify(words: readonly string[], input = '', closeAfter = Infinity, cwd = folder): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...words], {
      cwd,
      env: { ...process.env, FORCE_COLOR: '', XDG_CACHE_HOME: caches },
    });
    let out = '';
    let error = '';
    child.stdout.on('data', (data: Buffer) => {
      out += data.toString();
      if (out.length > closeAfter) child.stdout.destroy();
    });
    child.stderr.on('data', (data: Buffer) => (error += data.toString()));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.on('close', (code) => {
      resolve({ code, out, error });
    });
  });
}

describe.skipIf(!existsSync(program))('the built program', () => {
  test('helps', async () => {
    const { code, out, error } = await verify(['--help']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain('verify notes.md');
  });

  test('has a version', async () => {
    expect((await verify(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('complains in one line about a missing file', async () => {
    expect(await verify(['nothing.md'])).toEqual({
      code: 2,
      out: '',
      error:
        'verify: nothing.md: there is no such file or folder; check the name, or use - for standard input\n',
    });
  });

  test('prints without colours into a pipe', async () => {
    const { code, out, error } = await verify(['-'], '$$ (a+b)^2 = a^2 + 2ab + b^2 $$\n');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toMatch(/✓ proved {2}\(a \+ b\)² = a² \+ 2ab \+ b²/);
    expect(out).not.toContain('\u001b');
  });

  test('finds a wrong step, says where, and its replay finds it again', async () => {
    writeFileSync(join(folder, 'wrong.md'), 'We have\n\n$$ (a+b)^2 = a^2 + b^2 $$\n');
    const { code, out } = await verify(['wrong.md', '--format', 'json']);
    expect(code).toBe(1);
    expect(out).toContain('"verdict": "refuted"');
    const replay = /"replay": "verify ([^"]*)"/.exec(out)?.[1] ?? '';
    const again = await verify([...replay.split(' '), '--format', 'json']);
    expect(again.code).toBe(1);
    expect(/"left": [-\d.]+/.exec(again.out)?.[0]).toBe(/"left": [-\d.]+/.exec(out)?.[0]);
  });

  test('writes a page and leaves nothing else behind', async () => {
    writeFileSync(join(folder, 'page.md'), '$$ a + a = 2a $$\n');
    const before = readdirSync(folder);
    expect(await verify(['page.md', '-f', 'html', '-o', 'page.html'])).toEqual({
      code: 0,
      out: '',
      error: '',
    });
    expect(readdirSync(folder).filter((name) => !before.includes(name))).toEqual(['page.html']);
    expect(readFileSync(join(folder, 'page.html'), 'utf8')).toContain('data:font/woff2;base64,');
    expect(statSync(join(folder, 'page.html')).size).toBeLessThan(600_000);
  });

  test('keeps what it found with the packages of the project, and finds it again', async () => {
    const project = join(folder, 'project');
    mkdirSync(join(project, 'node_modules'), { recursive: true });
    writeFileSync(join(project, 'package.json'), '{}');
    writeFileSync(join(project, 'kept.md'), '$$ (a + b)^2 = a^2 + 2 a b + b^2 $$\n');
    const first = await verify(['kept.md'], '', Infinity, project);
    const cache = join(project, 'node_modules', '.cache', 'proofline');
    const [file = '', ...others] = readdirSync(cache);
    expect(others).toEqual([]);
    expect(readFileSync(join(cache, file), 'utf8')).toContain('"kind":"proof"');
    expect(await verify(['kept.md'], '', Infinity, project)).toEqual(first);
  });

  test('judges several documents as it judges each of them, in order', async () => {
    const formulas = [
      '(a+b)^2 = a^2 + 2ab + b^2',
      'a + b = a - b',
      'e^{a+b} = e^a e^b',
      'a - b = b - a',
      '2a = a + a',
    ];
    const names = formulas.map((formula, index) => {
      const name = `several-${String(index)}.md`;
      writeFileSync(join(folder, name), `$$ ${formula} $$\n`);
      return name;
    });
    const filesOf = ({ out }: Run): readonly unknown[] =>
      (JSON.parse(out) as { files: readonly unknown[] }).files;
    const together = await verify([...names, '--format', 'json']);
    const alone = await Promise.all(names.map((name) => verify([name, '--format', 'json'])));
    expect(together).toMatchObject({ code: 1, error: '' });
    expect(filesOf(together)).toEqual(alone.flatMap(filesOf));
  });

  test('is silent when the reader goes away', async () => {
    const { error } = await verify(['-', '-f', 'jsonl'], 'no JSON\n'.repeat(50_000), 1000);
    expect(error).toBe('');
  });

  test('checks the energy of a module', async () => {
    writeFileSync(
      join(folder, 'energy.mjs'),
      'export const energy = (x, theta) => theta * x ** 2;\nexport const parameters = [2];\n',
    );
    const { code, out, error } = await verify(['gradient', 'energy.mjs']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain('3 agree');
  });

  test('says where a module is broken', async () => {
    writeFileSync(
      join(folder, 'broken.mjs'),
      'export const parameters = [1];\nexport const energy = (x => 1;\n',
    );
    const { code, out, error } = await verify(['gradient', 'broken.mjs']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(/^verify: broken\.mjs:2: cannot be loaded: SyntaxError: /);
  });

  test('comes with an entry for tests', async () => {
    const entry = join(program, '../../testing/testing.js');
    const { logPartitionGradient } = (await import(entry)) as typeof import('../../src/testing/testing.js');
    expect(logPartitionGradient({ energy: (x: number, t: number) => t * x * x }, 2).holds).toBe(true);
  });
});
