/** What runs in a thread of its own: one document at a time, text in, plain data out. */
import { bookOf } from '../records/book.js';
import type { FileResult } from '../verify/result.js';
import { verifySources } from '../verify/verify.js';
import type { JudgeOptions, Recalled, Remembered } from './world.js';

export interface Task {
  readonly source: Recalled;
  readonly options: JudgeOptions;
}

export interface Done {
  readonly files: readonly FileResult[];
  readonly remembered: Remembered | null;
}

export function judgeOne({ source, options }: Task): Done {
  const { records, ...document } = source;
  if (records === null) return { files: verifySources([document], options).files, remembered: null };
  const book = bookOf(records, options.program);
  const { files } = verifySources([document], { ...options, book });
  return { files, remembered: { everything: book.everything(), proposals: book.proposals() } };
}
