/**
 * The prose of a document: its text with a sign in place of each formula, so that phrases can be told from what they are
 * about. Relies on the places of formulas; knows no mathematics.
 */
import type { Document, Mention } from '../read/document.js';

/** Stands for one formula. */
export const formulaSign = '¤';

/** All of it, with single spaces. */
export function proseOf({ source, chains, mentions }: Document): string {
  const spans = [...chains, ...mentions]
    .map(({ span }) => span)
    .sort((one, other) => one.start - other.start || other.end - one.end);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start >= at) pieces.push(source.text.slice(at, start), formulaSign);
    at = Math.max(at, end);
  }
  pieces.push(source.text.slice(at));
  return pieces
    .join('')
    .replace(/\$+¤\$+|\\[([]¤\\[)\]]/g, formulaSign)
    .replace(/\s+/g, ' ');
}

/** What stands beside a formula within its paragraph, a formula that is cut off left out. */
export function proseBeside({ before, after }: Mention): { readonly before: string; readonly after: string } {
  const isCut = (prose: string): boolean => (prose.split('$').length - 1) % 2 === 1;
  return {
    before: withSigns(isCut(before) ? before.slice(before.indexOf('$') + 1) : before),
    after: withSigns(isCut(after) ? after.slice(0, after.lastIndexOf('$')) : after),
  };
}

const withSigns = (prose: string): string => prose.replace(/\$[^$]*\$|\\\((?:(?!\\\)).)*\\\)/g, formulaSign);
