/**
 * What a formula looks like, before anybody asks what it means: a tree of names, numbers, fractions, scripts, groups,
 * sums and juxtapositions, every node with its place in the file. The reader knows no mathematics: `E(x)` is a name
 * next to a group, and whether that is a function or a product is for the elaborator to say.
 */
import type { Span } from '../text/source.js';

export type Syntax =
  | NumberSyntax
  | NameSyntax
  | OperatorSyntax
  | ScriptedSyntax
  | FractionSyntax
  | RootSyntax
  | GroupSyntax
  | SumSyntax
  | ProductSyntax
  | ListSyntax
  | RelationSyntax
  | CasesSyntax
  | DotsSyntax
  | EmptySyntax;

interface Node {
  readonly span: Span;
}

/** `12`, `0.5`: the digits as written. */
export interface NumberSyntax extends Node {
  readonly kind: 'number';
  readonly text: string;
}

/**
 * A letter or a word that stands for something: `x`, `\theta`, `\mathcal{L}`, `\tilde{x}`, `p_{\text{data}}` is a
 * scripted name. `name` is the canonical spelling: Greek letters by their command (`\theta`, also for a Unicode θ),
 * bold, roman and italic faces dropped (`\mathbf{x}`, `\boldsymbol{\theta}`, `\mathrm{x}` are `x`, `\theta`, `x`),
 * calligraphic, blackboard and fraktur kept (`\mathcal{L}`, `\mathbb{R}`), accents kept (`\tilde{x}`, `\hat{p}`),
 * several letters in `\text`, `\mathrm` or `\operatorname` one name without its backslash (`data`, `KL`, `tr`).
 */
export interface NameSyntax extends Node {
  readonly kind: 'name';
  readonly name: string;
  /** `word` for several upright letters (`\text{data}`, `\mathrm{KL}`, `\operatorname{tr}`). */
  readonly style: 'letter' | 'word';
  /** Written in a bold face, which the name does not show. */
  readonly bold?: true;
}

/**
 * A named operator that takes what follows: `\log`, `\exp`, `\int`, `\sum`, `\prod`, `\lim`, `\sup`, `\max`,
 * `\nabla`, `\partial`, `\Pr`. `name` is without the backslash. Its limits are scripts around it. The differential of
 * an integral is read as one operator too: name `d`, which stands before its variable (`dx`, `\mathrm{d}x`, `d\mathbf{x}`)
 * wherever an integral sign is still open before it in the same row; else `d` is a letter. It closes the integral as a
 * bracket does: in `\int f + g \, dx` the sum is one item between the operators `int` and `d`. Signs between things that
 * are no multiplication (`\otimes`, `\circ`, `\cup`, `!`, an accent over a whole expression) are operators as well, so
 * that nothing is dropped that means something.
 */
export interface OperatorSyntax extends Node {
  readonly kind: 'operator';
  readonly name: string;
}

/** `base_{sub}^{sup}` with primes counted; at least one of the three is there. */
export interface ScriptedSyntax extends Node {
  readonly kind: 'scripted';
  readonly base: Syntax;
  readonly sub: Syntax | null;
  readonly sup: Syntax | null;
  readonly primes: number;
}

/**
 * `\frac{a}{b}`. A slash `a / b` is a fraction of the product before it (back to the last `\int`, `\sum`, `\lim` or the
 * like) and the factor after it, a name with its argument being one factor.
 */
export interface FractionSyntax extends Node {
  readonly kind: 'fraction';
  readonly numerator: Syntax;
  readonly denominator: Syntax;
  readonly style: 'bar' | 'slash' | 'binomial';
}

export interface RootSyntax extends Node {
  readonly kind: 'root';
  readonly radicand: Syntax;
  readonly degree: Syntax | null;
}

/**
 * Delimiters around a body. `open` and `close` are canonical: `(`, `[`, `{`, `|`, `\|`, `\langle`, `\lfloor`,
 * `\lceil`, whatever their size; `.` for an invisible one, as in `\left. f \right|_{x=0}` and `f|_{x=0}`. An invisible group (TeX braces) is no group: its body stands there itself.
 */
export interface GroupSyntax extends Node {
  readonly kind: 'group';
  readonly open: string;
  readonly close: string;
  readonly body: Syntax;
}

/** `a + b - c`: at least two terms, or one with a sign in front. */
export interface SumSyntax extends Node {
  readonly kind: 'sum';
  readonly terms: readonly {
    readonly sign: '+' | '-' | '\\pm' | '\\mp';
    readonly body: Syntax;
    readonly span: Span;
  }[];
}

/**
 * Things side by side, in order: factors, operators, and the signs of multiplication between them (dropped, but for
 * `dot`, which says that the item was preceded by `\cdot`, `\times`, `*` or the like). At least two items.
 */
export interface ProductSyntax extends Node {
  readonly kind: 'product';
  readonly items: readonly { readonly body: Syntax; readonly dot: boolean }[];
}

/** `a, b; c` or `p \| q`, `x \mid y`: what separators part; `separators[i]` stands between items i and i+1. */
export interface ListSyntax extends Node {
  readonly kind: 'list';
  readonly items: readonly Syntax[];
  /** `,` `;` `:` `|` (also `\mid`, `\vert`) or `\|` (also `\parallel`, `||`). */
  readonly separators: readonly string[];
}

/** A relation inside brackets or scripts: `y=1`, `x \sim p`, `i = 1`, `n \to \infty`, `x \in X`. */
export interface RelationSyntax extends Node {
  readonly kind: 'relation';
  readonly members: readonly Syntax[];
  /** One fewer than members: `=`, `\sim`, `\in`, `\to`, `\le`, `<`, `:=`, `\mid`, ... in canonical spelling. */
  readonly relations: readonly string[];
}

/** `\begin{cases} value & condition \\ ... \end{cases}`; also matrices, as rows of cells. */
export interface CasesSyntax extends Node {
  readonly kind: 'cases';
  readonly environment: string;
  readonly rows: readonly (readonly Syntax[])[];
}

/** `\cdots`, `\ldots`, or a placeholder `\cdot` where a factor would stand, as in `\delta(\cdot - x)`. */
export interface DotsSyntax extends Node {
  readonly kind: 'dots';
  readonly name: string;
}

export interface EmptySyntax extends Node {
  readonly kind: 'empty';
}
