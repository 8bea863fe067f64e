/**
 * Antiderivatives by substitution: for an inner function u the integrand divided by u′, written in u alone, integrated by
 * the table, and u put back. Proposals only, of which the derivative is taken again. Relies on the table of
 * antiderivatives and on the rows on derivatives.
 */
import { translate } from '../kernel/translate.js';
import { newUnknowns } from '../kernel/unknowns.js';
import { real } from '../terms/sort.js';
import { bind, mentions, replaceSymbol, replaceTerm } from '../terms/substitute.js';
import { apply, number, partsOf, same, type SymbolTerm, type Term } from '../terms/term.js';
import { antiderivative } from './antiderivative.js';
import { canonical, monomialTerm } from './canonical.js';
import { derivativeTheorem } from './differentiate.js';
import { deeper, fresh, type Prover } from './prover.js';

/** Inner functions that are tried for one integrand. */
const TRIES = 8;

/** F with F′ = body, for a body that is h(u) u′ with an inner function u. */
export function antiderivativeBySubstitution(body: Term, variable: SymbolTerm, prover: Prover): Term | null {
  const place = fresh(deeper(deeper(prover)), real, 'u');
  return byExponential(body, variable, place) ?? byInnerFunction(body, variable, place, prover);
}

/** u = e^{cx}: x = log(u) / c, and dx = du / (c u). */
function byExponential(body: Term, variable: SymbolTerm, place: SymbolTerm): Term | null {
  for (const scale of scalesOf(body, variable)) {
    const back = apply('divide', apply('log', place), scale);
    const slope = apply('multiply', scale, place);
    const primitive = integratedIn(
      apply('divide', replaceSymbol(body, variable, back), slope),
      variable,
      place,
    );
    const inner = apply('exp', apply('multiply', scale, variable));
    if (primitive) return replaceSymbol(primitive, place, inner);
  }
  return null;
}

/** c, of the exponentials e^{cx} of the body, up to whole powers. */
function scalesOf(body: Term, variable: SymbolTerm): readonly Term[] {
  const unknowns = newUnknowns('whole');
  if (translate(body, unknowns) === null) return [];
  return unknowns.list.flatMap((unknown) => {
    if (unknown.kind !== 'exponential') return [];
    const scale = canonical(apply('divide', monomialTerm(unknown.of, unknowns), variable));
    return mentions(scale, variable) ? [] : [scale];
  });
}

function byInnerFunction(body: Term, variable: SymbolTerm, place: SymbolTerm, prover: Prover): Term | null {
  for (const inner of innerFunctions(body, variable).slice(0, TRIES)) {
    const goal = bind('derivative', place, [replaceSymbol(inner, variable, place)], [variable, number(1)]);
    const found = derivativeTheorem(goal, prover);
    const slope = found?.conclusion.kind === 'binder' ? found.conclusion.operands[2] : undefined;
    if (slope === undefined || same(slope, number(0))) continue;
    const ratio = replaceTerm(canonical(apply('divide', body, slope)), inner, place);
    const primitive = integratedIn(ratio, variable, place);
    if (primitive) return replaceSymbol(primitive, place, inner);
  }
  return null;
}

/** The antiderivative of what depends on the place alone, once arithmetic has cancelled what it can. */
function integratedIn(integrand: Term, variable: SymbolTerm, place: SymbolTerm): Term | null {
  const plain = canonical(integrand);
  return mentions(plain, variable) ? null : antiderivative(plain, place);
}

/** Arguments of functions and bases of powers that depend on the variable, and these functions, each once. */
function innerFunctions(term: Term, variable: SymbolTerm): readonly Term[] {
  const found: Term[] = [];
  const visit = (part: Term): void => {
    if (part.kind !== 'apply' || !mentions(part, variable)) return;
    const isPlain = ['add', 'subtract', 'multiply', 'negate', 'divide'].includes(part.operator);
    const inner = isPlain ? [] : part.operator === 'power' ? part.arguments : [part, ...part.arguments];
    const below = part.operator === 'divide' ? part.arguments.slice(1) : [];
    for (const one of [...inner, ...below])
      if (mentions(one, variable) && !same(one, variable) && !found.some((other) => same(one, other)))
        found.push(one);
    partsOf(part).forEach(visit);
  };
  visit(term);
  return found;
}
