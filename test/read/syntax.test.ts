import { describe, expect, test } from 'vitest';
import { complaint, reads } from './reading.js';

const table = (rows: Readonly<Record<string, string>>): void => {
  test.each(Object.entries(rows))('%s', (latex, expected) => {
    expect(reads(latex)).toBe(expected);
  });
};

describe('words without a command are known by their letters', () => {
  table({
    'log p': '@log p',
    'x log x': 'x @log x',
    plogp: 'p @log p',
    'l o g': 'l o g',
    logit: 'l o g i t',
    'cosh x': '@cosh x',
    'argmax_\\theta f': "'argmax'_{\\theta} f",
    'p_{data}': "p_{'data'}",
    'p_{new}': "p_{'new'}",
    'w_{ijkl}': 'w_{i j k l}',
    'A_{ij}': 'A_{i j}',
    sigm: "'sigm'",
  });
});

describe('names are canonical', () => {
  table({
    x: 'x',
    '\\theta': '\\theta',
    θ: '\\theta',
    '\\mathbf{x}': 'x',
    '\\bm{\\theta}': '\\theta',
    '\\boldsymbol \\theta': '\\theta',
    '{\\bf x}': 'x',
    '\\mathrm{x}': 'x',
    '\\mathcal{L}': '\\mathcal{L}',
    '\\mathcal L': '\\mathcal{L}',
    '{\\cal L}': '\\mathcal{L}',
    '\\mathbb{R}': '\\mathbb{R}',
    ℝ: '\\mathbb{R}',
    '\\mathbb E': '\\mathbb{E}',
    '\\mathbbm{1}': '\\mathbb{1}',
    '\\mathbf{1}': '\\mathbf{1}',
    '\\tilde{x}': '\\tilde{x}',
    '\\widetilde{\\mathbf{x}}': '\\tilde{x}',
    '\\hat p': '\\hat{p}',
    '\\overline{x}': '\\bar{x}',
    '\\text{data}': "'data'",
    '\\mathrm{KL}': "'KL'",
    '{\\rm data}': "'data'",
    '\\operatorname{tr}': "'tr'",
    '\\operatorname*{arg\\,max}': "'argmax'",
    '\\mathop{\\rm arg\\,min}\\limits_x': "'argmin'_{x}",
    '\\arg\\max_x': "'argmax'_{x}",
    '\\argmin_x': "'argmin'_{x}",
    '\\text{const.}': "'const'",
    '\\infty': '\\infty',
  });
});

describe('a command that nobody defined is a name', () => {
  table({
    '\\bx': 'x',
    '\\vmu_i': '\\mu_{i}',
    '\\RVx': 'x',
    '\\bbR': '\\mathbb{R}',
    '\\EE': '\\mathbb{E}',
    '\\Dcal': '\\mathcal{D}',
    '\\cN': '\\mathcal{N}',
    '\\energy(x)': "'energy' (x)",
    '\\vnonsense': "'vnonsense'",
    '\\beta': '\\beta',
    '\\energy{x}': '! latex',
    '\\newcommand{\\bx}{y}\\bx': 'y',
  });
});

describe('an accent stays with the base of its scripts', () => {
  table({
    '\\tilde{x}_i': '\\tilde{x}_{i}',
    '\\tilde{x_i}': '\\tilde{x}_{i}',
    '\\hat{p}_n^2': '\\hat{p}_{n}^{2}',
    '\\overline{a+b}': '@bar sum<+a +b>',
  });
});

describe('numbers', () => {
  table({
    '12': '12',
    '0.5x': '0.5 x',
    '.5': '.5',
    '10^{-3}': '10^{sum<-3>}',
    '1 2': '1 2',
    '\\mathbf{0}': '0',
  });
});

