import { describe, expect, test } from 'vitest';
import { readChains } from '../../src/read/readStatement.js';
import { chainsIn, chainsOf, page } from './reading.js';

const remarks = (latex: string): readonly (readonly string[])[] =>
  readChains(latex).chains.flatMap(({ members }) => members.map((member) => member.remarks));

describe('rows', () => {
  test('several relations in one row are one chain', () => {
    expect(chainsOf('a = b \\leq c')).toEqual(['a = b \\le c']);
  });

  test('a row that begins with a relation goes on with the row before it', () => {
    expect(chainsOf('\\begin{align} a &= b \\\\ &= c \\\\ &\\le d \\end{align}')).toEqual([
      'a = b = c \\le d',
    ]);
  });

  test('a row with its own left side begins a chain', () => {
    expect(chainsOf('\\begin{align} a &= b \\\\ c &= d \\end{align}')).toEqual(['a = b', 'c = d']);
  });

  test('a left side on its own row is the first member', () => {
    expect(chainsOf('\\begin{split} & a + b \\\\ & = c \\end{split}')).toEqual(['a + b = c']);
  });

  test('a row that begins with a sign goes on with the sum before it', () => {
    expect(chainsOf('a &= b \\\\ &\\quad + c \\\\ &= d')).toEqual(['a = b + c = d']);
  });

  test('a row behind a relation at the end of the row before it is its member', () => {
    expect(chainsOf('a = \\\\ b = c')).toEqual(['a = b = c']);
  });

  test('a relation that is repeated over a break counts once', () => {
    const [chain] = readChains('a = \\\\ = b').chains;
    expect(chain?.links.map((link) => link.indexInDisplay)).toEqual([1]);
    expect(chain?.members).toHaveLength(2);
  });

  test('a bracket may reach over rows', () => {
    expect(chainsOf('a &= \\Big[ b \\\\ &\\quad + c \\Big] \\\\ &= d')).toEqual([
      'a = \\Big[ b + c \\Big] = d',
    ]);
    expect(chainsOf('a &= \\left( b \\right. \\\\ & \\left. + c \\right) = d')).toHaveLength(1);
  });

  test('an indented row without relation goes on with the product before it', () => {
    expect(chainsOf('\\begin{align} a &= b \\\\ & \\quad c \\end{align}')).toEqual(['a = b c']);
  });

  test('rows of cases and matrices are no rows of the display', () => {
    expect(chainsOf('f = \\begin{cases} 1 & x = 0 \\\\ 0 & x \\ne 0 \\end{cases}')).toHaveLength(1);
  });

  test('the three columns of eqnarray are one statement', () => {
    expect(chainsOf('\\begin{eqnarray} a &=& b \\\\ &=& c \\end{eqnarray}')).toEqual(['a = b = c']);
    expect(chainsOf('\\begin{array}{rcl} a &=& b \\\\ &=& c \\end{array}')).toEqual(['a = b = c']);
  });

  test('two pairs of columns are two statements', () => {
    expect(chainsOf('\\begin{align} a &= b & c &= d \\end{align}')).toEqual(['a = b', 'c = d']);
  });

  test('environments nest', () => {
    const latex = '\\begin{equation}\\begin{split} a &= b \\\\ &= c \\end{split}\\end{equation}';
    expect(chainsOf(latex)).toEqual(['a = b = c']);
    expect(chainsOf('\\boxed{a = b}')).toEqual(['a = b']);
  });

  test('a row break with a gap is a row break', () => {
    expect(chainsOf('a &= b \\\\[10pt] &= c \\\\* &= d')).toEqual(['a = b = c = d']);
  });

  test('an interval behind a row break is no gap', () => {
    expect(chainsOf('a &= b \\\\ [0, 1] &= c')).toEqual(['a = b', '[0, 1] = c']);
  });
});

