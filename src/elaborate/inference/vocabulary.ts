/**
 * The vocabulary of a document: which names are functions, parameters, points, indices. Concluded from the evidence of
 * its formulas and from its declarations; the same letter means the same thing all through a document.
 */
import type { Syntax } from '../../read/syntax.js';
import { headOf, type Head, type NameClasses } from '../structure/head.js';
import { functionalLaws, isSpecialFunction } from '../structure/special.js';
import { areMet, type Signs } from '../signs.js';
import { familyOf, isBesideModel, spelled } from '../structure/spelling.js';
import { divergenceAt, lawsIn } from '../structure/divergence-name.js';
import { tokensOf, type Token } from '../structure/tokens.js';
import { partsOf } from '../../read/parts.js';
import { isAlwaysApplied } from './always-applied.js';
import { bracketOf, isPlainArgument } from './brackets.js';
import { indicesAlike } from './alike.js';
import { customaryFunctions } from './customary.js';
import { evidenceOf, lawsUnder, type Evidence, type RangeSyntax } from './evidence.js';
import { namesInTwoFaces } from './faces.js';
import { withComponents } from './component-values.js';
import { placesOfIntegrands } from './integrands.js';
import { pairedWith } from './paired.js';
import { pointsOfLaws } from './points-of-laws.js';
import { isLaplacian } from './laplacian.js';
import { knownMatrices } from './known-matrices.js';
import { lengthOfIndex, memberTest, numbersOfComponents, withLists } from './lists.js';
import { rowsAndColumns, type CalledMatrices } from './matrices.js';
import { namedSets, type SetsByName } from './named-sets.js';
import { isTaken } from './spelled-arguments.js';

export interface Vocabulary extends NameClasses {
  readonly isFunction: (name: string) => boolean;
  /** A function by this full spelling: it is applied or declared. */
  readonly isApplied: (name: string) => boolean;
  /** Differentiated, or written as a subscript or behind a semicolon, and never integrated over. */
  readonly isParameter: (name: string) => boolean;
  /** Integrated over, summed over, or drawn from a law. */
  readonly isPoint: (name: string) => boolean;
  /** Sums run up to it. */
  readonly isCount: (name: string) => boolean;
  /** What a law is a law of, given something. */
  readonly isVariate: (name: string) => boolean;
  /** A name that cannot be a differential or Euler's number, for it is declared. */
  readonly isVariable: (name: string) => boolean;
  /** Is `base_index` a component of the vector `base`? */
  readonly isComponent: (base: string, index: string) => boolean;
  /** A function whose value is declared to be a vector: `T_j(x)` is a component of `T(x)`. */
  readonly isVectorValued: (name: string) => boolean;
  /** A letter that stands below others: `i` of `x_i`. */
  readonly isSubscript: (name: string) => boolean;
  /** A letter that the text calls a constant. */
  readonly isConstant: (name: string) => boolean;
  /** A function whose inverse power is a reciprocal, `Z(\theta)^{-1}` written as `Z^{-1}(\theta)`. */
  readonly hasReciprocal: (name: string) => boolean;
  /** `x_i` numbers points, though x itself is declared as a vector. */
  readonly isList: (base: string) => boolean;
  /** The range that an index runs over wherever the document gives one. */
  readonly rangeOf: (index: string) => RangeSyntax | null;
  /** The index that stands for all that run as far as this one, wherever that is. */
  readonly alike: (index: string) => string;
  /** What a sum over the members of a set of this name runs over. */
  readonly setNamed: SetsByName;
  /** A letter in two faces, one of which may be a matrix. */
  readonly isDoubtfulMatrix: (name: string) => boolean;
  /** A matrix of which the text may say more than is understood. */
  readonly isSpecialMatrix: (name: string) => boolean;
  /** A matrix for certain, wherever the document speaks of it. */
  readonly isCertainMatrix: (name: string) => boolean;
  /** A matrix that is symmetric, as the text says. */
  readonly isSymmetric: (name: string) => boolean;
  /** One that is positive definite too. */
  readonly isPositiveDefinite: (name: string) => boolean;
  /** Names of matrices. */
  readonly matrices: ReadonlySet<string>;
  /** Do two things, of different shapes, perhaps go by this name in two faces? */
  readonly isInTwoFaces: (name: string) => boolean;
  readonly hasEuler: boolean;
  /** `\Delta` is the Laplacian. */
  readonly hasLaplacian: boolean;
  /** Parameters that are differentiated, for a bare `\nabla`. */
  readonly differentiated: ReadonlySet<string>;
  readonly parameters: ReadonlySet<string>;
}

/** What declarations say about names before anything else is known. */
export interface DeclaredNames {
  readonly variables: ReadonlySet<string>;
  readonly vectors: ReadonlySet<string>;
  readonly matrices: ReadonlySet<string>;
  /** Those that are declared on lines of their own; a sentence may speak of its paragraph only. */
  readonly certainMatrices: ReadonlySet<string>;
  /** Of declared vectors, by name. */
  readonly dimensions: ReadonlyMap<string, string>;
  readonly functions: ReadonlySet<string>;
  /** Functions whose value is a vector, without the scripts of their names. */
  readonly vectorValued: ReadonlySet<string>;
}

