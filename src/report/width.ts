/** Text in a terminal takes columns, not UTF-16 units: measuring, padding, shortening and wrapping by columns. */

/** Combining marks take no column, ideographs two. */
export const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (noColumn.test(sign) ? 0 : twoColumns.test(sign) ? 2 : 1), 0);

export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Cut to a width, with … at the end of what was cut. */
export function shorten(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  for (const sign of text) {
    if (widthOf(kept + sign) > width - 1) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}

/** Broken at blanks into lines of at most the width where words allow; later lines may be narrower. */
export function wrap(text: string, width: number, later = width): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const room = lines.length === 0 ? width : later;
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

const noColumn = /\p{M}/u;
const twoColumns =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60\p{Emoji_Presentation}]/u;
