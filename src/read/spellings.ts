/**
 * Tables of spellings: what LaTeX and Unicode offer several ways to write, and the one way the reader goes on with.
 * Relies on nothing; holds no logic.
 */

/** Relations, in all their spellings. What is not here does not part the members of a chain. */
export const RELATIONS: ReadonlyMap<string, string> = new Map([
  ...same('='),
  ...same('<', '\\lt'),
  ...same('>', '\\gt'),
  ...same('\\ne', '\\neq', '\\not='),
  ...same('\\le', '\\leq', '\\leqslant', '\\leqq'),
  ...same('\\ge', '\\geq', '\\geqslant', '\\geqq'),
  ...same('\\ll'),
  ...same('\\gg'),
  ...same('\\lesssim'),
  ...same('\\gtrsim'),
  ...same('\\prec'),
  ...same('\\succ'),
  ...same('\\preceq', '\\preccurlyeq'),
  ...same('\\succeq', '\\succcurlyeq'),
  ...same('\\approx', '\\thickapprox', '\\approxeq'),
  ...same('\\simeq'),
  ...same('\\cong'),
  ...same('\\asymp'),
  ...same('\\propto', '\\varpropto'),
  ...same('\\equiv'),
  ...same(':=', '\\coloneqq', '\\coloneq', '\\triangleq', '\\eqdef', '\\defeq', '\\doteq'),
  ...same('=:', '\\eqqcolon', '\\eqcolon'),
  ...same('\\sim', '\\thicksim'),
  ...same('\\in'),
  ...same('\\notin'),
  ...same('\\ni', '\\owns'),
  ...same('\\subset', '\\subsetneq'),
  ...same('\\subseteq'),
  ...same('\\supset', '\\supsetneq'),
  ...same('\\supseteq'),
  ...same('\\to', '\\rightarrow', '\\longrightarrow', '\\xrightarrow'),
  ...same('\\leftarrow', '\\gets', '\\longleftarrow', '\\xleftarrow'),
  ...same('\\mapsto', '\\longmapsto'),
  ...same('\\leftrightarrow', '\\longleftrightarrow'),
  ...same('\\nearrow'),
  ...same('\\searrow'),
  ...same('\\uparrow'),
  ...same('\\downarrow'),
  ...same('\\Rightarrow', '\\implies', '\\Longrightarrow'),
  ...same('\\Leftarrow', '\\impliedby', '\\Longleftarrow'),
  ...same('\\Leftrightarrow', '\\iff', '\\Longleftrightarrow'),
  ...same('\\perp', '\\bot', '\\independent'),
  ...same('\\models', '\\vDash'),
  ...same('\\vdash'),
]);

/** Arrows that join statements, not terms. */
export const ARROWS: ReadonlySet<string> = new Set([
  '\\Rightarrow',
  '\\Leftarrow',
  '\\Leftrightarrow',
  '\\therefore',
  '\\because',
]);