describe('relations', () => {
  test.each([
    ['a \\leq b', '\\le'],
    ['a ≤ b', '\\le'],
    ['a <= b', '\\le'],
    ['a \\leqslant b', '\\le'],
    ['a \\neq b', '\\ne'],
    ['a \\not= b', '\\ne'],
    ['a \\not\\in b', '\\notin'],
    ['a := b', ':='],
    ['a \\coloneqq b', ':='],
    ['a \\triangleq b', ':='],
    ['a \\stackrel{\\text{def}}{=} b', ':='],
    ['a \\overset{\\scriptsize\\text{def}}{=} b', ':='],
    ['a \\stackrel{(a)}{=} b', '='],
    ['a \\overset{\\text{i.i.d.}}{\\sim} b', '\\sim'],
    ['a \\stackrel{d}{=} b', '\\overset{d}{=}'],
    ['a \\stackrel{c}{=} b', '\\overset{c}{=}'],
    ['a =_c b', '\\overset{c}{=}'],
    ['a =_{+\\text{const}} b', '\\overset{c}{=}'],
    ['a {=} b', '='],
    ['a \\mathrel{:=} b', ':='],
    ['a \\propto_x b', '\\propto'],
    ['a \\approx b', '\\approx'],
    ['a \\to b', '\\to'],
    ['a \\xrightarrow{p} b', '\\to'],
    ['a \\iff b', '\\Leftrightarrow'],
    ['a &lt; b', '<'],
    ['a ≡ b', '\\equiv'],
    ['a \\gets b', '\\leftarrow'],
  ])('%s', (latex, relation) => {
    const [chain] = readChains(latex).chains;
    expect(chain?.links.map((link) => link.relation)).toEqual([relation]);
    expect(chain?.members.map((member) => member.message)).toEqual([null, null]);
  });

  test('what stands above a relation is a remark on the member after it', () => {
    expect(remarks('a \\stackrel{(a)}{=} b')).toEqual([[], ['(a)']]);
  });

  test('relations in brackets, scripts and text join nothing', () => {
    expect(chainsOf('p(y=1) = \\sum_{i=1}^n \\mathbb{1}\\{x_i = 1\\}')).toHaveLength(1);
    expect(readChains('p(y=1) = \\sum_{i=1}^n \\mathbb{1}[x_i = 1]').chains[0]?.links).toHaveLength(1);
  });

  test('a relation points to its sign', () => {
    const latex = 'a \\leq b';
    const place = readChains(latex).chains[0]?.links[0]?.span;
    expect(latex.slice(place?.start, place?.end)).toBe('\\leq');
  });

  test('a wounded member keeps its relations', () => {
    const [chain] = readChains('a = f(x \\ne \\underbrace{b = c').chains;
    expect(chain?.links.map((link) => link.relation)).toEqual(['=', '\\ne', '=']);
    expect(chain?.members.map((member) => member.message?.code ?? null)).toEqual([
      null,
      'unbalanced-delimiter',
      'unbalanced-delimiter',
      null,
    ]);
  });

  test('a relation without a member behind it says what is missing', () => {
    const [chain] = readChains('a = ').chains;
    expect(chain?.members[1]?.message?.code).toBe('missing-member');
  });

  test('the arrow of a function is no relation of a chain', () => {
    expect(chainsOf('f : X \\to Y')).toEqual([]);
  });
});

describe('several statements in a row', () => {
  test.each([
    ['a = b \\quad c = d', ['a = b', 'c = d']],
    ['a = b, \\quad c = d', ['a = b', 'c = d']],
    ['a = b \\qquad\\text{and}\\qquad c = d', ['a = b', 'c = d']],
    ['a = b \\text{ where } c = d', ['a = b', 'c = d']],
    ['a = b, c = d', ['a = b', 'c = d']],
    ['i = 1, \\dots, n', ['i = 1, \\dots, n']],
    ['x, y \\in X', ['x, y \\in X']],
    ['\\Rightarrow a = b', ['a = b']],
    ['a = b \\Rightarrow c = d', ['a = b', 'c = d']],
    ['a = b \\text{ if } c = d', ['a = b']],
    ['a = b \\quad \\forall x > 0', ['a = b']],
    ['a = b \\quad \\text{for } i = 1, 2', ['a = b']],
  ])('%s', (latex, expected) => {
    expect(chainsOf(latex)).toEqual(expected);
  });
});

