/**
 * True variants: proved steps said in other words, of which none may be refuted. Each has a few rewritings at places in
 * either side, and may be moved around as a whole: sides changed, a term subtracted from both, all names new.
 */
import type { Generator } from '../../src/numbers/generator.js';
import type { Judge } from '../../src/kernel/kernel.js';
import { judgeFor } from '../../src/prove/prove.js';
import { calledFunctions, freeSymbols, substitute } from '../../src/terms/substitute.js';
import { apply, number, same, symbol, type Term } from '../../src/terms/term.js';
import type { Theory } from '../../src/terms/theory.js';
import type { Claim } from '../../src/verify/judgeStep.js';
import { rewritten } from './rewriting.js';
import type { ProvedStep } from './steps.js';

export interface TrueVariant {
  readonly claim: Claim;
  readonly judge: Judge;
  /** What was done. */
  readonly changes: readonly string[];
}

export function variantOf({ claim, judge }: ProvedStep, random: Generator): TrueVariant {
  const changes: string[] = [];
  let { left, right } = claim;
  for (let turn = random.integer(1, 4); turn > 0; turn--) {
    const onLeft = random.chance(0.5);
    const { term, rule } = rewritten(onLeft ? left : right, judge.theory, random);
    if (rule !== null) changes.push(rule);
    if (onLeft) left = term;
    else right = term;
  }
  const [change, move] = random.pick(moves);
  if (change !== '') changes.push(change);
  const moved = move({ kind: claim.kind, left, right });
  return random.chance(0.2)
    ? { ...renamed(moved, judge.theory), changes: [...changes, 'other names'] }
    : { claim: moved, judge, changes };
}

const stays: readonly [string, (claim: Claim) => Claim] = ['', (claim) => claim];

const moves: readonly [
  readonly [string, (claim: Claim) => Claim],
  ...(readonly [string, (claim: Claim) => Claim])[],
] = [
  stays,
  stays,
  stays,
  ['sides changed', ({ kind, left, right }) => ({ kind: converses[kind], left: right, right: left })],
  [
    'all on one side',
    ({ kind, left, right }) => ({ kind, left: apply('subtract', left, right), right: number(0) }),
  ],
  [
    'a term subtracted from both',
    ({ kind, left, right }) => {
      const term = lastTerm(right);
      return { kind, left: apply('subtract', left, term), right: apply('subtract', right, term) };
    },
  ],
  [
    'both sides doubled',
    ({ kind, left, right }) => ({
      kind,
      left: apply('multiply', number(2), left),
      right: apply('add', right, right),
    }),
  ],
];

const converses: Readonly<Record<Claim['kind'], Claim['kind']>> = {
  equal: 'equal',
  notEqual: 'notEqual',
  less: 'greater',
  lessEqual: 'greaterEqual',
  greater: 'less',
  greaterEqual: 'lessEqual',
};

const lastTerm = (term: Term): Term =>
  term.kind === 'apply' && (term.operator === 'add' || term.operator === 'subtract')
    ? (term.arguments[1] ?? term)
    : term;

/** Every symbol that names neither a domain nor a dimension gets another name, in what is given about it as well. */
function renamed({ kind, left, right }: Claim, theory: Theory): Pick<TrueVariant, 'claim' | 'judge'> {
  const facts = [
    ...theory.facts.map(({ proposition }) => proposition),
    ...[...theory.definitions.values()].map(({ body }) => body),
  ];
  const names = freeSymbols(left, right, ...facts).filter(
    ({ sort }) => sort.kind === 'real' || sort.kind === 'vector' || sort.kind === 'space',
  );
  const taken = new Set([
    ...freeSymbols(left, right, ...facts).map(({ name }) => name),
    ...calledFunctions(left, right),
  ]);
  const others = names.map((one, at) => {
    let name = `u_{${String(at)}}`;
    while (taken.has(name)) name += "'";
    return symbol(name, one.sort);
  });
  const changeBut = (parameters: readonly Term[], term: Term): Term =>
    substitute(term, (found) =>
      parameters.some((one) => same(one, found))
        ? null
        : (others[names.findIndex((one) => same(one, found))] ?? null),
    );
  const change = (term: Term): Term => changeBut([], term);
  const judge = judgeFor({
    ...theory,
    facts: theory.facts.map((fact) => ({ ...fact, proposition: change(fact.proposition) })),
    definitions: new Map(
      [...theory.definitions].map(([name, definition]) => [
        name,
        { ...definition, body: changeBut(definition.parameters, definition.body) },
      ]),
    ),
  });
  return { claim: { kind, left: change(left), right: change(right) }, judge };
}
