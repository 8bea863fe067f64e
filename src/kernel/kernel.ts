/**
 * The judge. Only this file makes a `Theorem`, by the fifteen steps below; the inference figure above each says what it
 * does. A theorem holds its hypotheses (the ledger of assumptions), its conclusion and its justification, from which
 * `replay` rebuilds it. Relies on terms, the arithmetic of ring.ts and the rows of the rule table it is given; searches
 * for nothing. A step that does not apply throws a refusal: the caller has a bug, or somebody forges.
 *
 * Terms denote total functions: x/0 is 0, the integral of a function that is not integrable is 0, a derivative that
 * does not exist is 0, a limit likewise, and other values outside the domain of an operator are arbitrary. So every step is valid
 * whatever is defined; which conditions are free because they only say that both sides are defined is decided by
 * ledger.ts.
 */
import { compare as compareRationals, isInteger, signOf } from '../numbers/rational.js';
import { binders } from '../terms/binders.js';
import { constantOf } from '../terms/constant.js';
import { sameSort, type Sort } from '../terms/sort.js';
import {
  bind,
  isClosed,
  mentions,
  openBody,
  replaceSymbol,
  sameSymbol,
  substitute,
  calledFunctions,
  freeSymbols,
} from '../terms/substitute.js';
import { isInfinite, partsOf, same, sortOf, withParts, type SymbolTerm, type Term } from '../terms/term.js';
import type { Theory } from '../terms/theory.js';
import { isWhole } from '../terms/whole.js';
import { equalByArithmetic } from './ring.js';
import type { Roots } from './unknowns.js';
import { equation, fill, type Filling, type Rule } from './rule.js';

/** Why a step was refused; the error that is thrown carries it as `reason`. */
export type RefusalReason =
  | 'not-a-theorem'
  | 'not-an-equation'
  | 'middle-terms-differ'
  | 'wrong-number-of-parts'
  | 'not-closed'
  | 'unknown-rule'
  | 'no-definition'
  | 'not-a-hypothesis'
  | 'not-quantified'
  | 'wrong-sort'
  | 'not-known'
  | 'not-a-number'
  | 'constant-of-the-theory'
  | 'circular-definition';

export type Justification =
  | { readonly step: 'reflexivity'; readonly term: Term }
  | { readonly step: 'symmetry'; readonly of: Theorem }
  | { readonly step: 'transitivity'; readonly first: Theorem; readonly second: Theorem }
  | { readonly step: 'congruence'; readonly term: Term; readonly parts: readonly Theorem[] }
  | {
      readonly step: 'abstraction';
      readonly term: Term;
      readonly variable: SymbolTerm;
      readonly bodies: readonly Theorem[];
      readonly operands: readonly Theorem[];
    }
  | { readonly step: 'assume'; readonly proposition: Term }
  | { readonly step: 'instance'; readonly rule: string; readonly filling: Filling }
  | { readonly step: 'unfold'; readonly term: Term }
  | { readonly step: 'ring'; readonly left: Term; readonly right: Term; readonly roots: Roots }
  | { readonly step: 'compare'; readonly proposition: Term }
  | { readonly step: 'discharge'; readonly theorem: Theorem; readonly lemma: Theorem }
  | {
      readonly step: 'generalise';
      readonly theorem: Theorem;
      readonly variable: SymbolTerm;
      readonly quantifier: 'forall' | 'near';
      readonly operand: Term;
    }
  | { readonly step: 'specialise'; readonly theorem: Theorem; readonly value: Term }
  | { readonly step: 'transport'; readonly theorem: Theorem; readonly equation: Theorem }
  | {
      readonly step: 'replace';
      readonly theorem: Theorem;
      readonly variable: SymbolTerm;
      readonly value: Term;
    };

/** Nobody outside this file has it, so nobody else can make a theorem. */
const seal = Symbol('made by the judge');

export class Theorem {
  readonly hypotheses: readonly Term[];
  readonly conclusion: Term;
  readonly justification: Justification;

  constructor(key: typeof seal, hypotheses: readonly Term[], conclusion: Term, justification: Justification) {
    if (key !== seal) refuse('not-a-theorem', 'only the judge makes theorems');
    this.hypotheses = Object.freeze([...hypotheses]);
    this.conclusion = conclusion;
    this.justification = Object.freeze(justification);
    Object.freeze(this);
  }
}

