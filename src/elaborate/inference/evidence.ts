/**
 * Evidence: what the raw formulas of a document show about single symbols, before any of them has a meaning. Which are
 * differentiated, integrated, counted with, put into brackets behind a name. Collects and concludes nothing.
 */
import type { Syntax } from '../../read/syntax.js';
import { exclusionIn } from '../structure/excluded.js';
import { isCounter } from '../structure/indices.js';
import { countersBeside } from './counters.js';
import { differentialOf } from '../structure/differential.js';
import { setBuilder } from '../structure/set-builder.js';
import { familyOf, spelled } from '../structure/spelling.js';
import { divergenceAt, lawsIn } from '../structure/divergence-name.js';
import { functionalLaws, isSpecialFunction } from '../structure/special.js';
import { tokensOf, type Token } from '../structure/tokens.js';
import { partsOf } from '../../read/parts.js';
import { isBetweenLimits } from './integrands.js';
import { bracketOf, isNameLike, isPlainArgument, namesBetween } from './brackets.js';

export interface Evidence {
  /** Variables of a derivative, without components: θ of ∂θ and of ∂θ_k. */
  readonly differentiated: Set<string>;
  /** Bases of components: x of ∂x_i; with the subscripts they were seen with. */
  readonly components: Map<string, Set<string>>;
  /** Written behind a semicolon in the brackets of a name. */
  readonly behind: Set<string>;
  /** Bound by a sum or product over a range, or in `x^{(i)}`. */
  readonly indices: Set<string>;
  /** Upper ends of ranges. */
  readonly counts: Set<string>;
  /** Integrated over, summed over as a point, drawn from a law. */
  readonly points: Set<string>;
  /** Variables of integrals between two limits. */
  readonly running: Set<string>;
  /** Standing alone as an argument in the brackets of a name. */
  readonly arguments: Set<string>;
  /** Standing so without any script. */
  readonly bare: Set<string>;
  /** Standing alone in brackets in front of a bar: z of `p(z \mid x)`; and both of `p(x, z)`, where p(x) and p(z) are. */
  readonly variates: Set<string>;
  /** The names in the brackets of a letter, one bracket after the other. */
  readonly brackets: Map<string, (readonly string[])[]>;
  /** Letters in subscripts, with the letters that carry them. */
  readonly carriers: Map<string, Set<string>>;
  /** Letters that carry scripts or brackets that make them functions. */
  readonly applied: Set<string>;
  /** How often a name is differentiated, integrated over or drawn: a variable's business. */
  readonly variableUses: Map<string, number>;
  /** Scripted names that a divergence or an expectation takes for a law: a superscript there is no power. */
  readonly laws: Set<string>;
  /** Functions that a set-builder gives a formula, and what they differ in: subscripts there tell members apart. */
  readonly families: Set<string>;
  /** Upper ends of the ranges that an index runs over. */
  readonly ranges: Map<string, RangeSyntax>;
  /** Names below a sum that says no range. */
  readonly unranged: Set<string>;
  /** Every place of a name with a subscript: the nodes of the name, by full spelling. */
  readonly subscripted: Map<string, Set<Syntax>>;
  /** Nodes of names that a derivative is taken by. */
  readonly marks: Set<Syntax>;
  /** Drawn from a normal law with a covariance matrix: vectors. */
  readonly normal: Set<string>;
  /** Below the sign of a place of extremes: with an index, a component. */
  readonly optimised: Set<string>;
  /** `e` with an exponent occurs. */
  euler: boolean;
}

export interface RangeSyntax {
  readonly from: Syntax;
  readonly to: Syntax;
}

export function evidenceOf(formulas: readonly Syntax[]): Evidence {
  const evidence: Evidence = {
    differentiated: new Set(),
    components: new Map(),
    behind: new Set(),
    indices: new Set(),
    counts: new Set(),
    points: new Set(),
    running: new Set(),
    arguments: new Set(),
    bare: new Set(),
    variates: new Set(),
    brackets: new Map(),
    carriers: new Map(),
    applied: new Set(),
    variableUses: new Map(),
    laws: new Set(),
    normal: new Set(),
    families: new Set(),
    ranges: new Map(),
    unranged: new Set(),
    subscripted: new Map(),
    marks: new Set(),
    optimised: new Set(),
    euler: false,
  };
  for (const formula of formulas) collect(formula, evidence);
  for (const lists of evidence.brackets.values())
    for (const names of lists)
      if (names.length > 1 && names.every((name) => lists.some((own) => own.length === 1 && own[0] === name)))
        names.forEach((name) => evidence.variates.add(name));
  // A sum over j that numbers letters, a_j, and is handed to no function runs over an index.
  for (const name of evidence.unranged)
    if (evidence.carriers.has(name) && !evidence.arguments.has(name)) {
      evidence.indices.add(name);
      evidence.points.delete(name);
    }
  for (const letter of countersBeside(formulas, evidence)) evidence.indices.add(letter);
  return evidence;
}

