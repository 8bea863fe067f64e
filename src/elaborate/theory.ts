/**
 * The theory of a document: declarations of its functions, its definitions as terms, the spaces it integrates over and
 * the facts that follow from how things are declared and used. Only certain facts are stated: a density that has a
 * formula is not said to be normalised, for that is up to the formula.
 */
import type { Document } from '../read/document.js';
import { positionOf } from '../text/source.js';
import type { Message } from '../text/message.js';
import { sidesOf } from '../terms/matrix.js';
import { sortName, type Sort } from '../terms/sort.js';
import { calledFunctions, freeSymbols, sameSymbol } from '../terms/substitute.js';
import { same, symbol, type SymbolTerm, type Term } from '../terms/term.js';
import type {
  Definition,
  Fact,
  FunctionDeclaration,
  Permission,
  SpaceDeclaration,
  Theory,
} from '../terms/theory.js';
import { argumentName, walk, type Expression } from './expression.js';
import { complete } from './inference/completion.js';
import type { FoundDefinition } from './inference/definitions.js';
import { applicationOf } from './inference/hidden.js';
import { normalDefinitions } from './inference/normal.js';
import type { Signature } from './inference/signatures.js';
import type { Understanding } from './inference/understanding.js';
import { meaningOf } from './meaning/meaning.js';
import { isFreeOf } from './meaning/parts.js';
import { settingOf, type Meaning, type Setting } from './meaning/setting.js';
import { isScalar, termOf } from './meaning/shaped.js';
import { withoutCount } from './structure/spelling.js';
import { boundariesIn } from './boundary.js';
import { unmentioned } from './stated-values.js';
import { namesWithProperties } from './properties.js';
import { statedFacts } from './stated-facts.js';
import { textConditions } from './text-conditions.js';
import { deviationFacts } from './deviations.js';
import { lawConditions, inferredFacts } from './inferred-facts.js';

export interface BuiltTheory {
  readonly theory: Theory;
  /** The definitions that have a term, by key. */
  readonly defined: ReadonlyMap<string, FoundDefinition>;
  readonly messages: readonly Message[];
  /** Names that statements speak of which are not understood. */
  readonly unclear: ReadonlySet<string>;
}

export function buildTheory(
  document: Document,
  understanding: Understanding,
  meaning: Meaning,
  abbreviations: ReadonlyMap<string, { readonly found: FoundDefinition }>,
): BuiltTheory {
  const { source } = document;
  const lineOf = (offset: number): number => positionOf(source, offset).line;
  const definitions = new Map<string, Definition>();
  const defined = new Map([...abbreviations].map(([key, { found }]) => [key, found]));
  for (const found of understanding.definitions) {
    const definition = definitionTerm(found, understanding, meaning, lineOf);
    if (definition === null) continue;
    definitions.set(definition.function, definition);
    defined.set(definition.function, found);
  }
  for (const definition of normalDefinitions(understanding)) definitions.set(definition.function, definition);
  const functions = new Map<string, FunctionDeclaration>();
  for (const signature of understanding.signatures.all)
    if (!abbreviations.has(signature.key))
      functions.set(signature.key, declarationOf(signature, definitions, understanding));
  for (const declaration of dataIn(understanding)) functions.set(declaration.name, declaration);
  const stated = statedFacts(understanding, meaning, defined, lineOf);
  const isStated = ({ proposition }: Fact): boolean =>
    stated.facts.some((fact) => same(fact.proposition, proposition));
  const deviations = deviationFacts(understanding, functions, lineOf);
  const facts: readonly Fact[] = [
    ...inferredFacts(understanding, functions, definitions, lineOf),
    ...deviations.filter((fact) => !isStated(fact)),
    ...stated.facts,
  ];
  const permissions: readonly Permission[] = [
    ...stated.permissions,
    ...boundariesIn(document, understanding),
  ];
  return {
    theory: {
      functions,
      definitions,
      spaces: spacesIn(understanding),
      facts,
      conditions: [
        ...textConditions(document, understanding, meaning, lineOf),
        ...lawConditions(functions.values(), definitions, understanding, lineOf),
      ].filter((one) => !isStated(one)),
      special: namesWithProperties(document, understanding),
      permissions,
      symmetric: symmetricMatrices(understanding),
      declared: declaredNames(understanding, functions),
    },
    defined,
    messages: stated.messages,
    unclear: stated.unclear,
  };
}

/** Square matrices, unless they are declared as points of a space of all such matrices. */
const symmetricMatrices = ({ vocabulary, sorts }: Understanding): NonNullable<Theory['symmetric']> =>
  new Map(
    [...vocabulary.matrices].flatMap((name): readonly (readonly [string, 'said' | 'unsaid'])[] => {
      const sort = sorts.ofName(name);
      const [rows, columns] = (sort.kind === 'vector' ? sidesOf(sort.dimension) : null) ?? [];
      if (rows === undefined || rows !== columns) return [];
      if (vocabulary.isSymmetric(name)) return [[name, 'said']];
      const isDeclared = sorts.traitsOfName(name).some(({ kind }) => kind === 'declared');
      return isDeclared ? [] : [[name, 'unsaid']];
    }),
  );

const declaredNames = (
  { isDeclared, declaredKeys, vocabulary, taken }: Understanding,
  functions: ReadonlyMap<string, FunctionDeclaration>,
): ReadonlySet<string> =>
  new Set([
    ...[...functions.keys()].filter((key) => declaredKeys.has(key) || isDeclared(key)),
    ...[...taken].filter((name) => vocabulary.isVariable(name)),
  ]);

