/**
 * The space of an energy as one writes it in LaTeX: `x \in \mathbb{R}`, `x \in [0, \theta]`, `x > 0`,
 * `x \in \{0, 1\}`, `x \in \mathbb{N}`. Ends are formulas, left as text; nothing is evaluated here.
 */

export type WrittenSpace =
  | { readonly kind: 'line' }
  | { readonly kind: 'interval'; readonly from: string; readonly to: string }
  | { readonly kind: 'halfLine'; readonly from: string }
  | { readonly kind: 'points'; readonly points: readonly string[] }
  | { readonly kind: 'range'; readonly from: string; readonly to: string }
  | { readonly kind: 'naturals'; readonly from: string };

/** The variable and what it runs through; null if the text is no such statement. */
export function readSpace(latex: string): { readonly variable: string; readonly space: WrittenSpace } | null {
  const text = latex
    .replace(/\$|\\(?:left|right|bigl?|bigr|quad|qquad)(?![a-zA-Z])|\\[,;:! ]/g, ' ')
    .replace(/\\(?:R|RR|reals)(?![a-zA-Z])/g, '\\mathbb{R}')
    .replace(/\\(?:N|NN|N_0)(?![a-zA-Z])/g, '\\mathbb{N}')
    .replace(/\\(?:dots|ldots|cdots|dotsc)(?![a-zA-Z])|…|\.\.\./g, '…')
    .replace(/\\(geq|ge)(?![a-zA-Z])/g, '\\ge')
    .trim();
  const bounded = /^(.+?)\s*(?:>|\\ge(?![a-zA-Z]))\s*(.+)$/.exec(text);
  if (bounded !== null && !text.includes('\\in')) {
    const [, variable = '', from = ''] = bounded;
    return { variable: variable.trim(), space: { kind: 'halfLine', from: from.trim() } };
  }
  const [, variable = '', set = ''] = /^(.+?)\s*\\in(?![a-zA-Z])\s*(.+)$/.exec(text) ?? [];
  const space = setNamed(set.trim());
  return variable === '' || space === null ? null : { variable: variable.trim(), space };
}

function setNamed(set: string): WrittenSpace | null {
  if (/^\\mathbb\s*\{?R\}?$/.test(set)) return { kind: 'line' };
  if (/^\\mathbb\s*\{?R\}?\s*_\s*(?:\+|\{\s*(?:\+|>\s*0|\\ge\s*0)\s*\})$/.test(set))
    return { kind: 'halfLine', from: '0' };
  if (/^\\mathbb\s*\{?N\}?(?:\s*_\s*\{?0\}?)?$/.test(set)) return { kind: 'naturals', from: '0' };
  const pair = /^[[(\]]([^]*)[\])[]$/.exec(set);
  if (pair !== null) return intervalOf(parted(pair[1] ?? ''));
  const list = /^\\\{([^]*)\\\}$/.exec(set);
  return list === null ? null : listOf(parted(list[1] ?? ''));
}

function intervalOf([from, to, ...rest]: readonly string[]): WrittenSpace | null {
  if (from === undefined || to === undefined || rest.length > 0) return null;
  const endless = /^\+?\\infty$/;
  if (/^-\s*\\infty$/.test(from)) return endless.test(to) ? { kind: 'line' } : null;
  return endless.test(to) ? { kind: 'halfLine', from } : { kind: 'interval', from, to };
}

function listOf(points: readonly string[]): WrittenSpace | null {
  const gap = points.indexOf('…');
  const [from] = points;
  if (from === undefined || points.includes('')) return null;
  if (gap < 0) return { kind: 'points', points };
  const to = points[gap + 1];
  return to === undefined ? { kind: 'naturals', from } : { kind: 'range', from, to };
}

/** Parts between commas outside of all brackets. */
function parted(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const sign of text) {
    if (sign === ',' && depth === 0) {
      parts.push(part.trim());
      part = '';
      continue;
    }
    depth += '([{'.includes(sign) ? 1 : ')]}'.includes(sign) ? -1 : 0;
    part += sign;
  }
  return [...parts, part.trim()];
}
