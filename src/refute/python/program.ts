/**
 * A counterexample as a program in Python: the model, both sides of the claim, and their two values printed, with the
 * standard library alone, so that nobody needs to believe our arithmetic. Null where a side has no simple form, or where
 * doubles cannot tell the two apart. Relies on terms and models; evaluates nothing.
 */
import { sortName } from '../../terms/sort.js';
import { calledFunctions, freeSymbols } from '../../terms/substitute.js';
import { partsOf, type SymbolTerm, type Term } from '../../terms/term.js';
import { logarithmsApart, withLogarithmsApart } from '../logarithms.js';
import type { Coordinates, FunctionModel } from '../model.js';
import type { Counterexample } from '../outcome.js';
import type { Exhibit } from './exhibit.js';
import { pythonOf, type Speaker } from './expression.js';
import { pythonNames } from './names.js';
import { prelude, type Helper } from './prelude.js';

/** What is shown: where the step stands, and what it claims, in LaTeX. */
export interface Caption {
  readonly place: string;
  readonly claim: string;
}

export function programOf({ exhibit, digits }: Counterexample, caption: Caption): string | null {
  const { claim, model, theory, definitions } = throughout(exhibit);
  if (claim.remainder !== undefined || digits !== null) return null;
  const names = pythonNames();
  const helpers = new Set<Helper>();
  const functions = new Map<string, string | null>();
  const lines = new Map<string, string>();
  const functionNameOf = (key: string): string =>
    names.of(`function ${key}`, theory.functions.get(key)?.notation.name ?? key);
  const nameOf = ({ name, sort }: SymbolTerm): string => names.of(`${name}:${sortName(sort)}`, name);
  // Before any bound variable has a name.
  freeSymbols(claim.left, claim.right).forEach(nameOf);
  [...calledFunctions(claim.left, claim.right)].forEach((key) => {
    functionNameOf(key);
  });
  const speaker: Speaker = {
    symbolName: (symbol) => {
      const name = nameOf(symbol);
      const found = model.symbols.find((one) => isSame(one.symbol, symbol));
      if (found !== undefined) lines.set(name, `${name} = ${coordinates(found.value)}`);
      return name;
    },
    functionName: (key) => {
      const name = functionNameOf(key);
      if (!functions.has(key)) {
        functions.set(key, '');
        functions.set(key, functionText(key, name));
      }
      return name;
    },
    variableName: (name, scope) => names.local(name.replace(/^#\d+/, ''), scope),
    space: (name) => model.spaces.find(({ sort }) => sortName(sort) === name),
    pointsName: (key) => {
      const name = names.of(`space ${key}`, key.replace(/^\w+ /, ''));
      const space = model.spaces.find(({ sort }) => sortName(sort) === key);
      if (space?.kind === 'finite') {
        lines.set(name, `${name} = [${space.points.map(coordinates).join(', ')}]`);
        const weights = space.weights.map((weight) => coordinates([weight])).join(', ');
        if (space.weights.some((weight) => weight.numerator !== weight.denominator))
          lines.set(`${name}_weights`, `${name}_weights = [${weights}]`);
      }
      return name;
    },
    uses: (helper) => {
      prelude[helper].needs.forEach((one) => helpers.add(one));
      helpers.add(helper);
    },
  };

  function functionText(key: string, name: string): string | null {
    const found = model.functions.find(({ declaration }) => declaration.name === key);
    if (found?.kind === 'list')
      return `${name} = [None, ${found.values.map(coordinates).join(', ')}].__getitem__`;
    const definition = definitions.get(key);
    const given = found ?? (definition && { parameters: definition.parameters, bodies: [definition.body] });
    return given === undefined ? null : formulaText(name, given);
  }

  function formulaText(
    name: string,
    { parameters, bodies }: Pick<Extract<FunctionModel, { kind: 'formula' }>, 'parameters' | 'bodies'>,
  ): string | null {
    const own = parameters.reduce<readonly { readonly parameter: SymbolTerm; readonly name: string }[]>(
      (before, parameter) => {
        const around = before.map((one) => one.name);
        return [...before, { parameter, name: names.local(parameter.name, around) }];
      },
      [],
    );
    const taken = own.map((one) => one.name);
    const inner: Speaker = {
      ...speaker,
      variableName: (variable, scope) => speaker.variableName(variable, [...scope, ...taken]),
      symbolName: (symbol) =>
        own.find(({ parameter }) => isSame(parameter, symbol))?.name ?? speaker.symbolName(symbol),
    };
    const texts = bodies.map((body) => pythonOf(body, inner));
    if (texts.some((text) => text === null)) return null;
    const value = texts.length === 1 ? texts.join('') : `(${texts.join(', ')})`;
    const heading = `def ${name}(${own.map((one) => one.name).join(', ')}):\n    return ${value}`;
    return bodies.some(isCostly) ? `@cache\n${heading}` : heading;
  }

  const [left, right] = [claim.left, claim.right].map((side) => pythonOf(side, speaker));
  if (!left || !right || [...functions.values()].includes(null)) return null;
  const code = [...helperTexts(helpers), [...lines.values()].join('\n'), ...functions.values()]
    .filter((text) => text !== null && text !== '')
    .join('\n\n\n');
  return `${opening(caption, code.includes('@cache'))}

${code}${code === '' ? '' : '\n\n\n'}left = ${left}
right = ${right}
print("left: ", float(left))
print("right:", float(right))
`;
}

function opening({ place, claim }: Caption, caches: boolean): string {
  return [
    `# ${place} claims`,
    `#     ${claim.replace(/\s+/g, ' ')}`,
    '# Here is a model of everything that is given, and the values of the two sides in it.',
    'import math',
    ...(caches ? ['from functools import cache'] : []),
  ].join('\n');
}

const helperTexts = (helpers: ReadonlySet<Helper>): readonly string[] =>
  (Object.keys(prelude) as Helper[])
    .filter((helper) => helpers.has(helper))
    .map((helper) => prelude[helper].text);

/** Far out on a line densities are nought in doubles, their logarithms are not. */
function throughout(exhibit: Exhibit): Exhibit {
  if (exhibit.model.spaces.every(({ kind }) => kind === 'finite')) return exhibit;
  const { claim, theory, definitions } = exhibit;
  const apart = withLogarithmsApart({ ...theory, definitions });
  return {
    ...exhibit,
    definitions: apart.definitions,
    claim: {
      ...claim,
      left: logarithmsApart(claim.left, theory),
      right: logarithmsApart(claim.right, theory),
    },
  };
}

const isSame = (a: SymbolTerm, b: SymbolTerm): boolean =>
  a.name === b.name && sortName(a.sort) === sortName(b.sort);

/** Integrals and sums are not done again for the same arguments. */
const isCostly = (term: Term): boolean => term.kind === 'binder' || partsOf(term).some(isCostly);

function coordinates(value: Coordinates): string {
  const texts = value.map(({ numerator, denominator }) =>
    denominator === 1n ? String(numerator) : `${String(numerator)} / ${String(denominator)}`,
  );
  return texts.length === 1 ? texts.join('') : `(${texts.join(', ')})`;
}