/** The steps, for one theory and one table of rules. A judge accepts no theorems but its own. */
export interface Judge {
  readonly theory: Theory;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly reflexivity: (term: Term) => Theorem;
  readonly symmetry: (of: Theorem) => Theorem;
  readonly transitivity: (first: Theorem, second: Theorem) => Theorem;
  readonly congruence: (term: Term, parts: readonly Theorem[]) => Theorem;
  readonly abstraction: (
    term: Term,
    variable: SymbolTerm,
    bodies: readonly Theorem[],
    operands: readonly Theorem[],
  ) => Theorem;
  readonly assume: (proposition: Term) => Theorem;
  readonly instance: (rule: string, filling: Filling) => Theorem;
  readonly unfold: (term: Term) => Theorem;
  /** Null where arithmetic does not decide for equality. */
  readonly ring: (left: Term, right: Term, roots?: Roots) => Theorem | null;
  readonly compare: (proposition: Term) => Theorem;
  readonly discharge: (theorem: Theorem, lemma: Theorem) => Theorem;
  readonly generalise: (
    theorem: Theorem,
    variable: SymbolTerm,
    quantifier: 'forall' | 'near',
    operand: Term,
  ) => Theorem;
  readonly specialise: (theorem: Theorem, value: Term) => Theorem;
  readonly transport: (theorem: Theorem, equation: Theorem) => Theorem;
  readonly replace: (theorem: Theorem, variable: SymbolTerm, value: Term) => Theorem;
  /** Was this theorem made by this judge? */
  readonly made: (theorem: Theorem) => boolean;
}

