/**
 * Tokens of LaTeX to items: the words of a line of mathematics, each with its text and the part it plays in spacing.
 * Scripts are attached, fractions written with a slash, sizes and colours dropped. Takes any tokens and always ends:
 * every turn consumes a token, and nesting has a limit.
 */
import { lowered, raised } from './alphabets.js';
import { commandItem, type Arguments } from './commands.js';
import { joinItems } from './spacing.js';
import { characters } from './symbols.js';
import type { Token } from './tokens.js';

export type ItemKind =
  | 'letter'
  | 'digit'
  /** Something ordinary that is longer than a letter. */
  | 'word'
  | 'function'
  /** ∇ and ∂. */
  | 'prefix'
  | 'big'
  | 'binary'
  | 'sign'
  | 'relation'
  | 'open'
  | 'close'
  | 'bar'
  | 'punctuation'
  | 'slash'
  | 'fraction'
  /** A derivative written as a fraction without a numerator of its own: `∂/∂θ`. */
  | 'operator'
  | 'space';

export interface Item {
  readonly text: string;
  readonly kind: ItemKind;
}

const DEEPEST = 60;

export function itemsOf(tokens: readonly Token[]): readonly Item[] {
  let at = 0;

  const skipBlanks = (): void => {
    while (tokens[at]?.kind === 'blank') at += 1;
  };
  const isNext = (text: string): boolean => {
    const token = tokens[at];
    return token?.kind === 'character' && token.text === text;
  };

  /** Up to the brace that closes the group, or to the end. */
  const list = (depth: number, closing: string | null): readonly Item[] => {
    const items: Item[] = [];
    for (let token = tokens[at]; token !== undefined; token = tokens[at]) {
      if (closing !== null && isNext(closing)) {
        at += 1;
        return items;
      }
      if (token.kind === 'character' && (token.text === '_' || token.text === '^' || token.text === "'")) {
        items.push(withScript(items.pop() ?? { text: '', kind: 'letter' }, depth));
      } else items.push(...next(token, depth));
    }
    return items;
  };

  const next = (token: Token, depth: number): readonly Item[] => {
    at += 1;
    if (token.kind === 'blank') return [];
    if (token.kind === 'command') return commandItem(token.name, argumentsAt(depth));
    if (token.text === '{') return depth < DEEPEST ? group(list(depth + 1, '}')) : [];
    if (token.text === '}' || token.text === '&') return [];
    if (token.text === '~') return [{ text: ' ', kind: 'space' }];
    if (token.text === ':' && isNext('=')) {
      at += 1;
      return [{ text: ':=', kind: 'relation' }];
    }
    const decimal = token.text === '.' && /^\p{N}$/u.test(characterAt(at));
    if (decimal || /^\p{N}$/u.test(token.text)) return [{ text: token.text, kind: 'digit' }];
    return [characters.get(token.text) ?? { text: token.text, kind: 'letter' }];
  };

  const characterAt = (index: number): string => {
    const token = tokens[index];
    return token?.kind === 'character' ? token.text : '';
  };

  /** The script sign at hand, with its argument, attached to the item before it. */
  const withScript = (base: Item, depth: number): Item => {
    const sign = characterAt(at);
    at += 1;
    const kind = base.kind === 'letter' || base.kind === 'digit' ? 'word' : base.kind;
    if (sign === "'") return { text: `${base.text}′`, kind };
    const script = joinItems(argumentsAt(depth).one(), 'tight');
    if (script === '') return base;
    const text = base.kind === 'fraction' || base.kind === 'operator' ? `(${base.text})` : base.text;
    const below = sign === '_';
    return { text: text + (below ? subscript(script) : superscript(script)), kind };
  };

  const argumentsAt = (depth: number): Arguments => ({
    one: () => {
      skipBlanks();
      const token = tokens[at];
      if (token === undefined || depth >= DEEPEST || isNext('}')) return [];
      if (!isNext('{')) return next(token, depth + 1);
      at += 1;
      return list(depth + 1, '}');
    },
    optional: () => {
      skipBlanks();
      if (!isNext('[') || depth >= DEEPEST) return [];
      at += 1;
      return list(depth + 1, ']');
    },
    caption: () => {
      skipBlanks();
      if (!isNext('_') && !isNext('^')) return;
      withScript({ text: '', kind: 'letter' }, depth);
    },
    source: () => {
      skipBlanks();
      if (!isNext('{')) return '';
      let open = 0;
      let text = '';
      for (let token = tokens[at]; token !== undefined; token = tokens[at]) {
        open += isNext('{') ? 1 : isNext('}') ? -1 : 0;
        at += 1;
        if (open === 0) break;
        if (token.kind === 'character') text += token.text === '{' || token.text === '}' ? '' : token.text;
        else text += token.kind === 'blank' || !/^[a-zA-Z_]/.test(token.name) ? ' ' : token.name;
      }
      return text;
    },
  });

  return list(0, null);
}

/** A group stays open to its surroundings, but for scripts it counts as one thing; several items get brackets there. */
function group(items: readonly Item[]): readonly Item[] {
  const isSum = items.some((item, index) => index > 0 && item.kind === 'binary');
  return isSum ? [{ text: `(${joinItems(items)})`, kind: 'word' }] : items;
}

function subscript(script: string): string {
  const digits = lowered(script);
  if (digits !== null) return digits;
  return /^(?:[\p{L}\p{N}]+′*|.)$/u.test(script) ? `_${script}` : `_{${script}}`;
}

function superscript(script: string): string {
  const signs = raised(script);
  if (signs !== null) return signs;
  return /^(?:.|\([^()]*\))$/u.test(script) ? `^${script}` : `^{${script}}`;
}