describe('scripts and primes', () => {
  table({
    x_i: 'x_{i}',
    'x_i^2': 'x_{i}^{2}',
    'x^2_i': 'x_{i}^{2}',
    '{x_i}^2': 'x_{i}^{2}',
    "f''": "f''",
    "x'_i": "x'_{i}",
    "x'^2": "x'^{2}",
    'x^\\prime': "x'",
    'x²': 'x^{2}',
    'x^*': 'x^{*}',
    'x^+': 'x^{+}',
    'A^\\top': 'A^{\\top}',
    'x^{(i)}': 'x^{(i)}',
    'x_{<t}': 'x_{rel<∅ < t>}',
    'x_{1:T}': 'x_{list<1: T>}',
    'x_{i,j}': 'x_{list<i, j>}',
    'e^{-E(x)}': 'e^{sum<-E (x)>}',
    'E\\_\\theta(x)': 'E_{\\theta} (x)',
    'Z(\\theta)^{-1}': 'Z (\\theta)^{sum<-1>}',
    'p_{\\text{data}}': "p_{'data'}",
    '\\sum_{\\substack{i=1 \\\\ i \\ne j}}^n': '@sum_{list<rel<i = 1>, rel<i \\ne j>>}^{n}',
    '\\underset{\\theta}{\\max} f': '@max_{\\theta} f',
    '\\left(x\\right)^2': '(x)^{2}',
  });
});

describe('operators, derivatives, fractions', () => {
  table({
    '\\log p': '@log p',
    '\\nabla_\\theta f': '@nabla_{\\theta} f',
    '∇f': '@nabla f',
    '\\frac{\\partial}{\\partial\\theta} f': '<@partial / @partial \\theta> f',
    '\\frac{-\\partial E}{\\partial\\theta}': '<sum<-@partial E> / @partial \\theta>',
    '\\frac12': '<1 / 2>',
    '{a \\over b}': '<a / b>',
    '\\dfrac{a}{b}': '<a / b>',
    '\\binom{n}{k}': '<n choose k>',
    '\\sqrt[3]{x}': 'root[3]<x>',
    '\\lim_{n \\to \\infty} a_n': '@lim_{rel<n \\to \\infty>} a_{n}',
    'n!': 'n @!',
    'n! + 1': 'sum<+n @! +1>',
    'n (n - 1)! - m': 'sum<+n (sum<+n -1>) @! -m>',
  });
});

describe('a sign of no multiplication is an operator, never dropped', () => {
  table({
    'a \\otimes b': 'a @otimes b',
    'f \\circ g': 'f @circ g',
    'a \\oplus b': 'a @oplus b',
    'a \\ast b': 'a @ast b',
    'a \\trianglelefteq b': 'a @trianglelefteq b',
  });
});

describe('products and slashes', () => {
  table({
    'a b': 'a b',
    'a \\cdot b \\times c * d': 'a * b * c * d',
    'a/b': '<a // b>',
    '2a/b c': '<2 a // b> c',
    'p(y=1)/p(y=0)': '<p (rel<y = 1>) // p (rel<y = 0>)>',
    'e^{-V}/Z_\\theta': '<e^{sum<-V>} // Z_{\\theta}>',
    'a/(b c)': '<a // (b c)>',
    '\\int f(x)/g(x) dx': '@int <f (x) // g (x)> @d x',
    '\\partial/\\partial\\theta f': '<@partial // @partial \\theta> f',
    'd/d\\theta f': '<d // d \\theta> f',
    'a/-b': '<a // sum<-b>>',
  });
});

describe('signs', () => {
  table({
    'a + b - c': 'sum<+a +b -c>',
    '-a': 'sum<-a>',
    '- a b + c': 'sum<-a b +c>',
    'a \\pm b': 'sum<+a \\pmb>',
    '\\sum_i -f_i': '@sum_{i} sum<-f_{i}>',
    'a \\cdot -b': 'a * sum<-b>',
    'a {- b}': 'sum<+a -b>',
    'a − b': 'sum<+a -b>',
    '\\argmin_x -f(x)': "'argmin'_{x} sum<-f (x)>",
  });
});

