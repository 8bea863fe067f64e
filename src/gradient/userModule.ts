/**
 * A user's module as energies to check: its exports `energy`, `space` and `parameters` (docs/gradient.md). What is
 * wrong with them is said in one sentence that names the export; that the function throws or gives no number shows only
 * when it is called, so such faults are collected while the cases are checked. Relies on zod for the shapes.
 */
import { z } from 'zod';
import type { Case } from './check.js';
import { fixedEnd, type Point, type Space } from './energy.js';
import { functionEnergy } from './functionEnergy.js';

export type UserModule =
  | {
      readonly kind: 'cases';
      readonly cases: readonly Case[];
      readonly formula: string;
      /** What went wrong in calls of the energy so far. */
      readonly faults: readonly string[];
    }
  | { readonly kind: 'problem'; readonly message: string };

const finite = z.number().refine(Number.isFinite, 'a finite number is expected');
const numbers = z.array(finite).min(1);

const spaceShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('line'), dimension: z.union([z.literal(1), z.literal(2)]).default(1) }),
  z
    .strictObject({ kind: z.literal('interval'), from: finite, to: finite })
    .refine(({ from, to }) => from < to, '"from" is to be less than "to"'),
  z.strictObject({ kind: z.literal('halfLine'), from: finite.default(0) }),
  z.strictObject({
    kind: z.literal('points'),
    points: z
      .array(z.union([finite, numbers]))
      .min(1)
      .max(65_536),
  }),
  z.strictObject({ kind: z.literal('naturals'), from: z.int().min(0).default(0) }),
]);

const parametersShape = z.array(z.union([finite, numbers])).min(1);

export function readUserModule(exports: Readonly<Record<string, unknown>>): UserModule {
  const { energy, space = { kind: 'line' }, parameters } = exports;
  if (typeof energy !== 'function')
    return problem(
      `it exports no function "energy"; write export const energy = (x, theta) => theta * x ** 2 / 2${strangers(exports)}`,
    );
  const foundSpace = spaceShape.safeParse(space);
  if (!foundSpace.success) return problem(`its export "space"${detail(foundSpace.error)}; ${spaceHelp}`);
  const foundParameters = parametersShape.safeParse(parameters);
  if (!foundParameters.success)
    return problem(
      `its export "parameters"${detail(foundParameters.error)}; write the values to try, as in export const parameters = [0.5, 1.3], or lists of numbers where theta is one`,
    );
  const isVector = foundParameters.data.some(Array.isArray);
  const thetas = foundParameters.data.map((theta): Point => (Array.isArray(theta) ? theta : [theta]));
  if (new Set(thetas.map(({ length }) => length)).size > 1)
    return problem('its export "parameters" holds lists of different lengths; theta has one length');
  const points = foundSpace.data.kind === 'points' ? foundSpace.data.points : [];
  if (new Set(points.map((point) => (Array.isArray(point) ? point.length : 0))).size > 1)
    return problem('its export "space" holds points of different dimensions');
  const isPlane = foundSpace.data.kind === 'line' && foundSpace.data.dimension === 2;
  const pointIsVector = isPlane || points.some(Array.isArray);
  const faults: string[] = [];
  const f = guarded(energy as UserFunction, { pointIsVector, thetaIsVector: isVector }, faults);
  const whole = functionEnergy(f, spaceOf(foundSpace.data));
  // Elsewhere an energy may have no value: beyond the ends of its space, or where it overflows.
  const inside = plainPoint(foundSpace.data);
  const bare = thetas.find((theta) => Number.isNaN(f(inside, theta)));
  const [fault] = faults;
  if (fault !== undefined) return problem(fault);
  if (bare !== undefined)
    return problem(
      `energy gives NaN at x = ${inside.join(', ')} and theta = ${bare.join(', ')}; a number is expected`,
    );
  return {
    kind: 'cases',
    faults,
    formula: `energy(x, theta) on ${spaceName(foundSpace.data)}`,
    cases: thetas.map((theta) => ({
      energy: whole,
      theta,
      parameterNames: isVector ? theta.map((_, k) => `theta[${k}]`) : ['theta'],
      coordinateNames: isPlane ? ['x[0]', 'x[1]'] : ['x'],
    })),
  };
}

