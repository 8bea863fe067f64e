/** What unfolds below a step: the proof with its assumptions, the counterexample, the message, what would be true. */
import type {
  AssumptionResult,
  CounterexampleResult,
  RepairResult,
  StepResult,
} from '../../verify/result.js';
import { alignedAtPoint, boundInWords, failsExpectation, originInWords, ruleInWords } from '../words.js';
import { formula, prose } from './formula.js';
import { html, many, type Markup } from './markup.js';

/** Null where there is nothing more to say than the row does. */
export function stepDetails(step: StepResult): Markup | null {
  const parts = [
    ...(failsExpectation(step)
      ? [html`<p class="loud">Expected ${step.expected ?? ''}, was ${step.verdict}.</p>`]
      : []),
    ...(step.message === null ? [] : [html`<p>${prose(step.message)}</p>`]),
    ...(step.reason === null ? [] : [html`<p class="quiet"><code>${step.reason}</code></p>`]),
    ...(step.frame === null ? [] : [html`<pre>${step.frame}</pre>`]),
    ...(step.hint === null ? [] : [html`<p class="hint">${prose(step.hint)}</p>`]),
    ...(step.rules.length === 0 ? [] : [ruleList(step.rules)]),
    ...(step.assumptions.length === 0 ? [] : [assumptionList(step.assumptions)]),
    ...(step.counterexample === null ? [] : [counterexample(step.counterexample)]),
    ...(step.repair === null ? [] : [repair(step.repair)]),
    ...(step.tally.drawn === 0 ? [] : [tally(step)]),
  ];
  return parts.length === 0 ? null : html`<div class="details">${many(parts)}</div>`;
}

const ruleList = (rules: readonly string[]): Markup =>
  html`<h4>By</h4>
    <ol class="rules">
      ${many(rules.map((rule) => html`<li>${ruleInWords(rule)}</li>`))}
    </ol>`;

const assumptionList = (assumptions: readonly AssumptionResult[]): Markup =>
  html`<h4>Assuming</h4>
    <ul class="assumptions">
      ${many(
        assumptions.map(
          (assumption) =>
            html`<li class="${assumption.origin}">
              ${assumption.text === '' ? formula(assumption.latex) : prose(assumption.text)}
              <span class="origin">${originInWords(assumption)}</span>
            </li>`,
        ),
      )}
    </ul>`;

function counterexample(found: CounterexampleResult): Markup {
  const { model, error, replay } = found;
  const rows = Object.entries(model).map(
    ([name, meaning]) => html`<li>${formula(`${name} = ${meaning}`)}</li>`,
  );
  const values = alignedAtPoint(found, FIGURE_SPACE);
  return html`<h4>Counterexample</h4>
    <ul class="model">
      ${many(rows)}
    </ul>
    <table>
      <tr>
        <th scope="row">left side</th>
        <td>${inPowers(values.left)}</td>
      </tr>
      <tr>
        <th scope="row">right side</th>
        <td>${inPowers(values.right)}</td>
      </tr>
      <tr class="quiet">
        <th scope="row">error at most</th>
        <td>${inPowers(boundInWords(error))}</td>
      </tr>
    </table>
    <p class="replay"><code>${replay}</code></p>`;
}

/** `3e−10` as a page sets it. */
function inPowers(number: string): Markup {
  const [digits = '', power] = number.split('e');
  return power === undefined ? html`${digits}` : html`${digits} × 10<sup>${power.replace('+', '')}</sup>`;
}

const FIGURE_SPACE = '\u2007';

const repair = ({ latex, kind, verdict }: RepairResult): Markup =>
  html`<h4>${kind === 'edit' ? 'True instead' : 'Holds if'}</h4>
    <p class="repair">${formula(latex)} <span class="origin">${verdict}</span></p>`;

const tally = ({ tally: { drawn, admitted, differing } }: StepResult): Markup =>
  html`<p class="quiet">
    Models: ${String(drawn)} drawn, ${String(admitted)} admitted, ${String(differing)} in which the sides
    differ.
  </p>`;
