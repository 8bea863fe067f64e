/**
 * How a claim uses its functions, spaces and indices: what decides which models make sense for it. An energy under an
 * integral must confine, a factor of an integrand must decay; a space with a derivative by position cannot be a handful
 * of points. Relies on terms; definitions are looked into where they are called.
 */
import { toNumber } from '../numbers/rational.js';
import { placeOf, sidesOf } from '../terms/matrix.js';
import { sortName, vector, type Sort } from '../terms/sort.js';
import { isWhole } from '../terms/whole.js';
import type { BinderTerm, CallTerm, SymbolTerm, Term } from '../terms/term.js';
import type { Definition, FunctionDeclaration } from '../terms/theory.js';
import type { Subject } from './plan.js';
import { symbolKey } from './world.js';

export interface Usage {
  /** By function name. */
  readonly functions: ReadonlyMap<string, FunctionUsage>;
  /** Names of sorts whose points are differentiated by. */
  readonly differentiated: ReadonlySet<string>;
  /** Names of sorts that are integrated over as a whole. */
  readonly integrated: ReadonlySet<string>;
  /** Names of sorts that are summed over as a whole. */
  readonly summed: ReadonlySet<string>;
  /** Symbols that number components, with the name of the dimension; by `symbolKey`. */
  readonly indices: ReadonlyMap<string, string>;
  /** The largest number of a component that is spoken of, by the name of the dimension. */
  readonly components: ReadonlyMap<string, number>;
  /** Symbols that number data; by `symbolKey`. */
  readonly dataIndices: ReadonlySet<string>;
}

export interface FunctionUsage {
  /** The parameters that an integral over a whole sort fills. */
  readonly integrated: ReadonlySet<number>;
  /** Sign with which the function stands in an exponent under an integral; 0 if it does not. */
  readonly exponent: -1 | 0 | 1;
  /** Is it a factor of an integrand, outside of any exponent? */
  readonly factor: boolean;
  /** How the author calls the arguments. */
  readonly names: readonly string[];
}

export function usageOf(
  subjects: readonly Subject[],
  functions: readonly FunctionDeclaration[],
  definitions: ReadonlyMap<string, Definition>,
): Usage {
  const found: Found = {
    functions: new Map(functions.map((declaration) => [declaration.name, emptyUsage(declaration)])),
    differentiated: new Set(),
    integrated: new Set(),
    summed: new Set(),
    indices: new Map(),
    components: new Map(),
    dataIndices: new Set(),
    definitions,
    declarations: new Map(functions.map((declaration) => [declaration.name, declaration])),
    budget: 5000,
  };
  const outermost: Context = { scope: [], parameters: new Map(), exponent: 0, integral: false };
  for (const { term, parameters } of [...subjects].sort((a, b) => order[a.role] - order[b.role])) {
    const kinds = new Map(
      parameters.map((parameter): [string, Argument] => [
        symbolKey(parameter.name, parameter.sort),
        freeArgument(parameter),
      ]),
    );
    visit(term, { ...outermost, parameters: kinds }, found);
  }
  return found;
}

const order = { definition: 0, claim: 1, fact: 2 } as const;

interface MutableUsage {
  integrated: Set<number>;
  exponent: -1 | 0 | 1;
  factor: boolean;
  names: string[];
}

interface Found {
  readonly functions: Map<string, MutableUsage>;
  readonly differentiated: Set<string>;
  readonly integrated: Set<string>;
  readonly summed: Set<string>;
  readonly indices: Map<string, string>;
  readonly components: Map<string, number>;
  readonly dataIndices: Set<string>;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly declarations: ReadonlyMap<string, FunctionDeclaration>;
  budget: number;
}

const emptyUsage = ({ parameters }: FunctionDeclaration): MutableUsage => ({
  integrated: new Set(),
  exponent: 0,
  factor: false,
  names: parameters.map(() => ''),
});

/** What fills an argument: a variable that an integral binds, or anything else. */
interface Argument {
  readonly name: string;
  readonly sort: Sort;
  readonly integrated: boolean;
}

const freeArgument = ({ name, sort }: SymbolTerm): Argument => ({ name, sort, integrated: false });

interface Context {
  /** Innermost first. */
  readonly scope: readonly Argument[];
  readonly parameters: ReadonlyMap<string, Argument>;
  readonly exponent: -1 | 0 | 1;
  /** Under an integral, and not inside of an expectation's body. */
  readonly integral: boolean;
}

