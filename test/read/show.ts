/** Syntax as a short line, so that tests can say what they expect in one glance. */
import type { Syntax } from '../../src/read/syntax.js';

export function show(syntax: Syntax | null): string {
  if (syntax === null) return 'unreadable';
  switch (syntax.kind) {
    case 'number':
      return syntax.text;
    case 'name':
      return syntax.style === 'word' ? `'${syntax.name}'` : syntax.name;
    case 'operator':
      return `@${syntax.name}`;
    case 'scripted': {
      const sub = syntax.sub === null ? '' : `_{${show(syntax.sub)}}`;
      const sup = syntax.sup === null ? '' : `^{${show(syntax.sup)}}`;
      return `${show(syntax.base)}${"'".repeat(syntax.primes)}${sub}${sup}`;
    }
    case 'fraction': {
      const mark = { bar: '/', slash: '//', binomial: 'choose' }[syntax.style];
      return `<${show(syntax.numerator)} ${mark} ${show(syntax.denominator)}>`;
    }
    case 'root':
      return `root${syntax.degree === null ? '' : `[${show(syntax.degree)}]`}<${show(syntax.radicand)}>`;
    case 'group':
      return `${syntax.open}${show(syntax.body)}${syntax.close}`;
    case 'sum':
      return `sum<${syntax.terms.map((term) => `${term.sign}${show(term.body)}`).join(' ')}>`;
    case 'product':
      return syntax.items.map((item) => `${item.dot ? '* ' : ''}${show(item.body)}`).join(' ');
    case 'list':
      return `list<${syntax.items.map((item, at) => show(item) + (syntax.separators[at] ?? '')).join(' ')}>`;
    case 'relation':
      return `rel<${syntax.members
        .map((item, at) => `${show(item)} ${syntax.relations[at] ?? ''}`)
        .join(' ')
        .trim()}>`;
    case 'cases':
      return `${syntax.environment}<${syntax.rows.map((row) => row.map(show).join(' & ')).join(' ; ')}>`;
    case 'dots':
      return `...${syntax.name}`;
    case 'empty':
      return '∅';
  }
}