export function createJudge(theory: Theory, rules: ReadonlyMap<string, Rule>): Judge {
  const genuine = new WeakSet<Theorem>();
  refuseCircles(theory);
  const constants = constantsOf(theory);

  /** A symbol on which some definition depends stands for one thing only, and may not be generalised. */
  const checkVariable = (variable: SymbolTerm): void => {
    if (constants.some((one) => sameSymbol(one, variable))) refuse('constant-of-the-theory', variable.name);
  };

  const make = (hypotheses: readonly Term[], conclusion: Term, justification: Justification): Theorem => {
    const theorem = new Theorem(seal, hypotheses, conclusion, justification);
    genuine.add(theorem);
    return theorem;
  };

  const check = (...theorems: readonly Theorem[]): void => {
    if (!theorems.every((theorem) => genuine.has(theorem)))
      refuse('not-a-theorem', 'this judge did not make it');
  };

  return {
    theory,
    rules,
    made: (theorem) => genuine.has(theorem),

    //  ---------
    //   ⊢ a = a
    reflexivity: (term) => make([], equation(term, term), { step: 'reflexivity', term }),

    //   H ⊢ a = b
    //  -----------
    //   H ⊢ b = a
    symmetry: (of) => {
      check(of);
      const { left, right } = sides(of);
      return make(of.hypotheses, equation(right, left), { step: 'symmetry', of });
    },

    //   H ⊢ a = b    G ⊢ b = c
    //  ------------------------
    //        H, G ⊢ a = c
    transitivity: (first, second) => {
      check(first, second);
      const [one, two] = [sides(first), sides(second)];
      if (!same(one.right, two.left)) refuse('middle-terms-differ', 'a = b and b′ = c');
      return make(union(first.hypotheses, second.hypotheses), equation(one.left, two.right), {
        step: 'transitivity',
        first,
        second,
      });
    },

    //   H₁ ⊢ a₁ = b₁  …  Hₙ ⊢ aₙ = bₙ
    //  --------------------------------
    //   H₁ … Hₙ ⊢ f(a₁ … aₙ) = f(b₁ … bₙ)
    congruence: (term, parts) => {
      check(...parts);
      if (term.kind === 'binder' || parts.length !== partsOf(term).length)
        refuse('wrong-number-of-parts', 'one equation for each argument');
      const pairs = parts.map(sides);
      return make(
        union(...parts.map(({ hypotheses }) => hypotheses)),
        equation(
          withParts(
            term,
            pairs.map(({ left }) => left),
          ),
          withParts(
            term,
            pairs.map(({ right }) => right),
          ),
        ),
        { step: 'congruence', term, parts },
      );
    },

    //   H(x) ⊢ f(x) = g(x)    G ⊢ s = t                 x not free in s, t
    //  ------------------------------------
    //   ∀x. H(x), G ⊢ ∫(x. f(x); s) = ∫(x. g(x); t)      so for every binder; ∀ is the binder's own quantifier
    abstraction: (term, variable, bodies, operands) => {
      check(...bodies, ...operands);
      if (term.kind !== 'binder') refuse('wrong-number-of-parts', 'no binder');
      if (!sameSort(term.variable.sort, variable.sort)) refuse('wrong-sort', variable.name);
      checkVariable(variable);
      const [inside, outside] = [bodies.map(sides), operands.map(sides)];
      if (inside.length !== term.bodies.length || outside.length !== term.operands.length)
        refuse('wrong-number-of-parts', 'one equation for each body and operand');
      if (outside.some(({ left, right }) => mentions(left, variable) || mentions(right, variable)))
        refuse('not-closed', `${variable.name} is free in an operand`);
      const { quantifier, operand } = binders[term.binder].within;
      const domain = outside[operand]?.left ?? term;
      const close = (side: 'left' | 'right'): Term =>
        bind(
          term.binder,
          variable,
          inside.map((pair) => pair[side]),
          outside.map((pair) => pair[side]),
        );
      return make(
        union(
          ...bodies.map(({ hypotheses }) => quantify(hypotheses, variable, quantifier, domain)),
          ...operands.map(({ hypotheses }) => hypotheses),
        ),
        equation(close('left'), close('right')),
        { step: 'abstraction', term, variable, bodies, operands },
      );
    },

    //  -------
    //   p ⊢ p
    assume: (proposition) => {
      if (sortOf(proposition).kind !== 'proposition') refuse('wrong-sort', 'no proposition');
      return make([proposition], proposition, { step: 'assume', proposition });
    },

    //   a row of the table: q when p₁ … pₙ, its names filled in
    //  ---------------------------------------------------------
    //   p₁ … pₙ ⊢ q
    instance: (name, filling) => {
      const rule = rules.get(name);
      if (rule === undefined) refuse('unknown-rule', name);
      for (const { body } of filling.meanings.values()) {
        if (!isClosed(body)) refuse('not-closed', `a meaning in ${name}`);
        if (isInfinite(body)) refuse('not-a-number', `infinity in ${name}`);
      }
      return make(
        union(rule.premises.map((premise) => fill(premise, filling))),
        fill(rule.conclusion, filling),
        { step: 'instance', rule: name, filling },
      );
    },

    //   f(x₁ … xₙ) := t, a definition of the theory
    //  --------------------------------------------
    //   ⊢ f(a₁ … aₙ) = t[a₁ … aₙ]
    unfold: (term) => {
      const value = definitionOf(term, theory);
      if (value === null) refuse('no-definition', term.kind === 'call' ? term.function : term.kind);
      return make([], equation(term, value), { step: 'unfold', term });
    },

    //   a and b are the same rational function wherever d₁ … dₙ are not zero
    //  ---------------------------------------------------------------------
    //   d₁ ≠ 0 … dₙ ≠ 0 ⊢ a = b
    ring: (left, right, roots = 'apart') => {
      const conditions = equalByArithmetic(left, right, roots);
      return (
        conditions && make(union(conditions), equation(left, right), { step: 'ring', left, right, roots })
      );
    },

    //   a relation between two numbers, or n ∈ ℕ = {1, 2, …} of a number, and it is so
    //  ----------------------------------------------
    //   ⊢ a < b
    compare: (proposition) => {
      if (!isTrueOfNumbers(proposition)) refuse('not-known', 'no true relation between numbers');
      return make([], proposition, { step: 'compare', proposition });
    },

    //   H, p ⊢ q    G ⊢ p
    //  ------------------
    //      H, G ⊢ q
    discharge: (theorem, lemma) => {
      check(theorem, lemma);
      const rest = theorem.hypotheses.filter((hypothesis) => !same(hypothesis, lemma.conclusion));
      if (rest.length === theorem.hypotheses.length)
        refuse('not-a-hypothesis', 'the lemma is not among the hypotheses');
      return make(union(rest, lemma.hypotheses), theorem.conclusion, { step: 'discharge', theorem, lemma });
    },

    //   H(x) ⊢ p(x)                        x not free in s
    //  -----------------------------
    //   ∀x∈s. H(x) ⊢ ∀x∈s. p(x)            likewise for all x near s
    generalise: (theorem, variable, quantifier, operand) => {
      check(theorem);
      checkVariable(variable);
      if (mentions(operand, variable)) refuse('not-closed', variable.name);
      return make(
        quantify(theorem.hypotheses, variable, quantifier, operand),
        bind(quantifier, variable, [theorem.conclusion], [operand]),
        { step: 'generalise', theorem, variable, quantifier, operand },
      );
    },

    //   H ⊢ ∀x. p(x)                       x over a whole space, or near a and the value is a
    //  --------------
    //   H ⊢ p(value)
    specialise: (theorem, value) => {
      check(theorem);
      const { conclusion } = theorem;
      if (conclusion.kind !== 'binder') refuse('not-quantified', conclusion.kind);
      const [body] = conclusion.bodies;
      const [operand] = conclusion.operands;
      if (body === undefined || operand === undefined) refuse('not-quantified', 'no body');
      const allowed =
        conclusion.binder === 'forall'
          ? isWhole(operand, conclusion.variable.sort) && isOfSort(value, conclusion.variable.sort)
          : conclusion.binder === 'near' && same(operand, value);
      if (!allowed) refuse('not-quantified', `${conclusion.binder} does not reach the value`);
      return make(theorem.hypotheses, openBody(body, value), { step: 'specialise', theorem, value });
    },

    //   H ⊢ p    G ⊢ p = q
    //  -------------------
    //       H, G ⊢ q
    transport: (theorem, equationTheorem) => {
      check(theorem, equationTheorem);
      const { left, right } = sides(equationTheorem);
      if (!same(theorem.conclusion, left)) refuse('middle-terms-differ', 'p and p′ = q');
      return make(union(theorem.hypotheses, equationTheorem.hypotheses), right, {
        step: 'transport',
        theorem,
        equation: equationTheorem,
      });
    },

    //   H(x) ⊢ p(x)
    //  -----------------------
    //   H(value) ⊢ p(value)
    replace: (theorem, variable, value) => {
      check(theorem);
      checkVariable(variable);
      if (!isOfSort(value, variable.sort)) refuse('wrong-sort', variable.name);
      if (!isClosed(value)) refuse('not-closed', variable.name);
      return make(
        theorem.hypotheses.map((hypothesis) => replaceSymbol(hypothesis, variable, value)),
        replaceSymbol(theorem.conclusion, variable, value),
        { step: 'replace', theorem, variable, value },
      );
    },
  };
}

