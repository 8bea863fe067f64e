/**
 * The judge, with documents judged side by side where there are several and the machine has the processors. Documents
 * know nothing of each other, so the result is the same as one after the other, and in the same order. Loads the judge
 * and the pool of threads only when they are asked for.
 */
import { availableParallelism } from 'node:os';
import type { FileResult, Result } from '../verify/result.js';
import type { Task } from './worker.js';
import type { Judge, JudgeOptions, NamedText } from './world.js';

export async function parallelJudge(): Promise<Judge> {
  const judge = await import('../verify/verify.js');
  return {
    verifyLine: judge.verifyLine,
    summaryOf: judge.summaryOf,
    verifySources: async (sources, options) => {
      const threads = Math.min(availableParallelism(), sources.length);
      if (threads < 2 || sources.length < fewestDocuments) return judge.verifySources(sources, options);
      const files = await judgedApart(sources, options, threads);
      const summary = judge.summaryOf(files.flatMap(({ chains }) => chains));
      return { version: 1, files, summary } satisfies Result;
    },
  };
}

/** For fewer, starting threads takes longer than it saves. */
const fewestDocuments = 4;

async function judgedApart(
  sources: readonly NamedText[],
  options: JudgeOptions,
  threads: number,
): Promise<readonly FileResult[]> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    name: 'judgeOne',
    minThreads: threads,
    maxThreads: threads,
  });
  try {
    const judged = new Map<NamedText, readonly FileResult[]>();
    // The longest first, so that no thread is left with the last of them alone.
    const inOrder = [...sources].sort((a, b) => b.text.length - a.text.length);
    await Promise.all(
      inOrder.map(async (source) => {
        const task: Task = { source, options };
        judged.set(source, (await pool.run(task)) as readonly FileResult[]);
      }),
    );
    return sources.flatMap((source) => judged.get(source) ?? []);
  } finally {
    await pool.destroy();
  }
}
