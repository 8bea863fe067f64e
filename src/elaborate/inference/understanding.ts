/**
 * What a document as a whole says about its names: everything that must be known before the first formula can become a
 * term. Puts the passes of inference in order; each of them has a file of its own.
 */
import type { Document } from '../../read/document.js';
import type { Syntax } from '../../read/syntax.js';
import { operation, walk, type Argument, type Expression } from '../expression.js';
import { eventIn } from '../structure/event.js';
import { signsOf } from '../signs.js';
import { familyOf } from '../structure/spelling.js';
import { structure } from '../structure/structure.js';
import { candidatesIn } from './candidates.js';
import { comparedNames } from './compared.js';
import { withCorners } from './corner-sorts.js';
import { cornersSaid } from './corners.js';
import { complete } from './completion.js';
import { namedConstants } from './constants.js';
import {
  definitionsAmong,
  type DefinitionSetting,
  type Candidate,
  type FoundDefinition,
} from './definitions.js';
import { declaredSorts, declaredValues, dimensionsIn, valueSorts } from './declared-sorts.js';
import { densitiesIn } from './densities.js';
import { extremesAmong } from './extremes.js';
import { showEuler } from './euler.js';
import { pointFormulas, type PointFormula } from './point-formulas.js';
import { smallNames } from './small-names.js';
import { obscureFunctions } from './obscure.js';
import { gradientDefinitions } from './gradients.js';
import { applicationOf, withHiddenParameters } from './hidden.js';
import { jointLaws } from './joint-laws.js';
import { withoutConsequences } from './conditional-laws.js';
import { familyMembers } from './families.js';
import { equatedIn, firstChains, mentionCounts } from './occurrences.js';
import { matricesCalled } from './matrices.js';
import { mixtureDefinitions, mixturesIn } from './mixtures.js';
import { silentParameters, type Silence } from './silent.js';
import { reciprocalTest } from './reciprocals.js';
import { functionsOfOne } from './one-variable.js';
import { signaturesOf, type Signatures } from './signatures.js';
import { sortsOf } from './sort-rounds.js';
import { spelledArguments } from './spelled-arguments.js';
import type { Sorts } from './sorts.js';
import { declaredNames, declarationsOf, type Declaration } from './statements.js';
import { uniformLaws, type UniformLaw } from './uniform.js';
import { vocabularyOf, type DeclaredNames, type Vocabulary } from './vocabulary.js';

export interface Understanding {
  readonly vocabulary: Vocabulary;
  readonly signatures: Signatures;
  readonly sorts: Sorts;
  readonly declarations: readonly Declaration[];
  readonly candidates: readonly Candidate[];
  readonly definitions: readonly FoundDefinition[];
  readonly isDefined: (name: string) => boolean;
  /** Is the function declared, by a sample, an arrow or as a density? */
  readonly isDeclared: (name: string) => boolean;
  /** Likewise by key, where one name stands for several functions. */
  readonly declaredKeys: ReadonlySet<string>;
  /** Does the document say something about this function that is not understood? */
  readonly isObscure: (name: string) => boolean;
  /** Parameters that nothing but derivatives mentions. */
  readonly silence: Silence;
  /** Laws that are uniform on a unit cube. */
  readonly uniform: readonly UniformLaw[];
  /** Points that a formula gives as functions of parameters, by the name of that formula: `x'` of `x'(\theta) = ...`. */
  readonly movedPoints: ReadonlyMap<string, string>;
  /** The formulas of these points. */
  readonly pointFormulas: readonly PointFormula[];
  /** Keys of functions that are used or called as densities. */
  readonly densities: ReadonlySet<string>;
  /** The likeliest structure of every formula, complete: members chain by chain, then declarations. */
  readonly expressions: readonly Expression[];
  /** In how many members a function occurs, by key. */
  readonly mentionCounts: ReadonlyMap<string, number>;
  /** The chain in which a function occurs first, by key. */
  readonly firstChains: ReadonlyMap<string, number>;
  /** Can a remainder of this name be meant for small values? */
  readonly isSmall: (name: string) => boolean;
  /** Every name that occurs, so that none is taken by an index of ours. */
  readonly taken: ReadonlySet<string>;
}

