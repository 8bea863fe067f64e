/**
 * The signs of a document: what of notation stands in it, looked at once. A pass that says which signs it concerns is
 * left out where they are missing; test/elaborate/signs.test.ts holds each to it. Knows no mathematics.
 */
import type { Document } from '../read/document.js';
import { partsOf } from '../read/parts.js';
import type { Syntax } from '../read/syntax.js';

/**
 * Kinds of nodes, names, operators, opening brackets, separators and relations as syntax has them; `capital` where a
 * name holds a capital letter, `bold` for a bold face, `caption` for a name that a brace gives.
 */
export type Signs = ReadonlySet<string>;

/** Of each of these, at least one must stand in a document for a pass to change anything. */
export type Needs = readonly (readonly string[])[];

export const areMet = (needs: Needs, signs: Signs): boolean =>
  needs.every((alternatives) => alternatives.some((sign) => signs.has(sign)));

export function signsOf(document: Document): Signs {
  const known = signsFound.get(document);
  if (known !== undefined) return known;
  const found = new Set<string>();
  for (const { members, links } of document.chains) {
    for (const { relation } of links) found.add(relation);
    for (const { syntax, abbreviations } of members) {
      if (abbreviations !== undefined) found.add('caption');
      if (syntax !== null) collect(syntax, found);
    }
  }
  for (const { syntax } of [...document.statements, ...document.mentions])
    if (syntax !== null) collect(syntax, found);
  signsFound.set(document, found);
  return found;
}

const signsFound = new WeakMap<Document, Signs>();

function collect(syntax: Syntax, found: Set<string>): void {
  found.add(syntax.kind);
  switch (syntax.kind) {
    case 'name':
      found.add(syntax.name);
      if (/[A-Z]/.test(syntax.name)) found.add('capital');
      if (syntax.bold === true) found.add('bold');
      return;
    case 'operator':
      found.add(syntax.name);
      return;
    case 'group':
      found.add(syntax.open);
      break;
    case 'list':
      for (const separator of syntax.separators) found.add(separator);
      break;
    case 'relation':
      for (const relation of syntax.relations) found.add(relation);
      break;
    default:
  }
  for (const part of partsOf(syntax)) collect(part, found);
}
