import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/read/document.js';
import type { Span } from '../../src/text/source.js';
import { partsOfDocument, sectionAt } from '../../src/verify/sections.js';
import { judgeText, stepsOf } from '../judged.js';

describe('the section of an offset', () => {
  it('is counted by the headings of Markdown and LaTeX', () => {
    const sectionOf = sectionAt('a\n# b\nc\n\\section{d}\ne\n#f');
    expect([0, 6, 20, 24].map(sectionOf)).toEqual([0, 1, 2, 2]);
  });
});

describe('what a later section states', () => {
  const wrong = '$$ s^2 + (t + 1)^2 = s^2 + t^2 + 1 $$';
  const aims = 'Here $r + 1 = s + t$ and $2 r = s t$.';
  const last = (note: string): readonly string[] =>
    stepsOf(judgeText(note)).flatMap(({ verdict, left }) => (left.includes('(t + 1)') ? [verdict] : []));

  it('puts nothing before it in doubt', () => {
    expect(last(`${wrong}\n\n## Later\n\n${aims}`)).toEqual(['refuted']);
    expect(last(`${wrong}\n\n${aims}`)).toEqual(['undecided']);
    expect(last(`${aims}\n\n## Later\n\n${wrong}`)).toEqual(['undecided']);
  });
});

describe('the parts of a document', () => {
  const text = 'a\n\n# b\nc\n\n## d\ne\n\n## f\ng\n\n# h\ni\n';
  const document = { source: { path: 'notes.md', text } } as unknown as Document;
  const written = ({ start, end }: Span): string => text.slice(start, end).replace(/\s+/g, '');

  it('are what stands below a heading, with what stands above it', () => {
    const parts = partsOfDocument(document).map(({ whole, context }) => [
      written(whole),
      context.map(written).join(''),
    ]);
    expect(parts).toEqual([
      ['#bc##de##fg', 'a'],
      ['##de', 'a#bc'],
      ['##fg', 'a#bc'],
      ['#hi', 'a'],
    ]);
  });
});
