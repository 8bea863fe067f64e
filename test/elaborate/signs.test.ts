/**
 * A pass that is left out because its signs are missing would have changed nothing: it is run all the same, over every
 * derivation and page of the documentation, over each of their chains alone, and over the identities of the benchmarks.
 * What looks for something finds nothing without its signs.
 */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { withComponents } from '../../src/elaborate/inference/component-values.js';
import { namesInTwoFaces } from '../../src/elaborate/inference/faces.js';
import { isLaplacian } from '../../src/elaborate/inference/laplacian.js';
import { usedAsCovariances, usedAsMatrices } from '../../src/elaborate/inference/matrices.js';
import { spellingOut } from '../../src/elaborate/inference/spelled-out.js';
import { understand } from '../../src/elaborate/inference/understanding.js';
import { passesWith, type Pass } from '../../src/elaborate/shorthand.js';
import { areMet, signsOf, type Needs } from '../../src/elaborate/signs.js';
import type { NameClasses } from '../../src/elaborate/structure/head.js';
import type { Document } from '../../src/read/document.js';
import { readDocument } from '../../src/read/readDocument.js';
import { readLine } from '../../src/read/readLine.js';
import { identities } from '../bench/identities.js';
import { lineOf } from '../bench/judging.js';

const written = globSync(['derivations/*.md', 'docs/*.md'])
  .sort()
  .map((path) => readDocument({ path, text: readFileSync(path, 'utf8') }));

const documents: readonly Document[] = [
  ...written,
  ...written.flatMap((document) =>
    document.chains.map((chain) => ({ ...document, chains: [chain], statements: [], mentions: [] })),
  ),
  ...identities.map((one) => readLine(lineOf(one))),
];

const classesOf = (document: Document): NameClasses => understand(document).vocabulary;

/** Each pass with the document that it meets. */
function met(document: Document): readonly { readonly pass: Pass; readonly before: Document }[] {
  let before = document;
  return passesWith(spellingOut(document)).map((pass) => {
    const here = { pass, before };
    before = pass.rewrite(before);
    return here;
  });
}

describe('a pass over documents', () => {
  const all = documents.map(met);
  const { length } = passesWith((items) => items);

  it.each(Array.from({ length }, (_, at) => at))('number %i changes nothing without its signs', (at) => {
    const here = all.flatMap((passes) => passes[at] ?? []);
    const without = here.filter(({ pass, before }) => !areMet(pass.needs, signsOf(before)));
    expect(without.length).toBeGreaterThan(10);
    for (const { pass, before } of without) expect(pass.rewrite(before)).toEqual(before);
  });

  const formulas = (document: Document) =>
    [
      ...document.statements,
      ...document.mentions,
      ...document.chains.flatMap(({ members }) => members),
    ].flatMap(({ syntax }) => syntax ?? []);
  const collectors: readonly (readonly [string, Needs, (document: Document) => number])[] = [
    ['letters in two faces', [['bold']], (document) => namesInTwoFaces(formulas(document)).size],
    ['matrices', [['capital']], (document) => usedAsMatrices(formulas(document)).size],
    ['covariances', [['capital']], (document) => usedAsCovariances(formulas(document)).size],
    [
      'vectors',
      [['scripted'], ['(']],
      (document) => withComponents(formulas(document), classesOf(document)).size,
    ],
    ['a Laplacian', [['nabla', '\\nabla']], (document) => Number(isLaplacian(formulas(document), new Set()))],
  ];

  it.each(collectors)('that looks for %s finds nothing without its signs', (_, needs, count) => {
    const without = documents.filter((document) => !areMet(needs, signsOf(document)));
    expect(without.length).toBeGreaterThan(10);
    for (const document of without) expect(count(document)).toBe(0);
  });

  it('is told of signs wherever they stand', () => {
    const { chains, statements, mentions } = readLine({
      id: '1',
      given: ['\\sigma > 0'],
      assume: [],
      latex: '\\mathbf{x}_1 = [f(a; b)] + \\iint g \\, du \\, dv',
    });
    const signs = signsOf({ ...({} as Document), chains, statements, mentions });
    for (const sign of ['\\sigma', '>', '=', 'bold', 'scripted', '[', '(', ';', 'iint', 'd', 'sum'])
      expect(signs).toContain(sign);
    for (const sign of ['capital', 'caption', 'dots', 'fraction', '\\mathbb{E}'])
      expect(signs).not.toContain(sign);
  });
});
