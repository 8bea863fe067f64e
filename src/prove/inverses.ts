/**
 * A matrix beside its inverse, in a sum over the index that they share, is the unit matrix. Untrusted search; every
 * change is an equation of the judge.
 */
import { placeOf, sidesOf } from '../terms/matrix.js';
import { mentions, open } from '../terms/substitute.js';
import { apply, number, partsOf, same, sortOf, type SymbolTerm, type Term } from '../terms/term.js';
import { dimensionTerm } from '../terms/whole.js';
import { emptyMatch } from './match.js';
import { entriesInOrder } from './components.js';
import { solve } from './conditions.js';
import { rewrite } from './expand.js';
import { discharged, fresh, join, resultOf, underBinder, type Equation, type Prover } from './prover.js';

/** The innermost sum over an index that a matrix and its inverse share, as the rest times a Kronecker delta. */
export function cancelledInverse(term: Term, prover: Prover): Equation {
  if (term.kind !== 'binder' || term.binder !== 'sum') return null;
  const variable = fresh(prover, term.variable.sort, term.variable.name);
  const [product] = open(term, variable);
  const pair = product && pairIn(product, variable);
  if (!product || !pair) return underBinder(term, prover, cancelledInverse);
  const { judge } = prover;
  const whole = apply('multiply', pair.rest, pair.product);
  const [from, to] = [product, whole].map((one) => entriesInOrder(one, prover));
  const equal = judge.ring(resultOf(product, from ?? null), resultOf(whole, to ?? null), 'whole');
  if (equal === null) return null;
  const half = join(judge, from ?? null, equal) ?? equal;
  const body = to ? judge.transitivity(half, judge.symmetry(to)) : half;
  const arranged = judge.abstraction(
    term,
    variable,
    [discharged(body, judge, (one) => solve(one, prover))],
    term.operands.map(judge.reflexivity),
  );
  const out = rewrite('constant-out-of-the-sum', resultOf(term, arranged), prover);
  const [front, sum] = out === null ? [] : partsOf(resultOf(term, out));
  const unit = sum && unitSum(sum, pair, prover);
  if (!out || !front || !unit) return null;
  const product_ = judge.congruence(resultOf(term, out), [judge.reflexivity(front), unit]);
  return join(judge, join(judge, arranged, out), product_);
}

/** Two entries in a row: of a matrix and of its inverse, or the other way round. */
interface Pair {
  readonly matrix: Term;
  readonly row: string;
  readonly i: Term;
  readonly k: Term;
  readonly side: Term;
  readonly product: Term;
  readonly rest: Term;
}

function pairIn(product: Term, j: SymbolTerm): Pair | null {
  const factors = factorsOf(product);
  const withIndex = factors.filter((factor) => mentions(factor, j));
  const [first, second, ...more] = withIndex;
  if (first === undefined || second === undefined || more.length > 0) return null;
  const rest = factors.filter((factor) => factor !== first && factor !== second);
  const front = rest.reduce<Term>((all, factor) => apply('multiply', all, factor), number(1));
  return pairOf(first, second, j, front) ?? pairOf(second, first, j, front);
}

/** `a` in front of `b`: a_{ij} b_{jk}. */
function pairOf(a: Term, b: Term, j: SymbolTerm, rest: Term): Pair | null {
  const [left, right] = [entryIn(a), entryIn(b)];
  if (left === null || right === null || left.isSymmetric !== right.isSymmetric) return null;
  const isFirst = same(right.matrix, apply(inverses[left.isSymmetric ? 1 : 0], left.matrix));
  const isSecond = same(left.matrix, apply(inverses[left.isSymmetric ? 1 : 0], right.matrix));
  if (!isFirst && !isSecond) return null;
  const [i, ours] = towards(left, j);
  const [k, theirs] = towards(right, j);
  const fits = left.isSymmetric || (same(left.column, j) && same(right.row, j));
  if (!ours || !theirs || !fits || mentions(i, j) || mentions(k, j)) return null;
  const cell = left.isSymmetric ? 'symmetricCell' : 'cell';
  const at = (matrix: Term, row: Term, column: Term): Term =>
    apply('component', matrix, apply(cell, row, column, left.side));
  return {
    matrix: isFirst ? left.matrix : right.matrix,
    row: `${left.isSymmetric ? 'symmetric-' : ''}matrix-${isFirst ? 'before' : 'behind'}-its-inverse`,
    i,
    k,
    side: left.side,
    product: apply('multiply', at(left.matrix, i, j), at(right.matrix, j, k)),
    rest,
  };
}

const inverses = ['inverse', 'symmetricInverse'] as const;

/** The other index of an entry, and whether one of them is j. */
const towards = ({ row, column }: Entry, j: SymbolTerm): readonly [Term, boolean] =>
  same(row, j) ? [column, true] : [row, same(column, j)];

interface Entry {
  readonly matrix: Term;
  readonly row: Term;
  readonly column: Term;
  readonly side: Term;
  readonly isSymmetric: boolean;
}

function entryIn(term: Term): Entry | null {
  const [matrix, index] = term.kind === 'apply' && term.operator === 'component' ? term.arguments : [];
  if (matrix === undefined || index?.kind !== 'apply') return null;
  const sort = sortOf(matrix);
  const [rows, columns] = (sort.kind === 'vector' ? sidesOf(sort.dimension) : null) ?? [];
  const [row, column] = placeOf(index) ?? [];
  if (!row || !column || rows === undefined || rows !== columns) return null;
  const isSymmetric = index.operator === 'symmetricCell';
  return { matrix, row, column, side: dimensionTerm(rows), isSymmetric };
}

const factorsOf = (term: Term): readonly Term[] =>
  term.kind === 'apply' && term.operator === 'multiply' ? term.arguments.flatMap(factorsOf) : [term];

/** sum(j. a_ij b_jk) = delta(i, k), where the determinant is not zero. */
function unitSum(sum: Term, { matrix, row, i, k, side }: Pair, prover: Prover): Equation {
  const { judge } = prover;
  const match = emptyMatch();
  match.sorts.set('x', sortOf(matrix));
  for (const [name, body] of [
    ['i', i],
    ['k', k],
    ['n', side],
  ] as const)
    match.meanings.set(name, { parameters: [], body });
  const general = discharged(judge.instance(row, match), judge, (one) => {
    const [left, right] = partsOf(one);
    return left && right && same(left, right) ? judge.reflexivity(left) : solve(one, prover);
  });
  const scaled = judge.specialise(general, matrix);
  const { conclusion } = scaled;
  const [left, right] = conclusion.kind === 'apply' ? conclusion.arguments : [];
  const [determinant, value] = right === undefined ? [] : partsOf(right);
  const [, found] = left === undefined ? [] : partsOf(left);
  if (!left || !right || !determinant || !value || found === undefined || !same(found, sum)) return null;
  const over = (term: Term): Term => apply('divide', term, determinant);
  const [up, down] = [judge.ring(sum, over(left), 'whole'), judge.ring(over(right), value, 'whole')];
  if (up === null || down === null) return null;
  const middle = judge.congruence(over(left), [scaled, judge.reflexivity(determinant)]);
  const whole = judge.transitivity(judge.transitivity(up, middle), down);
  return discharged(whole, judge, (one) => solve(one, prover));
}

export const hasInverse = (term: Term): boolean =>
  (term.kind === 'apply' && (term.operator === 'inverse' || term.operator === 'symmetricInverse')) ||
  partsOf(term).some(hasInverse);