/** Unicode characters and the commands they stand for. */
export const UNICODE: ReadonlyMap<string, string> = new Map([
  ...letters('αβγδεζηθικλμνξπρστυφχψω', [
    ...['alpha', 'beta', 'gamma', 'delta', 'varepsilon', 'zeta', 'eta', 'theta', 'iota', 'kappa'],
    ...['lambda', 'mu', 'nu', 'xi', 'pi', 'rho', 'sigma', 'tau', 'upsilon', 'varphi', 'chi', 'psi'],
    'omega',
  ]),
  ...letters('ϵϑϕϱςϖΓΔΘΛΞΠΣΥΦΨΩℓ∞∅', [
    ...['epsilon', 'vartheta', 'phi', 'varrho', 'varsigma', 'varpi', 'Gamma', 'Delta', 'Theta'],
    ...['Lambda', 'Xi', 'Pi', 'Sigma', 'Upsilon', 'Phi', 'Psi', 'Omega', 'ell', 'infty', 'emptyset'],
  ]),
  ...letters('∇∂∫∬∭∮∑∏√∀∃¬', [
    ...['nabla', 'partial', 'int', 'iint', 'iiint', 'oint', 'sum', 'prod', 'sqrt', 'forall'],
    ...['exists', 'neg'],
  ]),
  ...letters('≤≥⩽⩾≠≈≃≅≡∝∼∈∉∋⊂⊆⊃⊇→←↦⇒⇔⟶⟹⟺≔≜≪≫', [
    ...['le', 'ge', 'le', 'ge', 'ne', 'approx', 'simeq', 'cong', 'equiv', 'propto', 'sim', 'in'],
    ...['notin', 'ni', 'subset', 'subseteq', 'supset', 'supseteq', 'to', 'leftarrow', 'mapsto'],
    ...['Rightarrow', 'Leftrightarrow', 'to', 'Rightarrow', 'Leftrightarrow', 'coloneqq'],
    ...['triangleq', 'll', 'gg'],
  ]),
  ...letters('·⋅×÷±∓∗⋆∘⊗⊕⊙∪∩∖∧∨…⋯⋮⋱⊤†‖∥∣⟨⟩⌊⌋⌈⌉□■∎', [
    ...['cdot', 'cdot', 'times', 'div', 'pm', 'mp', 'ast', 'star', 'circ', 'otimes', 'oplus'],
    ...['odot', 'cup', 'cap', 'setminus', 'wedge', 'vee', 'ldots', 'cdots', 'vdots', 'ddots'],
    ...['top', 'dagger', '|', 'parallel', 'mid', 'langle', 'rangle', 'lfloor', 'rfloor', 'lceil'],
    ...['rceil', 'square', 'blacksquare', 'blacksquare'],
  ]),
  ...letters('ℝℕℤℚℂ𝔼ℙ𝟙𝒩ℒ', [
    ...['mathbb{R}', 'mathbb{N}', 'mathbb{Z}', 'mathbb{Q}', 'mathbb{C}', 'mathbb{E}', 'mathbb{P}'],
    ...['mathbb{1}', 'mathcal{N}', 'mathcal{L}'],
  ]),
  ['−', '-'],
  ['–', '-'],
  ['＝', '='],
  ['（', '('],
  ['）', ')'],
  ['，', ','],
  ['。', '.'],
  ['；', ';'],
  ['：', ':'],
  ['′', "'"],
  ['’', "'"],
]);

/** Commands that mean a command KaTeX knows. */
export const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['\\dots', '\\ldots'],
  ['\\dotsc', '\\ldots'],
  ['\\dotso', '\\ldots'],
  ['\\dotsb', '\\cdots'],
  ['\\dotsm', '\\cdots'],
  ['\\dotsi', '\\cdots'],
  ['\\infin', '\\infty'],
  ['\\mathbbm', '\\mathbb'],
  ['\\mathds', '\\mathbb'],
  ['\\Bbb', '\\mathbb'],
  ['\\bold', '\\mathbf'],
  ['\\symbf', '\\mathbf'],
  ['\\upvarphi', '\\varphi'],
  ['\\lparen', '('],
  ['\\rparen', ')'],
  ['\\lbrack', '['],
  ['\\rbrack', ']'],
  ['\\lt', '<'],
  ['\\gt', '>'],
  ['\\colon', ':'],
  ['\\intop', '\\int'],
  ['\\smallint', '\\int'],
  ['\\dfrac', '\\frac'],
  ['\\tfrac', '\\frac'],
  ['\\cfrac', '\\frac'],
  ['\\dbinom', '\\binom'],
  ['\\tbinom', '\\binom'],
  ['\\bigcdot', '\\cdot'],
  ['\\thetasym', '\\vartheta'],
  ['\\lang', '\\langle'],
  ['\\rang', '\\rangle'],
]);

/** Delimiters: canonical spelling, and the side they stand on. A bar may stand on either. */
export const DELIMITERS: ReadonlyMap<
  string,
  { readonly text: string; readonly side: 'open' | 'close' | 'bar' }