describe('an integral reaches to its differential', () => {
  table({
    '\\int f dx': '@int f @d x',
    '\\int f \\, \\mathrm{d}x': '@int f @d x',
    '\\int f \\, \\mathrm{dx}': '@int f @d x',
    '\\int f d\\mathbf{x}': '@int f @d x',
    '\\int f dx_1 \\cdots dx_n': '@int f @d x_{1} ...cdots d x_{n}',
    '\\int f + g \\, dx + c': 'sum<+@int sum<+f +g> @d x +c>',
    '\\int - f \\, dx': '@int sum<-f> @d x',
    '\\int \\int f - g \\, dx \\, dy': '@int @int sum<+f -g> @d x @d y',
    '\\int_x f - \\int g \\, dx': 'sum<+@int_{x} f -@int g @d x>',
    '\\iint f \\, dx \\, dy': '@iint f @d x @d y',
    '\\int \\frac{dx}{x}': '@int <@d x / x>',
    '\\int dx \\, f': '@int @d x f',
    '\\int f': '@int f',
    'd x': 'd x',
    'f(d) + d x': 'sum<+f (d) +d x>',
  });
});

describe('groups pair by their delimiters, whatever their size', () => {
  table({
    '(a)': '(a)',
    '\\Big[ a \\Big]': '[a]',
    '\\left\\{ a \\right\\}': '{a}',
    '\\exp\\{-E\\}': '@exp {sum<-E>}',
    '\\langle x, y \\rangle': '\\langlelist<x, y>\\rangle',
    '\\left< x \\right>': '\\langlex\\rangle',
    '\\lfloor x \\rfloor': '\\lfloorx\\rfloor',
    '[0,1)': '[list<0, 1>)',
    '(0,1]': '(list<0, 1>]',
    '[0,1]^d': '[list<0, 1>]^{d}',
    '\\{0,1\\}': '{list<0, 1>}',
    'f(x, y; \\theta)': 'f (list<x, y; \\theta>)',
    'p(y=1)': 'p (rel<y = 1>)',
    '\\mathbb{E}_{x \\sim p, y \\sim q}': '\\mathbb{E}_{list<rel<x \\sim p>, rel<y \\sim q>>}',
    '\\left. f \\right|_{x=0}': '.f|_{rel<x = 0>}',
    '\\rho|_K': '.\\rho|_{K}',
    '\\left\\\\{ a \\right\\\\}': '{a}',
  });
});

describe('bars enclose or part', () => {
  table({
    '|x|': '|x|',
    '\\|x\\|^2': '\\|x\\|^{2}',
    '\\lVert x \\rVert_2': '\\|x\\|_{2}',
    '2|x|': '2 |x|',
    '|a| + |b|': 'sum<+|a| +|b|>',
    '|a||b|': '|a| |b|',
    '|a| |b|': '|a| |b|',
    '||x|-|y||': '|sum<+|x| -|y|>|',
    '\\frac12 || f ||^2': '<1 / 2> \\|f\\|^{2}',
    '\\left|\\frac{a}{b}\\right|': '|<a / b>|',
    '\\lvert x \\vert': '|x|',
    '\\|\\cdot\\|': '\\|...cdot\\|',
    'p(x|y)': 'p (list<x| y>)',
    'p(x\\mid y)': 'p (list<x| y>)',
    'p(x, y \\vert z, w)': 'p (list<x, y| z, w>)',
    'p(|x| | y)': 'p (list<|x|| y>)',
    'P(|X| > a \\,|\\, Y)': 'P (list<rel<|X| > a>| Y>)',
    'KL(p||q)': 'K L (list<p\\| q>)',
    'KL(p\\|q)': 'K L (list<p\\| q>)',
    'KL(p | | q)': 'K L (list<p\\| q>)',
    'D[p \\parallel q]': 'D [list<p\\| q>]',
    'D\\left(p \\,\\middle\\|\\, q\\right)': 'D (list<p\\| q>)',
    '\\{x : |x| < 1\\}': '{list<x: rel<|x| < 1>>}',
    '\\{x | |x| < 1\\}': '{list<x| rel<|x| < 1>>}',
  });
});

