/**
 * `verify gradient`: from its request to a report and an exit code. The energies are those of the library, one of the
 * command line, or those of a user's module.
 */
import { families } from '../gradient/families.js';
import { caseOf } from '../gradient/family.js';
import type { Case } from '../gradient/check.js';
import { readLatexEnergy } from '../gradient/latexEnergy.js';
import { checkCase, checkLibrary } from '../gradient/library.js';
import { resultOf, type GradientResult } from '../gradient/result.js';
import { stepSizeCurve, type StepSizeCurve } from '../gradient/stepSizes.js';
import { readUserModule } from '../gradient/userModule.js';
import { noColours } from '../report/colours.js';
import { outputProblems } from './checks.js';
import { outputOf } from './delivery.js';
import type { GradientRequest } from './gradientArguments.js';
import { lineOfReals } from './gradientArguments.js';
import {
  brokenModule,
  deniedFile,
  missingFile,
  noEnergyNamed,
  noParameters,
  nothingToPlot,
  twoEnergies,
  wrongModule,
} from './problems.js';
import type { World } from './world.js';

export type GradientEnding =
  | { readonly kind: 'done'; readonly code: 0 | 1 }
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

export async function checkGradient(request: GradientRequest, world: World): Promise<GradientEnding> {
  const wrong = [...usageProblems(request)];
  for (const path of [request.output, request.plot])
    if (path !== null) wrong.push(...(await outputProblems(path, world)));
  if (wrong.length > 0) return problems(...wrong);
  const found = await energiesOf(request, world);
  if (found.kind === 'problem') return problems(found.message);
  const { result } = found;
  if (request.plot !== null) {
    const curves = found.curves();
    if (curves.length === 0) return problems(nothingToPlot());
    const { renderStepSizes } = await import('../report/gradientPlot.js');
    const plot = outputOf(request.plot, world);
    await plot.print(renderStepSizes(curves));
    const problem = await plot.finish();
    if (problem !== null) return problems(problem);
  }
  const output = outputOf(request.output, world);
  await output.print(await render(result, request, world));
  const problem = await output.finish();
  if (problem !== null) return problems(problem);
  return { kind: 'done', code: result.summary.unexpected === 0 ? 0 : 1 };
}

const problems = (...messages: readonly string[]): GradientEnding => ({
  kind: 'problems',
  problems: messages,
});

function usageProblems({ module, energy, parameters, space }: GradientRequest): readonly string[] {
  if (module !== null && energy !== null) return [twoEnergies()];
  if (energy !== null) return parameters.length === 0 ? [noParameters()] : [];
  return [
    ...(parameters.length > 0 ? [noEnergyNamed('--parameter')] : []),
    ...(space !== lineOfReals ? [noEnergyNamed('--space')] : []),
  ];
}

type Found =
  | {
      readonly kind: 'energies';
      readonly result: GradientResult;
      readonly curves: () => readonly StepSizeCurve[];
    }
  | { readonly kind: 'problem'; readonly message: string };

async function energiesOf(request: GradientRequest, world: World): Promise<Found> {
  if (request.module !== null) return moduleEnergies(request.module, world);
  if (request.energy === null) return library();
  const { energy, space, parameters } = request;
  const found = readLatexEnergy({ energy, space, parameters });
  if (found.kind === 'problem') return found;
  const { plainMath } = await import('../report/plainMath.js');
  const name = plainMath(energy);
  return {
    kind: 'energies',
    result: resultOf([checkCase(name, plainMath(space), found.case)]),
    curves: () => curvesOf(name, found.case),
  };
}

const library = (): Found => ({
  kind: 'energies',
  result: checkLibrary(),
  curves: () =>
    families
      .filter(({ failing }) => failing === undefined)
      .flatMap((family) => {
        const theta = family.parameters.map(({ value }) => value);
        return curvesOf(family.name, caseOf(family, theta)).slice(0, 1);
      }),
});

const curvesOf = (name: string, given: Case): readonly StepSizeCurve[] =>
  given.parameterNames.flatMap((_, k) => stepSizeCurve(name, given, k) ?? []);

async function moduleEnergies(path: string, world: World): Promise<Found> {
  const kind = await world.kindOf(path);
  if (kind === 'denied') return { kind: 'problem', message: deniedFile(path) };
  if (kind !== 'file') return { kind: 'problem', message: missingFile(path) };
  const loaded = await world.load(path);
  if (loaded.kind === 'broken')
    return { kind: 'problem', message: brokenModule(path, loaded.line, loaded.message) };
  const found = readUserModule(loaded.exports);
  if (found.kind === 'problem') return { kind: 'problem', message: wrongModule(path, found.message) };
  const result = resultOf(found.cases.map((one) => checkCase(path, found.formula, one)));
  const [fault] = found.faults;
  if (fault !== undefined) return { kind: 'problem', message: wrongModule(path, fault) };
  return {
    kind: 'energies',
    result,
    curves: () => found.cases.slice(0, 1).flatMap((one) => curvesOf(path, one)),
  };
}

async function render(result: GradientResult, request: GradientRequest, world: World): Promise<string> {
  if (request.format === 'json')
    return (await import('../report/gradientJson.js')).renderGradientJson(result);
  const { renderGradient } = await import('../report/gradientTerminal.js');
  const isTerminal = request.output === null;
  return renderGradient(result, {
    columns: isTerminal ? Math.min(world.columns, 110) : 100,
    colours: isTerminal && request.colour ? world.colours : noColours,
  });
}
