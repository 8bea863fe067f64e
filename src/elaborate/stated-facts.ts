/**
 * Facts that the author states: signs, ranges, equations to rely on, permission to interchange. A statement that cannot
 * be understood is a located message, never an error.
 */
import type { Message } from '../text/message.js';
import type { OperatorName } from '../terms/operators.js';
import { apply, number, symbol, type Term } from '../terms/term.js';
import type { Fact, Origin, Permission } from '../terms/theory.js';
import type { Syntax } from '../read/syntax.js';
import type { Span } from '../text/source.js';
import { isDefining } from './inference/candidates.js';
import { partsOf } from '../read/parts.js';
import { subjectOf } from './boundary.js';
import { complete } from './inference/completion.js';
import { isNameLike } from './inference/brackets.js';
import type { FoundDefinition } from './inference/definitions.js';
import type { Declaration } from './inference/statements.js';
import type { Understanding } from './inference/understanding.js';
import { meaningOf } from './meaning/meaning.js';
import { openIndices, settingOf, type Meaning } from './meaning/setting.js';
import { circularStatement, unreadableStatement } from './messages.js';
import { spelled } from './structure/spelling.js';
import { structure } from './structure/structure.js';

export interface StatedFacts {
  readonly facts: readonly Fact[];
  readonly permissions: readonly Permission[];
  readonly messages: readonly Message[];
  /** Names that statements speak of which are not understood. */
  readonly unclear: ReadonlySet<string>;
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
  const unclear = new Set<string>();
  const placeOf = (span: Span, latex: string): string => `${String(span.start)}:${latex}`;
  const definitions = new Set(
    [
      ...[...defined.values()].map(({ candidate }) => candidate),
      ...understanding.candidates.filter(({ right }) => right.kind === 'empirical'),
    ].map(({ span, latex }) => placeOf(span, latex)),
  );
  for (const declaration of understanding.declarations) {
    const { latex, span, foreign } = declaration;
    const origin: Origin = { kind: 'declared', latex, line: foreign ? 1 : lineOf(span.start) };
    const fact = (proposition: Term): void =>
      void facts.push({
        proposition,
        kind: declaration.assumed ? 'assumption' : kindOf(declaration),
        origin,
      });
    const say = (message: Message): void =>
      void messages.push({ ...message, ...(declaration.source && { source: declaration.source }) });
    const fail = (): void => {
      say(unreadableStatement(latex, span));
      if (declaration.syntax !== null) for (const name of lettersIn(declaration.syntax)) unclear.add(name);
    };
    switch (declaration.kind) {
      case 'unreadable':
        fail();
        break;
      case 'interchange':
        permissions.push({ kind: 'interchange', origin });
        break;
      case 'boundary': {
        const [left] = declaration.syntax?.kind === 'relation' ? declaration.syntax.members : [];
        const about = left === undefined ? null : subjectOf(left, understanding);
        permissions.push({ kind: 'boundary', origin, ...(about !== null && { about }) });
        break;
      }
      case 'membership':
        for (const name of declaration.names) {
          const proposition = membership(name, declaration.set.condition, understanding);
          if (proposition !== null) fact(proposition);
        }
        break;
      case 'relation': {
        if (definitions.has(placeOf(span, latex)) && !declaration.assumed) break;
        const proposition = relationTerm(declaration, understanding, meaning);
        if (proposition === null && declaration.inline) break;
        if (proposition === null) fail();
        else fact(proposition);
        if (proposition !== null && isCircular(declaration)) say(circularStatement(latex, span));
        break;
      }
      case 'arrow':
      case 'function':
      case 'density':
        break;
    }
  }
  return { facts, permissions, messages, unclear };
}

/** `a = a + 1`: a name alone, and again on the other side. */
function isCircular({ relation, left, right }: Extract<Declaration, { kind: 'relation' }>): boolean {
  return isDefining(relation) && isNameLike(left) && lettersIn(right).has(spelled(left));
}

/** Names that may be the author's own: no words, no sets. */
function lettersIn(syntax: Syntax): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (part: Syntax): void => {
    if (part.kind === 'scripted' && part.base.kind === 'name') found.add(spelled({ ...part, sup: null }));
    if (part.kind === 'name' && part.style === 'letter' && !/^\\math/.test(part.name)) found.add(part.name);
    partsOf(part).forEach(visit);
  };
  visit(syntax);
  return found;
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

/** What a relation between two formulas says, as a proposition; null where either of them is not understood. */
export function relationTerm(
  { relation, left, right }: Pick<Extract<Declaration, { kind: 'relation' }>, 'relation' | 'left' | 'right'>,
  understanding: Understanding,
  meaning: Meaning,
): Term | null {
  const [operator, direction] = operators.get(relation) ?? [null, 'forth'];
  const [a, b] = [termOfSyntax(left, understanding, meaning), termOfSyntax(right, understanding, meaning)];
  if (operator === null || a === null || b === null) return null;
  return direction === 'forth' ? apply(operator, a, b) : apply(operator, b, a);
}

export function termOfSyntax(syntax: Syntax, understanding: Understanding, meaning: Meaning): Term | null {
  const setting = settingOf(meaning);
  const value = meaningOf(complete(structure(syntax, understanding.vocabulary), understanding), setting);
  const term = value.at(openIndices(understanding.taken, value.shape.length));
  return setting.messages.length === 0 ? term : null;
}
