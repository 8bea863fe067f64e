/** `--explain-context`: what each file gives, declared by its author or inferred from its formulas, with its lines. */
import type { FileResult, GivenResult, Result } from '../verify/result.js';
import { plainMath } from './plainMath.js';
import { fileTitle, type Look } from './terminal.js';
import { padEnd, widthOf, wrap } from './width.js';
import { count } from './words.js';

export function renderContext(result: Result, look: Look): string {
  const files = result.files.map((file) => ['', ...fileLines(file, look), ''].join('\n'));
  return files.join('');
}

function fileLines(file: FileResult, look: Look): readonly string[] {
  const { bold, dim } = look.colours;
  const title = `  ${bold(fileTitle(file.path))}`;
  if (file.given.length === 0) return [title, '', dim('  Nothing is given.')];
  const declared = file.given.filter(({ origin }) => origin === 'declared');
  const inferred = file.given.filter(({ origin }) => origin === 'inferred');
  return [
    title,
    ...section(declared, 'Declared', file.given, look),
    ...section(inferred, 'Inferred', file.given, look),
    '',
    dim(`  ${count(declared.length, 'statement')} declared, ${String(inferred.length)} inferred.`),
  ];
}

/** All sections of a file share their columns. */
function section(
  given: readonly GivenResult[],
  heading: string,
  all: readonly GivenResult[],
  { columns, colours }: Look,
): readonly string[] {
  if (given.length === 0) return [];
  const lineDigits = Math.max(2, ...all.map(({ line }) => String(line).length));
  const body = 2 + lineDigits + 2;
  const formulaWidth = Math.max(...all.map(({ latex }) => widthOf(plainMath(latex))));
  const room = Math.max(30, columns - body - 14);
  const rows = given.flatMap(({ latex, line, kind }) => {
    const lines = wrap(plainMath(latex), room, room - 2);
    return lines.map((text, index) =>
      index === 0
        ? `  ${colours.dim(String(line).padStart(lineDigits))}  ${padEnd(text, Math.min(formulaWidth, room))}  ${colours.dim(kind)}`
        : `${' '.repeat(body + 2)}${text}`,
    );
  });
  return ['', `  ${colours.cyan(heading)}`, ...rows];
}