describe('dots and placeholders', () => {
  table({
    '\\cdots': '...cdots',
    '1, \\dots, n': 'list<1, ...ldots, n>',
    'x_1, ..., x_n': 'list<x_{1}, ...ldots, x_{n}>',
    '\\delta(\\cdot - x)': '\\delta (sum<+...cdot -x>)',
    'f(\\cdot, y)': 'f (list<...cdot, y>)',
    'p(. | x)': 'p (list<...cdot| x>)',
  });
});

describe('cases and matrices', () => {
  table({
    '\\begin{cases} x & \\text{if } x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}':
      "cases<x & rel<x > 0> ; 0 & 'otherwise'>",
    '\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}': 'pmatrix<a & b ; c & d>',
    '\\begin{cases} \\tilde{x}_i \\\\ \\hat y \\end{cases} + z': 'sum<+cases<\\tilde{x}_{i} ; \\hat{y}> +z>',
  });
});

describe('what says nothing is not there', () => {
  table({
    'a \\, b \\; c \\quad d': 'a b c d',
    '\\color{red}{a} b': 'a b',
    '\\textcolor{red}{a + b}': 'sum<+a +b>',
    '\\underbrace{a + b}_{\\text{sum}} + c': 'sum<+a +b +c>',
    '\\phantom{x} a': 'a',
    '\\displaystyle \\sum\\limits_{i=1}^n a': '@sum_{rel<i = 1>}^{n} a',
    'a \\label{eq:1} \\nonumber': 'a',
    'a &lt; b': 'rel<a < b>',
    '\\n= a': 'rel<∅ = a>',
    '\\nabla\\n f': '@nabla f',
    'a % a remark': 'a',
  });
});

describe('an unreadable formula says what was seen and where', () => {
  test('an unknown command with arguments is named, and a definition proposed', () => {
    const { message, at } = complaint('a + \\wrong{x}');
    expect(at).toBe('\\wrong');
    expect(message.code).toBe('latex');
    expect(message.hint).toContain('\\newcommand{\\wrong}');
  });

  test('an opening bracket without a partner is pointed at', () => {
    const { message, at } = complaint('f(x + (y) + z');
    expect(at).toBe('(');
    expect(message.span.start).toBe(1);
    expect(message.code).toBe('unbalanced-delimiter');
  });

  test('a closing bracket without a partner is pointed at', () => {
    expect(complaint('f(x)) + y').message.span.start).toBe(4);
  });

  test('brackets of different kinds are no pair', () => {
    expect(complaint('f(x] + y').message.code).toBe('unbalanced-delimiter');
  });

  test('a sign with nothing after it is pointed at', () => {
    const { message, at } = complaint('a b +');
    expect([message.code, at]).toEqual(['missing-operand', '+']);
  });

  test('a script without a body is refused with its place', () => {
    expect(complaint('a^').at).toBe('^');
  });

  test('double scripts are refused', () => {
    expect(complaint('a_b_c').message.text).toBe('Two subscripts stand on one sign here.');
  });

  test('unclosed braces are refused', () => {
    expect(complaint('\\frac{a}{b').message.code).toBe('latex');
  });

  test('deep nesting is refused and not followed', () => {
    expect(complaint('{'.repeat(500) + 'x' + '}'.repeat(500)).message.text).toContain('deeply');
    expect(complaint('\\left('.repeat(5000)).message.text).toContain('deeply');
    expect(complaint('\\tilde'.repeat(5000) + ' x').message.text).toContain('deeply');
    expect(complaint(Array(5000).fill('a').join('/')).message.text).toContain('deeply');
    expect(complaint(`a${'-'.repeat(5000)}b`).message.text).toContain('deeply');
  });
});
