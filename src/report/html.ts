/** Page. */
import type { Result } from '../verify/result.js';
export const renderHtml = (
  result: Result,
  katex: { readonly css: string; readonly fonts: ReadonlyMap<string, Uint8Array> },
): string => JSON.stringify([result, katex.css.length]);
