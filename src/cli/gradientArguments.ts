/** The words of `verify gradient`: its options and its help. Relies on commander; prints nothing and ends nothing. */
import { Command, InvalidArgumentError, Option } from 'commander';

export interface GradientRequest {
  /** A user's module; null for the library, or for an energy of the command line. */
  readonly module: string | null;
  readonly energy: string | null;
  readonly space: string;
  readonly parameters: readonly { readonly latex: string; readonly value: number }[];
  readonly plot: string | null;
  readonly format: 'terminal' | 'json';
  readonly output: string | null;
  readonly colour: boolean;
}

/** What commander hands over, by the names of the options. */
export interface GradientOptions {
  readonly energy?: string;
  readonly space?: string;
  readonly parameter: GradientRequest['parameters'];
  readonly plot?: string;
  readonly format: GradientRequest['format'];
  readonly output?: string;
  readonly color: boolean;
}

export const lineOfReals = 'x \\in \\mathbb{R}';

export const gradientRequest = (module: string | undefined, options: GradientOptions): GradientRequest => ({
  module: module ?? null,
  energy: options.energy ?? null,
  space: options.space ?? lineOfReals,
  parameters: options.parameter,
  plot: options.plot ?? null,
  format: options.format,
  output: options.output ?? null,
  colour: options.color,
});

export function gradientCommand(act: (request: GradientRequest) => void): Command {
  return new Command('gradient')
    .description('Checks d/dθ log Z = −E[∂E/∂θ] by finite differences, on a library of energies or on yours.')
    .usage('[options] [MODULE]')
    .argument('[MODULE]', 'a JavaScript module that exports energy, space and parameters')
    .option('--energy <latex>', 'an energy in x and its parameters')
    .option('--space <latex>', `what x runs through (default: "${lineOfReals}")`)
    .addOption(
      new Option('--parameter <name=value>', 'a parameter and its value; may be repeated')
        .argParser(parameter)
        .default([], 'none'),
    )
    .option('--plot <file.svg>', 'also draw the error of the central difference against its step')
    .addOption(
      new Option('-f, --format <format>', 'what to print').choices(['terminal', 'json']).default('terminal'),
    )
    .option('-o, --output <file>', 'write to a file, whole or not at all')
    .option('--no-color', 'without colours')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', examples)
    .action((module: string | undefined, options: GradientOptions) => {
      act(gradientRequest(module, options));
    });
}

function parameter(text: string, before: GradientRequest['parameters']): GradientRequest['parameters'] {
  const [, latex = '', written = ''] = /^([^=]+)=\s*(\S+)\s*$/.exec(text) ?? [];
  const value = Number(written.replace('−', '-'));
  if (latex.trim() === '' || written === '' || !Number.isFinite(value))
    throw new InvalidArgumentError(String.raw`Write NAME=NUMBER, as in --parameter '\theta=1.3'.`);
  return [...before, { latex: latex.trim(), value }];
}

const examples = String.raw`
Examples:
  verify gradient
  verify gradient --plot steps.svg
  verify gradient --energy 'x^4/4 - \theta x^2/2' --parameter '\theta=1.3'
  verify gradient --energy '\lambda x' --space 'x \in [0, \infty)' --parameter '\lambda=2'
  verify gradient ./my-energy.mjs
`;
