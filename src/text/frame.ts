/** Code frames: the line a message speaks of, with a caret under the place. */
import { positionOf, type Source, type Span } from './source.js';

const WIDTH = 100;

/**
 * The line of the span with a caret line below it. Long lines are cut to a window around the place, so that the caret
 * stays in sight.
 */
export function codeFrame(source: Source, place: Span): string {
  const { line, column } = positionOf(source, place.start);
  const text = source.text.split('\n')[line - 1] ?? '';
  const from = Math.max(0, Math.min(column - 1 - WIDTH / 2, text.length - WIDTH));
  const window = text.slice(from, from + WIDTH).replace(/\t/g, ' ');
  const caret = column - 1 - from;
  const length = Math.max(1, Math.min(place.end - place.start, window.length - caret));
  const gutter = String(line);
  return [
    `${gutter} | ${window}`,
    `${' '.repeat(gutter.length)} | ${' '.repeat(caret)}${'^'.repeat(length)}`,
  ].join('\n');
}
