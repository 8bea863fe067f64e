/** Lengths of vectors and sides of matrices, merged as products and sums demand. Knows nothing of formulas. */

/** The length of numbers, and the width of vectors. */
export const one = '1';

/** Lengths that are one and the same, with the names that the document has for them. */
export function newLengths(isBarred: (a: string, b: string, rootOf: (key: string) => string) => boolean) {
  const parents = new Map<string, string>();
  const rootOf = (key: string): string => {
    const parent = parents.get(key);
    return parent === undefined ? key : rootOf(parent);
  };
  const named = (dimension: string): string => `length:${dimension}`;
  return {
    named,
    /** Two lengths that the document tells apart stay apart. */
    unite: (a: string, b: string): void => {
      const [left, right] = [rootOf(a), rootOf(b)];
      if (left === right || left === one || right === one) return;
      if ((isSaid(left) && isSaid(right)) || isBarred(left, right, rootOf)) return;
      // The names that the document gives go first, then those of vectors.
      const rank = (key: string): number => (isSaid(key) ? 0 : key.startsWith('length:') ? 1 : 2);
      if (rank(left) <= rank(right)) parents.set(right, left);
      else parents.set(left, right);
    },
    nameOf: (key: string): string => {
      const root = rootOf(key);
      return root.startsWith('length:')
        ? root.slice('length:'.length)
        : `\\dim ${root.replace(/^\w+:/, '')}${root.startsWith('columns:') ? "'" : ''}`;
    },
  };
}

const isSaid = (key: string): boolean => key.startsWith('length:') && !key.startsWith('length:\\dim ');