export function vocabularyOf(
  formulas: readonly Syntax[],
  said: DeclaredNames,
  constants: ReadonlySet<string>,
  hasReciprocal: Vocabulary['hasReciprocal'],
  called: CalledMatrices,
  signs: Signs,
  showsEuler: boolean,
): Vocabulary {
  const evidence = evidenceOf(formulas);
  const twoFaced = signs.has('bold') ? namesInTwoFaces(formulas) : nobody;
  const mayBeMatrices = signs.has('capital') || said.matrices.size > 0;
  const known = knownMatrices(mayBeMatrices ? formulas : [], said, called, { evidence, twoFaced });
  const given = { ...said, matrices: known.matrices };
  for (const letter of [...rowsAndColumns(formulas, given.matrices), ...numbersOfComponents(evidence)])
    evidence.indices.add(letter);
  const { lists, declared: written } = withLists(given, evidence);
  const valued = areMet([['scripted'], ['(']], signs) ? formulas : [];
  const declared = withVectors(written, valued, { evidence, lists });
  const classes = classesOf(evidence, declared, lists);
  const isPoint = (base: string): boolean => lists.has(base) || isTaken(base, formulas);
  const paired = pairedWith(declared.vectors, formulas, evidence);
  const functions = functionsIn(formulas, classes, evidence, declared);
  const parameters = parametersOf(evidence, functions, classes, pointsOfLaws(formulas, evidence));
  // `V_{\max}` and V are functions where `V_1(x)` is one.
  const families = new Set([...functions].filter((name) => familyOf(name) !== name).map(familyOf));
  const isKin = (name: string): boolean =>
    families.has(familyOf(name)) &&
    !isBesideModel(name) &&
    !evidence.differentiated.has(name) &&
    !evidence.points.has(name) &&
    !evidence.arguments.has(name) &&
    !classes.isIndex(name);
  return {
    ...classes,
    isFunction: (name) => functions.has(name) || (isKin(name) && !declared.variables.has(name)),
    isApplied: (name) => functions.has(name),
    isParameter: (name) => parameters.has(name) || parameters.has(familyOf(name)),
    isPoint: (name) => evidence.points.has(name) && !functions.has(name),
    isCount: (name) => evidence.counts.has(name),
    isVariate: (name) => evidence.variates.has(name) && !functions.has(name),
    isVariable: (name) => declared.variables.has(name),
    isComponent: (base, index) =>
      classes.isMember(base, index) ||
      declared.matrices.has(base) ||
      (!lists.has(base) &&
        (known.beside.has(base) || paired.has(base) || isComponent(base, index, evidence, declared))),
    isList: (base) => lists.has(base),
    isSubscript: (name) => evidence.carriers.has(name) && !declared.variables.has(name),
    hasReciprocal,
    isVectorValued: (name) => declared.vectorValued.has(name),
    rangeOf: (index) => evidence.ranges.get(index) ?? lengthOfIndex(index, given, evidence, isPoint),
    alike: indicesAlike(evidence),
    setNamed: namedSets(formulas),
    matrices: declared.matrices,
    isDoubtfulMatrix: (name) => known.doubtful.has(name),
    isSpecialMatrix: (name) => known.special.has(name),
    isCertainMatrix: (name) => declared.certainMatrices.has(name),
    isPositiveDefinite: (name) => known.positive.has(name),
    isSymmetric: (name) => known.symmetric.has(name),
    isInTwoFaces: (name) => twoFaced.has(name),
    isConstant: (name) => constants.has(name) && !declared.variables.has(name) && !functions.has(name),
    hasLaplacian:
      areMet([['nabla', '\\nabla']], signs) &&
      isLaplacian(formulas, functions) &&
      !classes.isDeclared('\\Delta'),
    hasEuler: (evidence.euler || showsEuler) && !declared.variables.has('e'),
    differentiated: new Set([...evidence.differentiated].filter((name) => !functions.has(name))),
    parameters,
  };
}

const nobody: ReadonlySet<string> = new Set();

/** A function whose components are written counts as if its values were declared to be vectors. */
function withVectors(
  declared: DeclaredNames,
  formulas: readonly Syntax[],
  { evidence, lists }: { readonly evidence: Evidence; readonly lists: ReadonlySet<string> },
): DeclaredNames {
  const used = [...withComponents(formulas, classesOf(evidence, declared, lists))].filter(
    (name) => !declared.variables.has(name) && !declared.functions.has(name),
  );
  return { ...declared, vectorValued: new Set([...declared.vectorValued, ...used]) };
}

