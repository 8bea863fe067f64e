import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeFrame } from '../../src/text/frame.js';
import { cover, positionOf, span, textOf } from '../../src/text/source.js';

const source = (text: string) => ({ path: 'notes.md', text });

describe('places in a source', () => {
  test('the first character is line 1, column 1', () => {
    expect(positionOf(source('abc'), 0)).toEqual({ line: 1, column: 1 });
  });

  test('a line feed belongs to the line that it ends', () => {
    expect(positionOf(source('ab\ncd'), 2)).toEqual({ line: 1, column: 3 });
    expect(positionOf(source('ab\ncd'), 3)).toEqual({ line: 2, column: 1 });
  });

  test('the end of a file without a last line feed has a place', () => {
    expect(positionOf(source('ab\ncd'), 5)).toEqual({ line: 2, column: 3 });
  });

  test('a place in an empty file is line 1, column 1', () => {
    expect(positionOf(source(''), 0)).toEqual({ line: 1, column: 1 });
  });

  test('cover is the smallest range around all', () => {
    expect(cover(span(5, 7), span(2, 3), span(6, 9))).toEqual({ start: 2, end: 9 });
  });

  test('line and column lead back to the offset', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', 'é', '∫')), fc.nat(), (characters, at) => {
        const text = characters.join('');
        const offset = Math.min(at, text.length);
        const { line, column } = positionOf(source(text), offset);
        const lines = text.split('\n');
        const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
        expect(before + column - 1).toBe(offset);
      }),
    );
  });
});

describe('code frames', () => {
  test('show the line with a caret under the place', () => {
    const text = 'first\nlet x = (y\nlast';
    const at = text.indexOf('(');
    expect(codeFrame(source(text), span(at, at + 1))).toBe('2 | let x = (y\n  |         ^');
  });

  test('underline the whole place', () => {
    expect(codeFrame(source('a + bcd'), span(4, 7))).toBe('1 | a + bcd\n  |     ^^^');
  });

  test('keep the caret in sight on a long line', () => {
    const text = `${'x'.repeat(500)}(${'y'.repeat(500)}`;
    const [line = '', carets = ''] = codeFrame(source(text), span(500, 501)).split('\n');
    expect(line.length).toBeLessThan(120);
    expect(line[carets.indexOf('^')]).toBe('(');
  });

  test('a place that goes on over the end of its line is underlined to the end', () => {
    expect(codeFrame(source('ab\ncd'), span(1, 5))).toBe('1 | ab\n  |  ^');
  });

  test('an empty place still has a caret', () => {
    expect(codeFrame(source('ab'), span(2, 2))).toBe('1 | ab\n  |   ^');
  });

  test('the text of a place is cut from the source', () => {
    expect(textOf(source('abcdef'), span(1, 3))).toBe('bc');
  });
});
