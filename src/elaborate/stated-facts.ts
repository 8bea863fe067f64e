/**
 * Facts that the author states: signs, ranges, equations to rely on, permission to interchange. A statement that cannot
 * be understood is a located message, never an error.
 */
import type { Message } from '../text/message.js';
import type { OperatorName } from '../terms/operators.js';
import { apply, number, symbol, type Term } from '../terms/term.js';
import type { Fact, Origin, Permission } from '../terms/theory.js';
import type { Syntax } from '../read/syntax.js';
import { complete } from './inference/completion.js';
import type { FoundDefinition } from './inference/definitions.js';
import type { Declaration } from './inference/statements.js';
import type { Understanding } from './inference/understanding.js';
import { meaningOf } from './meaning/meaning.js';
import { openIndices, settingOf, type Meaning } from './meaning/setting.js';
import { unreadableStatement } from './messages.js';
import { structure } from './structure/structure.js';

export interface StatedFacts {
  readonly facts: readonly Fact[];
  readonly permissions: readonly Permission[];
  readonly messages: readonly Message[];
}

export function statedFacts(
  understanding: Understanding,
  meaning: Meaning,
  defined: ReadonlyMap<string, FoundDefinition>,
  lineOf: (offset: number) => number,
): StatedFacts {
  const facts: Fact[] = [];
  const permissions: Permission[] = [];
  const messages: Message[] = [];
  const definitions = new Set([...defined.values()].map(({ candidate }) => candidate.span.start));
  for (const declaration of understanding.declarations) {
    const { latex, span, foreign } = declaration;
    const origin: Origin = { kind: 'declared', latex, line: foreign ? 1 : lineOf(span.start) };
    const fact = (proposition: Term): void =>
      void facts.push({
        proposition,
        kind: declaration.assumed ? 'assumption' : kindOf(declaration),
        origin,
      });
    switch (declaration.kind) {
      case 'unreadable':
        messages.push(unreadableStatement(latex, span));
        break;
      case 'interchange':
      case 'boundary':
        permissions.push({ kind: declaration.kind, origin });
        break;
      case 'membership':
        for (const name of declaration.names) {
          const proposition = membership(name, declaration.set.condition, understanding);
          if (proposition !== null) fact(proposition);
        }
        break;
      case 'relation': {
        if (definitions.has(span.start) && !declaration.assumed) break;
        const proposition = relationTerm(declaration, understanding, meaning);
        if (proposition === null && declaration.inline) break;
        if (proposition === null) messages.push(unreadableStatement(latex, span));
        else fact(proposition);
        break;
      }
      case 'arrow':
      case 'function':
      case 'density':
        break;
    }
  }
  return { facts, permissions, messages };
}

const kindOf = (declaration: Declaration): Fact['kind'] =>
  declaration.kind === 'relation' && !['<', '>', '\\le', '\\ge', '\\ne'].includes(declaration.relation)
    ? 'assumption'
    : 'domain';

function membership(
  name: string,
  condition: 'none' | 'positive' | 'nonnegative' | 'natural',
  { sorts }: Understanding,
): Term | null {
  const value = symbol(name, sorts.ofName(name));
  switch (condition) {
    case 'none':
      return null;
    case 'positive':
      return apply('less', number(0), value);
    case 'nonnegative':
      return apply('lessEqual', number(0), value);
    case 'natural':
      return apply('natural', value);
  }
}

const operators: ReadonlyMap<string, readonly [OperatorName, 'forth' | 'back']> = new Map([
  ['=', ['equal', 'forth']],
  [':=', ['equal', 'forth']],
  ['\\equiv', ['equal', 'forth']],
  ['\\ne', ['notEqual', 'forth']],
  ['<', ['less', 'forth']],
  ['\\le', ['lessEqual', 'forth']],
  ['>', ['less', 'back']],
  ['\\ge', ['lessEqual', 'back']],
]);

function relationTerm(
  { relation, left, right }: Extract<Declaration, { kind: 'relation' }>,
  understanding: Understanding,
  meaning: Meaning,
): Term | null {
  const [operator, direction] = operators.get(relation) ?? [null, 'forth'];
  const [a, b] = [termOfSyntax(left, understanding, meaning), termOfSyntax(right, understanding, meaning)];
  if (operator === null || a === null || b === null) return null;
  return direction === 'forth' ? apply(operator, a, b) : apply(operator, b, a);
}

function termOfSyntax(syntax: Syntax, understanding: Understanding, meaning: Meaning): Term | null {
  const setting = settingOf(meaning);
  const value = meaningOf(complete(structure(syntax, understanding.vocabulary), understanding), setting);
  const term = value.at(openIndices(understanding.taken, value.shape.length));
  return setting.messages.length === 0 ? term : null;
}
