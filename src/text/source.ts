/**
 * Source files and the places in them. A place is a half-open range of offsets into the text (UTF-16 units);
 * lines and columns, one-based, exist only at the edge, where people read them. Relies on nothing.
 */

export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Offsets into `Source.text`; `start` is in the range, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One-based. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

/** The smallest range that holds all of the given ones. */
export function cover(first: Span, ...rest: readonly Span[]): Span {
  return rest.reduce(
    (all, next) => span(Math.min(all.start, next.start), Math.max(all.end, next.end)),
    first,
  );
}

export const textOf = (source: Source, { start, end }: Span): string => source.text.slice(start, end);

/** Line and column of an offset. A file's last line counts even without a line feed at its end. */
export function positionOf(source: Source, offset: number): Position {
  const before = source.text.slice(0, offset);
  const lastBreak = before.lastIndexOf('\n');
  return { line: before.split('\n').length, column: offset - lastBreak };
}
