/**
 * What docs/gradient.md shows is what the program prints: each fence that begins with a command is run, with the files
 * of the page at hand. `UPDATE_DOCS=1` writes the fences anew.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadModule } from '../../src/cli/loadModule.js';
import { runCommand } from '../../src/cli/runCommand.js';
import { fakeWorld } from '../cli/fakeWorld.js';
import { isUpdating } from '../examples.js';

const page = 'docs/gradient.md';
const text = readFileSync(page, 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'gradient-page-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const files = Object.fromEntries(
  [...text.matchAll(/<!-- file: (\S+) -->\n\n```js\n([^]*?)```/g)].map(([, name = '', content = '']) => [
    name,
    content,
  ]),
);
for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);

/** The words of a command, with quotes as in a shell. */
const wordsOf = (command: string): readonly string[] =>
  (command.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replace(/^'|'$/g, '')).slice(1);

async function printed(command: string): Promise<string> {
  const {
    world,
    printed: output,
    complaints,
  } = fakeWorld({ files }, { load: (path) => loadModule(join(folder, path)) });
  await runCommand(wordsOf(command), world);
  expect(complaints()).toBe('');
  return output();
}

/** The first two families and those with a remark; the rest is left to the reader's own terminal. */
const abridged = (output: string): string =>
  output.replace(/\n {2}quartic [^]*?(?=\n {2}uniform with)/, '\n  ...\n');

const pattern = /(<!-- run(: abridged)? -->\n\n```text\n\$ (verify gradient.*)\n)([^]*?)(?=```\n)/g;

test('every command prints what the page says', async () => {
  const examples = [...text.matchAll(pattern)];
  expect(examples.length).toBeGreaterThan(4);
  let updated = text;
  for (const [whole, head = '', isAbridged, command = '', shown = ''] of examples) {
    const full = await printed(command);
    const output = isAbridged === undefined ? full : abridged(full);
    if (isUpdating) updated = updated.replace(whole, () => head + output);
    else expect(shown).toBe(output);
  }
  if (isUpdating) writeFileSync(page, updated);
});
