/**
 * Canonical names: faces that carry no meaning dropped, calligraphic, blackboard and fraktur kept, accents kept in one
 * spelling. Relies on the table of faces; never asks what a name means.
 */
import { cover, type Span } from '../text/source.js';
import { PLAIN_FACES } from './spellings.js';
import type { Syntax } from './syntax.js';

/** A letter, a command that is a letter, or a digit, in a face or none. */
export function nameOf(written: string, face: string | null, span: Span): Syntax {
  const text = written.normalize('NFD').replace(/[\u0300-\u036f]+/g, '');
  const digit = /^[\d.]$/.test(text);
  if (digit && !(text === '1' && face !== null && STRIKING.has(face))) {
    return { kind: 'number', text, span };
  }
  const plain = face === null || (PLAIN_FACES.has(face) && !digit);
  const kept = face === 'boldsymbol' ? 'mathbf' : (face ?? '');
  const name = plain || text === '\\prime' ? text : `\\${kept}{${text}}`;
  const bold = plain && face !== null && STRIKING.has(face) ? ({ bold: true } as const) : {};
  return { kind: 'name', name, style: 'letter', ...bold, span };
}

/** An accent over a name is part of the name, and under scripts it goes to their base; over more it is an operator. */
export function accented(accent: string, base: Syntax, span: Span): Syntax {
  const canonical = ACCENTS.get(accent) ?? accent;
  switch (base.kind) {
    case 'name':
      return { ...base, name: `\\${canonical}{${base.name}}`, span };
    case 'number':
      return { kind: 'name', name: `\\${canonical}{${base.text}}`, style: 'letter', span };
    case 'scripted':
      if (base.base.kind === 'name' || base.base.kind === 'scripted') {
        const inner = accented(accent, base.base, base.base.span);
        return { ...base, base: inner, span: cover(span, inner.span) };
      }
      break;
    default:
  }
  const operator: Syntax = {
    kind: 'operator',
    name: canonical,
    span: { start: span.start, end: Math.max(span.start, Math.min(base.span.start, span.end)) },
  };
  return {
    kind: 'product',
    items: [
      { body: operator, dot: false },
      { body: base, dot: false },
    ],
    span,
  };
}

/** Faces in which the digit one is a name: an indicator, a vector of ones. */
const STRIKING: ReadonlySet<string> = new Set(['mathbf', 'boldsymbol', 'mathbb', 'textbf']);

const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['widetilde', 'tilde'],
  ['widehat', 'hat'],
  ['widecheck', 'check'],
  ['overline', 'bar'],
  ['overrightarrow', 'vec'],
  ['underbar', 'underline'],
]);