describe('a statement beside another', () => {
  const rows = (first: string): readonly string[] =>
    chainsOf(`\\begin{align} ${first} \\\\ &= c \\end{align}`);

  test.each([
    ['a &= b && \\text{since } x = y', 'x = y'],
    ['a &= b \\quad \\text{because } x = y', 'x = y'],
    ['a &= b \\quad \\text{where} \\quad x = y', 'x = y'],
    ['a &= b && \\text{by } x = y', 'x = y'],
    ['a &= b && x > y', 'x > y'],
  ])('is not what the next row goes on with: %s', (first, beside) => {
    expect(rows(first)).toEqual(['a = b = c', beside]);
  });

  test('is gone on with in its own column', () => {
    expect(chainsOf('\\begin{align} a &= b & x &= y \\\\ &= c & &= z \\end{align}')).toEqual([
      'a = b = c',
      'x = y = z',
    ]);
    expect(chainsOf('\\begin{align} a &= b &&= c \\\\ &= d \\end{align}')).toEqual(['a = b = c = d']);
  });

  test('is gone on with where it is another statement', () => {
    expect(rows('a &= b \\text{ and } x = y')).toEqual(['a = b', 'x = y = c']);
    expect(rows('&& a &= b')).toEqual(['a = b = c']);
  });
});

describe('remarks are set aside', () => {
  test.each([
    ['a = b \\quad (\\text{by Bayes})', ['(\\text{by Bayes})']],
    ['a = b. \\quad \\#', ['\\#']],
    ['a = b \\tag{7}', ['(7)']],
    ['a = b, \\tag*{A}', ['(A)']],
    ['a = b \\quad \\square', ['\\square']],
    ['a = b \\text{ since it holds}', ['since it holds']],
    ['a = \\underbrace{b}_{\\text{new}}', ['new']],
    ['a = b \\\\ & \\quad (\\text{again})', ['(\\text{again})']],
    ['a = b \\quad \\text{if } x > 0', ['if x > 0']],
    ['a = b && \\text{(by Bayes)}', ['(by Bayes)']],
  ])('%s', (latex, expected) => {
    const [chain] = readChains(latex).chains;
    expect(chain?.members.at(-1)?.remarks).toEqual(expected);
    expect(chain?.members.map((member) => member.message)).toEqual([null, null]);
  });

  test('an arrow before a statement is a remark on its first member', () => {
    expect(remarks('\\Rightarrow a = b')).toEqual([['\\Rightarrow'], []]);
  });

  test('trailing punctuation is dropped', () => {
    for (const mark of ['.', ',', ';', ':', ' .', '\\,.']) {
      expect(readChains(`a = b${mark}`).chains[0]?.members[1]?.latex).toBe('b');
    }
  });

  test('a box in the midst of a formula is no mark of a proof', () => {
    expect(readChains('\\square f = g').chains[0]?.members[0]?.latex).toBe('\\square f');
  });
});

