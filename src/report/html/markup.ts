/**
 * Markup that is safe by type: the template `html` escapes every string put into it, so text of a document can only
 * get into a page as text. Only KaTeX's output and templates are markup.
 */
import { escapeUTF8 } from 'entities/escape';

export interface Markup {
  readonly markup: string;
}

export const html = (parts: TemplateStringsArray, ...values: readonly (string | Markup)[]): Markup => ({
  markup: parts.reduce(
    (text, part, index) => text + asMarkup(values[index - 1] ?? '') + part.replace(BREAK, ' '),
  ),
});

export const many = (all: readonly Markup[]): Markup => ({
  markup: all.map(({ markup }) => markup).join(''),
});

/** For the output of KaTeX alone. */
export const trusted = (markup: string): Markup => ({ markup });

/** Controls and marks that reverse the direction of writing become visible, or whatever is put in their place. */
export const visible = (text: string, instead = '\ufffd'): string =>
  text.replace(/(?![\n\t])[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, instead);

const asMarkup = (value: string | Markup): string =>
  typeof value === 'string' ? escapeUTF8(visible(value)) : value.markup;

/** Templates are indented for their readers, not for the page. */
const BREAK = /\n\s*/g;