function collect(syntax: Syntax, evidence: Evidence): void {
  if (syntax.kind === 'scripted') collectScripts(syntax, evidence);
  const family = setBuilder(syntax);
  if (family !== null) {
    evidence.families.add(family.parameter);
    for (const token of tokensOf(family.left).slice(0, 1))
      if (token.kind === 'item') evidence.families.add(letterOf(token.body));
  }
  if (syntax.kind === 'fraction')
    for (const variable of differentialOf(syntax, () => false)?.variables ?? [])
      differentiate(variable, evidence);
  if (syntax.kind === 'product' || syntax.kind === 'sum') collectRow(tokensOf(syntax), evidence);
  for (const child of partsOf(syntax)) collect(child, evidence);
}

function collectScripts({ base, sub, sup }: Extract<Syntax, { kind: 'scripted' }>, evidence: Evidence): void {
  if (base.kind === 'name') {
    if (base.name === 'e' && sup !== null) evidence.euler = true;
    if (sub?.kind === 'name' || sub?.kind === 'number') {
      const spelling = `${base.name}_{${spelled(sub)}}`;
      evidence.subscripted.set(spelling, (evidence.subscripted.get(spelling) ?? new Set()).add(base));
    }
    if (sup?.kind === 'group' && sup.open === '(' && sup.body.kind === 'name')
      evidence.indices.add(sup.body.name);
    for (const part of sub?.kind === 'list' ? sub.items : sub === null ? [] : [sub])
      if (part.kind === 'name' && part.style === 'letter' && isLetter(part.name))
        add(evidence.carriers, part.name, base.name);
    if (sub?.kind === 'relation' && sub.relations[0] === '\\sim' && sub.members[0]) {
      drawn(sub.members[0], evidence);
      if (sub.members[1] !== undefined && isNormalInSpace(sub.members[1]))
        evidence.normal.add(spelled(sub.members[0]));
    }
    if (/^arg(?:max|min)$/.test(base.name) && sub !== null)
      for (const name of placesIn(sub)) evidence.optimised.add(name);
    if (base.name === '\\mathbb{E}' && sub?.kind === 'product') drawnFrom(sub, evidence);
    for (const law of lawsUnder(base, sub)) noteLaw(law, evidence);
  }
  if (base.kind !== 'operator' || sub === null) return;
  if (base.name === 'nabla' || base.name === 'partial') differentiate(sub, evidence);
  if (base.name === 'int') for (const name of namesIn(sub)) if (sup === null) evidence.points.add(name);
  if (base.name === 'sum' || base.name === 'prod') collectRange(sub, sup, evidence);
}

/** θ of `\operatorname{argmax}_\theta` and of `\operatorname{argmax}_{\theta \in \Theta}`. */
function placesIn(sub: Syntax): readonly string[] {
  const bound = sub.kind === 'relation' ? sub.members[0] : sub;
  const names = bound?.kind === 'list' ? bound.items : [bound];
  return names.flatMap((name) => (name?.kind === 'name' ? [name.name] : []));
}

function collectRange(sub: Syntax, sup: Syntax | null, evidence: Evidence): void {
  const exclusion = exclusionIn(sub);
  if (exclusion !== null) {
    // Both number things: the one that is bound, and the one that is left out.
    for (const one of [exclusion.index, exclusion.other])
      if (one.kind === 'name') evidence.indices.add(one.name);
    if (sup?.kind === 'name') evidence.counts.add(sup.name);
    return;
  }
  const [variable, from] = sub.kind === 'relation' ? sub.members : [];
  const counter = variable !== undefined && isCounter(variable) ? spelled(variable) : null;
  if (sub.kind === 'relation' && sub.relations[0] === '=' && counter !== null) {
    evidence.indices.add(counter);
    if (sup?.kind === 'name') evidence.counts.add(sup.name);
    if (sup !== null && from !== undefined) evidence.ranges.set(counter, { from, to: sup });
  } else if (sub.kind === 'relation' && sub.members[0]) {
    for (const name of namesIn(sub.members[0])) addPoint(name, evidence);
  } else
    for (const name of namesIn(sub)) {
      addPoint(name, evidence);
      evidence.unranged.add(name);
    }
}

