/**
 * The front end for notebooks: the Markdown cells of an `.ipynb` file as one Markdown text in which every line stands
 * where it stands in the file, so that lines in reports are lines of the file. Where the file does not keep one line of
 * a cell on one line of its own, the cells stand one below the other. Relies on nothing of the rest of a notebook.
 */
import type { Message } from '../text/message.js';
import { span, type Source } from '../text/source.js';
import { brokenNotebook } from './messages.js';

export interface Notebook {
  /** The same file with Markdown for its text. */
  readonly source: Source;
  readonly messages: readonly Message[];
}

export const isNotebook = ({ path }: Source): boolean => /\.ipynb$/i.test(path);

export function notebookOf(source: Source): Notebook {
  const cells = markdownCells(source.text);
  if (cells === null) {
    return { source: { ...source, text: '' }, messages: [brokenNotebook(span(0, 0))] };
  }
  const text = inPlace(source.text, cells) ?? cells.map((lines) => lines.join('\n')).join('\n\n');
  return { source: { ...source, text }, messages: [] };
}

type Cell = readonly string[];

/** The lines of each Markdown cell; null for what is no notebook. */
function markdownCells(text: string): readonly Cell[] | null {
  try {
    const { cells } = JSON.parse(text) as { readonly cells?: unknown };
    if (!Array.isArray(cells)) return null;
    return cells.flatMap((cell: Partial<Record<'cell_type' | 'source', unknown>> | null): readonly Cell[] => {
      if (cell?.cell_type !== 'markdown') return [];
      const written = Array.isArray(cell.source) ? cell.source.join('') : cell.source;
      return typeof written === 'string' ? [written.split('\n')] : [];
    });
  } catch {
    return null;
  }
}

/** Every line of the cells on the line of the file that holds it, other lines empty; null if one is not to be found. */
function inPlace(text: string, cells: readonly Cell[]): string | null {
  const written = text.split('\n').map(lineIn);
  const placed = written.map(() => '');
  let next = 0;
  for (const cell of cells) {
    const lines = cell.at(-1) === '' ? cell.slice(0, -1) : cell;
    const from = written.findIndex(
      (_, at) => at >= next && lines.every((line, number) => written[at + number] === line),
    );
    if (from < 0) return null;
    placed.splice(from, lines.length, ...lines);
    next = from + lines.length;
  }
  return placed.join('\n');
}

/** The text of a line of the file that is one string, without the line feed at its end. */
function lineIn(line: string): string | null {
  const literal = line.trim().replace(/,$/, '');
  if (!literal.startsWith('"')) return null;
  try {
    const value: unknown = JSON.parse(literal);
    return typeof value === 'string' ? value.replace(/\n$/, '') : null;
  } catch {
    return null;
  }
}
