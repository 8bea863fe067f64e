/** The name of a dot that stands for an argument, as in `q(\cdot | x)`. */
export const placeholder = '\\cdot';

/** The variable by which `f'(2x)` is a derivative of f before it is taken at 2x: a name that nobody writes. */
export const innerVariable = (name: string): string => `\\xi_{${name}'}`;

export const isInnerVariable = (name: string): boolean => /^\\xi_\{.*'\}$/.test(name);
