/**
 * Evaluation bars: `\left. \nabla_{\theta'} f(\theta') \right|_{\theta' = \theta}` is the derivative at another place.
 * Other formulas behind such a bar, and differences between two places, are not understood yet.
 */
import type { Syntax } from '../../read/syntax.js';
import type { Expression } from '../expression.js';
import type { Grammar } from './grammar.js';
import { spelled } from './spelling.js';

type Scripted = Extract<Syntax, { kind: 'scripted' }>;

/** Null for anything else. */
export function evaluated({ base, sub, sup }: Scripted, grammar: Grammar): Expression | null {
  if (base.kind !== 'group' || base.open !== '.' || sub?.kind !== 'relation' || sup !== null) return null;
  const [variable, place] = sub.members;
  if (variable === undefined || place === undefined || sub.relations.join() !== '=') return null;
  const body = grammar.whole(base.body);
  return body.kind === 'derivative' &&
    body.variable === spelled(variable) &&
    body.component === null &&
    body.at === undefined
    ? { ...body, at: grammar.whole(place) }
    : null;
}