> = new Map([
  ['(', { text: '(', side: 'open' }],
  [')', { text: ')', side: 'close' }],
  ['[', { text: '[', side: 'open' }],
  [']', { text: ']', side: 'close' }],
  ['\\{', { text: '{', side: 'open' }],
  ['\\}', { text: '}', side: 'close' }],
  ['\\lbrace', { text: '{', side: 'open' }],
  ['\\rbrace', { text: '}', side: 'close' }],
  ['\\langle', { text: '\\langle', side: 'open' }],
  ['\\rangle', { text: '\\rangle', side: 'close' }],
  ['\\lfloor', { text: '\\lfloor', side: 'open' }],
  ['\\rfloor', { text: '\\rfloor', side: 'close' }],
  ['\\lceil', { text: '\\lceil', side: 'open' }],
  ['\\rceil', { text: '\\rceil', side: 'close' }],
  ['\\lvert', { text: '|', side: 'open' }],
  ['\\rvert', { text: '|', side: 'close' }],
  ['\\lVert', { text: '\\|', side: 'open' }],
  ['\\rVert', { text: '\\|', side: 'close' }],
  ['|', { text: '|', side: 'bar' }],
  ['\\vert', { text: '|', side: 'bar' }],
  ['\\|', { text: '\\|', side: 'bar' }],
  ['\\Vert', { text: '\\|', side: 'bar' }],
]);

/** Signs between the items of a list. */
export const SEPARATORS: ReadonlyMap<string, string> = new Map([
  [',', ','],
  [';', ';'],
  [':', ':'],
  ['\\mid', '|'],
  ['\\parallel', '\\|'],
]);

/** Operators: what takes the things that follow it. */
export const OPERATORS: ReadonlySet<string> = new Set([
  ...['\\log', '\\ln', '\\lg', '\\exp', '\\sin', '\\cos', '\\tan', '\\cot', '\\sec', '\\csc'],
  ...['\\arcsin', '\\arccos', '\\arctan', '\\sinh', '\\cosh', '\\tanh', '\\coth', '\\det', '\\dim'],
  ...['\\ker', '\\deg', '\\gcd', '\\hom', '\\arg', '\\Pr', '\\max', '\\min', '\\sup', '\\inf'],
  ...['\\lim', '\\limsup', '\\liminf', '\\sum', '\\prod', '\\coprod', '\\int', '\\iint', '\\iiint'],
  ...['\\oint', '\\nabla', '\\partial', '\\bigcup', '\\bigcap', '\\bigotimes', '\\bigoplus'],
  ...['\\bigsqcup', '\\bigwedge', '\\bigvee', '\\bigodot', '\\forall', '\\exists', '\\neg', '\\Re'],
  ...['\\Im', '\\circ', '\\otimes', '\\oplus', '\\ominus', '\\odot', '\\ast', '\\star', '\\cup'],
  ...['\\cap', '\\setminus', '\\wedge', '\\vee', '\\land', '\\lor', '\\bmod', '\\mod', '\\bullet'],
  ...['\\rtimes', '\\ltimes', '\\sqcup', '\\sqcap', '\\triangle', '\\diamond', '\\surd'],
]);

/** Operators that reach over what follows them, past a slash. */
export const REACHING: ReadonlySet<string> = new Set([
  ...['sum', 'prod', 'coprod', 'int', 'iint', 'iiint', 'oint', 'lim', 'limsup', 'liminf', 'sup'],
  ...['inf', 'max', 'min', 'argmax', 'argmin', 'forall', 'exists'],
]);

export const INTEGRALS: ReadonlyMap<string, number> = new Map([
  ['int', 1],
  ['oint', 1],
  ['iint', 2],
  ['iiint', 3],
]);

/** Environments whose rows are rows of the display itself. */
export const DISPLAYS: ReadonlySet<string> = new Set([
  ...['align', 'aligned', 'alignat', 'alignedat', 'flalign', 'split', 'gather', 'gathered'],
  ...['multline', 'multlined', 'equation', 'eqnarray', 'displaymath', 'math', 'dmath', 'subequations'],
  ...['dgroup', 'dseries', 'IEEEeqnarray'],
]);