describe('chains over several displays', () => {
  test('a display that begins with a relation goes on with the display before it', () => {
    expect(chainsIn('$$ a = b $$\n\ntext with $x = y$\n\n$$ = c $$\n')).toEqual(['a = b = c', 'x = y']);
  });

  test('a display without a relation may be the first member', () => {
    expect(chainsIn('$$ a $$\n\n$$ = c $$\n')).toEqual(['a = c']);
  });

  test('a sign alone on a line is the first relation of the display after it', () => {
    const { chains } = page('$$\na\n$$\n\n=\n$$\nb \\le c\n$$\n');
    expect(chains).toHaveLength(1);
    expect(chains[0]?.links.map((link) => [link.display, link.indexInDisplay])).toEqual([
      [6, 1],
      [6, 2],
    ]);
  });

  test('the underline of a heading is no relation', () => {
    expect(chainsIn('$$ a = b $$\n\nTitle\n===\n$$ c = d $$\n')).toEqual(['a = b', 'c = d']);
  });

  test('a relation before the first display has nothing to go on with', () => {
    const { chains } = page('$$ = c $$');
    expect(chains[0]?.members[0]?.message?.code).toBe('missing-member');
  });

  test('a display that ends with a relation goes on in the next one', () => {
    expect(chainsIn('$$ a = $$\n\n$$ b $$\n')).toEqual(['a = b']);
  });
});

describe('counting', () => {
  test('relations count through the chains of a display', () => {
    const { chains } = page('$$\na = b \\quad c = d\n$$');
    expect(chains.flatMap(({ links }) => links.map((link) => link.indexInDisplay))).toEqual([1, 2]);
    expect(chains[1]?.links[0]?.display).toBe(1);
  });

  test('inline formulas on one line count through', () => {
    const { chains } = page('first\n\nlet $a = b$ and $c$ and $d \\le e$');
    const places = chains.flatMap(({ links }) => links.map((link) => [link.display, link.indexInDisplay]));
    expect(places).toEqual([
      [3, 1],
      [3, 2],
    ]);
  });

  test('an inline formula that begins or ends with a relation is no chain', () => {
    expect(chainsIn('the value $= 0$ and $p =$ (see below)')).toEqual([]);
  });
});

describe('expected verdicts', () => {
  const expected = (latex: string) =>
    readChains(latex).chains.flatMap(({ links }) => links.map((link) => link.expected));

  test('a comment speaks of the relation on its line', () => {
    expect(expected('a &= b % expect: refuted\n\\\\ &= c')).toEqual(['refuted', null]);
  });

  test('a comment behind the row break belongs to the row before it', () => {
    expect(expected('a &= b \\\\ % expect: refuted\n &= c \\\\\n')).toEqual(['refuted', null]);
  });

  test('a comment on its own line belongs to the row that it stands in', () => {
    expect(expected('a &= b \\\\\n% expect: supported\n&= c')).toEqual([null, 'supported']);
  });

  test('each line of a long row has its own expectation', () => {
    expect(expected('a\n= b % expect: proved\n= c % expect: refuted\n')).toEqual(['proved', 'refuted']);
  });

  test('a comment hides the mathematics behind it', () => {
    expect(expected('a = b % = c')).toEqual([null]);
  });
});

describe('macros', () => {
  test('definitions expand, with arguments and defaults', () => {
    const [chain] = readChains('\\newcommand{\\half}[2][x]{\\frac{#1}{#2}} \\half{2} = \\half[y]{3}').chains;
    expect(chain?.members.map((member) => member.message)).toEqual([null, null]);
  });

  test('a relation may come out of a macro', () => {
    expect(readChains('\\def\\is{\\stackrel{?}{=}} a \\is b').chains[0]?.links[0]?.relation).toBe('=');
  });

  test('a macro that calls itself is a message', () => {
    const { messages } = readChains('\\def\\x{\\x\\x} a = \\x');
    expect(messages[0]?.text).toContain('never comes to an end');
  });

  test('what an author defines goes before what we know', () => {
    const { chains } = page('$$\\newcommand{\\E}{E_0}$$\n\n$$ \\E = 1 $$');
    expect(chains[0]?.members[0]?.syntax?.kind).toBe('scripted');
  });

  test('a mistake in a macro is pointed at where it is used', () => {
    const text = '\\def\\x{\\nothing{1}} a = \\x + 1';
    const place = readChains(text).chains[0]?.members[1]?.message?.span;
    expect(text.slice(place?.start, place?.end)).toBe('\\x');
  });
});
