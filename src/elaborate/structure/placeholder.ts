/** The name of a dot that stands for an argument, as in `q(\cdot | x)`. */
export const placeholder = '\\cdot';