/** Spaces, sizes and the like, which say nothing; the number of arguments that go with them. */
export const SILENT: ReadonlyMap<string, number> = new Map([
  ...['\\,', '\\:', '\\;', '\\!', '\\>', '\\ ', '~', '\\/', '\\thinspace', '\\medspace'].map(silent),
  ...['\\thickspace', '\\negthinspace', '\\negmedspace', '\\enspace', '\\nobreakspace'].map(silent),
  ...['\\space', '\\hfill', '\\hfil', '\\limits', '\\nolimits', '\\displaylimits'].map(silent),
  ...['\\displaystyle', '\\textstyle', '\\scriptstyle', '\\scriptscriptstyle'].map(silent),
  ...['\\tiny', '\\small', '\\scriptsize', '\\footnotesize', '\\normalsize', '\\large'].map(silent),
  ...['\\Large', '\\LARGE', '\\huge', '\\Huge', '\\relax', '\\allowbreak', '\\nobreak'].map(silent),
  ...['\\mathop', '\\mathbin', '\\mathord', '\\mathopen', '\\mathclose', '\\mathinner'].map(silent),
  ...['\\mathpunct', '\\mathrel', '\\boxed', '\\fbox', '\\ensuremath', '\\smash'].map(silent),
  ...['\\strut', '\\mathstrut', '\\noindent', '\\centering', '\\hline', '\\par'].map(silent),
  ...['\\nonumber', '\\notag', '\\hskip', '\\break', '\\begingroup', '\\endgroup'].map(silent),
  ...['\\cancel', '\\bcancel', '\\xcancel', '\\sout', '\\mathstrut', '\\displaybreak'].map(silent),
  ['\\label', 1],
  ['\\hspace', 1],
  ['\\vspace', 1],
  ['\\vspace*', 1],
  ['\\mspace', 1],
  ['\\phantom', 1],
  ['\\hphantom', 1],
  ['\\vphantom', 1],
  ['\\color', 1],
  ['\\textcolor', 1],
  ['\\colorbox', 1],
  ['\\setlength', 2],
  ['\\rule', 2],
  ['\\addtocounter', 2],
  ['\\intertext', 0],
]);

/** Wide spaces: they part what stands side by side in a row. */
export const WIDE: ReadonlySet<string> = new Set(['\\quad', '\\qquad', '\\enskip']);

/** Marks at the end of a proof. */
export const TOMBSTONES: ReadonlySet<string> = new Set([
  ...['\\#', '#', '\\square', '\\blacksquare', '\\Box', '\\qed', '\\qedhere', '\\blacklozenge'],
  ...['\\lozenge', '\\QED'],
]);

/** Commands whose argument is words. */
export const TEXTS: ReadonlySet<string> = new Set([
  ...['\\text', '\\mbox', '\\hbox', '\\textrm', '\\textbf', '\\textit', '\\textsf', '\\texttt'],
  ...['\\textnormal', '\\textup', '\\emph', '\\intertext', '\\shortintertext', '\\textsc'],
  ...['\\operatorname', '\\operatornamewithlimits', '\\textmd', '\\bbox'],
]);

/** Faces that carry no meaning. */
export const PLAIN_FACES: ReadonlySet<string> = new Set([
  ...['mathrm', 'mathbf', 'mathit', 'mathsf', 'mathtt', 'mathnormal', 'boldsymbol', 'textrm'],
  ...['textbf', 'textit', 'main'],
]);

/** Faces in which several letters are one word. */
export const WORD_FACES: ReadonlySet<string> = new Set(['mathrm', 'mathit', 'mathsf', 'mathtt']);

function same(canonical: string, ...others: readonly string[]): [string, string][] {
  return [canonical, ...others].map((spelling) => [spelling, canonical]);
}

function letters(characters: string, commands: readonly string[]): [string, string][] {
  return Array.from(characters).map((character, at) => [character, `\\${commands[at] ?? ''}`]);
}

function silent(command: string): [string, number] {
  return [command, 0];
}
