/**
 * Evaluation bars: `\left. \nabla_{\theta'} f(\theta') \right|_{\theta' = \theta}` is the derivative at another place,
 * and so is `\left. \nabla_\theta f(\theta) \right|_{\theta_k}`.
 * Other formulas behind such a bar, and differences between two places, are not understood yet.
 */
import type { Syntax } from '../../read/syntax.js';
import { unknown, type Expression } from '../expression.js';
import { isNameLike } from '../inference/brackets.js';
import { unsupportedNotation } from '../messages.js';
import type { Grammar } from './grammar.js';
import { familyOf, spelled } from './spelling.js';

type Scripted = Extract<Syntax, { kind: 'scripted' }>;

/** Null for anything else. */
export function evaluated({ base, sub, sup }: Scripted, grammar: Grammar): Expression | null {
  if (base.kind !== 'group' || base.open !== '.' || sub === null || sup !== null) return null;
  if (sub.kind === 'group') return unknown(unsupportedNotation(beside, sub.span));
  const body = grammar.whole(base.body);
  if (body.kind !== 'derivative' || body.variable === null) return null;
  const place = placeIn(sub, body.variable);
  return place !== null && body.component === null && body.at === undefined
    ? { ...body, at: grammar.whole(place) }
    : null;
}

const beside = 'a bracket behind a derivative, which may be a factor or a place,';

/** `\theta'` of `\theta = \theta'` and of `\theta'` alone, which can only be a value of θ. */
function placeIn(sub: Syntax, variable: string): Syntax | null {
  if (isNameLike(sub)) return spelled(sub) !== variable && familyOf(spelled(sub)) === variable ? sub : null;
  const [bound, place] = sub.kind === 'relation' ? sub.members : [];
  const isEquation = sub.kind === 'relation' && sub.relations.join() === '=';
  return isEquation && bound && place && spelled(bound) === variable ? place : null;
}
