import { expect, test } from 'vitest';
import { renderJson } from '../../src/report/json.js';
import { chainLine, errorLine, renderJsonLines } from '../../src/report/jsonl.js';
import { example, step } from './example.js';

test('JSON is the result itself', () => {
  expect(JSON.parse(renderJson(example))).toEqual(example);
  expect(renderJson(example)).toMatch(/\}\n$/);
});

test('JSON lines give one chain a line and nothing else', () => {
  const lines = renderJsonLines(example).trimEnd().split('\n');
  expect(lines).toHaveLength(example.files.flatMap(({ chains }) => chains).length);
  for (const line of lines) expect(JSON.parse(line)).toHaveProperty('steps');
});

test('an answer to a record has its id and its steps', () => {
  const chain = { id: 'kl-7', line: 1, steps: [step({ left: 'line\nbreak' })] };
  expect(chainLine(chain)).toMatch(/^\{"id":"kl-7","steps":\[\{[^\n]*\}\]\}\n$/);
});

test('an answer to a bad line has an error in place of steps', () => {
  expect(errorLine(null, { code: 'json', line: 3, message: 'no JSON' })).toBe(
    '{"id":null,"error":{"code":"json","line":3,"message":"no JSON"}}\n',
  );
});
