/** Every example of docs/language.md has the verdicts that the page says, and the page names every field of the output. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { recordsIn } from '../src/cli/records.js';
import { renderJson } from '../src/report/json.js';
import { verifyLine } from '../src/verify/verify.js';
import { examplesIn, isUpdating, updateExamples, type Example } from './examples.js';
import { judgeText, stepsOf } from './judged.js';

const page = 'docs/language.md';
const text = readFileSync(page, 'utf8');

const examples = [...text.matchAll(/<!-- verdicts: ([a-z ]+) -->\n\n````markdown\n([^]*?)````/g)].map(
  ([, verdicts = '', note = '']) => ({ verdicts: verdicts.split(' '), note }),
);

describe('the verdicts of the examples', () => {
  test.each(examples)('$note', ({ verdicts, note }) => {
    const result = judgeText(note);
    expect(stepsOf(result).map(({ verdict }) => verdict)).toEqual(verdicts);
    expect(result.files.flatMap(({ messages }) => messages)).toEqual([]);
  });

  test('every fence with a note is an example', () => {
    expect(text.match(/````markdown/g)).toHaveLength(examples.length + 1);
  });
});

const jsonOf = ({ name, note }: Omit<Example, 'output'>): string => renderJson(judgeText(note, name));

test('the JSON of the page is what is printed', () => {
  if (isUpdating) updateExamples(page, jsonOf);
  for (const example of examplesIn(page)) expect(example.output).toBe(jsonOf(example));
  expect(examplesIn(page)).toHaveLength(1);
});

test('the page names every field', () => {
  const keys = new Set<string>();
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value))
      value.forEach((one) => {
        visit(one, path);
      });
    else if (typeof value === 'object' && value !== null && path !== 'model')
      for (const [key, part] of Object.entries(value)) {
        keys.add(key);
        visit(part, key);
      }
  };
  const [first] = examples.slice(-5);
  visit(judgeText(`${first?.note ?? ''}\n$$ (a + b)^2 = a^2 $$`), '');
  const missing = [...keys].filter((key) => !text.includes(`\`${key}\``) && !text.includes(`"${key}"`));
  expect(keys.size).toBeGreaterThan(30);
  expect(missing).toEqual([]);
});

test('the JSON lines of the page are answered as it says', async () => {
  const [, lines = '', answers = ''] =
    /<!-- lines -->\n\n```json\n([^]*?)```[^]*?```text\n([^]*?)```/.exec(text) ?? [];
  const said: string[] = [];
  const bytes = (async function* () {
    yield await Promise.resolve(Buffer.from(lines));
  })();
  for await (const line of recordsIn(bytes)) {
    if (line.kind === 'bad') said.push(`line ${String(line.line)}: ${line.error.code}`);
    else {
      const { id, steps } = verifyLine(line.record, { seed: 0, sideFile: null, only: null });
      said.push(`${id ?? ''}: ${steps.map(({ verdict }) => verdict).join(' ')}`);
    }
  }
  expect(`${said.join('\n')}\n`).toBe(answers);
});
