/**
 * Text of a document made safe for a terminal: no control characters (so no escape sequences), no marks that reverse
 * the direction of writing. Every report in plain text passes every foreign string through here.
 */

/** For one line: line breaks and runs of blanks become one blank. */
export const plainText = (text: string): string => text.replace(harmful, ' ').replace(/ {2,}/g, ' ').trim();

/** For several lines whose columns carry meaning: every harmful character becomes one blank. */
export const plainLines = (text: string): readonly string[] =>
  text.split(/\r?\n/).map((line) => line.replace(harmful, ' ').trimEnd());

const harmful = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
