import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { katexFiles } from '../../src/cli/katexFiles.js';
import { formula } from '../../src/report/html/formula.js';
import { html } from '../../src/report/html/markup.js';
import { renderHtml } from '../../src/report/html.js';
import type { Result } from '../../src/verify/result.js';
import { example, step } from './example.js';

const katex = await katexFiles();
const noFonts = { css: '', fonts: new Map<string, Uint8Array>() };
const page = renderHtml(example, katex);

/** A result with a string of choice in every field that a document can fill. */
const filledWith = (text: string): Result => ({
  ...example,
  files: [
    {
      path: text,
      given: [{ latex: text, line: 1, origin: 'declared', kind: 'assumption' }],
      messages: [{ code: text, line: 1, column: 1, text, hint: text, frame: text }],
      chains: [
        {
          id: text,
          line: 1,
          steps: [
            step({
              left: text,
              right: `${text} `,
              relation: text,
              verdict: 'refuted',
              rules: [text],
              assumptions: [{ text, latex: text, origin: 'assumed', line: null }],
              reason: text,
              message: text,
              hint: text,
              frame: text,
              counterexample: {
                model: { [text]: text },
                left: 1,
                right: 2,
                error: 0.1,
                digits: { left: text, right: text },
                replay: text,
              },
              repair: { latex: text, kind: 'edit', verdict: 'proved' },
            }),
          ],
        },
      ],
    },
  ],
});

const tags = (markup: string): readonly string[] => markup.match(/<[^>]*>/g) ?? [];
const tagNames = (markup: string): ReadonlySet<string> =>
  new Set(tags(markup).map((tag) => /^<[/!]?([^\s/>]*)/.exec(tag)?.[1] ?? ''));

/** What templates and KaTeX write. */
const ours = new Set(
  `doctype html head meta title style body main header nav section details summary h1 h2 h3 h4 p ul ol li div span i b
   a code pre table tbody tr th td sup svg path math semantics annotation mrow mi mo mn mtext msub msup msubsup mfrac
   munder mover munderover mstyle mpadded mspace mtable mtr mtd msqrt mroot menclose mphantom mglyph line
   img`.split(/\s+/),
);
ours.delete('img');

