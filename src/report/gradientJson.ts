/** The result of `verify gradient` for programs: as it stands, in version 1. */
import type { GradientResult } from '../gradient/result.js';

export const renderGradientJson = (result: GradientResult): string => `${JSON.stringify(result, null, 2)}\n`;
