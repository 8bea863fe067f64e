/**
 * Proofs as lists: the justification of a theorem, each step written once and behind those that it rests on, over a list
 * of terms. Such a list is no proof: a judge must perform it (perform.ts). Relies on terms and the judge's types.
 */
import type { Justification, Theorem } from '../kernel/kernel.js';
import type { Filling } from '../kernel/rule.js';
import { sortName } from '../terms/sort.js';
import { partsOf, type Term } from '../terms/term.js';
import { interned } from './interned.js';
import { termWriter, type TermNodes } from './termNodes.js';

export interface ProofNodes extends TermNodes {
  readonly instances: readonly InstanceShape[];
  /** The last one makes the theorem. */
  readonly steps: readonly StepNode[];
}

/** A rule, the names that have a meaning, and the sorts that it leaves open, a name and a sort in turn. */
export type InstanceShape = readonly [rule: string, names: readonly string[], sorts: readonly string[]];

/** Which step it is by its place in `stepNames`, then numbers of what it is taken with. */
export type StepNode = readonly (number | readonly number[])[];

/** Records hold numbers, so a new kind of step goes to the end. */
export const stepNames = [
  'reflexivity',
  'symmetry',
  'transitivity',
  'congruence',
  'abstraction',
  'assume',
  'instance',
  'unfold',
  'ring',
  'compare',
  'discharge',
  'generalise',
  'specialise',
  'transport',
  'replace',
] as const satisfies readonly Justification['step'][];

/** What is one of two, as 0 or 1. */
export const rootsNames = ['apart', 'whole'] as const;
export const quantifierNames = ['forall', 'near'] as const;

/** Stands for the reflexivity of the part in whose place it stands. */
export const UNCHANGED = -1;

export function proofNodes(theorem: Theorem): ProofNodes {
  const writer = termWriter();
  const instances = interned<InstanceShape>();
  const steps = interned<StepNode>();
  const known = new Map<Theorem, number>();
  const numberOf = (one: Theorem): number => {
    const at =
      known.get(one) ??
      steps.numberOf(nodeOf(one.justification, writer.numberOf, numberOf, instances.numberOf));
    known.set(one, at);
    return at;
  };
  numberOf(theorem);
  return { ...writer.nodes, instances: instances.values, steps: steps.values };
}

type NumberOf<Value> = (value: Value) => number;

const nodeOf = (
  by: Justification,
  term: NumberOf<Term>,
  step: NumberOf<Theorem>,
  shape: NumberOf<InstanceShape>,
): StepNode => [stepNames.indexOf(by.step), ...takenWith(by, term, step, shape)];

function takenWith(
  by: Justification,
  term: NumberOf<Term>,
  step: NumberOf<Theorem>,
  shape: NumberOf<InstanceShape>,
): StepNode {
  switch (by.step) {
    case 'reflexivity':
    case 'unfold':
      return [term(by.term)];
    case 'symmetry':
      return [step(by.of)];
    case 'transitivity':
      return [step(by.first), step(by.second)];
    case 'congruence':
      return [term(by.term), ...changes(by.parts, partsOf(by.term), term, step)];
    case 'abstraction': {
      const { operands } = by.term.kind === 'binder' ? by.term : { operands: [] };
      return [
        term(by.term),
        term(by.variable),
        ...by.bodies.map(step),
        ...changes(by.operands, operands, term, step),
      ];
    }
    case 'assume':
    case 'compare':
      return [term(by.proposition)];
    case 'instance':
      return [shape(shapeOf(by.rule, by.filling)), ...meaningsIn(by.filling, term)];
    case 'ring':
      return [term(by.left), term(by.right), rootsNames.indexOf(by.roots)];
    case 'discharge':
      return [step(by.theorem), step(by.lemma)];
    case 'generalise':
      return [step(by.theorem), term(by.variable), quantifierNames.indexOf(by.quantifier), term(by.operand)];
    case 'specialise':
      return [step(by.theorem), term(by.value)];
    case 'transport':
      return [step(by.theorem), step(by.equation)];
    case 'replace':
      return [step(by.theorem), term(by.variable), term(by.value)];
  }
}

/** Most parts of most terms stay as they are. */
const changes = (
  theorems: readonly Theorem[],
  parts: readonly Term[],
  term: NumberOf<Term>,
  step: NumberOf<Theorem>,
): readonly number[] =>
  theorems.map((theorem, at) => {
    const { justification } = theorem;
    const part = parts[at];
    const isUnchanged =
      justification.step === 'reflexivity' && part !== undefined && term(justification.term) === term(part);
    return isUnchanged ? UNCHANGED : step(theorem);
  });

const shapeOf = (rule: string, { meanings, sorts }: Filling): InstanceShape => [
  rule,
  [...meanings.keys()],
  [...sorts].flatMap(([name, sort]) => [name, sortName(sort)]),
];

/** The body, with the parameters behind it if there are any. */
const meaningsIn = ({ meanings }: Filling, term: NumberOf<Term>): StepNode =>
  [...meanings.values()].map(({ parameters, body }) =>
    parameters.length === 0 ? term(body) : [term(body), ...parameters.map(term)],
  );