export function understand(document: Document, hidden: ReadonlySet<string> = new Set()): Understanding {
  const declarations = declarationsOf(document);
  const vocabulary = vocabularyOf(
    formulasOf(document),
    withSpelledArguments(declaredNames(declarations), document),
    namedConstants(document),
    reciprocalTest(sayingsOf(document)),
    matricesCalled(document),
    signsOf(document),
    showEuler(sayingsOf(document)),
  );
  const structured = (syntax: Syntax): Expression => structure(syntax, vocabulary);
  const members = document.chains.map((chain) =>
    chain.members.map(({ syntax }) => (syntax === null ? null : structured(syntax))),
  );
  const samples = declarations.flatMap((declaration) =>
    declaration.kind === 'function' || declaration.kind === 'density' ? [structured(declaration.sample)] : [],
  );
  const sampled = new Set(samples.flatMap((sample) => ('name' in sample ? [sample.name] : [])));
  const candidates = candidatesIn(document, members, declarations, structured);
  const raw = [
    ...members.flat().filter((member) => member !== null),
    ...samples,
    ...candidates.flatMap(({ left, right }) => [left, right]),
  ];
  const ofOne = functionsOfOne(candidates);
  const bare = signaturesOf(raw, vocabulary, new Set(), ofOne);
  const keyOf = (name: string, parts: readonly Argument[]): string => bare.of(name, parts)?.key ?? name;
  const densityNames = densitiesIn(document, raw, declarations, structured);
  const uniform = uniformLaws(document);
  const known = [
    ...uniform.map(({ definition }) => definition),
    ...familyMembers(document, raw, structured),
    ...mixtureDefinitions(mixturesIn(candidates, raw, vocabulary), raw),
  ];
  const setting: DefinitionSetting = {
    vocabulary,
    spellingOf: bare.spellingOf,
    keyOf,
    isDensity: (name) => densityNames.has(name),
  };
  const direct = definitionsAmong(candidates, known, setting);
  const stated = [...direct, ...gradientDefinitions(candidates, raw, direct, setting)];
  const written = withoutConsequences(stated, raw, setting);
  const concluded = jointLaws(raw, written, setting);
  const formulas = [...written, ...concluded];
  const names = bare.all.map(({ notation: { name } }) => name);
  const definitions = [
    ...formulas,
    ...extremesAmong(
      names,
      (name) => formulas.some((definition) => definition.name === name),
      (name) => firstSpan(name, raw),
    ),
  ];
  const constants = new Set(
    definitions.flatMap(({ name, arguments: parts }) => (parts.length === 0 ? [name] : [])),
  );
  const spelt = signaturesOf(
    [...raw, ...definitions.flatMap((definition) => [applicationOf(definition), definition.body])],
    vocabulary,
    constants,
    ofOne,
  );
  const isDefined = (name: string): boolean => definitions.some((definition) => definition.name === name);
  const silence = silentParameters(
    [...raw, ...definitions.map(({ body }) => body)],
    definitions,
    declarations,
    spelt,
    { vocabulary, hidden },
  );
  const signatures = withHiddenParameters(silence.signatures, definitions, vocabulary);
  const completed = [
    ...raw,
    ...definitions.flatMap((definition) => [applicationOf(definition), definition.body]),
  ].map((expression) => complete(expression, { signatures, vocabulary, isDefined }));
  const movedPoints = new Map(
    definitions.flatMap(({ name, arguments: parts }) => {
      const point = parts.length === 0 ? name.replace(/\(.*\)$/, '') : name;
      return point !== name && vocabulary.isPoint(point) ? [[name, point] as const] : [];
    }),
  );
  const formulasOfPoints = pointFormulas(document, definitions, movedPoints, structured, (expression) =>
    complete(expression, { signatures, vocabulary, isDefined }),
  );
  const keys = new Set(signatures.all.map(({ key }) => key));
  const values = declaredValues(declarations, signatures, structured);
  const declared = new Map([...declaredSorts(declarations, signatures, vocabulary), ...valueSorts(values)]);
  const equations = formulasOfPoints.map(({ point, formula }) =>
    operation(formula.span, 'equal', { kind: 'name', name: point, span: formula.span }, formula),
  );
  const equated = equatedIn(document, members, (expression) =>
    complete(expression, { signatures, vocabulary, isDefined }),
  );
  const plainSorts = sortsOf({
    expressions: [...completed, ...equations, ...comparedNames(document, declarations, structured)],
    equated,
    declared,
    isFunction: (key) => keys.has(key),
    isMatrix: vocabulary.isMatrix,
    isInTwoFaces: (name) => vocabulary.isInTwoFaces(familyOf(name)),
    isSymmetric: vocabulary.isSymmetric,
    hasMatrices: vocabulary.matrices.size > 0,
    hasComponents: (key) =>
      signatures.all.some(
        ({ key: own, notation: { name } }) => own === key && vocabulary.isVectorValued(name),
      ),
    isOpen: (key) => {
      const name = signatures.all.find((signature) => signature.key === key)?.notation.name;
      if (name === undefined || isDefined(name) || densityNames.has(name)) return false;
      return !vocabulary.isDeclared(name) && !values.has(key);
    },
  });
  const sorts = withCorners(plainSorts, cornersSaid(document), declarations, completed);
  const empirical = new Set(
    candidates.flatMap(({ left, right }) =>
      right.kind === 'empirical' && 'name' in left ? [left.name] : [],
    ),
  );
  const densities = new Set(
    signatures.all
      .filter(
        ({ notation: { name } }) =>
          (densityNames.has(name) || concluded.some((law) => law.name === name)) && !empirical.has(name),
      )
      .map(({ key }) => key),
  );
  const chainOf = members.flatMap((list, chain) => list.filter((member) => member !== null).map(() => chain));
  const memberExpressions = completed.slice(0, chainOf.length);
  const taken = new Set(dimensionsIn(declarations));
  for (const expression of completed)
    walk(expression, (part) => {
      for (const name of namesOf(part)) taken.add(name);
    });
  const obscure = obscureFunctions(document);
  return {
    vocabulary,
    isObscure: (name) =>
      obscure.exists(name) || (!isDefined(name) && (obscure.isOfFamily(name) || eventIn(name) !== null)),
    uniform,
    movedPoints,
    pointFormulas: formulasOfPoints,
    silence,
    signatures,
    sorts,
    declarations,
    candidates,
    definitions,
    isDefined,
    isDeclared: (name) => vocabulary.isDeclared(name) || sampled.has(name),
    declaredKeys: new Set(
      samples.flatMap((sample) =>
        sample.kind === 'application' ? (signatures.of(sample.name, sample.arguments)?.key ?? []) : [],
      ),
    ),
    densities,
    expressions: completed,
    mentionCounts: mentionCounts(memberExpressions),
    firstChains: firstChains(memberExpressions, chainOf),
    isSmall: smallNames(document),
    taken,
  };
}

