/**
 * Random formulas in the ways that people write them, each with the value that it has for certain values of its names:
 * for tests that what is read is what was written. Knows nothing of how the program reads.
 */
import { generator, type Generator } from '../../src/numbers/generator.js';

/** A formula, what it is worth, and how tightly it binds: 0 a sum, 1 a product, 2 a power or prefix, 3 an atom. */
export interface Written {
  readonly latex: string;
  readonly value: number;
  readonly binding: 0 | 1 | 2 | 3;
}

export type Values = Readonly<Record<string, number>>;

/** A formula over the names, with so many levels of nesting. */
export function written(random: Generator, values: Values, depth: number): Written {
  const names = Object.keys(values);
  const pick = <Item>(items: readonly Item[]): Item => items[random.integer(0, items.length - 1)] as Item;
  const inner = (): Written => written(random, values, depth - 1);
  const atom = (): Written => {
    if (random.chance(0.4)) {
      const value = random.integer(1, 9);
      return { latex: String(value), value, binding: 3 };
    }
    const name = pick(names);
    return { latex: name, value: values[name] ?? NaN, binding: 3 };
  };
  if (depth === 0) return atom();
  const kinds = [sum, sum, product, product, quotient, power, call, root, bars, factorial, negative, series];
  return pick(kinds)();

  function sum(): Written {
    const terms = Array.from({ length: random.integer(2, 3) }, inner);
    return terms.slice(1).reduce((before, term): Written => {
      const isMinus = random.chance(0.4);
      const isBracketed = term.latex.startsWith('-') || (isMinus && term.binding === 0);
      const text = isBracketed ? bracketed(term.latex) : term.latex;
      return {
        latex: `${before.latex} ${isMinus ? '-' : '+'} ${text}`,
        value: isMinus ? before.value - term.value : before.value + term.value,
        binding: 0,
      };
    }, terms[0] as Written);
  }

  function product(): Written {
    const factors = Array.from({ length: random.integer(2, 3) }, inner);
    return factors.slice(1).reduce<Written>(
      (before, factor) => {
        const text =
          factor.binding < 1 || factor.latex.startsWith('-') ? bracketed(factor.latex) : factor.latex;
        const isClear =
          /^(?:\\left|\(|\[|\\big|\\frac|\\sqrt|[a-z])/.test(text) && !isOpenEnded(before.latex);
        const sign = isClear && random.chance(0.7) ? ' ' : pick([' \\cdot ', ' \\times ', ' \\, \\cdot ']);
        return { latex: before.latex + sign + text, value: before.value * factor.value, binding: 1 };
      },
      tight(factors[0] as Written, 1),
    );
  }

  function quotient(): Written {
    const [above, below] = [inner(), inner()];
    const value = above.value / below.value;
    const isShort = /^[a-z\d]{2}$/.test(above.latex + below.latex) && random.chance(0.5);
    if (isShort) return { latex: `\\frac ${above.latex} ${below.latex}`, value, binding: 3 };
    if (random.chance(0.7)) return { latex: `\\frac{${above.latex}}{${below.latex}}`, value, binding: 3 };
    // Only a number is halved by a slash; everything else is divided by all that is written directly behind it.
    if (/^[(\\]/.test(tight(above, 3).latex) && /^[a-z]$/.test(below.latex) && random.chance(0.5))
      return { latex: `${tight(above, 3).latex}/2${below.latex}`, value: value / 2, binding: 0 };
    return { latex: `${tight(above, 3).latex} / ${tight(below, 3).latex}`, value, binding: 0 };
  }

  function power(): Written {
    const base = tight(inner(), 3);
    const exponent = random.chance(0.6) ? atom() : inner();
    const isBare = /^[a-z\d]$/.test(exponent.latex) && random.chance(0.5);
    const shape = /^(?:\\frac|\\sqrt|\\sum|\\prod|.*!$)/.test(base.latex)
      ? bracketed(base.latex)
      : base.latex;
    return {
      latex: `${shape}^${isBare ? exponent.latex : `{${exponent.latex}}`}`,
      value: base.value ** exponent.value,
      binding: 2,
    };
  }

  function call(): Written {
    const [name, f] = pick(functions);
    const argument = inner();
    const value = f(argument.value);
    if (name === 'e') return { latex: `e^{${argument.latex}}`, value, binding: 2 };
    const isBare = /^[a-z]$/.test(argument.latex) && random.chance(0.5);
    if (random.chance(0.15) && (name === '\\sin' || name === '\\cos'))
      return { latex: `${name}^2 ${bracketed(argument.latex)}`, value: value ** 2, binding: 2 };
    return {
      latex: isBare ? `${name} ${argument.latex}` : `${name}${bracketed(argument.latex)}`,
      value,
      binding: isBare ? 1 : 2,
    };
  }

  function root(): Written {
    const under = inner();
    return random.chance(0.7)
      ? { latex: `\\sqrt{${under.latex}}`, value: Math.sqrt(under.value), binding: 3 }
      : {
          latex: `\\sqrt[3]{${under.latex}}`,
          value: under.value < 0 ? NaN : Math.cbrt(under.value),
          binding: 3,
        };
  }

  function bars(): Written {
    const inside = inner();
    return { latex: `\\left| ${inside.latex} \\right|`, value: Math.abs(inside.value), binding: 3 };
  }

  function factorial(): Written {
    const n = random.integer(1, 5);
    const [latex, value] = random.chance(0.5)
      ? [`${String(n)}!`, n]
      : [`${bracketed(`${String(n)} - 1`)}!`, n - 1];
    return {
      latex,
      value: Array.from({ length: value }, (_, k) => k + 1).reduce((a, b) => a * b, 1),
      binding: 2,
    };
  }

  function negative(): Written {
    const inside = tight(inner(), 1);
    return {
      latex: `-${inside.latex.startsWith('-') ? bracketed(inside.latex) : inside.latex}`,
      value: -inside.value,
      binding: 0,
    };
  }

  function series(): Written {
    const [from, to] = [random.integer(0, 1), random.integer(2, 3)];
    const indices = Array.from({ length: to - from + 1 }, (_, step) => from + step);
    const seed = random.integer(0, 1_000_000);
    const isSum = random.chance(0.7);
    const at = (k: number): Written => written(generator(seed), { ...values, k }, depth - 1);
    const terms = indices.map((k) => at(k).value);
    const body = tight(at(from), 1).latex;
    const sign = `\\${isSum ? 'sum' : 'prod'}_{k=${String(from)}}^{${String(to)}}`;
    const value = isSum ? terms.reduce((a, b) => a + b, 0) : terms.reduce((a, b) => a * b, 1);
    // Without brackets it may only be a term: what follows in a product would be its own.
    return random.chance(0.4)
      ? { latex: `${sign} ${body}`, value, binding: 0 }
      : { latex: bracketed(`${sign} ${body}`), value, binding: 3 };
  }
}

const functions: readonly (readonly [string, (x: number) => number])[] = [
  ['\\sin', Math.sin],
  ['\\cos', Math.cos],
  ['\\exp', Math.exp],
  ['e', Math.exp],
  ['\\log', Math.log],
  ['\\tanh', Math.tanh],
  ['\\arctan', Math.atan],
  ['\\tan^{-1}', Math.atan],
];

/** In brackets, unless it binds as tightly. */
const tight = (formula: Written, binding: Written['binding']): Written =>
  formula.binding >= binding && !formula.latex.startsWith('-')
    ? formula
    : { ...formula, latex: bracketed(formula.latex), binding: 3 };

const bracketed = (latex: string): string => {
  const [open, close] = brackets[latex.length % brackets.length] ?? ['(', ')'];
  return `${open}${latex}${close}`;
};

const brackets: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['\\left(', '\\right)'],
  ['[', ']'],
  ['\\bigl(', '\\bigr)'],
];

/** Would a factor behind it be taken for a part of its last function's argument, or for arguments of a name? */
const isOpenEnded = (latex: string): boolean =>
  /\\(?:sin|cos|exp|log|tanh|arctan|tan\^\{-1\}) [a-z]$/.test(latex);
