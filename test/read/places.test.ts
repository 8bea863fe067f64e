import { describe, expect, test } from 'vitest';
import { partsOf } from '../../src/read/parts.js';
import { readFormula } from '../../src/read/readStatement.js';
import type { Syntax } from '../../src/read/syntax.js';
import { page } from './reading.js';

/** The text of every node, outermost first. */
function texts(latex: string): readonly string[] {
  const { syntax } = readFormula(latex);
  const walk = (node: Syntax): readonly string[] => [
    latex.slice(node.span.start, node.span.end),
    ...partsOf(node).flatMap(walk),
  ];
  return syntax === null ? [] : walk(syntax);
}

describe('every node keeps its place', () => {
  test.each([
    ['a + \\frac{b}{c}', ['a + \\frac{b}{c}', 'a', '\\frac{b}{c}', 'b', 'c']],
    ['\\frac12 \\sqrt{x}', ['\\frac12 \\sqrt{x}', '\\frac12', '1', '2', '\\sqrt{x}', 'x']],
    ['\\left( x \\right)^2', ['\\left( x \\right)^2', '\\left( x \\right)', 'x', '2']],
    ['\\tilde{x}_{i}', ['\\tilde{x}_{i}', '\\tilde{x}', 'i']],
    [
      '\\sum\\limits_{i} \\mathbf{y}',
      ['\\sum\\limits_{i} \\mathbf{y}', '\\sum\\limits_{i}', '\\sum', 'i', '\\mathbf{y}'],
    ],
    [
      '\\text{data} \\operatorname{tr} z',
      ['\\text{data} \\operatorname{tr} z', '\\text{data}', '\\operatorname{tr}', 'z'],
    ],
    ["f''(x)", ["f''(x)", "f''", 'f', '(x)', 'x']],
    ['|a|', ['|a|', 'a']],
    ['E\\_\\theta', ['E\\_\\theta', 'E', '\\theta']],
    ['12.5', ['12.5']],
    [
      '\\begin{pmatrix} a & \\hat b \\end{pmatrix}',
      ['\\begin{pmatrix} a & \\hat b \\end{pmatrix}', 'a', '\\hat b'],
    ],
  ])('%s', (latex, expected) => {
    expect(texts(latex)).toEqual(expected);
  });

  test('what a macro makes has the place of its use, its arguments their own', () => {
    const latex = '\\newcommand{\\twice}[1]{2 #1} \\twice{x} + y';
    expect(texts(latex).slice(1)).toEqual(['\\twice{x}', '\\twice{x}', 'x', 'y']);
  });

  test('places count from the beginning of the file', () => {
    const text =
      'Prose with `code` and θ.\n\n$$\n\\begin{align}\n  a &= b \\\\\n    &= \\frac{c}{d}\n\\end{align}\n$$\n';
    const [chain] = page(text).chains;
    expect(chain?.members.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      'a',
      'b',
      '\\frac{c}{d}',
    ]);
    expect(chain?.links.map(({ span }) => text.slice(span.start, span.end))).toEqual(['=', '=']);
    expect(chain?.links.map((link) => link.display)).toEqual([3, 3]);
  });
});