function classesOf(evidence: Evidence, declared: DeclaredNames, lists: ReadonlySet<string>): NameClasses {
  const isListed = memberTest(evidence, declared, lists);
  const isIndex = (name: string): boolean => evidence.indices.has(name) && !declared.variables.has(name);
  const isPoint = (name: string): boolean => evidence.points.has(name);
  const isUsed = (name: string): boolean =>
    evidence.differentiated.has(name) ||
    evidence.behind.has(name) ||
    evidence.arguments.has(name) ||
    declared.vectors.has(name);
  const shared = (name: string): boolean => {
    const carriers = [...(evidence.carriers.get(name) ?? [])];
    return (
      carriers.length > 1 &&
      carriers.some((carrier) => evidence.applied.has(carrier)) &&
      !carriers.some((carrier) => evidence.families.has(carrier))
    );
  };
  return {
    isIndex,
    isMember: (base, sub) =>
      (declared.vectorValued.has(base) && /^(?:[a-z]|\d+)$/.test(sub)) ||
      (evidence.optimised.has(base) && /^\d+$/.test(sub)) ||
      isListed(base, sub),
    isLabel: (name) =>
      evidence.applied.has(name) && !evidence.arguments.has(name) && !declared.variables.has(name),
    isLaw: (name) => evidence.laws.has(name),
    isDeclared: (name) => declared.variables.has(name) || declared.functions.has(name),
    isMatrix: (name) => declared.matrices.has(name),
    isArgument: (name) =>
      !isPoint(name) && !isIndex(name) && !evidence.counts.has(name) && (isUsed(name) || shared(name)),
    isStep: (base, sub) =>
      /^[a-z]$/.test(sub) && !isUsed(sub) && evidence.bare.has(base) && !evidence.applied.has(base),
  };
}

function functionsIn(
  formulas: readonly Syntax[],
  classes: NameClasses,
  evidence: Evidence,
  declared: DeclaredNames,
): ReadonlySet<string> {
  const uses = new Map<string, number>();
  const primed = new Set<string>();
  const accept = (head: Head | null, brackets: boolean): void => {
    if (head === null || head.index !== null || declared.variables.has(head.name)) return;
    if (brackets || head.subscripts.length > 0) uses.set(head.name, (uses.get(head.name) ?? 0) + 1);
  };
  const visit = (syntax: Syntax): void => {
    if (syntax.kind === 'scripted') {
      if (syntax.primes > 0 && syntax.base.kind === 'name') primed.add(syntax.base.name);
      accept(headOf(syntax, classes), false);
      for (const law of lawsUnder(syntax.base, syntax.sub)) accept(headOf(law, classes), true);
    }
    if (syntax.kind === 'product' || syntax.kind === 'sum') visitRow(tokensOf(syntax));
    partsOf(syntax).forEach(visit);
  };
  const visitRow = (row: readonly Token[]): void => {
    row.forEach((token, at) => {
      const next = row[at + 1];
      if (token.kind !== 'item' || next?.kind !== 'item' || next.dot) return;
      if (divergenceAt(row, at) !== null) {
        const laws = row
          .slice(at, at + 3)
          .flatMap((part) => (part.kind === 'item' ? (lawsIn(part.body) ?? []) : []));
        for (const law of laws) accept(headOf(law, classes), true);
        return;
      }
      const group = bracketOf(next.body);
      if (group === null || !isPlainArgument(group) || divergenceAt(row, at - 1) === 2) return;
      if (functionalLaws(next.body) !== null || isSpecialFunction(spelled(token.body), group)) return;
      accept(headOf(token.body, classes), true);
    });
  };
  formulas.forEach(visit);
  // `f(2 x)` alone may be a product; beside `f'(2 x)` it is a value.
  const customary = [...customaryFunctions.keys(), ...primed].filter(
    (name) => !declared.variables.has(name) && isAlwaysApplied(name, formulas),
  );
  const isFunction = ([name, times]: readonly [string, number]): boolean =>
    times > (evidence.variableUses.get(name) ?? 0) && !classes.isIndex(name);
  return new Set([
    ...customary,
    ...declared.functions,
    ...declared.vectorValued,
    ...[...uses].filter(isFunction).map(([name]) => name),
  ]);
}

function parametersOf(
  evidence: Evidence,
  functions: ReadonlySet<string>,
  classes: NameClasses,
  drawn: ReadonlySet<string>,
): ReadonlySet<string> {
  const candidates = new Set([...evidence.differentiated, ...evidence.behind]);
  for (const [letter, carriers] of evidence.carriers)
    if (classes.isArgument(letter) && [...carriers].some((carrier) => evidence.applied.has(carrier)))
      candidates.add(letter);
  // What a law is drawn of is no parameter of it, though a score be taken: p(x, z) and p(z) are two laws.
  const places = placesOfIntegrands(evidence);
  const isPoint = (name: string): boolean =>
    evidence.points.has(name) || evidence.variates.has(name) || places.has(name) || drawn.has(name);
  return new Set([...candidates].filter((name) => !isPoint(name) && !functions.has(name)));
}

function isComponent(base: string, index: string, evidence: Evidence, declared: DeclaredNames): boolean {
  if (declared.variables.has(`${base}_{${index}}`)) return false;
  if (declared.vectors.has(base) || evidence.normal.has(base) || evidence.optimised.has(base)) return true;
  const seen = evidence.components.get(base);
  if (seen === undefined) return false;
  return (
    evidence.arguments.has(base) || evidence.points.has(base) || [...seen].some((sub) => !/^\d/.test(sub))
  );
}
