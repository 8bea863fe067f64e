import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/read/document.js';
import { partsOf } from '../../src/read/parts.js';
import { readDocument } from '../../src/read/readDocument.js';
import { readChains, readFormula } from '../../src/read/readStatement.js';
import type { Syntax } from '../../src/read/syntax.js';
import type { Span } from '../../src/text/source.js';

/** Pieces of which notes are made, whole and broken. */
const PIECES = [
  ...[
    'x',
    'y',
    'p',
    'd',
    '1',
    '23',
    '.',
    ',',
    ';',
    ':',
    '=',
    '<',
    '>',
    '+',
    '-',
    '*',
    '/',
    '|',
    '||',
    "'",
    '!',
  ],
  ...[
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '\\{',
    '\\}',
    '\\left(',
    '\\right)',
    '\\left.',
    '\\right|',
    '\\middle|',
    '\\big|',
  ],
  ...[
    '^',
    '_',
    '^{',
    '_{',
    '^2',
    '_i',
    '\\\\',
    '&',
    '\\quad',
    '\\,',
    '\\n',
    '\\',
    '\\_',
    '%',
    '% expect: proved\n',
  ],
  ...[
    '\\frac',
    '\\sqrt',
    '\\sum',
    '\\int',
    '\\log',
    '\\nabla',
    '\\partial',
    '\\cdot',
    '\\dots',
    '\\tilde',
    '\\mathbf',
  ],
  ...[
    '\\mathrm{KL}',
    '\\text{ and }',
    '\\text{data}',
    '\\leq',
    '\\Rightarrow',
    '\\stackrel{a}{=}',
    '\\not',
    '\\tag{1}',
  ],
  ...[
    '\\begin{align}',
    '\\end{align}',
    '\\begin{cases}',
    '\\end{cases}',
    '\\substack{a\\\\b}',
    '\\underbrace{x}_{y}',
  ],
  ...[
    '\\newcommand{\\z}[1]{#1}',
    '\\z',
    '\\def\\w{\\w}',
    '\\w',
    '\\unknown',
    '\\overset',
    '\\operatorname*{a}',
  ],
  ...[
    '$',
    '$$',
    '\\(',
    '\\)',
    '\\[',
    '\\]',
    '```',
    '```given\n',
    '---\n',
    '> ',
    '\n',
    '\n\n',
    ' ',
    '    ',
    '`',
    '<!--',
  ],
  ...[
    'given: |\n  x',
    'word ',
    '𝔼',
    'θ',
    '∑',
    'é',
    'x\u0303',
    '²',
    '😀',
    '\t',
    '\r\n',
    '\u00a0',
    '.. math::\n\n   x\n',
  ],
];

const notes = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

function spansOf(syntax: Syntax): readonly Span[] {
  const sums = syntax.kind === 'sum' ? syntax.terms.map((term) => term.span) : [];
  return [syntax.span, ...sums, ...partsOf(syntax).flatMap(spansOf)];
}

function isNested(syntax: Syntax): boolean {
  const inside = (part: Syntax): boolean =>
    part.span.start >= syntax.span.start && part.span.end <= syntax.span.end;
  return partsOf(syntax).every((part) => inside(part) && isNested(part));
}

/** Every place that a document speaks of. */
function placesOf(document: Document): readonly Span[] {
  const members = document.chains.flatMap((chain) => chain.members);
  const syntaxes = [...members, ...document.statements, ...document.mentions].flatMap(
    ({ syntax }) => syntax ?? [],
  );
  return [
    ...document.messages.map((message) => message.span),
    ...document.statements.map((statement) => statement.span),
    ...document.mentions.map((mention) => mention.span),
    ...document.chains.flatMap((chain) => [chain.span, ...chain.links.map((link) => link.span)]),
    ...members.flatMap((member) => [member.span, ...(member.message === null ? [] : [member.message.span])]),
    ...syntaxes.flatMap(spansOf),
  ];
}

function holds(text: string, path: string): void {
  const document = readDocument({ path, text });
  for (const { start, end } of placesOf(document)) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.length);
  }
  for (const chain of document.chains) {
    expect(chain.members).toHaveLength(chain.links.length + 1);
    expect(chain.links.length).toBeGreaterThan(0);
    for (const { syntax, message } of chain.members) {
      expect((syntax === null) !== (message === null)).toBe(true);
      if (syntax !== null) expect(isNested(syntax)).toBe(true);
    }
  }
  const keys = document.chains.flatMap(({ links }) =>
    links.map((link) => `${String(link.display)}:${String(link.indexInDisplay)}`),
  );
  expect(new Set(keys).size).toBe(keys.length);
}

describe('whatever the text is', () => {
  test('notes are read without a fault, and every place lies in the file and nests', () => {
    fc.assert(fc.property(notes, fc.constantFrom('a.md', 'a.tex'), holds), { numRuns: 1500, seed: 1 });
  });

  test('formulas are read without a fault', () => {
    fc.assert(
      fc.property(notes, (text) => {
        holds(`$$\n${text}\n$$`, 'a.md');
      }),
      { numRuns: 1500, seed: 2 },
    );
  });

  test('arbitrary text is read without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        holds(text, 'a.md');
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  test('bare LaTeX is read without a fault', () => {
    fc.assert(
      fc.property(notes, (text) => {
        readChains(text);
        readFormula(text);
      }),
      { numRuns: 1000, seed: 4 },
    );
  });

  test('reading is a function of the text', () => {
    fc.assert(
      fc.property(notes, (text) => {
        const source = { path: 'a.md', text };
        expect(readDocument(source)).toEqual(readDocument(source));
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});

describe('time grows gently with length', () => {
  const row = (text: string, count: number): string => `$$ ${text.repeat(count)} $$`;

  test.each([
    ['opening brackets', '('],
    ['opening and closing brackets', '(a)['],
    ['bars', '|a'],
    ['double bars', '||'],
    ['rows', 'a &= b \\\\ '],
    ['rows with open brackets', '( \\\\ '],
    ['left halves', '\\left( a \\right. \\\\ '],
    ['relations', 'a = '],
    ['integrals', '\\int f + '],
    ['slashes', 'a/'],
    ['environments', '\\begin{align} a \\end{align} '],
    ['open environments', '\\begin{align} '],
    ['words', '\\text{and} \\mathrm{ab} '],
    ['stacks', '\\stackrel{a}{b} '],
    ['macros', '\\E_x '],
    ['dollars', '$ a '],
    ['scripts', 'x_i^2 '],
  ])(
    '%s',
    (_, text) => {
      expect(() => readDocument({ path: 'a.md', text: row(text, 1500) })).not.toThrow();
    },
    20_000,
  );

  test('macros that double themselves stop at a limit', () => {
    const doubling = Array.from({ length: 40 }, (_, at) => {
      const letter = (number: number): string =>
        `\\m${String.fromCharCode(97 + (number % 26), 97 + number / 26)}`;
      return `\\def${letter(at)}{${letter(at + 1)}${letter(at + 1)}}`;
    });
    const { messages } = readDocument({ path: 'a.md', text: `$$ ${doubling.join('')} x = \\maa $$` });
    expect(messages).toHaveLength(1);
  });
});
