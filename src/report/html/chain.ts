/**
 * One chain as a derivation on a page: the first member, then each step's relation and right side on its own row, the
 * verdict in the left margin, the reasons in the right. A row with more to say unfolds.
 */
import type { ChainResult, StepResult } from '../../verify/result.js';
import { isProblem } from '../terminalStep.js';
import { count, failsExpectation, ruleInWords, tallyInWords, tellingFirst, verdictSigns } from '../words.js';
import { stepDetails } from './details.js';
import { formula } from './formula.js';
import { html, many, type Markup } from './markup.js';

export function chainSection(chain: ChainResult, fileId: string): Markup {
  if (chain.steps.length === 0) return many([]);
  const [only] = chain.steps;
  const single = chain.steps.length === 1 && only !== undefined;
  const rows = single
    ? [
        stepRow(
          only,
          stepId(fileId, only),
          html`<span class="formula whole">${formula(wholeStep(only))}</span>`,
        ),
      ]
    : rowsOf(chain, fileId);
  return html`<section class="chain">
    ${chain.id === null ? '' : html`<h3>${chain.id}</h3>`} ${many(rows)}
  </section>`;
}

/** A step repeats its left side only where that is not the right side above it. */
function rowsOf(chain: ChainResult, fileId: string): readonly Markup[] {
  return chain.steps.flatMap((step, index): readonly Markup[] => {
    const member =
      chain.steps[index - 1]?.right === step.left ? [] : [memberRow(step, index === 0 ? chain.line : null)];
    const sides = html`<span class="relation">${formula(`{}${step.relation}{}`)}</span>
      <span class="formula">${formula(step.right)}</span>`;
    return [...member, stepRow(step, stepId(fileId, step), sides)];
  });
}

const wholeStep = ({ left, relation, right }: StepResult): string => `${left} ${relation} ${right}`;

/** The address of a step on the page. */
export const stepId = (fileId: string, { display, indexInDisplay, line, n }: StepResult): string =>
  `${fileId}-${String(display)}-${String(indexInDisplay)}-${String(line)}-${String(n)}`;

const memberRow = ({ left }: StepResult, line: number | null): Markup =>
  html`<div class="row member">
    <span class="margin"><span class="place">${line === null ? '' : `line ${String(line)}`}</span></span>
    <span class="formula">${formula(left)}</span>
  </div>`;

function stepRow(step: StepResult, id: string, sides: Markup): Markup {
  const kind = failsExpectation(step) ? `${step.verdict} unexpected` : step.verdict;
  const row = html`<span class="margin"
      ><span class="place">${String(step.line)}</span>
      <span class="verdict"><i>${verdictSigns[step.verdict]}</i> ${step.verdict}</span></span
    >
    ${sides}
    <span class="reason">${reasons(step)}</span>`;
  const details = stepDetails(step);
  if (details === null) return html`<div class="step row ${kind}" id="${id}">${row}</div>`;
  return isProblem(step)
    ? html`<details class="step ${kind}" id="${id}" open>
        <summary class="row">${row}</summary>
        ${details}
      </details>`
    : html`<details class="step ${kind}" id="${id}">
        <summary class="row">${row}</summary>
        ${details}
      </details>`;
}

const SHOWN = 2;

function reasons(step: StepResult): Markup {
  const grounds =
    step.verdict === 'supported' ? [tallyInWords(step)] : tellingFirst(step.rules).map(ruleInWords);
  const all =
    step.expected === step.verdict && step.verdict !== 'proved' ? ['as expected', ...grounds] : grounds;
  const more = all.length > SHOWN ? `, +${String(all.length - SHOWN)}` : '';
  const assumed = step.assumptions.filter(({ origin }) => origin === 'assumed').length;
  return html`${all.slice(0, SHOWN).join(', ')}${more}${
    assumed === 0 ? '' : html` <b>${count(assumed, 'assumption')}</b>`
  }`;
}
