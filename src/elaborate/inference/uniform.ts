/**
 * The uniform law on a unit cube, `P = \text{Unif}[0,1]^d`: densities on the cube are taken with respect to it, for it is
 * the measure of the cube itself. So its own density is 1, and the total mass of the space is 1.
 */
import type { Document } from '../../read/document.js';
import type { Syntax } from '../../read/syntax.js';
import type { Span } from '../../text/source.js';
import { number } from '../../terms/term.js';
import { spelled } from '../structure/spelling.js';
import { tokensOf } from '../structure/tokens.js';
import type { FoundDefinition } from './definitions.js';
import { isNameLike } from './brackets.js';

export interface UniformLaw {
  readonly name: string;
  readonly latex: string;
  readonly span: Span;
  readonly definition: FoundDefinition;
}

export const uniformLaws = ({ chains }: Document): readonly UniformLaw[] =>
  chains.flatMap(({ members, links, span }, index): readonly UniformLaw[] => {
    const [left, right] = [members[0], members[1]];
    if (!left?.syntax || !right?.syntax || !isNameLike(left.syntax) || !isUniform(right.syntax)) return [];
    if (!['=', ':=', '\\sim', '\\equiv'].includes(links[0]?.relation ?? '')) return [];
    const name = spelled(left.syntax);
    const one = { kind: 'number', value: number(1).value, span } as const;
    const latex = `${left.latex} = ${right.latex}`;
    const candidate = {
      left: { kind: 'name', name, span: left.span } as const,
      right: one,
      step: { chain: index, link: 0 },
      latex,
      span,
    };
    return [
      { name, latex, span, definition: { name, arguments: [], body: one, candidate, origin: 'written' } },
    ];
  });

/** `\text{Unif}[0,1]^d`, `\mathcal{U}([0,1])`. */
function isUniform(syntax: Syntax): boolean {
  const [name, cube, ...more] = tokensOf(syntax).map((token) => (token.kind === 'item' ? token.body : null));
  if (!name || !cube || more.length > 0) return false;
  return /^(?:Unif|Uniform|U|\\mathcal\{U\})$/.test(spelled(name)) && isUnitCube(cube);
}

function isUnitCube(syntax: Syntax): boolean {
  const base = syntax.kind === 'scripted' && syntax.sub === null ? syntax.base : syntax;
  if (base.kind !== 'group') return false;
  return base.body.kind === 'group' || base.body.kind === 'scripted'
    ? isUnitCube(base.body)
    : spelled(base.body) === '0,1';
}
