/** Every station of docs/tour.md shows what the program holds there. `UPDATE_DOCS=1` writes the stations anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { elaborate } from '../src/elaborate/elaborate.js';
import type { Theorem } from '../src/kernel/kernel.js';
import { rulesOf } from '../src/kernel/replay.js';
import { proveEqual, judgeFor } from '../src/prove/prove.js';
import { readDocument } from '../src/read/readDocument.js';
import { plainMath } from '../src/report/plainMath.js';
import { refute } from '../src/refute/refute.js';
import { minorRules, rows } from '../src/rules/rules.js';
import { describe, printLatex, printPlain } from '../src/terms/print.js';
import type { Term } from '../src/terms/term.js';
import { positionOf, textOf } from '../src/text/source.js';
import { isUpdating } from './examples.js';
import { judge, reportOf, stepsOf } from './judged.js';
import { show } from './read/show.js';

const page = 'docs/tour.md';
const text = readFileSync(page, 'utf8');
const note = /<!-- note -->\n\n````markdown\n([^]*?)````/.exec(text)?.[1] ?? '';
const source = { path: 'tour.md', text: note };

const document = readDocument(source);
const { theory, chains, given } = elaborate(document);
const chain = chains.at(-1);
const [left, right] = (chain?.members ?? []).map((member): Term | undefined =>
  member.kind === 'terms' ? member.readings[0]?.term : undefined,
);
const link = chain?.chain.links[0];
if (chain === undefined || link === undefined || left === undefined || right === undefined)
  throw new Error('the note of the tour is not understood');
const proof = proveEqual(left, right, judgeFor(theory));
if (proof === null) throw new Error('the step of the tour has no proof');
const { theorem, ledger } = proof;

const lines = (...parts: readonly string[]): string => `${parts.join('\n')}\n`;

/** Each theorem of a proof once, by the step that made it. */
function stepCounts(top: Theorem): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const seen = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if ('justification' in value) {
      const { step } = (value as Theorem).justification;
      counts.set(step, (counts.get(step) ?? 0) + 1);
      visit(value.justification);
    } else Object.values(value).forEach(visit);
  };
  visit(top);
  return counts;
}

function stationText(): string {
  const { start, end } = link?.span ?? { start: 0, end: 0 };
  const { line, column } = positionOf(source, start);
  const place = `characters ${String(start)} to ${String(end)}, line ${String(line)}, column ${String(column)}`;
  return lines(`${textOf(source, { start, end })}   ${place}`);
}

const stationRead = (): string =>
  lines(...chain.chain.members.map(({ latex, syntax }) => `${latex}\n  ${show(syntax)}`));

const stationElaborate = (): string =>
  lines(
    'given:',
    ...given.map(
      ({ latex, kind, origin, line }) =>
        `  ${plainMath(latex)}   ${kind}, ${origin}${origin === 'declared' ? ` in line ${String(line)}` : ''}`,
    ),
    'definitions:',
    ...[...theory.definitions.values()].map(
      ({ function: name, parameters, body }) =>
        `  ${name}(${parameters.map((one) => one.name).join(', ')}) = ${printPlain(body)}`,
    ),
    'the step:',
    `  ${printPlain(left)}`,
    `  = ${printPlain(right)}`,
  );

const stationRules = (): string => {
  const used = rulesOf(theorem).map((name) => name.replace(/:\d+$/, ''));
  return lines(
    ...rows
      .filter(({ name }) => used.includes(name) && !minorRules.has(name))
      .map(({ name, holds, when = [], source: citation }) =>
        [name, holds, ...when.map((one) => `  if ${one}`), citation].join('\n  '),
      ),
  );
};

const stationProve = (): string =>
  lines(
    ...ledger.map(({ origin, proposition }) => `${origin.padEnd(8)} ${describe(proposition, theory)}`),
    '',
    `made by ${[...stepCounts(theorem)].map(([step, count]) => `${String(count)} ${step}`).join(', ')}`,
  );

function stationRefute(): string {
  const options = { seed: 0, attempts: 40 };
  const [positive] = right?.kind === 'apply' ? right.arguments : [];
  if (left === undefined || right === undefined || positive === undefined) throw new Error('no sign to lose');
  const { tally } = refute({ kind: 'equal', left, right }, theory, options);
  const wrong = refute({ kind: 'equal', left, right: positive }, theory, options);
  if (wrong.kind !== 'refuted') throw new Error('the wrong sign is not refuted');
  const { model, left: a, right: b, error } = wrong.counterexample;
  return lines(
    `as it stands: ${String(tally.admitted)} models, ${String(tally.differing)} in which the sides differ`,
    `without the sign:`,
    ...model.map(({ name, meaning }) => `  ${plainMath(name)} = ${plainMath(meaning)}`),
    `  left ${a.toFixed(6)}, right ${b.toFixed(6)}, ${error < 1e-9 ? 'error below 1e-9' : 'error too large'}`,
  );
}

function stationRepair(): string {
  const wrong = stepsOf(judge({ ...source, text: note.replace('= -', '= ') })).at(-1);
  if (!wrong?.repair) throw new Error('the wrong sign is not repaired');
  const { latex, kind, verdict } = wrong.repair;
  return lines(`written:  ${wrong.right}`, `${kind}:     ${latex}`, `verdict:  ${verdict}`);
}

const result = judge(source);

const stationVerify = (): string => {
  const step = stepsOf(result).at(-1);
  return lines(
    JSON.stringify({ verdict: step?.verdict, rules: step?.rules, assumptions: step?.assumptions }, null, 2),
  );
};

const stations: Readonly<Record<string, () => string>> = {
  ...{ text: stationText, read: stationRead, elaborate: stationElaborate, rules: stationRules },
  ...{ prove: stationProve, refute: stationRefute, repair: stationRepair, verify: stationVerify },
  report: () => `$ verify tour.md\n${reportOf(result)}`,
};

const pattern = /(<!-- station: (\w+) -->\n\n```(?:text|json)\n)([^]*?)(?=```\n)/g;

test('the step is proved', () => {
  expect(stepsOf(result).at(-1)?.verdict).toBe('proved');
  expect(printLatex(theorem.conclusion, theory)).toContain('=');
});

test('every station shows what the program holds there', () => {
  if (isUpdating)
    writeFileSync(
      page,
      text.replace(pattern, (_, head: string, name: string) => head + (stations[name]?.() ?? '')),
    );
  const shown = [...readFileSync(page, 'utf8').matchAll(pattern)];
  expect(shown.map(([, , name]) => name)).toEqual(Object.keys(stations));
  for (const [, , name = '', content] of shown) expect(content).toBe(stations[name]?.());
});
