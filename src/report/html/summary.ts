/** The top of the page: how many steps have which verdict, and links to every problem and every file. */
import type { Result, StepResult } from '../../verify/result.js';
import { fileTitle } from '../terminal.js';
import { isProblem } from '../terminalStep.js';
import { count, failsExpectation, stepCount, summaryInWords, verdictSigns } from '../words.js';
import { stepId } from './chain.js';
import { inlineFormula } from './formula.js';
import { html, many, type Markup } from './markup.js';

export function overview(result: Result): Markup {
  const { files, summary } = result;
  const parts = summaryInWords(summary);
  const [file] = files;
  const title = files.length === 1 && file !== undefined ? fileTitle(file.path) : count(files.length, 'file');
  return html`<header>
    <p class="name">proofline</p>
    <h1>${title}</h1>
    <p class="counts">
      <span>${count(stepCount(summary), 'step')}</span>
      ${many(
        parts.map(
          ({ verdict, text }) =>
            html`<span class="${verdict}"><i>${verdictSigns[verdict]}</i> ${text}</span> `,
        ),
      )}
    </p>
    <div class="bar" role="presentation">
      ${many(
        parts.map(
          ({ verdict }) =>
            html`<span class="${verdict}" style="flex-grow:${String(summary[verdict])}"></span>`,
        ),
      )}
    </div>
    ${problems(result)} ${files.length > 1 ? contents(result) : ''}
  </header>`;
}

interface Problem {
  readonly step: StepResult;
  readonly id: string;
  readonly path: string;
}

/** What is wrong comes first; what is only open is folded away below it. */
function problems({ files }: Result): Markup {
  const all = files.flatMap((file, index) =>
    file.chains
      .flatMap((chain) => chain.steps)
      .filter((step) => failsExpectation(step) || (isProblem(step) && step.expected === null))
      .map((step): Problem => ({ step, id: stepId(`file-${String(index + 1)}`, step), path: file.path })),
  );
  if (all.length === 0) return many([]);
  const isOpen = ({ step }: Problem): boolean => step.verdict === 'undecided' && !failsExpectation(step);
  const list = (some: readonly Problem[]): Markup =>
    html`<ul class="problems">
      ${many(some.map((problem) => problemItem(problem, files.length > 1)))}
    </ul>`;
  const wrong = all.filter((problem) => !isOpen(problem));
  const open = all.filter(isOpen);
  const folded = html`<details class="given">
    <summary>${String(open.length)} undecided</summary>
    ${list(open)}
  </details>`;
  return html`<nav aria-label="Problems">
    ${wrong.length === 0 ? '' : list(wrong)} ${open.length === 0 ? '' : folded}
  </nav>`;
}

const problemItem = ({ step, id, path }: Problem, several: boolean): Markup =>
  html`<li class="${failsExpectation(step) ? 'unexpected' : step.verdict}">
    <a href="#${id}"
      ><span class="verdict"
        ><i>${failsExpectation(step) ? verdictSigns.refuted : verdictSigns[step.verdict]}</i>
        ${verdictText(step)}</span
      >
      <span class="where">${several ? `${lastName(path)}, ` : ''}line ${String(step.line)}</span>
      <span class="what">${inlineFormula(`{}${step.relation} ${step.right}`)}</span></a
    >
  </li>`;

const lastName = (path: string): string => fileTitle(path).replace(/^.*[/\\](?=.)/, '');

const verdictText = (step: StepResult): string =>
  failsExpectation(step) ? `${step.verdict}, not ${step.expected ?? ''}` : step.verdict;

const contents = ({ files }: Result): Markup =>
  html`<nav aria-label="Files">
    <ul class="contents">
      ${many(
        files.map(
          (file, index) =>
            html`<li>
              <a href="#file-${String(index + 1)}">${fileTitle(file.path)}</a>
              <span class="quiet">${count(file.chains.flatMap(({ steps }) => steps).length, 'step')}</span>
            </li>`,
        ),
      )}
    </ul>
  </nav>`;