/** What is spelled out by its components counts as a declared vector. */
function withSpelledArguments(names: DeclaredNames, document: Document): DeclaredNames {
  const vectors = [...spelledArguments(document, formulasOf(document))].filter(
    (name) => !names.variables.has(name),
  );
  return { ...names, vectors: new Set([...names.vectors, ...vectors]) };
}

function firstSpan(name: string, expressions: readonly Expression[]): Expression['span'] {
  const found: Expression[] = [];
  for (const expression of expressions)
    walk(expression, (part) => {
      if (part.kind === 'name' && part.name === name) found.push(part);
    });
  return found[0]?.span ?? { start: 0, end: 0 };
}

const formulasOf = (document: Document): readonly Syntax[] => sayingsOf(document).flat();

/** The formulas of a statement, of a chain or of a mention, together. */
const sayingsOf = ({ statements, chains, mentions }: Document): readonly (readonly Syntax[])[] =>
  [
    ...statements.map(({ syntax }) => [syntax]),
    ...chains.map(({ members }) => members.map(({ syntax }) => syntax)),
    ...mentions.map(({ syntax }) => [syntax]),
  ].map((formulas) => formulas.filter((syntax) => syntax !== null));

function namesOf(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'name':
      return [expression.name];
    case 'binding':
    case 'expectation':
    case 'derivative':
      return expression.variable === null ? [] : [expression.variable];
    case 'empirical':
      return [expression.index];
    default:
      return [];
  }
}