/**
 * Does a formula not show how it depends on what it is differentiated by? `Z(\theta) = \int e^{-E(x)} dx` says that Z
 * depends on θ, which is hidden in E unless that is declared to be a function of x alone.
 */
function hidesDerivative(
  body: Term,
  parameters: readonly SymbolTerm[],
  { name, arguments: parts }: FoundDefinition,
  { vocabulary, isDeclared, declaredKeys }: Understanding,
): boolean {
  const shown = new Set(parts.map(({ value }) => argumentName(value)));
  const isTaken = unmentioned(parameters, body).some(
    (parameter) =>
      shown.has(parameter.name) &&
      (vocabulary.differentiated.has(parameter.name) || vocabulary.isApplied(`${name}'`)),
  );
  const isKnown = (one: string): boolean =>
    isDeclared(one) || declaredKeys.has(one) || vocabulary.isVariable(one);
  const isParameter = (one: SymbolTerm): boolean =>
    parameters.some((parameter) => sameSymbol(parameter, one));
  return (
    isTaken &&
    ([...calledFunctions(body)].some((one) => !isKnown(one)) ||
      freeSymbols(body).some((one) => one.sort.kind !== 'set' && !isParameter(one) && !isKnown(one.name)))
  );
}

function definitionTerm(
  found: FoundDefinition,
  understanding: Understanding,
  meaning: Meaning,
  lineOf: (offset: number) => number,
): Definition | null {
  const left = complete(applicationOf(found), understanding);
  if (left.kind !== 'call') return null;
  const parameters: SymbolTerm[] = [];
  for (const argument of left.arguments) {
    const name = argumentName(argument);
    if (name === null) return null;
    parameters.push(symbol(name, understanding.sorts.ofName(name)));
  }
  // On a space that is not the unit cube itself, such as R^d, a uniform law has another density.
  const isCube = parameters.every(({ sort }) => sort.kind === 'space');
  if (understanding.uniform.some(({ definition }) => definition === found) && !isCube) return null;
  const setting = settingOf(meaning);
  const value = meaningOf(complete(found.body, understanding), setting);
  if (setting.messages.length > 0 || !isScalar(value)) return null;
  const body = termOf(value);
  if (!left.arguments.every((argument) => isOfPart(body, argument, setting))) return null;
  const hanging = freeSymbols(body).some(
    ({ name, sort }) =>
      sort.kind === 'integer' &&
      understanding.vocabulary.isIndex(name) &&
      !parameters.some((parameter) => parameter.name === name),
  );
  if (hanging || hidesDerivative(body, parameters, found, understanding)) return null;
  return {
    function: left.function,
    parameters,
    body,
    origin: {
      kind: found.origin === 'inferred' ? 'inferred' : 'declared',
      latex: found.candidate.latex,
      line: lineOf(found.candidate.span.start),
    },
  };
}

/** A function of `x_{2:d}` has nothing to say of the first component. */
function isOfPart(body: Term, argument: Expression, setting: Setting): boolean {
  if (argument.kind !== 'part') return true;
  const vector = symbol(argument.base, setting.sorts.ofName(argument.base));
  return isFreeOf(body, vector, termOf(meaningOf(argument.part.index, setting)));
}

function declarationOf(
  { key, slots, notation }: Signature,
  definitions: ReadonlyMap<string, Definition>,
  { sorts, densities }: Understanding,
): FunctionDeclaration {
  const points = slots.flatMap(({ kind }, index) => (kind === 'point' ? [index] : []));
  const [variable] = points;
  const isDensity = densities.has(key) && !definitions.has(key) && variable !== undefined;
  return {
    name: key,
    parameters: slots.map((_, slot) => sorts.ofSlot(key, slot)),
    result: sorts.ofResult(key),
    role: isDensity && points.length === 1 ? { kind: 'density', variable } : { kind: 'plain' },
    notation: { ...notation, name: withoutCount(notation.name) },
  };
}

/** Lists of points, `x_i`: calls of what is no function. */
function dataIn({ expressions, signatures, sorts }: Understanding): readonly FunctionDeclaration[] {
  const keys = new Set(signatures.all.map(({ key }) => key));
  const found = new Map<string, FunctionDeclaration>();
  for (const expression of expressions)
    walk(expression, (part) => {
      if (part.kind !== 'call' || keys.has(part.function) || found.has(part.function)) return;
      found.set(part.function, {
        name: part.function,
        parameters: [sorts.ofSlot(part.function, 0)],
        result: sorts.ofResult(part.function),
        role: { kind: 'data' },
        notation: {
          name: part.function,
          subscripts: [0],
          superscripts: [],
          parenthesised: [],
          separators: [],
        },
      });
    });
  return [...found.values()];
}

function spacesIn({ sorts }: Understanding): ReadonlyMap<string, SpaceDeclaration> {
  const measureOf = (sort: Sort, summed: boolean): SpaceDeclaration['measure'] =>
    sort.kind === 'vector' || sort.kind === 'real' ? 'line' : summed ? 'finite' : 'unknown';
  return new Map(
    sorts.integrated.map(({ sort, summed }) => [sortName(sort), { sort, measure: measureOf(sort, summed) }]),
  );
}
