/**
 * Families: `\mathcal{Q} := \{ Q(x) = e^{-V(x)} / \mathbb{E}_P[e^{-V}] : V \in \mathcal{V} \}` gives a formula to Q_1,
 * Q_2 and Q_n at once, with V_1, V_2 and V_n in the place of V. Only members that the document speaks of are defined.
 */
import type { Document } from '../../read/document.js';
import type { Syntax } from '../../read/syntax.js';
import { walk, type Argument, type Expression } from '../expression.js';
import { renamed } from '../rewrite.js';
import { setBuilder } from '../structure/set-builder.js';
import { familyOf, withScripts } from '../structure/spelling.js';
import type { Candidate, FoundDefinition } from './definitions.js';

interface Family {
  readonly name: string;
  readonly arguments: readonly Argument[];
  readonly body: Expression;
  /** What the members differ in. */
  readonly parameter: string;
  readonly candidate: Candidate;
}

export function familyMembers(
  document: Document,
  expressions: readonly Expression[],
  structured: (syntax: Syntax) => Expression,
): readonly FoundDefinition[] {
  const used = new Set<string>();
  for (const expression of expressions)
    walk(expression, (part) => {
      if (part.kind === 'name' || part.kind === 'application') used.add(part.name);
    });
  return familiesIn(document, structured).flatMap((family) =>
    [...used].flatMap((name): readonly FoundDefinition[] => {
      const script = scriptOf(name, family.name);
      if (script === null) return [];
      const { candidate, arguments: parts } = family;
      const body = renamed(
        family.body,
        new Map([[family.parameter, withScripts(family.parameter, script, null)]]),
      );
      return [{ name, arguments: parts, body, candidate, origin: 'written' }];
    }),
  );
}

/** `1` of `Q_{1}`, `n` of `Q_{n}`; `Q_{*}` and Q itself are what the author makes of them. */
function scriptOf(name: string, family: string): string | null {
  const script = /_\{(\d+|[a-z])\}$/.exec(name)?.[1];
  return script !== undefined && name === withScripts(family, script, null) && familyOf(name) === family
    ? script
    : null;
}

function familiesIn({ chains }: Document, structured: (syntax: Syntax) => Expression): readonly Family[] {
  return chains.flatMap((chain, index) =>
    chain.members.flatMap(({ syntax, latex }, member): readonly Family[] => {
      const parts = syntax === null ? null : setBuilder(syntax);
      if (parts === null) return [];
      const [left, body] = [structured(parts.left), structured(parts.body)];
      if (left.kind !== 'application') return [];
      const step = member === 0 ? null : { chain: index, link: member - 1 };
      const candidate = { left, right: body, step, latex, span: chain.span };
      const { name, arguments: given } = left;
      return [{ name, arguments: given, body, parameter: parts.parameter, candidate }];
    }),
  );
}
