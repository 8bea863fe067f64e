/**
 * Names mean nothing by themselves: every derivation, and every published note at hand, is judged again with other
 * letters for its symbols, and each step gets the verdict that it had.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Source } from '../src/text/source.js';
import { derivations, judgeOnly, stepsOf } from './judged.js';

type Letters = ReadonlyMap<string, string>;

/** Each old letter with its new one; a document that has the new one already gets the old one for it. */
const letters = (...pairs: readonly string[]): Letters => {
  const there = new Map(pairs.map((pair) => pair.split(' ')).map(([from = '', to = '']) => [from, to]));
  const back = [...there].map(([from, to]): [string, string] => [to.replace(/[{}]/g, ''), `{${from}}`]);
  return new Map([...back, ...there]);
};

const alphabets: readonly (readonly [string, Letters])[] = [
  [
    'Latin',
    letters('\\theta {w}', '\\Theta {W}', 'E U', 'x v', 'V H', 'p q', 'P Q', 'Z A', 'L J', 'n m', 'N M'),
  ],
  [
    'Greek and calligraphic',
    letters('\\theta {\\phi}', '\\Theta {\\phi}', 'E \\mathcal{F}', 'x y', 'p q', 'P R', 'Z \\mathcal{Z}'),
  ],
  [
    'ambiguous',
    letters('\\theta {\\lambda}', '\\Theta {\\lambda}', 'E f', 'x s', 'V g', 'p {\\pi}', 'P \\Pi', 'Z C'),
  ],
];

/** Formulas, and the statements of front matter and of fenced blocks. */
const mathematics =
  /^---\n[^]*?\n---$|^```given\n[^]*?\n```$|\$\$[^]*?\$\$|\$[^$]+\$|\\begin\{(align\*?)\}[^]*?\\end\{\1\}/gm;
/** What holds letters that are no symbols, or one symbol. */
const tokens =
  /%.*$|^\w+:.*$|^```.*$|\\(?:begin|end|text|operatorname)\{[^}]*\}|\\mathrm\{d\}|KL|\\math(?:bb|cal)\{\w\}|\\[a-zA-Z]+|[a-zA-Z]/gm;

const renamed = ({ path, text }: Source, alphabet: Letters): Source => ({
  path,
  text: text.replace(mathematics, (formula) =>
    formula.replace(tokens, (token) => alphabet.get(token) ?? token),
  ),
});

const verdictsOf = (source: Source): readonly string[] =>
  stepsOf(judgeOnly(source)).map(({ n, verdict }) => `${String(n)} ${verdict}`);

const folder = '../shared/notes';
const notes: readonly Source[] = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => /^00[0124]/.test(name))
      .map((name) => ({ path: name, text: readFileSync(`${folder}/${name}`, 'utf8') }))
  : [];
if (notes.length === 0) console.info(`skipped for published notes: there are none in ${folder}`);

/** Names of no symbol of the document: the number \pi, and in note 002 a bare E for the expectation. */
const isFixed = ({ path, text }: Source, letter: string): boolean =>
  /^\{?\\pi\}?$/.test(letter) ? /2 ?\\pi/.test(text) : letter === 'E' && path.startsWith('002');
/** Of 004 the first part is taken. */
const lettersFor = (source: Source, alphabet: Letters): Letters =>
  new Map([...alphabet].filter((pair) => !pair.some((letter) => isFixed(source, letter))));
const partOf = ({ path, text }: Source): Source => ({
  path,
  text: path.startsWith('004') ? text.slice(0, text.indexOf('### 3')) : text,
});

describe.each([...derivations, ...notes.map(partOf)])('$path', (source) => {
  const before = verdictsOf(source);

  test.each(alphabets)('has the same verdicts in %s letters', (_, alphabet) => {
    const other = renamed(source, lettersFor(source, alphabet));
    expect(other.text).not.toBe(source.text);
    expect(verdictsOf(other)).toEqual(before);
  });
});
