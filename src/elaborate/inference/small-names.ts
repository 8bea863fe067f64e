/**
 * Which names may stand for a small parameter: not counts, and not what the document lets go to infinity. Of these
 * `O(n)` says something about large values, and of those `o(\epsilon)` about small ones.
 */
import type { Document } from '../../read/document.js';
import { partsOf } from '../../read/parts.js';
import type { Syntax } from '../../read/syntax.js';
import { signsOf } from '../signs.js';
import { spelled } from '../structure/spelling.js';

/** Letters that count: dimensions, numbers of data, of steps, of classes. */
const countLetters = /^(?:[dijklmnp]|[A-Z])(?![a-zA-Z])/;

/** Can the remainder `o(\epsilon)` of this name be meant for small values? */
export function smallNames(document: Document): (name: string) => boolean {
  const growing = signsOf(document).has('\\to') ? growingIn(document) : null;
  return (name) => growing?.has(name) !== true && !countLetters.test(name);
}

function growingIn(document: Document): ReadonlySet<string> {
  const growing = new Set<string>();
  const visit = (syntax: Syntax): void => {
    if (syntax.kind === 'relation')
      syntax.relations.forEach((relation, at) => {
        note(relation, syntax.members[at], syntax.members[at + 1]);
      });
    partsOf(syntax).forEach(visit);
  };
  const note = (
    relation: string,
    left: Syntax | null | undefined,
    right: Syntax | null | undefined,
  ): void => {
    if (left && right && relation === '\\to' && spelled(right) === '\\infty') growing.add(spelled(left));
  };
  for (const { members, links } of document.chains) {
    links.forEach(({ relation }, at) => {
      note(relation, members[at]?.syntax, members[at + 1]?.syntax);
    });
    for (const { syntax } of members) if (syntax !== null) visit(syntax);
  }
  for (const { syntax } of document.mentions) if (syntax !== null) visit(syntax);
  return growing;
}
