/** Names for Python: those of the document as far as they can be typed, each of them once. Relies on nothing. */

export interface Names {
  /** The name of what the key stands for; what the author calls it is asked for once. */
  readonly of: (key: string, latex: string) => string;
  /** A name for a bound variable, other than those around it and than all that `of` has named. */
  readonly local: (latex: string, around: readonly string[]) => string;
}

export function pythonNames(): Names {
  const known = new Map<string, string>();
  const taken = new Set(reserved);
  const free = (latex: string, isTaken: (name: string) => boolean): string => {
    const wished = typed(latex);
    let name = wished;
    for (let count = 2; isTaken(name); count++) name = `${wished}_${String(count)}`;
    return name;
  };
  return {
    of: (key, latex) => {
      const name = known.get(key) ?? free(latex, (one) => taken.has(one));
      known.set(key, name);
      taken.add(name);
      return name;
    },
    local: (latex, around) => free(latex, (one) => taken.has(one) || around.includes(one)),
  };
}

/** `p_{\text{data}}` is `p_data`, `\theta'` is `theta_prime`. */
function typed(latex: string): string {
  const plain = latex
    .replace(/\\(?:text|mathrm|mathbf|mathcal|mathbb|operatorname|boldsymbol|hat|tilde|bar|vec)\b/g, '')
    .replace(/'/g, '_prime')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return /^[A-Za-z]/.test(plain) ? plain : `value_${plain}`.replace(/_+$/, '');
}

/** Words of the language, and names that the program itself uses. */
const reserved: readonly string[] = [
  ...'and as assert break class continue def del elif else except finally for from global if import'.split(
    ' ',
  ),
  ...'in is lambda nonlocal not or pass raise return try while with yield None True False'.split(' '),
  ...'math cache sum max min abs range print tuple left right integral plane derivative partial'.split(' '),
  ...'line component vector replaced normal'.split(' '),
];