function visit(term: Term, context: Context, found: Found): void {
  if (found.budget-- <= 0) return;
  switch (term.kind) {
    case 'number':
    case 'symbol':
    case 'bound':
      return;
    case 'call':
      visitCall(term, context, found);
      return;
    case 'apply': {
      const [first, second] = term.arguments;
      if (
        (term.operator === 'component' || term.operator === 'withComponent') &&
        first !== undefined &&
        second !== undefined
      )
        noteIndex(second, argumentOf(first, context)?.sort, found);
      const turned = context.exponent === 0 ? 0 : context.exponent === 1 ? -1 : 1;
      term.arguments.forEach((part, index) => {
        if (term.operator === 'exp') visit(part, { ...context, exponent: 1 }, found);
        else if (term.operator === 'negate' || (term.operator === 'subtract' && index === 1))
          visit(part, { ...context, exponent: turned }, found);
        else visit(part, context, found);
      });
      return;
    }
    case 'binder':
      visitBinder(term, context, found);
  }
}

function visitCall(term: CallTerm, context: Context, found: Found): void {
  const values = term.arguments.map((part) => argumentOf(part, context));
  const definition = found.definitions.get(term.function);
  if (definition !== undefined) {
    const parameters = definition.parameters.map((parameter, index): [string, Argument] => [
      symbolKey(parameter.name, parameter.sort),
      { ...freeArgument(parameter), integrated: values[index]?.integrated ?? false },
    ]);
    visit(definition.body, { ...context, scope: [], parameters: new Map(parameters) }, found);
  }
  const usage = found.functions.get(term.function);
  const isData = found.declarations.get(term.function)?.role.kind === 'data';
  term.arguments.forEach((part, index) => {
    const value = values[index];
    if (isData && part.kind === 'symbol') found.dataIndices.add(symbolKey(part.name, part.sort));
    if (usage !== undefined && value !== null && value !== undefined) {
      if (value.integrated) usage.integrated.add(index);
      if (usage.names[index] === '' && !usage.names.includes(value.name)) usage.names[index] = value.name;
    }
    visit(part, { ...context, exponent: 0 }, found);
  });
  if (usage === undefined || !values.some((value) => value?.integrated)) return;
  if (context.exponent !== 0) usage.exponent = usage.exponent === 0 ? context.exponent : usage.exponent;
  else if (context.integral) usage.factor = true;
}

function visitBinder(term: BinderTerm, context: Context, found: Found): void {
  const { name, sort } = term.variable;
  const [operand, component] = term.operands;
  const overWhole = operand !== undefined && (isWhole(operand, sort) || isSlice(operand));
  const folds = term.binder === 'integral' || term.binder === 'expectation';
  if (overWhole && folds) found.integrated.add(sortName(sort));
  if (overWhole && !folds) found.summed.add(sortName(sort));
  const point = operand === undefined || folds ? null : argumentOf(operand, context);
  if (term.binder === 'derivative') {
    found.differentiated.add(sortName(sort));
    if (component !== undefined) noteIndex(component, sort, found);
  }
  const variable: Argument = { name, sort, integrated: (folds && overWhole) || (point?.integrated ?? false) };
  const inner: Context = { ...context, scope: [variable, ...context.scope] };
  term.bodies.forEach((body, index) => {
    const averaged = term.binder === 'expectation' && index === 1;
    visit(body, folds ? { ...inner, integral: !averaged, exponent: 0 } : inner, found);
  });
  term.operands.forEach((part) => {
    visit(part, { ...context, exponent: 0 }, found);
  });
}

const isSlice = (domain: Term): boolean => domain.kind === 'apply' && domain.operator === 'slice';

function argumentOf(term: Term, context: Context): Argument | null {
  if (term.kind === 'apply' && term.operator === 'withComponent') {
    const [vector] = term.arguments;
    return vector === undefined ? null : argumentOf(vector, context);
  }
  if (term.kind === 'bound') return context.scope[term.index] ?? null;
  if (term.kind !== 'symbol') return null;
  return context.parameters.get(symbolKey(term.name, term.sort)) ?? freeArgument(term);
}

function noteIndex(index: Term, sort: Sort | undefined, found: Found): void {
  if (sort?.kind !== 'vector') return;
  const sides = sidesOf(sort.dimension);
  if (sides !== null) {
    placeOf(index)?.forEach((part, at) => {
      noteIndex(part, vector(sides[at] ?? ''), found);
    });
    return;
  }
  if (index.kind === 'number')
    found.components.set(
      sort.dimension,
      Math.max(toNumber(index.value), found.components.get(sort.dimension) ?? 1),
    );
  if (index.kind === 'symbol') found.indices.set(symbolKey(index.name, index.sort), sort.dimension);
}
