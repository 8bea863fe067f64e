import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/read/markdown.js';
import { readDocument } from '../../src/read/readDocument.js';
import { page } from './reading.js';

/** The formulas of a page: D or I for the style, and what stands between the delimiters. */
const formulas = (text: string): readonly string[] =>
  readMarkdown({ path: 'notes.md', text }).formulas.map(
    ({ style, body }) => `${style === 'display' ? 'D' : 'I'} ${text.slice(body.start, body.end).trim()}`,
  );

describe('formulas are found in all their delimiters', () => {
  test.each([
    ['a formula $x$ here', ['I x']],
    ['a formula \\(x\\) here', ['I x']],
    ['a formula \\\\(x\\\\) here', ['I x']],
    ['$$x$$', ['D x']],
    ['$$\nx\n$$', ['D x']],
    ['\\[x^2\\]', ['D x^2']],
    ['\\\\[x^2\\\\]', ['D x^2']],
    ['```math\nx\n```', ['D x']],
    ['\\begin{align}x\\end{align}', ['D \\begin{align}x\\end{align}']],
    ['text \\begin{align*}x\\end{align*} text', ['D \\begin{align*}x\\end{align*}']],
    ['\\begin{gather}x\\end{gather}', ['D \\begin{gather}x\\end{gather}']],
    ['$$\\begin{aligned}x\\end{aligned}$$', ['D \\begin{aligned}x\\end{aligned}']],
    ['{% math %}\nx\n{% endmath %}', ['D x']],
    ['where {%- math -%} x {%- endmath -%} is small', ['I x']],
    ['word$$x$$', ['I x']],
    ['where $$x$$ is small', ['I x']],
    ['as follows: $$x$$', ['D x']],
    ['- $$x$$', ['D x']],
    ['$$x$$.', ['D x']],
    ['It follows that\n\n$x = y$\n\nand so on', ['D x = y']],
    ['\\\\(x = y\\\\)\n\n\\\\(= z\\\\) as w = 0', ['D x = y', 'D = z']],
    ['$x = y$ opens a paragraph', ['I x = y']],
    ['- $x = y$', ['I x = y']],
    ['$x$-axis and $n$th', ['I x', 'I n']],
    ['$ x $ with spaces', ['I x']],
    ['$\\theta$$\\phi$', ['I \\theta', 'I \\phi']],
    ['a line\n.. math::\n\n   x = y\n\n   z\n\ntext :math:`w`', ['D x = y\n\n   z', 'I w']],
  ])('%j', (text, expected) => {
    expect(formulas(text)).toEqual(expected);
  });
});

describe('what is no formula', () => {
  test.each([
    'costs $5 and $6',
    'from $5 to $10 and more',
    'a price of $20.',
    'an escaped \\$x\\$ sign',
    '`$x$` in code',
    '```\n$x$\n```',
    '~~~python\n$x$\n~~~',
    '<!-- $x$ -->',
    '<script>let $x$;</script>',
    '<pre>$x = 1$</pre>',
    'a citation [\\[Name,](#page-1) [2020\\]](#page-1)',
    '\\[1\\] and \\[TODO\\]',
    'a remark \\(see below\\)',
    '\\begin{itemize}x\\end{itemize}',
    '$$',
    '$ $',
    'one $ alone',
    'a $\n\n b$ over paragraphs',
  ])('%j', (text) => {
    expect(formulas(text)).toEqual([]);
  });
});

describe('Markdown does not mangle formulas', () => {
  test('emphasis inside formulas is mathematics', () => {
    expect(formulas('$a_1 b_1$ and $c*d*e$')).toEqual(['I a_1 b_1', 'I c*d*e']);
  });

  test('a display may hold blank lines and indented lines', () => {
    expect(formulas('$$\na\n\n    = b\n$$')).toEqual(['D a\n\n    = b']);
  });

  test('an indented display is no code', () => {
    expect(formulas('text\n\n    $$ x = y $$\n')).toEqual(['D x = y']);
  });

  test('indented code with a dollar is code', () => {
    expect(formulas('text\n\n    echo $HOME $PATH_x\n')).toEqual([]);
  });

  test('an unclosed display is a message and does not swallow the page', () => {
    const text = '$$ a = b\n\n## Next\n\n$x = y$ and $$ c = d $$\n';
    const { messages } = readMarkdown({ path: 'notes.md', text });
    expect(messages.map((message) => [message.code, message.span.start])).toEqual([['unclosed-formula', 0]]);
    expect(formulas(text)).toEqual(['I x = y', 'I c = d']);
  });

  test('a display in a quotation loses the marks of the quotation, not its places', () => {
    const text = '> $$\n> a\n> = b\n> $$\n';
    const { chains } = page(text);
    expect(chains).toHaveLength(1);
    const [member] = chains[0]?.members.slice(1) ?? [];
    expect(text.slice(member?.span.start, member?.span.end)).toBe('b');
    expect(member?.message).toBeNull();
  });
});