function expectHarmless(markup: string): void {
  for (const name of tagNames(markup)) expect(ours, name).toContain(name);
  for (const tag of tags(markup)) {
    expect(tag).not.toMatch(/\s(?:on\w+|src|srcset|action|data-\w+)\s*=/i);
    expect(tag).not.toMatch(/\shref\s*=\s*"(?!#)/i);
  }
}

describe('the page', () => {
  test('loads nothing: no address but its own data and names of XML', () => {
    const withoutData = page.replace(/url\(data:font\/woff2;base64,[\w+/=]+\)/g, '');
    expect(withoutData).not.toMatch(/url\(|@import|<link|<script|<iframe|<object|\ssrc=/);
    expect(new Set(withoutData.match(/https?:\/\/[^"\s]+/g))).toEqual(
      new Set(['http://www.w3.org/1998/Math/MathML']),
    );
  });

  test('forbids everything but style and fonts of its own', () => {
    expect(page).toContain('content="default-src &apos;none&apos;; style-src');
  });

  test('carries the fonts it uses and no others', () => {
    expect(page).toMatch(/@font-face\{[^}]*KaTeX_Main[^}]*data:font\/woff2;base64/);
    expect(page).toMatch(/@font-face\{[^}]*KaTeX_Math/);
    expect(page).not.toMatch(/@font-face\{[^}]*KaTeX_Fraktur/);
    expect(page).not.toMatch(/\.woff|\.ttf/);
  });

  test('is made of known elements, each closed', () => {
    expectHarmless(page);
    const body = page.slice(page.indexOf('<body>'));
    for (const name of ['details', 'section', 'div', 'span', 'ul', 'li', 'table', 'p'])
      expect(body.match(new RegExp(`<${name}[ >]`, 'g'))?.length ?? 0, name).toBe(
        body.match(new RegExp(`</${name}\\s*>`, 'g'))?.length ?? 0,
      );
  });

  test('opens problems and folds proofs', () => {
    expect(page).toMatch(/<details class="step refuted" id="[^"]*" open>/);
    expect(page).toMatch(/<details class="step proved" id="[^"]*">/);
  });

  test('links every problem to its place', () => {
    for (const [, id = ''] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${id}"`);
  });

  test('escapes whatever a document says, in every place', () => {
    const hostile = fc.constantFrom(
      ...[
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "' onclick='x",
        '</style>',
        '</title>',
        '<!--',
      ],
      ...[
        '\\href{javascript:alert(1)}{x}',
        '\\htmlData{a=b}{x}',
        '\\includegraphics{http://a/b}',
        '\\text{</span>}',
      ],
      ...['$<b>$', '$', '\\', '&lt;b&gt;', '\u0000', '\u202e', '`', '{', '}', '%'],
    );
    const text = fc.array(fc.oneof(hostile, fc.string({ unit: 'grapheme-ascii' })), { maxLength: 8 });
    fc.assert(
      fc.property(text, (pieces) => {
        expectHarmless(renderHtml(filledWith(pieces.join('')), noFonts));
      }),
      { seed: 3, numRuns: 150 },
    );
  });
});

describe('a formula', () => {
  const hostile: readonly string[] = [
    '\\href{javascript:alert(1)}{x}',
    '\\url{javascript:alert(1)}',
    '\\htmlData{onclick=alert(1)}{x}',
    '\\htmlStyle{position:fixed}{x}',
    '\\htmlId{file-1}{x}',
    '\\includegraphics{http://example.org/x.png}',
    '</script><script>alert(1)</script>',
    '\\text{<img src=x onerror=alert(1)>}',
    '} \\htmlClass{x}{y',
  ];

  test.each(hostile)('%s is harmless', (latex) => {
    const { markup } = formula(latex);
    expectHarmless(markup);
    for (const tag of tags(markup)) expect(tag).not.toMatch(/javascript:|position:fixed|id="file-1"/);
  });

  test.each([
    '\\def\\a{\\a\\a}\\a',
    '\\def\\a{b\\a}\\a',
    `\\newcommand{\\b}[1]{#1#1}${'\\b{'.repeat(30)}x${'}'.repeat(30)}`,
  ])('the macro bomb %s is shown as its source', (latex) => {
    const { markup } = formula(latex);
    expect(markup).toMatch(/^<code>/);
    expect(markup.length).toBeLessThan(10_000);
  });

  test('cannot grow beyond the page by sizes of its own', () => {
    const [, shown = ''] = formula('\\rule{9999em}{9999em}').markup.split('katex-html');
    const sizes = shown.match(/(\d+)(?:\.\d+)?em/g) ?? [];
    expect(sizes.length).toBeGreaterThan(0);
    for (const size of sizes) expect(parseFloat(size)).toBeLessThan(30);
  });

  test('does not leave its macros behind for the next one', () => {
    formula('\\gdef\\leak{1}\\leak');
    expect(formula('\\leak').markup).toBe('<code>\\leak</code>');
  });

  test('that KaTeX cannot set is shown as its source, escaped', () => {
    expect(formula('\\frac{a < b').markup).toBe('<code>\\frac{a &lt; b</code>');
  });

  test('nested too deeply is shown as its source', () => {
    expect(formula(`${'{'.repeat(9000)}x${'}'.repeat(9000)}`).markup).toMatch(/^<code>|katex/);
  });
});

test('the template escapes what is put into it', () => {
  expect(html`<p title="${'"'}">${'<&\u202e>'}</p>`.markup).toBe('<p title="&quot;">&lt;&amp;\ufffd&gt;</p>');
});
