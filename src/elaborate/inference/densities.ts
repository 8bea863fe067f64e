/**
 * Densities by use and by name: what an expectation is taken under, what is summed and has a bar in its brackets, what prose calls a
 * density or a distribution, what is declared as one. Names only; whether the function is opaque or defined is looked at elsewhere.
 */
import type { Document } from '../../read/document.js';
import type { Syntax } from '../../read/syntax.js';
import { walk, type Expression } from '../expression.js';
import type { Declaration } from './statements.js';

export function densitiesIn(
  document: Document,
  expressions: readonly Expression[],
  declarations: readonly Declaration[],
  structured: (syntax: Syntax) => Expression,
): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (law: Expression): void => {
    if (law.kind === 'name' || law.kind === 'application') found.add(law.name);
  };
  for (const expression of expressions)
    walk(expression, (part) => {
      if (part.kind === 'expectation') add(part.law);
      if (part.kind === 'binding') part.laws?.forEach(add);
      if (part.kind === 'divergence') [part.from, part.to].forEach(add);
      if (part.kind === 'binding' && part.variable !== null && part.domain.kind === 'whole')
        conditionalLaws(part.body, part.variable).forEach(add);
    });
  for (const declaration of declarations)
    if (declaration.kind === 'density') add(structured(declaration.sample));
  for (const { syntax, before, after } of document.mentions)
    if (
      syntax !== null &&
      ((calledBefore.test(before) && !otherThing.test(before)) || calledAfter.test(after))
    )
      add(structured(syntax));
  return found;
}

/**
 * `p(z \mid x)` under a sum or integral over z: a p or q with a bar in its brackets is a law. What is not normalised has
 * an accent; Q is the target of EM.
 */
function conditionalLaws(body: Expression, variable: string): readonly Expression[] {
  const found: Expression[] = [];
  walk(body, (part) => {
    if (part.kind !== 'application' || !/^[pqP](?![a-zA-Z'])/.test(part.name)) return;
    const isOf = part.arguments.some(
      ({ place, value }) => place === 'parenthesis' && value.kind === 'name' && value.name === variable,
    );
    if (isOf && part.arguments.some(({ place }) => place === 'condition')) found.push(part);
  });
  return found;
}

const kinds =
  '(?:(?:two|three|both|any|some|arbitrary|probability|data|noise|model|target|proposal|prior|smooth|positive|normali[sz]ed|valid) )*';
const formula = '(?:\\$[^$]+\\$|\\\\\\([^$]+?\\\\\\))';
const further = `(?:\\s*(?:,|and|,\\s*and|or)\\s*${formula})`;

/** `the density of $p$`, and `densities $p$ and $q$` for the second of them. */
const calledBefore = new RegExp(
  `\\b(?:density|densities|distribution|distributions|law|density functions?)(?: (?:of|called|given by))?\\s*$` +
    `|\\b(?:densities|distributions|laws) ${formula}(?:\\s*,\\s*${formula})*\\s*(?:,|and|,\\s*and|or)\\s*$`,
  'i',
);
/** What is no density though it is called so: an unnormalised density, the logarithm of one, a cumulative distribution. */
const otherThing =
  /(?:\bun-?normali[sz]ed|\bnon-?normali[sz]ed|\bimproper|\blog(?:arithm of the)?|\bcumulative|\benergy)\)?[- ](?:[a-z]+[- ]){0,2}(?:densit|distribution|law)[^.;:$]*$/i;
/** `$p$ is a density`, and `$p$, $q$ are two densities` for each of them. */
const calledAfter = new RegExp(
  `^\\s*(?:is|be|denotes) (?:a|the) ${kinds}(?:density|distribution)\\b` +
    `|^${further}*\\s*(?:are|be|denote) (?:the )?${kinds}(?:densities|distributions)\\b`,
  'i',
);
