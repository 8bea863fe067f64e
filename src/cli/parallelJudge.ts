/**
 * The judge, with documents judged side by side where there are several and the machine has the processors. Documents
 * know nothing of each other, so the result is the same as one after the other, and in the same order. Loads the judge
 * and the pool of threads only when they are asked for.
 */
import { availableParallelism } from 'node:os';
import type { Done, Task } from './worker.js';
import type { Judge, JudgeOptions, Recalled } from './world.js';

export async function parallelJudge(): Promise<Judge> {
  const [judge, { judgeOne }] = await Promise.all([import('../verify/verify.js'), import('./worker.js')]);
  return {
    verifyLine: judge.verifyLine,
    summaryOf: judge.summaryOf,
    verifySources: async (sources, options) => {
      const threads = Math.min(availableParallelism(), sources.length);
      const done =
        threads < 2 || sources.length < fewestDocuments
          ? sources.map((source) => judgeOne({ source, options }))
          : await judgedApart(sources, options, threads);
      const files = done.flatMap((one) => one.files);
      const summary = judge.summaryOf(files.flatMap(({ chains }) => chains));
      return { result: { version: 1, files, summary }, remembered: done.map((one) => one.remembered) };
    },
  };
}

/** For fewer, starting threads takes longer than it saves. */
const fewestDocuments = 4;

async function judgedApart(
  sources: readonly Recalled[],
  options: JudgeOptions,
  threads: number,
): Promise<readonly Done[]> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    name: 'judgeOne',
    minThreads: threads,
    maxThreads: threads,
  });
  try {
    const judged = new Map<Recalled, Done>();
    // The longest first, so that no thread is left with the last of them alone.
    const inOrder = [...sources].sort((a, b) => b.text.length - a.text.length);
    await Promise.all(
      inOrder.map(async (source) => {
        const task: Task = { source, options };
        judged.set(source, (await pool.run(task)) as Done);
      }),
    );
    return sources.flatMap((source) => judged.get(source) ?? []);
  } finally {
    await pool.destroy();
  }
}
