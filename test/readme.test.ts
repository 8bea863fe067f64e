/** What README.md shows is what the program prints, and what it promises of options is what the program offers. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseArguments } from '../src/cli/arguments.js';
import { verdicts } from '../src/verify/result.js';
import { examplesIn, isUpdating, updateExamples, type Example } from './examples.js';
import { judgeText, reportOf } from './judged.js';

const page = 'README.md';
const text = readFileSync(page, 'utf8');

const outputOf = ({ name, note }: Omit<Example, 'output'>): string =>
  `$ verify ${name}\n${reportOf(judgeText(note, name))}`;

test('the examples print what the page says', () => {
  if (isUpdating) updateExamples(page, outputOf);
  const examples = examplesIn(page);
  expect(examples.map(({ name }) => name)).toEqual(['gradient.md', 'mistake.md']);
  for (const example of examples) expect(example.output).toBe(outputOf(example));
});

test('the table has every verdict', () => {
  const named = [...text.matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name);
  expect([...named].sort()).toEqual([...verdicts].sort());
});

test('every option that the page names is one', () => {
  const help = parseArguments(['--help'], '0', 100);
  const named = new Set([...text.matchAll(/`?(--[a-z][a-z-]+)/g)].map(([, option = '']) => option));
  expect(named.size).toBeGreaterThan(6);
  const unknown = [...named].filter((option) => !(help.kind === 'text' && help.text.includes(option)));
  expect(unknown).toEqual([]);
});

test('the pages that the page links to are there', () => {
  const links = [...text.matchAll(/\]\(([^)#]+)/g)].map(([, link = '']) => link);
  expect(links.filter((link) => !link.startsWith('http') && !existsSync(link))).toEqual([]);
});
