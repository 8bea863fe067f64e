/**
 * Printing: terms as text, in plain notation for developers (the inverse of notation.ts), in LaTeX for readers, and
 * propositions as half-sentences for the ledger of assumptions. Only the public functions meet here; nothing that is
 * printed is ever read back by the judge.
 */
export { describe } from './describe.js';
export { printLatex } from './print-latex.js';
export { printPlain } from './print-plain.js';