function collectRow(tokens: readonly Token[], evidence: Evidence): void {
  tokens.forEach((token, at) => {
    const next = tokens[at + 1];
    if (token.kind !== 'item' || next?.kind !== 'item') return;
    if (token.body.kind === 'operator' && token.body.name === 'd')
      for (const name of namesIn(next.body)) {
        addPoint(name, evidence);
        if (tokens.slice(0, at).some(isBetweenLimits)) evidence.running.add(name);
      }
    const group = bracketOf(next.body);
    const divergence = divergenceAt(tokens, at);
    const brackets = divergence === null ? undefined : tokens[at + divergence];
    if (brackets?.kind === 'item') for (const law of lawsIn(brackets.body) ?? []) noteLaw(law, evidence);
    if (group === null || next.dot || !isNameLike(token.body) || divergence !== null) return;
    if (divergenceAt(tokens, at - 1) === 2 || isSpecialFunction(spelled(token.body), group)) return;
    if (functionalLaws(next.body) !== null) return;
    if (isPlainArgument(group)) evidence.applied.add(letterOf(token.body));
    const letter = letterOf(token.body);
    evidence.brackets.set(letter, [...(evidence.brackets.get(letter) ?? []), namesBetween(group)]);
    collectArguments(group, evidence);
  });
}

const isLetter = (name: string): boolean => /^(?:[A-Za-z]|\\[a-zA-Z]+)$/.test(name);

/** The letter of a name, without what stands below and above it. */
export const letterOf = (syntax: Syntax): string =>
  syntax.kind === 'scripted' ? letterOf(syntax.base) : spelled(syntax);

function collectArguments(group: Syntax, evidence: Evidence): void {
  for (const item of group.kind === 'list' ? group.items : [group])
    if (item.kind === 'name') evidence.bare.add(item.name);
  if (group.kind !== 'list') {
    for (const name of namesIn(group)) evidence.arguments.add(name);
    return;
  }
  const semicolon = group.separators.indexOf(';');
  const bar = group.separators.indexOf('|');
  group.items.forEach((item, index) => {
    for (const name of namesIn(item)) {
      evidence.arguments.add(name);
      if (semicolon >= 0 && index > semicolon) evidence.behind.add(name);
    }
    if (item.kind === 'name' && index <= bar) evidence.variates.add(item.name);
  });
}

/** A name as a symbol of its own: `x`, `x'`, and the base of `x_i`. */
function namesIn(syntax: Syntax): readonly string[] {
  if (syntax.kind === 'name') return [syntax.name];
  if (syntax.kind === 'scripted' && syntax.base.kind === 'name')
    return syntax.sub === null && syntax.sup === null
      ? [spelled(syntax)]
      : [spelled(syntax), syntax.base.name];
  return [];
}

function drawn(syntax: Syntax, evidence: Evidence): void {
  for (const item of syntax.kind === 'list' ? syntax.items : [syntax])
    if (item.kind === 'name' || item.kind === 'scripted') addPoint(spelled(item), evidence);
}

/** The points of `\mathbb{E}_{p_\theta(x)}`. */
function drawnFrom(law: Syntax, evidence: Evidence): void {
  const last = tokensOf(law).at(-1);
  const points = last?.kind === 'item' ? bracketOf(last.body) : null;
  if (points === null) return;
  if (points.kind !== 'list') drawn(points, evidence);
  else if (points.items[0] !== undefined) drawn(points.items[0], evidence);
}

function differentiate(variable: Syntax, evidence: Evidence): void {
  if (variable.kind === 'name' || variable.kind === 'scripted') {
    evidence.differentiated.add(spelled(variable));
    count(spelled(variable), evidence);
  }
  if (variable.kind !== 'scripted' || variable.base.kind !== 'name') return;
  evidence.marks.add(variable.base);
  const base = variable.base.name + "'".repeat(variable.primes);
  if (variable.sub !== null) add(evidence.components, base, spelled(variable.sub));
  evidence.differentiated.add(familyOf(base));
}

/** The laws that an expectation is taken under: `p` of `\mathbb{E}_p` and of `\mathbb{E}_{x \sim p}`. */
export function lawsUnder(base: Syntax, sub: Syntax | null): readonly Syntax[] {
  if (base.kind !== 'name' || sub === null) return [];
  if (sub.kind === 'relation' && sub.relations[0] === '\\sim') return sub.members.slice(1);
  return base.name === '\\mathbb{E}' ? [sub] : [];
}

/** `\mathcal{N}(0, I)`. */
const isNormalInSpace = (law: Syntax): boolean =>
  /^\\mathcal\{N\} ?\(.*,I(?:_\{\w+\})?\)$/.test(spelled(law));

function noteLaw(law: Syntax, { laws }: Evidence): void {
  const [name] = tokensOf(law);
  if (name?.kind === 'item' && name.body.kind === 'scripted' && name.body.sup?.kind === 'name')
    laws.add(spelled(name.body));
}

function addPoint(name: string, evidence: Evidence): void {
  evidence.points.add(name);
  count(name, evidence);
}

const count = (name: string, { variableUses }: Evidence): void =>
  void variableUses.set(name, (variableUses.get(name) ?? 0) + 1);

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const found = map.get(key);
  if (found === undefined) map.set(key, new Set([value]));
  else found.add(value);
}
