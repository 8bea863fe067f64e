/** The result as one JSON value, for programs: the stable shape of docs/language.md, indented, ended by a line feed. */
import type { Result } from '../verify/result.js';

export const renderJson = (result: Result): string => `${JSON.stringify(result, null, 2)}\n`;
