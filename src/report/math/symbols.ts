/**
 * The table of LaTeX commands that have a Unicode sign, each with the part it plays in a line of mathematics. A row is
 * a kind and its signs; commands that take arguments are not here.
 */
import type { ItemKind } from './items.js';

export interface PlainSymbol {
  readonly text: string;
  readonly kind: ItemKind;
}

/** `name sign` pairs, separated by blanks. */
const rows: readonly (readonly [ItemKind, string])[] = [
  [
    'letter',
    `alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ
     nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω
     Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
     infty ∞ emptyset ∅ varnothing ∅ ell ℓ hbar ℏ imath ı jmath ȷ Re ℜ Im ℑ aleph ℵ top ⊤ bot ⊥ prime ′ square □
     ldots … dots … cdots ⋯ dotsc … dotsb ⋯ vdots ⋮ ddots ⋱ forall ∀ exists ∃ neg ¬ angle ∠ triangle △ circ ∘`,
  ],
  ['prefix', 'nabla ∇ partial ∂'],
  ['big', 'int ∫ iint ∬ iiint ∭ oint ∮ sum Σ prod Π coprod ∐ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂'],
  [
    'function',
    `log log ln ln exp exp sin sin cos cos tan tan sinh sinh cosh cosh tanh tanh arcsin arcsin arccos arccos arctan arctan
     det det dim dim ker ker deg deg gcd gcd max max min min sup sup inf inf lim lim limsup lim␣sup liminf lim␣inf
     arg arg argmax arg␣max argmin arg␣min Pr Pr sec sec csc csc cot cot hom hom`,
  ],
  ['binary', 'cdot · times × pm ± mp ∓ div ÷ ast ∗ star ⋆ oplus ⊕ otimes ⊗ odot ⊙ cup ∪ cap ∩ setminus ∖'],
  ['binary', 'wedge ∧ land ∧ vee ∨ lor ∨ bullet •'],
  [
    'relation',
    `le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ne ≠ neq ≠ approx ≈ simeq ≃ cong ≅ equiv ≡ propto ∝ sim ∼ ll ≪ gg ≫
     lt < gt > coloneqq ≔ triangleq ≜ doteq ≐ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ to → rightarrow →
     longrightarrow → leftarrow ← gets ← mapsto ↦ Rightarrow ⇒ implies ⇒ Longrightarrow ⇒ Leftarrow ⇐ impliedby ⇐
     Leftrightarrow ⇔ iff ⇔ Longleftrightarrow ⇔ leftrightarrow ↔ mid | perp ⊥ parallel ∥ vdash ⊢ models ⊨ prec ≺ succ ≻
     lesssim ≲ gtrsim ≳ uparrow ↑ downarrow ↓`,
  ],
  ['bar', '| ‖ Vert ‖ vert | lVert ‖ rVert ‖ lvert | rvert |'],
  ['open', '{ { lbrace { lbrack [ langle ⟨ lfloor ⌊ lceil ⌈'],
  ['close', '} } rbrace } rbrack ] rangle ⟩ rfloor ⌋ rceil ⌉'],
  ['punctuation', 'colon :'],
  ['letter', '_ _ # # $ $ % % & &'],
];

export const symbols: ReadonlyMap<string, PlainSymbol> = new Map(
  rows.flatMap(([kind, pairs]) => {
    const words = pairs.split(/\s+/);
    return words.flatMap((name, index): readonly (readonly [string, PlainSymbol])[] => {
      const sign = words[index + 1];
      return index % 2 === 0 && sign !== undefined ? [[name, { text: sign.replace('␣', ' '), kind }]] : [];
    });
  }),
);

/** Signs that need no command. */
export const characters: ReadonlyMap<string, PlainSymbol> = new Map<string, PlainSymbol>([
  ['+', { text: '+', kind: 'binary' }],
  ['-', { text: '−', kind: 'binary' }],
  ['−', { text: '−', kind: 'binary' }],
  ['*', { text: '∗', kind: 'binary' }],
  ['·', { text: '·', kind: 'binary' }],
  ['=', { text: '=', kind: 'relation' }],
  ['<', { text: '<', kind: 'relation' }],
  ['>', { text: '>', kind: 'relation' }],
  ['(', { text: '(', kind: 'open' }],
  ['[', { text: '[', kind: 'open' }],
  [')', { text: ')', kind: 'close' }],
  [']', { text: ']', kind: 'close' }],
  ['!', { text: '!', kind: 'close' }],
  [',', { text: ',', kind: 'punctuation' }],
  [';', { text: ';', kind: 'punctuation' }],
  [':', { text: ':', kind: 'punctuation' }],
  ['.', { text: '.', kind: 'punctuation' }],
  ['|', { text: '|', kind: 'bar' }],
  ['/', { text: '/', kind: 'slash' }],
  ['∇', { text: '∇', kind: 'prefix' }],
  ['∂', { text: '∂', kind: 'prefix' }],
  ['∫', { text: '∫', kind: 'big' }],
  ['∑', { text: 'Σ', kind: 'big' }],
]);
