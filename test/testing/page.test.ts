/** docs/testing.md shows a test that is run. `UPDATE_DOCS=1` writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isUpdating } from '../examples.js';

const page = 'docs/testing.md';
const pattern = /(<!-- source: (\S+) -->\n\n```ts\n)([^]*?)(?=```\n)/g;

test('the page shows the file', () => {
  const text = readFileSync(page, 'utf8');
  if (isUpdating)
    writeFileSync(
      page,
      text.replace(pattern, (_, head: string, file: string) => head + readFileSync(file, 'utf8')),
    );
  const shown = [...readFileSync(page, 'utf8').matchAll(pattern)];
  expect(shown).toHaveLength(1);
  for (const [, , file = '', content] of shown) expect(content).toBe(readFileSync(file, 'utf8'));
});