/** The value that a call has by a definition of the theory; null where there is none. */
export function definitionOf(term: Term, theory: Theory): Term | null {
  if (term.kind !== 'call') return null;
  const definition = theory.definitions.get(term.function);
  if (definition?.parameters.length !== term.arguments.length) return null;
  return substitute(definition.body, (found) => {
    const index = definition.parameters.findIndex((parameter) => sameSymbol(parameter, found));
    return term.arguments[index] ?? null;
  });
}

/** Symbols in definitions that are no parameters. */
const constantsOf = ({ definitions }: Theory): readonly SymbolTerm[] =>
  [...definitions.values()].flatMap(({ parameters, body }) =>
    freeSymbols(body).filter((found) => !parameters.some((one) => sameSymbol(one, found))),
  );

/** No definition may lead back to itself. */
function refuseCircles({ definitions }: Theory): void {
  const safe = new Set<string>();
  const visit = (name: string, path: readonly string[]): void => {
    if (path.includes(name)) refuse('circular-definition', name);
    const definition = definitions.get(name);
    if (definition === undefined || safe.has(name)) return;
    for (const called of calledFunctions(definition.body)) visit(called, [...path, name]);
    safe.add(name);
  };
  for (const name of definitions.keys()) visit(name, []);
}

/** Left and right of an equation; throws a refusal for other conclusions. */
export function sides(theorem: Theorem): { readonly left: Term; readonly right: Term } {
  const { conclusion } = theorem;
  if (conclusion.kind === 'apply' && conclusion.operator === 'equal') {
    const [left, right] = conclusion.arguments;
    if (left !== undefined && right !== undefined) return { left, right };
  }
  refuse('not-an-equation', 'the conclusion is no equation');
}

/** Adds the quantifier to the hypotheses in which the variable is free. */
const quantify = (
  hypotheses: readonly Term[],
  variable: SymbolTerm,
  quantifier: 'forall' | 'near',
  operand: Term,
): readonly Term[] =>
  hypotheses.map((hypothesis) =>
    mentions(hypothesis, variable) ? bind(quantifier, variable, [hypothesis], [operand]) : hypothesis,
  );

/** Hypotheses together, each once. */
function union(...lists: readonly (readonly Term[])[]): readonly Term[] {
  const all: Term[] = [];
  for (const hypothesis of lists.flat())
    if (!all.some((known) => same(known, hypothesis))) all.push(hypothesis);
  return all;
}

const isOfSort = (value: Term, sort: Sort): boolean => sameSort(sortOf(value), sort);

function isTrueOfNumbers(proposition: Term): boolean {
  if (proposition.kind !== 'apply') return false;
  const [left, right] = proposition.arguments;
  const [a, b] = [left && constantOf(left), right && constantOf(right)];
  if (proposition.operator === 'natural') return !!a && isInteger(a) && signOf(a) > 0;
  if (!a || !b) return false;
  const order = compareRationals(a, b);
  switch (proposition.operator) {
    case 'equal':
      return order === 0;
    case 'notEqual':
      return order !== 0;
    case 'less':
      return order < 0;
    case 'lessEqual':
      return order <= 0;
    default:
      return false;
  }
}

function refuse(reason: RefusalReason, detail: string): never {
  throw Object.assign(new Error(`${reason}: ${detail}`), { reason });
}
