/**
 * Structure: from syntax to expressions, where every operator knows what it takes. The reach of ∫, Σ, E, ∂, \log is
 * decided here, by convention; what names stand for comes from the vocabulary. Never fails: what has no meaning becomes
 * an `unknown` that says why.
 */
import { cover } from '../../text/source.js';
import type { Syntax } from '../../read/syntax.js';
import { operation, unknown, type Expression } from '../expression.js';
import type { Vocabulary } from '../inference/vocabulary.js';
import { missingOperand, unsupportedNotation } from '../messages.js';
import { withBoundEntries } from './bound-entries.js';
import { empiricalLaw } from './empirical.js';
import { factor } from './factor.js';
import { conventions, houseRule, type Convention, type Grammar } from './grammar.js';
import { atEnd, cursorOf, peek, peekItem, type Cursor } from './tokens.js';

/** By the house rule. */
export const structure = (syntax: Syntax, vocabulary: Vocabulary): Expression =>
  byHouseRule(syntax, vocabulary).expression;

/** One expression for each convention that can make a difference, the likeliest first. */
export function structures(
  syntax: Syntax,
  vocabulary: Vocabulary,
  list: readonly Convention[] = conventions,
): readonly Structure[] {
  const { asked } = byHouseRule(syntax, vocabulary);
  return list
    .filter((one) => one === houseRule || [...asked].some((reach) => one[reach] !== houseRule[reach]))
    .map((convention) => ({
      expression:
        convention === houseRule
          ? structure(syntax, vocabulary)
          : structureBy(convention, syntax, vocabulary),
      note: convention.note,
      isUnlikely: convention.division === 'unlikely',
    }));
}

export interface Structure {
  readonly expression: Expression;
  readonly note: string | null;
  /** Hardly meant: no proof of it is one of the step, and no step is wrong that it makes true. */
  readonly isUnlikely: boolean;
}

/** What the house rule makes of a formula, and of which reaches it was asked on the way. */
interface Structured {
  readonly expression: Expression;
  readonly asked: ReadonlySet<Reach>;
}

type Reach = Exclude<keyof Convention, 'note'>;

const known = new WeakMap<Vocabulary, WeakMap<Syntax, Structured>>();

/** Formulas are looked at by one pass of inference after the other. */
function byHouseRule(syntax: Syntax, vocabulary: Vocabulary): Structured {
  let formulas = known.get(vocabulary);
  if (formulas === undefined) known.set(vocabulary, (formulas = new WeakMap()));
  let found = formulas.get(syntax);
  if (found === undefined) {
    const asked = new Set<Reach>();
    found = { expression: structureBy(noting(houseRule, asked), syntax, vocabulary), asked };
    formulas.set(syntax, found);
  }
  return found;
}

/** The convention, which notes what it is asked. */
const noting = (convention: Convention, asked: Set<Reach>): Convention => ({
  get derivative() {
    asked.add('derivative');
    return convention.derivative;
  },
  get binding() {
    asked.add('binding');
    return convention.binding;
  },
  get prefix() {
    asked.add('prefix');
    return convention.prefix;
  },
  get factors() {
    asked.add('factors');
    return convention.factors;
  },
  get division() {
    asked.add('division');
    return convention.division;
  },
  note: convention.note,
});

function structureBy(convention: Convention, syntax: Syntax, vocabulary: Vocabulary): Expression {
  const grammar: Grammar = {
    vocabulary,
    convention,
    whole: (part) => whole(part, grammar),
    sum: (cursor) => sum(cursor, grammar),
    product: (cursor) => product(cursor, grammar),
    factor: (cursor) => factor(cursor, grammar),
  };
  return withBoundEntries(grammar.whole(syntax));
}

const whole = (syntax: Syntax, grammar: Grammar): Expression =>
  empiricalLaw(syntax, grammar) ?? sum(cursorOf(syntax), grammar);

function sum(cursor: Cursor, grammar: Grammar): Expression {
  let total: Expression | null = null;
  while (!atEnd(cursor)) {
    const token = peek(cursor);
    const sign = token?.kind === 'sign' ? token.sign : '+';
    if (token?.kind === 'sign') cursor.at++;
    if (sign === '\\pm' || sign === '\\mp')
      return unknown(unsupportedNotation(`the sign ${sign}`, token?.span ?? cursor.span));
    const term = grammar.product(cursor);
    if (total === null) total = sign === '-' ? operation(term.span, 'negate', term) : term;
    else total = operation(cover(total.span, term.span), sign === '-' ? 'subtract' : 'add', total, term);
  }
  return total ?? unknown(missingOperand('the place', cursor.span));
}

function product(cursor: Cursor, grammar: Grammar): Expression {
  const first = peek(cursor);
  if (first?.kind === 'sign') {
    cursor.at++;
    const body = product(cursor, grammar);
    return first.sign === '-' ? operation(cover(first.span, body.span), 'negate', body) : body;
  }
  let total: Expression | null = null;
  for (let token = peekItem(cursor); token !== undefined; token = peekItem(cursor)) {
    const next = grammar.factor(cursor);
    if (total === null) total = next;
    else {
      const span = cover(total.span, next.span);
      total = token.dot
        ? { kind: 'dot', left: total, right: next, span }
        : operation(span, 'multiply', total, next);
    }
  }
  return total ?? unknown(missingOperand('the sign', cursor.span));
}
