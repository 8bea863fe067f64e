/** Notebooks: which text is read, and on which lines it stands. */
import { describe, expect, test } from 'vitest';
import { positionOf } from '../../src/text/source.js';
import { lines, page } from './reading.js';

const notebook = {
  cells: [
    { cell_type: 'markdown', metadata: {}, source: ['# Title\n', '\n', '$a + b = b + a$\n'] },
    { cell_type: 'code', metadata: {}, outputs: [], source: ['# $x = x + 1$'] },
    { cell_type: 'markdown', metadata: {}, source: ['$$\n', '\\frac{1}{2} c \\\\\n', '  = d\n', '$$'] },
  ],
  nbformat: 4,
};

describe('a notebook', () => {
  test('is read in its Markdown cells, and places are lines of the file', () => {
    const text = JSON.stringify(notebook, null, 1);
    const { chains: found, source } = page(text, 'notes.ipynb');
    expect(lines(found)).toEqual(['a + b = b + a', '\\frac{1}{2} c = d']);
    const written = text.split('\n').findIndex((line) => line.includes('a + b'));
    expect(positionOf(source, found[0]?.span.start ?? 0).line).toBe(written + 1);
    expect(source.text.split('\n')).toHaveLength(text.split('\n').length);
  });

  test('on one line is read as its cells one below the other', () => {
    const { chains: found, source } = page(JSON.stringify(notebook), 'notes.ipynb');
    expect(lines(found)).toEqual(['a + b = b + a', '\\frac{1}{2} c = d']);
    expect(positionOf(source, found[0]?.span.start ?? 0).line).toBe(3);
  });

  test.each(['{', '[]', '{"cells": 1}', 'null'])('%s is none', (text) => {
    const { chains: found, messages } = page(text, 'notes.ipynb');
    expect(found).toEqual([]);
    expect(messages.map(({ code }) => code)).toEqual(['notebook']);
  });
});
