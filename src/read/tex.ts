/**
 * The reader's own tree of a formula, between KaTeX's tree and syntax: leaves are tokens, the rest is the structure of
 * braces, scripts, fractions, roots, accents, faces and rows. Plain data with places.
 */
import type { Span } from '../text/source.js';
import type { Token } from './tokens.js';

export type Tex = TexShape & { readonly span: Span };

export type TexShape =
  /** `family` is KaTeX's, of signs that the tokens do not tell apart: `bin`, `rel`, `open`, ... */
  | { readonly kind: 'leaf'; readonly token: Token; readonly family: string | null }
  | { readonly kind: 'braces'; readonly body: readonly Tex[] }
  | {
      readonly kind: 'scripts';
      readonly base: Tex | null;
      readonly sub: Tex | null;
      readonly sup: Tex | null;
      readonly primes: number;
    }
  | {
      readonly kind: 'fraction';
      readonly numerator: Tex;
      readonly denominator: Tex;
      readonly style: 'bar' | 'binomial';
    }
  | { readonly kind: 'root'; readonly radicand: Tex; readonly degree: Tex | null }
  /** `accent` is without its backslash. */
  | { readonly kind: 'accent'; readonly accent: string; readonly base: Tex }
  /** `face` is `mathbf`, `mathcal`, ... */
  | { readonly kind: 'face'; readonly face: string; readonly body: Tex }
  /** `\underbrace{base}`; its caption is a script around it. */
  | { readonly kind: 'captioned'; readonly over: boolean; readonly base: Tex }
  | {
      readonly kind: 'rows';
      readonly environment: string;
      readonly rows: readonly (readonly Tex[])[];
    };
