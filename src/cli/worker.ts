/** What runs in a thread of its own: one document at a time, text in, plain data out. */
import type { FileResult } from '../verify/result.js';
import { verifySources } from '../verify/verify.js';
import type { JudgeOptions, NamedText } from './world.js';

export interface Task {
  readonly source: NamedText;
  readonly options: JudgeOptions;
}

export const judgeOne = ({ source, options }: Task): readonly FileResult[] =>
  verifySources([source], options).files;
