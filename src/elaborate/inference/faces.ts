/**
 * Letters in two faces: where a document writes both `\mathbf{y}` and `y`, they may be two things, a vector and a
 * number, or one thing written carelessly. Components `y_i` beside a vector `\mathbf{y}` are the usual way to write one.
 * Looks at syntax only.
 */
import { partsOf } from '../../read/parts.js';
import type { Syntax } from '../../read/syntax.js';

/** Names that stand in both faces, both times with a subscript or both times without. */
export function namesInTwoFaces(formulas: readonly Syntax[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const names = new Set<string>();
  const visit = (syntax: Syntax, isScripted: boolean): void => {
    if (syntax.kind === 'name' && syntax.style === 'letter') {
      names.add(syntax.name);
      seen.add(faceOf(syntax.name, syntax.bold === true, isScripted));
    }
    const isBase = syntax.kind === 'scripted' && syntax.sub !== null;
    partsOf(syntax).forEach((part, at) => {
      visit(part, isBase && at === 0);
    });
  };
  for (const formula of formulas) visit(formula, false);
  const isInBoth = (name: string, isScripted: boolean): boolean =>
    seen.has(faceOf(name, true, isScripted)) && seen.has(faceOf(name, false, isScripted));
  return new Set([...names].filter((name) => isInBoth(name, true) || isInBoth(name, false)));
}

/** Names that a formula writes in the plain face. */
export function plainNames(formula: Syntax): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (syntax: Syntax): void => {
    if (syntax.kind === 'name' && syntax.bold !== true) names.add(syntax.name);
    partsOf(syntax).forEach(visit);
  };
  visit(formula);
  return names;
}

const faceOf = (name: string, bold: boolean, isScripted: boolean): string =>
  `${name} ${String(bold)} ${String(isScripted)}`;
