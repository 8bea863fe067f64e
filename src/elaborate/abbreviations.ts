/**
 * Abbreviations: functions and names that the document defines as vectors or matrices, such as the score
 * `s_\theta(x) = \nabla_x \log p_\theta(x)`. Vectors live on paper only, so what becomes a term is a component of the
 * formula behind the name. Relies on the definitions that inference found.
 */
import { integer } from '../terms/sort.js';
import { symbol } from '../terms/term.js';
import { freeIndices } from './steps.js';
import type { FoundDefinition } from './inference/definitions.js';
import { complete } from './inference/completion.js';
import { applicationOf } from './inference/hidden.js';
import type { Understanding } from './inference/understanding.js';
import { meaningOf } from './meaning/meaning.js';
import { settingOf, type Abbreviation, type Meaning } from './meaning/setting.js';
import { isScalar } from './meaning/shaped.js';

/** By key of the function. One abbreviation may rest on another, so they are gathered until there are no more. */
export function abbreviationsIn(
  understanding: Understanding,
  meaning: Meaning,
): ReadonlyMap<string, Abbreviation & { readonly found: FoundDefinition }> {
  const known = new Map<string, Abbreviation & { readonly found: FoundDefinition }>();
  for (let size = -1; size !== known.size;) {
    size = known.size;
    for (const found of understanding.definitions) {
      const left = complete(applicationOf(found), understanding);
      if (left.kind !== 'call' || known.has(left.function) || understanding.movedPoints.has(found.name))
        continue;
      const parameters = left.arguments.flatMap((part) =>
        part.kind === 'name' ? [symbol(part.name, understanding.sorts.ofName(part.name))] : [],
      );
      if (parameters.length !== left.arguments.length) continue;
      const body = complete(found.body, understanding);
      const setting = settingOf({ ...meaning, abbreviations: known });
      const value = meaningOf(body, setting);
      if (setting.messages.length > 0 || isScalar(value)) continue;
      const component = value.at(value.shape.map((_, at) => symbol(`#${String(at)}`, integer)));
      const hanging = freeIndices(component, understanding.vocabulary.isIndex);
      if (hanging.every((name) => parameters.some((parameter) => parameter.name === name)))
        known.set(left.function, { parameters, body, found });
    }
  }
  return known;
}
