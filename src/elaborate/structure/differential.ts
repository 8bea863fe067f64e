/**
 * The spellings of derivatives as syntax: `\frac{\partial f}{\partial\theta}`, `\frac{d}{dx}`, `\partial_\theta`,
 * `\nabla_\theta`. Recognises them and names their variables; what they differentiate is for others to say.
 */
import type { FractionSyntax, Syntax } from '../../read/syntax.js';
import { tokensOf, type Token } from './tokens.js';

export interface Differential {
  readonly sign: '+' | '-';
  /** With a plain or an upright d. */
  readonly ordinary: boolean;
  /** What stands above the mark: `2` of `\partial^2`; null for a single mark. */
  readonly order: Syntax | null;
  /** One for each time it is differentiated, outermost first. */
  readonly variables: readonly Syntax[];
  /** What follows the ∂ in the numerator; empty where the derivative takes what follows the fraction. */
  readonly rest: readonly Token[];
}

/** A fraction that is a derivative, taken apart; null for a common fraction. `isVariable('d')` says d is no operator. */
export function differentialOf(
  fraction: FractionSyntax,
  isVariable: (name: string) => boolean,
): Differential | null {
  const top = tokensOf(fraction.numerator);
  const negative = top[0]?.kind === 'sign' && top[0].sign === '-';
  const [mark, ...rest] = negative ? top.slice(1) : top;
  const sign = mark?.kind === 'item' ? differentialMark(mark.body, isVariable) : null;
  if (sign === null) return null;
  const variables = variablesOf(tokensOf(fraction.denominator), isVariable);
  if (variables === null || variables.length === 0) return null;
  const order = mark?.kind === 'item' && mark.body.kind === 'scripted' ? mark.body.sup : null;
  return { sign: negative ? '-' : '+', ordinary: sign === 'd', order, variables, rest };
}

/** The variables of `\partial x \partial y^2`; null if it is something else. */
function variablesOf(
  tokens: readonly Token[],
  isVariable: (name: string) => boolean,
): readonly Syntax[] | null {
  const variables: Syntax[] = [];
  for (let at = 0; at < tokens.length; at += 2) {
    const [mark, variable] = [tokens[at], tokens[at + 1]];
    if (mark?.kind !== 'item' || variable?.kind !== 'item') return null;
    if (differentialMark(mark.body, isVariable) === null) return null;
    const { base, times: above } = powerOf(variable.body);
    // `\partial^2 x` for `\partial x^2`.
    const times = above === 1 ? powerOf(mark.body).times : above;
    if (base.kind !== 'name' && base.kind !== 'scripted') return null;
    for (let time = 0; time < times; time++) variables.push(base);
  }
  return variables;
}

/** `x^2` of `\partial x^2` is x, twice. */
function powerOf(syntax: Syntax): { readonly base: Syntax; readonly times: number } {
  if (syntax.kind !== 'scripted' || syntax.sup?.kind !== 'number') return { base: syntax, times: 1 };
  const times = Number(syntax.sup.text);
  if (!Number.isInteger(times) || times < 1 || times > 8) return { base: syntax, times: 1 };
  const base =
    syntax.sub === null && syntax.primes === 0 ? syntax.base : { ...syntax, sup: null, span: syntax.span };
  return { base, times };
}

/** `\partial`, `\partial^2`, `d`, `\mathrm{d}`. */
export function differentialMark(syntax: Syntax, isVariable: (name: string) => boolean): string | null {
  const base = syntax.kind === 'scripted' && syntax.sub === null ? syntax.base : syntax;
  if (base.kind === 'operator' && (base.name === 'partial' || base.name === 'd')) return base.name;
  return base.kind === 'name' && base.name === 'd' && !isVariable('d') ? 'd' : null;
}
