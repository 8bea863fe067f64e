/**
 * Measures and prints: identities warm by kind, beside SymPy where that is installed; the program cold; how the cost
 * grows. Run by `npm run bench` after a build; the output is a page in Markdown. Nothing here passes or fails.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyLine } from '../../src/verify/verify.js';
import { chain, document, fractions } from './growth.js';
import { identities } from './identities.js';
import { lineOf, options } from './judging.js';
import { fastest, inMilliseconds, median, quantile, table } from './measure.js';
import { triedInModels } from './refuting.js';
import { bySymPy } from './sympy.js';

const RUNS = 5;
/** Rounds over all identities after which the engine has compiled what is used often. */
const WARMING = 20;
const program = 'dist/cli/main.js';

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
    'Milliseconds for one identity, from LaTeX to verdict, the fastest of five runs.',
  );
  const judge = (one: (typeof identities)[number]) => verifyLine(lineOf(one), options);
  for (let round = 0; round < WARMING; round++) identities.forEach(judge);
  const own = identities.map((one) => fastest(RUNS, () => judge(one)));
  const sympy = bySymPy(identities);
  const kinds = [...new Set(identities.map(({ kind }) => kind)), 'all'];
  const rows = kinds.map((kind) => {
    const chosen = identities.flatMap((one, index) => (kind === 'all' || one.kind === kind ? [index] : []));
    const times = chosen.map((index) => own[index] ?? NaN);
    const others = sympy && chosen.map((index) => sympy[index]?.milliseconds ?? NaN);
    return [
      kind,
      chosen.length,
      inMilliseconds(median(times)),
      inMilliseconds(quantile(times, 0.95)),
      ...(others === null
        ? []
        : [inMilliseconds(median(others)), (median(others) / median(times)).toFixed(0)]),
    ];
  });
  const heads = ['kind', 'identities', 'median', '95th percentile'];
  print(table(sympy === null ? heads : [...heads, 'SymPy, median', 'ratio'], rows));
  if (sympy === null) print('SymPy is not installed here, so there is nothing beside.');
}

function refuter(): void {
  print(
    '## Models, warm',
    'Milliseconds for one proved step of derivations/ that is tried in models, the fastest of three runs.',
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
    const rows = [
      ['node -e 0', nothing],
      ['one chain', started([program, '--no-cache', one])],
      ['derivations/', started([program, '--no-repair', '--no-cache', '--fresh', 'derivations'])],
      ['derivations/, by their records', started([program, '--no-repair', '--no-cache', 'derivations'])],
      ...[10, 100].map((count) => {
        const files = Array.from({ length: count }, (_, number) => join(folder, `${String(number)}.md`));
        files.forEach((file, number) => {
          writeFileSync(file, document(number));
        });
        return [`${String(count)} small files`, started([program, '--no-cache', ...files])] as const;
      }),
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

function started(parameters: readonly string[]): number {
  return fastest(3, () => spawnSync(process.execPath, parameters, { stdio: 'ignore' }));
}

function growth(): void {
  print('## Growth', 'Milliseconds, and how many times more than the row above.');
  const measured = (sizes: readonly number[], line: (size: number) => ReturnType<typeof chain>) =>
    sizes.map((size) => fastest(2, () => verifyLine(line(size), options)));
  const section = (
    what: string,
    sizes: readonly number[],
    line: (size: number) => ReturnType<typeof chain>,
  ) => {
    const times = measured(sizes, line);
    const rows = sizes.map((size, index) => {
      const [time, before] = [times[index] ?? NaN, times[index - 1]];
      return [size, inMilliseconds(time), before === undefined ? '' : (time / before).toFixed(1)];
    });
    print(table([what, 'milliseconds', 'ratio'], rows));
  };
  section('fractions in a sum', [4, 8, 16, 32], fractions);
  section('steps of a chain', [10, 100, 1000], chain);
}

function print(...paragraphs: readonly string[]): void {
  for (const paragraph of paragraphs) console.log(`${paragraph}\n`);
}