describe('front matter', () => {
  const statements = (text: string) =>
    page(text).statements.map(({ kind, latex, span }) => [kind, latex, text.slice(span.start, span.end)]);

  test('each line of given and assume is a statement with its place', () => {
    const text =
      '---\ntitle: T\ngiven: |\n  x \\in \\mathbb{R}\n\n  \\sigma > 0\nassume: |\n  f = g\n---\n$x$\n';
    expect(statements(text)).toEqual([
      ['given', 'x \\in \\mathbb{R}', 'x \\in \\mathbb{R}'],
      ['given', '\\sigma > 0', '\\sigma > 0'],
      ['assume', 'f = g', 'f = g'],
    ]);
  });

  test('a list of lines and a single line are understood', () => {
    expect(
      statements("---\ngiven:\n  - x > 0\n  - 'y > 0'\nassume: z = 1\n---\n").map(([, latex]) => latex),
    ).toEqual(['x > 0', 'y > 0', 'z = 1']);
  });

  test('Jekyll and Hugo front matter holds no formulas', () => {
    expect(page('---\ntitle: "$x = y$"\n---\n\n$a = b$').chains).toHaveLength(1);
    expect(page('+++\ntitle = "$x = y$"\n+++\n\n$a = b$').chains).toHaveLength(1);
  });

  test('a blank line behind the fence is allowed', () => {
    expect(page('---\n\ntitle: "$x = y$"\n\n---\n\n$a = b$').chains).toHaveLength(1);
  });

  test('broken YAML is a message with its place, and the page is read', () => {
    const text = '---\ntitle: "open\ngiven: |\n  x\n---\n$a = b$\n';
    const { messages, chains } = page(text);
    expect(messages.map((message) => message.code)).toEqual(['front-matter']);
    expect(messages[0]?.span.start).toBeLessThan(text.indexOf('$'));
    expect(chains).toHaveLength(1);
  });

  test('a given that is no text is a message', () => {
    const { messages } = page('---\ngiven: { x: 1 }\n---\n');
    expect(messages[0]?.text).toContain('given');
  });

  test('a rule at the top of a page is no front matter', () => {
    expect(page('---\n\nSome text with $a = b$.\n\n---\n').chains).toHaveLength(1);
  });

  test('an unreadable statement is a message at its place', () => {
    const text = '---\ngiven: |\n  x \\in \\nowhere{1}\n---\n';
    const { messages, statements: found } = page(text);
    expect(found[0]?.syntax).toBeNull();
    expect(text.slice(messages[0]?.span.start, messages[0]?.span.end)).toBe('\\nowhere');
  });
});

describe('declarations elsewhere', () => {
  test('fenced blocks declare', () => {
    const found = page('text\n\n```given\nx > 0\n\ny > 0\n```\n\n```assume\nz = 1\n```\n').statements;
    expect(found.map(({ kind, latex }) => [kind, latex])).toEqual([
      ['given', 'x > 0'],
      ['given', 'y > 0'],
      ['assume', 'z = 1'],
    ]);
    expect(found.every(({ source }) => source === null)).toBe(true);
  });

  test('a side file declares for a document, with its own source', () => {
    const document = { path: 'notes.md', text: '$a = b$' };
    for (const text of [
      'x > 0\ny > 0\n',
      '---\ngiven: |\n  x > 0\n  y > 0\n---\n',
      '```given\nx > 0\ny > 0\n```',
    ]) {
      const sideFile = { path: 'context.md', text };
      const found = readDocument(document, { sideFile }).statements;
      expect(found.map(({ latex, source }) => [latex, source?.path])).toEqual([
        ['x > 0', 'context.md'],
        ['y > 0', 'context.md'],
      ]);
    }
  });

  test('macros of a side file hold in the document', () => {
    const sideFile = {
      path: 'context.md',
      text: '$\\newcommand{\\bx}{\\mathbf{x}}$\n\n```given\n\\bx > 0\n```',
    };
    const document = readDocument({ path: 'notes.md', text: '$\\bx = 1$' }, { sideFile });
    expect(document.messages).toEqual([]);
    expect(document.chains[0]?.members[0]?.message).toBeNull();
  });
});

describe('LaTeX files', () => {
  const text = [
    '\\documentclass{article}',
    '\\newcommand{\\bx}{\\mathbf{x}}',
    '\\DeclareMathOperator*{\\argmin}{arg\\,min}',
    '\\begin{document}',
    'Let $\\bx = 1$. % not $y = 2$',
    '\\begin{verbatim}$z = 3$\\end{verbatim}',
    '\\begin{align}a &= \\argmin_x b \\label{eq}\\\\ &= c\\end{align}',
    '50\\% of $w = 4$',
    '\\end{document}',
    '$v = 5$',
  ].join('\n');

  test('the preamble, comments and verbatim text hold no formulas', () => {
    const { chains, messages } = page(text, 'notes.tex');
    expect(chains.map(({ members }) => members.map((member) => member.latex))).toEqual([
      ['\\bx', '1'],
      ['a', '\\argmin_x b', 'c'],
      ['w', '4'],
    ]);
    expect(messages).toEqual([]);
    expect(chains.flatMap(({ members }) => members.flatMap((member) => member.message ?? []))).toEqual([]);
  });
});

describe('mentions', () => {
  test('every formula is mentioned once, with prose of its paragraph', () => {
    const { mentions } = page('before\n\nthe constant $Z(\\theta)$ of the model\n\nand $a = b$');
    expect(mentions.map(({ latex, before, after }) => [latex, before, after])).toEqual([
      ['Z(\\theta)', 'the constant ', ' of the model'],
      ['a = b', 'and ', ''],
    ]);
    expect(mentions.map(({ syntax }) => syntax?.kind)).toEqual(['product', 'relation']);
  });

  test('prose is cut to eighty characters', () => {
    const [mention] = page(`${'word '.repeat(50)}$x$${' more'.repeat(50)}`).mentions;
    expect(mention?.before).toHaveLength(80);
    expect(mention?.after).toHaveLength(80);
  });
});
