/**
 * The report as one page that needs nothing else: KaTeX's style and fonts inside it, no script, nothing loaded, every
 * text of the documents escaped. Each chain is set as a derivation with its verdicts in the margin; proofs and
 * counterexamples unfold.
 */
import type { FileResult, Result } from '../verify/result.js';
import { chainSection } from './html/chain.js';
import { formula, prose } from './html/formula.js';
import { selfContainedStyle, type KatexFiles } from './html/fonts.js';
import { html, many, type Markup } from './html/markup.js';
import { pageStyle } from './html/style.js';
import { overview } from './html/summary.js';
import { fileTitle } from './terminal.js';
import { count } from './words.js';

export function renderHtml(result: Result, katex: KatexFiles): string {
  const body = html`<main>
    ${overview(result)}
    ${many(result.files.map((file, index) => fileSection(file, `file-${String(index + 1)}`)))}
  </main>`;
  const style = selfContainedStyle(katex, body.markup) + pageStyle;
  const head = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${pageTitle(result)}</title>
      </head>
    </html>`;
  // The style is ours and KaTeX's alone: no text of a document is in it.
  return `${head.markup}<style>${style}</style></head><body>${body.markup}</body></html>\n`;
}

/** Nothing may be loaded or run; styles and fonts stand in the page itself. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

function pageTitle({ files }: Result): string {
  const [file] = files;
  return files.length === 1 && file !== undefined
    ? `${fileTitle(file.path)} – proofline`
    : `${count(files.length, 'file')} – proofline`;
}

function fileSection(file: FileResult, id: string): Markup {
  return html`<section class="file" id="${id}">
    <h2>${fileTitle(file.path)}</h2>
    ${many(file.messages.map(message))} ${given(file)}
    ${file.chains.length === 0 ? html`<p class="quiet">No derivation here.</p>` : many([])}
    ${many(file.chains.map((chain) => chainSection(chain, id)))}
  </section>`;
}

const message = ({ line, text, frame, hint }: FileResult['messages'][number]): Markup =>
  html`<div class="message unreadable">
    <p><span class="place">line ${String(line)}</span> ${prose(text)}</p>
    ${frame === '' ? '' : html`<pre>${frame}</pre>`}
    ${hint === null ? '' : html`<p class="hint">${prose(hint)}</p>`}
  </div>`;

function given({ given: statements }: FileResult): Markup {
  if (statements.length === 0) return many([]);
  const inferred = statements.filter(({ origin }) => origin === 'inferred').length;
  const rows = statements.map(
    ({ latex, line, origin, kind }) =>
      html`<li>
        <span class="place">line ${String(line)}</span> ${formula(latex)}
        <span class="quiet">${kind}, ${origin}</span>
      </li>`,
  );
  return html`<details class="given">
    <summary>Given: ${count(statements.length, 'statement')}, ${String(inferred)} of them inferred</summary>
    <ul>
      ${many(rows)}
    </ul>
  </details>`;
}
