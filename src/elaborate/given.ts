/**
 * What is given, for people: every declaration, definition and inferred fact as one line of LaTeX, in order of lines.
 */
import { positionOf, type Source } from '../text/source.js';
import { printLatex } from '../terms/print.js';
import { symbol, call } from '../terms/term.js';
import type { Theory } from '../terms/theory.js';
import type { Given } from './elaborated.js';
import type { FoundDefinition } from './inference/definitions.js';
import type { Understanding } from './inference/understanding.js';

export function givenIn(
  theory: Theory,
  { declarations }: Understanding,
  abbreviations: readonly { readonly found: FoundDefinition }[],
  source: Source,
): readonly Given[] {
  const vectors = abbreviations.map(({ found: { origin, candidate } }): Given => ({
    kind: 'definition',
    origin: origin === 'inferred' ? 'inferred' : 'declared',
    latex: candidate.latex,
    line: positionOf(source, candidate.span.start).line,
  }));
  const definitions = [...theory.definitions.values()].map(
    ({ function: name, parameters, body, origin }): Given => ({
      kind: 'definition',
      origin: origin.kind,
      latex:
        origin.kind === 'declared'
          ? origin.latex
          : `${printLatex(call(name, parameters), theory)} = ${printLatex(body, theory)}`,
      line: origin.line,
    }),
  );
  const facts = theory.facts.map(({ kind, origin }): Given => ({
    kind,
    origin: origin.kind,
    latex: origin.latex,
    line: origin.line,
  }));
  const declared = declarations.flatMap((declaration): readonly Given[] =>
    declaration.kind === 'membership' ||
    declaration.kind === 'function' ||
    declaration.kind === 'arrow' ||
    declaration.kind === 'density' ||
    declaration.kind === 'interchange' ||
    declaration.kind === 'boundary'
      ? [
          {
            kind:
              declaration.kind === 'membership'
                ? 'domain'
                : declaration.kind === 'interchange' || declaration.kind === 'boundary'
                  ? 'assumption'
                  : declaration.kind === 'arrow'
                    ? 'function'
                    : declaration.kind,
            origin: 'declared',
            latex: declaration.latex,
            line: declaration.foreign ? 1 : positionOf(source, declaration.span.start).line,
          },
        ]
      : [],
  );
  const functions = [...theory.functions.values()]
    .filter(({ name, role }) => role.kind === 'plain' && !theory.definitions.has(name))
    .map(({ name, parameters, result }): Given => {
      const symbols = parameters.map((sort, at) => symbol(`\\cdot_{${String(at + 1)}}`, sort));
      const arrow = parameters.map((sort) =>
        'name' in sort ? sort.name : 'dimension' in sort ? `\\mathbb{R}^{${sort.dimension}}` : '\\mathbb{R}',
      );
      return {
        kind: 'function',
        origin: 'inferred',
        latex:
          symbols.length === 0
            ? `${name} \\in \\mathbb{R}`
            : `${name} \\colon ${arrow.join(' \\times ')} \\to ${result.kind === 'real' ? '\\mathbb{R}' : result.kind}`,
        line: 1,
      };
    });
  const lines = [...declared, ...definitions, ...vectors, ...facts, ...functions];
  const unique = new Map(lines.map((line) => [`${line.kind} ${line.latex}`, line]));
  return [...unique.values()].sort((a, b) => a.line - b.line);
}
