/**
 * Measures and prints: identities warm by kind, beside other systems; the models; the program cold; how the cost grows.
 * Run by `npm run bench` after a build; the output is a page in Markdown, and with a file's name behind it a picture of
 * the growth. Nothing here passes or fails.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyLine, type LineRecord } from '../../src/verify/verify.js';
import { chain, document, fractions } from './growth.js';
import { identities, type Identity } from './identities.js';
import { lineOf, options } from './judging.js';
import { fastest, inMilliseconds, median, quantile, table } from './measure.js';
import { neighboursOn, type Neighbour } from './neighbours.js';
import { plotOf, type Series } from './plot.js';
import { triedInModels } from './refuting.js';

const RUNS = 5;
/** Rounds over all identities after which the engine has compiled what is used often. */
const WARMING = 20;
const program = 'dist/cli/main.js';
const afresh = ['--no-repair', '--no-cache', '--fresh'];

print(
  `Node ${process.versions.node}, ${String(cpus().length)} processors (${cpus()[0]?.model ?? 'unknown'}).`,
);
warmIdentities();
refuter();
coldStarts();
growth();

function warmIdentities(): void {
  print(
    '## Identities, warm',
    'Milliseconds for one identity, from LaTeX to verdict, the fastest of five runs; beside it, the medians of other systems that simplify the difference of the sides, and how many times longer they take.',
  );
  const judge = (one: Identity) => verifyLine(lineOf(one), options);
  for (let round = 0; round < WARMING; round++) identities.forEach(judge);
  const own: Neighbour = {
    name: 'proofline',
    answers: identities.map((one) => ({
      milliseconds: fastest(RUNS, () => judge(one)),
      proved: judge(one).steps.every(({ verdict }) => verdict === 'proved'),
    })),
  };
  const others = neighboursOn(identities);
  const kinds = [...new Set(identities.map(({ kind }) => kind)), 'all'];
  const rows = kinds.map((kind) => {
    const of = ({ answers }: Neighbour): readonly number[] =>
      answers
        .filter((_, index) => kind === 'all' || identities[index]?.kind === kind)
        .map(({ milliseconds }) => milliseconds);
    const times = of(own);
    return [
      kind,
      times.length,
      inMilliseconds(median(times)),
      inMilliseconds(quantile(times, 0.95)),
      ...others.map((other) => {
        const theirs = median(of(other));
        return `${inMilliseconds(theirs)} (${(theirs / median(times)).toFixed(1)} times)`;
      }),
    ];
  });
  print(
    table(['kind', 'identities', 'median', '95th percentile', ...others.map(({ name }) => name)], rows),
    'Of the true ones so many are proved, of the false ones so many taken for true:',
    table(
      ['', 'true, proved', 'false, accepted'],
      [own, ...others].map(({ name, answers }) => [
        name,
        ...[true, false].map((holds) => {
          const chosen = answers.filter((_, index) => identities[index]?.holds === holds);
          return `${String(chosen.filter(({ proved }) => proved).length)} of ${String(chosen.length)}`;
        }),
      ]),
    ),
  );
}

function refuter(): void {
  print(
    '## Models, warm',
    'Milliseconds for one proved step of derivations/ that is tried in models, the fastest of two runs.',
  );
  const rows = triedInModels().map(({ what, times }) => [
    what,
    times.length,
    inMilliseconds(median(times)),
    inMilliseconds(quantile(times, 0.95)),
  ]);
  print(table(['as what', 'steps', 'median', '95th percentile'], rows));
}

function coldStarts(): void {
  const folder = mkdtempSync(join(tmpdir(), 'proofline-bench-'));
  try {
    const one = join(folder, 'one.md');
    writeFileSync(one, '$$\n(a + b)^2 = a^2 + 2 a b + b^2\n$$\n');
    const nothing = started(['-e', '0']);
    const notes = '../shared/notes';
    const rows = [
      ['node -e 0', nothing],
      ['one chain', started([program, '--no-cache', one])],
      ['derivations/', started([program, ...afresh, 'derivations'])],
      ['derivations/, by their records', started([program, '--no-repair', '--no-cache', 'derivations'])],
      ...(existsSync(notes) ? [['published notes', started([program, ...afresh, notes])] as const] : []),
    ] as const;
    print('## The program, cold', 'Milliseconds from start to end, the fastest of three.');
    print(
      table(
        ['what', 'milliseconds', 'times node -e 0'],
        rows.map(([what, time]) => [what, inMilliseconds(time), (time / nothing).toFixed(1)]),
      ),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function started(parameters: readonly string[], before: readonly string[] = []): number {
  const [command = process.execPath, ...rest] = [...before, process.execPath, ...parameters];
  return fastest(3, () => spawnSync(command, rest, { stdio: 'ignore' }));
}

/** Milliseconds for so many small files, on all processors and on one. */
function manyFiles(count: number): { readonly all: number; readonly one: number } {
  const folder = mkdtempSync(join(tmpdir(), 'proofline-bench-'));
  try {
    for (let number = 0; number < count; number++)
      writeFileSync(join(folder, `${String(number)}.md`), document(number));
    const parameters = [program, '--no-cache', folder];
    return { all: started(parameters), one: started(parameters, ['taskset', '-c', '0']) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function growth(): void {
  print('## Growth', 'Milliseconds, and how many times more than the row above.');
  const inOneProcess = (line: (size: number) => LineRecord) => (size: number) =>
    fastest(2, () => verifyLine(line(size), options));
  const series = [
    grown('fractions in a sum', [4, 8, 16, 32, 64, 128, 256, 512], inOneProcess(fractions)),
    grown('steps of a chain', [10, 100, 1000], inOneProcess(chain)),
    grown('small files', [1, 10, 100, 1000], (size) => manyFiles(size).all),
  ];
  const { all, one } = manyFiles(1000);
  print(
    `A thousand small files take ${inMilliseconds(one)} ms on one processor, ${inMilliseconds(all)} ms on all: ${(one / all).toFixed(2)} times as fast.`,
  );
  const [, , file] = process.argv;
  if (file !== undefined) writeFileSync(file, plotOf(series));
}

function grown(name: string, sizes: readonly number[], time: (size: number) => number): Series {
  const points = sizes.map((size) => [size, time(size)] as const);
  const rows = points.map(([size, milliseconds], index) => {
    const before = points[index - 1]?.[1];
    const ratio = before === undefined ? '' : (milliseconds / before).toFixed(1);
    return [size, inMilliseconds(milliseconds), ratio];
  });
  print(table([name, 'milliseconds', 'ratio'], rows));
  return { name, points };
}

function print(...paragraphs: readonly string[]): void {
  for (const paragraph of paragraphs) console.log(`${paragraph}\n`);
}