const problem = (message: string): UserModule => ({ kind: 'problem', message });

const spaceHelp =
  "write one of { kind: 'line', dimension: 1 or 2 }, { kind: 'interval', from, to }, { kind: 'halfLine', from }, { kind: 'points', points }, { kind: 'naturals', from }";

const strangers = (exports: Readonly<Record<string, unknown>>): string => {
  const names = Object.keys(exports);
  return names.length === 0 ? ' (it exports nothing)' : ` (it exports ${names.join(', ')})`;
};

function detail({ issues: [issue] }: z.ZodError): string {
  if (issue === undefined) return ' has another shape than expected';
  const place = issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
  return `${place}: ${issue.message.replace(/^Invalid input: /, '')}`;
}

function spaceOf(space: z.infer<typeof spaceShape>): Space {
  switch (space.kind) {
    case 'line':
    case 'naturals':
      return space;
    case 'interval':
      return { kind: 'interval', from: fixedEnd(space.from), to: fixedEnd(space.to) };
    case 'halfLine':
      return { kind: 'halfLine', from: fixedEnd(space.from) };
    case 'points':
      return {
        kind: 'points',
        points: space.points.map((point) => (Array.isArray(point) ? point : [point])),
      };
  }
}

/** A point at which any energy has a value. */
function plainPoint(space: z.infer<typeof spaceShape>): Point {
  switch (space.kind) {
    case 'line':
      return space.dimension === 1 ? [1] : [1, 0.5];
    case 'interval':
      return [(space.from + space.to) / 2];
    case 'halfLine':
    case 'naturals':
      return [space.from + 1];
    case 'points': {
      const [first = 0] = space.points;
      return Array.isArray(first) ? first : [first];
    }
  }
}

function spaceName(space: z.infer<typeof spaceShape>): string {
  switch (space.kind) {
    case 'line':
      return space.dimension === 1 ? 'ℝ' : 'ℝ²';
    case 'interval':
      return `[${space.from}, ${space.to}]`;
    case 'halfLine':
      return `[${space.from}, ∞)`;
    case 'points':
      return `${space.points.length} ${space.points.length === 1 ? 'point' : 'points'}`;
    case 'naturals':
      return `the integers from ${space.from} on`;
  }
}

type UserFunction = (...given: readonly unknown[]) => unknown;

/** The user's function, not called again after its first fault. */
function guarded(
  energy: UserFunction,
  { pointIsVector, thetaIsVector }: { readonly pointIsVector: boolean; readonly thetaIsVector: boolean },
  faults: string[],
): (x: Point, theta: Point) => number {
  return (x, theta) => {
    if (faults.length > 0) return NaN;
    const given = [pointIsVector ? [...x] : x[0], thetaIsVector ? [...theta] : theta[0]];
    const fault = (what: string): number => {
      faults.push(`energy(${given.map((part) => JSON.stringify(part)).join(', ')}) ${what}`);
      return NaN;
    };
    let result: unknown;
    try {
      result = energy(...given);
    } catch (error) {
      const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      return fault(`throws ${said}${placeIn(error)}`);
    }
    if (typeof result !== 'number') return fault(`gives ${shown(result)}; a number is expected`);
    return result;
  };
}

function shown(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return 'a list';
  return value === undefined ? 'undefined' : `a value of type ${typeof value}`;
}

/** Line and column in the module, as the stack has them. */
function placeIn(error: unknown): string {
  const [, line, column] =
    /file:\/\/[^\s)]*?:(\d+):(\d+)/.exec(error instanceof Error ? (error.stack ?? '') : '') ?? [];
  return line === undefined || column === undefined ? '' : ` (line ${line}, column ${column})`;
}
