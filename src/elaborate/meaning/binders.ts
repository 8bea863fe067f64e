/**
 * ∫, Σ, Π, sup, inf, lim, E and KL as binders over the symbol that the author wrote. A bound name shadows a free one of
 * the same spelling, as on paper.
 */
import { bind, calledFunctions, freeSymbols, mentions, replaceSymbol } from '../../terms/substitute.js';
import { apply, call, number, symbol, type SymbolTerm, type Term } from '../../terms/term.js';
import type { BinderName } from '../../terms/binders.js';
import { integer, type Sort } from '../../terms/sort.js';
import { whole } from '../../terms/whole.js';
import type { BindingExpression, DivergenceExpression, ExpectationExpression } from '../expression.js';
import { missingVariable, unsupportedNotation } from '../messages.js';
import { meaningOf } from './meaning.js';
import { withoutUnsaidEnds } from '../structure/spelling.js';
import { overPart } from './parts.js';
import { failed, type EmpiricalLaw, type Setting } from './setting.js';
import { scalar, termOf, type Shaped } from './shaped.js';

export function bindingMeaning(expression: BindingExpression, setting: Setting): Shaped {
  const { variable: name, domain, binder, span } = expression;
  if (name === null) return failed(missingVariable(`\\${binder}`, span), setting);
  if (expression.part !== undefined) return overPart(expression, expression.part, name, setting);
  const sort = setting.sorts.ofName(name);
  const variable = symbol(name, domain.kind === 'range' ? integer : sort);
  const body = meaningOf(expression.body, setting);
  const counted = variable.sort.kind === 'integer' || binder === 'limit' ? namedAfter(body, name) : null;
  if (counted !== null)
    return failed(unsupportedNotation(`${counted} below something that runs over ${name}`, span), setting);
  if (domain.kind === 'range' && sort.kind !== 'integer' && mentions(atOnes(body), symbol(name, sort)))
    return failed(unsupportedNotation(`${name} as an index and as something else`, span), setting);
  const over = (used: BinderName, operand: Term): Shaped => ({
    ...body,
    at: (indices) => bind(used, variable, [body.at(indices)], [operand]),
  });
  switch (domain.kind) {
    case 'whole':
      return over(wholeBinder(binder, sort), whole(sort));
    case 'interval':
    case 'range': {
      const operator = domain.kind;
      const ends = [domain.from, domain.to].map((end) => termOf(meaningOf(end, setting)));
      return over(binder, apply(operator, ...ends));
    }
    case 'listed': {
      if (sort.kind !== 'real' && sort.kind !== 'integer')
        return failed(unsupportedNotation(`numbers for $${name}$`, span), setting);
      const values = domain.values.map((value) => termOf(meaningOf(value, setting)));
      const operator = binder === 'sum' ? 'add' : 'multiply';
      return { ...body, at: (indices) => valuesJoined(operator, variable, values, body.at(indices)) };
    }
    case 'point':
      return over(binder, termOf(meaningOf(domain.at, setting)));
  }
}

/** What has the variable in its name, `x_{2i}`, and may depend on it in a way that is not understood. */
function namedAfter(body: Shaped, variable: string): string | null {
  const term = atOnes(body);
  const called = [...calledFunctions(term)].map((key) => key.replace(/\(.*$/, ''));
  const names = [...freeSymbols(term).map(({ name }) => withoutUnsaidEnds(name)), ...called];
  const letter = new RegExp(`[_^]\\{(?:.*[^A-Za-z\\\\])?${escaped(variable)}(?![A-Za-z])`);
  return names.find((name) => letter.test(name)) ?? null;
}

/** The first component, which stands for all of them. */
const atOnes = (body: Shaped): Term => body.at(body.shape.map(() => number(1)));

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** A sum or product over numbers that are listed is written out. */
const valuesJoined = (
  operator: 'add' | 'multiply',
  variable: SymbolTerm,
  values: readonly Term[],
  body: Term,
): Term =>
  values
    .map((value) => replaceSymbol(body, variable, value))
    .reduce((left, right) => apply(operator, left, right));

/** A sum over all points of a space is the integral with respect to its counting measure. */
const wholeBinder = (binder: BindingExpression['binder'], sort: Sort): BinderName =>
  binder === 'sum' && sort.kind !== 'integer' ? 'integral' : binder;

export function expectationMeaning(expression: ExpectationExpression, setting: Setting): Shaped {
  const { law, span } = expression;
  const name = expression.variable;
  if (name === null) return failed(missingVariable('\\mathbb{E}', span), setting);
  const variable = symbol(name, setting.sorts.ofName(name));
  const body = meaningOf(expression.body, setting);
  if (law.kind !== 'call')
    return failed(unsupportedNotation('an expectation under this law', law.span), setting);
  const empirical = setting.empirical.get(law.function);
  if (empirical !== undefined) return average(empirical, variable, body);
  const density = termOf(meaningOf(law, setting));
  if (isOfNumbered(body, variable))
    return failed(unsupportedNotation(`${name} with an index below a mean over ${name}`, span), setting);
  return {
    ...body,
    at: (indices) => bind('expectation', variable, [density, body.at(indices)], [whole(variable.sort)]),
  };
}

/** `\mathbb{E}_{p(t)}[t_i]` speaks of components of what is drawn, and of no numbers beside it. */
function isOfNumbered(body: Shaped, variable: SymbolTerm): boolean {
  const term = atOnes(body);
  return calledFunctions(term).has(variable.name) && !mentions(term, variable);
}

/** The mean over the data. Authors write the drawn point as x or, by a slip, as x_i already. */
function average({ data, index, count }: EmpiricalLaw, variable: SymbolTerm, body: Shaped): Shaped {
  const place = symbol(index, integer);
  const point = call(data, [place], variable.sort);
  return {
    ...body,
    at: (indices) => {
      const term = body.at(indices);
      const value = mentions(term, variable) ? replaceSymbol(term, variable, point) : term;
      const sum = bind('sum', place, [value], [apply('range', number(1), count)]);
      return apply('multiply', apply('divide', number(1), count), sum);
    },
  };
}

/** KL(p‖q) is the expectation under p of \log p - \log q. */
export function divergenceMeaning(expression: DivergenceExpression, setting: Setting): Shaped {
  const { from, to, span } = expression;
  const name = expression.variable;
  if (name === null || from.kind !== 'call' || to.kind !== 'call')
    return failed(unsupportedNotation('a divergence between these laws', span), setting);
  const variable = symbol(name, setting.sorts.ofName(name));
  const [p, q] = [termOf(meaningOf(from, setting)), termOf(meaningOf(to, setting))];
  const gap = apply('subtract', apply('log', p), apply('log', q));
  return scalar(bind('expectation', variable, [p, gap], [whole(variable.sort)]));
}
