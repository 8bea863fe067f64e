/** The style of the page: a sheet of paper with a margin on either side, light or dark as the reader's system is. */

export const pageStyle = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --ink: #1d1b18; --quiet: #6d6860; --line: #e5e0d6; --shade: #f5f2ea;
  --proved: #2b6b4a; --refuted: #b0271c; --supported: #1f6286; --undecided: #875c00; --unreadable: #85379b;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", P052, KaTeX_Main, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171719; --ink: #e8e4db; --quiet: #9d978c; --line: #34322f; --shade: #201f20;
    --proved: #7fc39c; --refuted: #ff8a7a; --supported: #7dbde0; --undecided: #dfb25a; --unreadable: #d29ae4;
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 var(--serif); -webkit-text-size-adjust: 100%; }
body { margin: 0; }
main { max-width: 66rem; margin: 0 auto; padding: 3.5rem 2rem 6rem; }
h1, h2, h3, h4 { font-weight: 600; line-height: 1.25; margin: 0; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; font-weight: 500; letter-spacing: -0.005em; }
h2 { font-size: 1.25rem; padding-bottom: .5rem; border-bottom: 1px solid var(--line); margin-bottom: 1.5rem; }
h3 { font-size: 1rem; margin: 0 0 .5rem; }
h4 { font: 600 .75rem/1.4 var(--sans); color: var(--quiet); }
p { margin: 0; }
ul, ol { list-style: none; margin: 0; padding: 0; }
a { color: inherit; text-decoration: none; }
a:hover .what, a:hover .where, .contents a:hover { text-decoration: underline; text-underline-offset: .2em; }
i { font-style: normal; display: inline-block; width: 1.15em; text-align: center; }
code, pre { font: .85em/1.5 var(--mono); }
code { overflow-wrap: anywhere; }
pre { margin: 0; overflow-x: auto; padding: .5rem 0; }
.quiet, .place, .reason, .origin { color: var(--quiet); }
.place, .verdict, .reason, .origin, .counts, .name, .where { font-family: var(--sans); font-variant-numeric: tabular-nums; }
.proved { --verdict: var(--proved); } .refuted { --verdict: var(--refuted); } .supported { --verdict: var(--supported); }
.undecided { --verdict: var(--undecided); } .unreadable { --verdict: var(--unreadable); }
.definition, .approximation { --verdict: var(--quiet); }

header { margin-bottom: 3.5rem; }
.name { font-size: .8125rem; color: var(--quiet); margin-bottom: .35rem; }
.counts { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; font-size: .875rem; margin-top: 1rem; }
.counts [class] { color: var(--verdict); }
.bar { display: flex; gap: 2px; height: 5px; margin: .75rem 0 0; }
.bar span { background: var(--verdict); min-width: 3px; border-radius: 1px; }
.problems { margin-top: 1.75rem; }
.problems a { display: grid; grid-template-columns: 10.5rem 17rem minmax(0, 1fr); gap: 1rem; align-items: baseline; padding: .2rem 0; }
.problems .where { font-size: .8125rem; color: var(--quiet); overflow-wrap: anywhere; }
.problems .verdict { white-space: normal; }
.problems .what { white-space: nowrap; overflow: hidden; mask-image: linear-gradient(90deg, #000 calc(100% - 3rem), transparent); }
.problems .katex { font-size: 1em; }
nav .given { margin: 1rem 0 0; } nav .given .problems { margin-top: .25rem; }
.contents { margin-top: 1.75rem; columns: 20rem; column-gap: 2rem; }
.contents li { break-inside: avoid; overflow-wrap: anywhere; }
.contents .quiet { font: .8125rem var(--sans); white-space: nowrap; }

.file { margin-top: 4rem; }
.chain { margin: 0 0 2.25rem; }
.row { display: grid; grid-template-columns: 10.75rem 2.1rem minmax(0, 1fr) 13rem; align-items: baseline; padding: .3rem 1.75rem .3rem 0; }
.member .formula, .whole { grid-column: 2 / 4; }
.margin { display: grid; grid-template-columns: 2.75rem 1fr; gap: .6rem; align-items: baseline; }
.member .margin { grid-template-columns: 1fr; }
.place { font-size: .75rem; text-align: right; white-space: nowrap; }
.member .place { text-align: left; padding-left: .6rem; }
.verdict { font-size: .8125rem; color: var(--verdict); white-space: nowrap; }
.relation { white-space: nowrap; }
.formula { overflow-x: auto; overflow-y: hidden; padding: .25rem 0; line-height: 1.8; }
.formula code { line-height: 1.5; }
.reason { font-size: .75rem; line-height: 1.4; padding-left: 1.5rem; }
.reason b { display: block; font-weight: 500; color: var(--undecided); }
.katex { font-size: 1.12em; }
.katex-display { margin: .25rem 0; text-align: left; }
.katex-display > .katex { text-align: left; }
.step { border-radius: 3px; scroll-margin: 1rem; }
.step > summary { cursor: pointer; list-style: none; border-radius: 3px; }
.step > summary::-webkit-details-marker { display: none; }
.step > summary:hover, .step[open] > summary:hover { background: var(--shade); }
summary:focus-visible, a:focus-visible { outline: 2px solid var(--supported); outline-offset: 2px; }
.row { position: relative; }
.step > summary::after { content: "\\203a"; position: absolute; right: .6rem; top: 50%; margin-top: -.5em; color: var(--quiet); font: 1rem/1 var(--sans); transition: transform .12s; }
.step[open] > summary::after { transform: rotate(90deg); }
.step:target, details.refuted[open], details.unexpected[open] { background: color-mix(in srgb, var(--verdict) 7%, transparent); }
.details { margin-left: 10.75rem; padding: .25rem .75rem 1.1rem 0; display: grid; gap: .35rem; font-size: .9375rem; max-width: 44rem; }
.details > * { min-width: 0; }
.details h4 { margin-top: .6rem; }
.details .katex { font-size: 1.05em; }
.rules { display: flex; flex-wrap: wrap; gap: 0 .35em; }
.rules li:not(:last-child)::after { content: ","; }
.origin { font-size: .75rem; white-space: nowrap; margin-left: .5em; }
.assumed .origin { color: var(--undecided); font-weight: 600; }
.model { display: grid; gap: .15rem; overflow-x: auto; overflow-y: hidden; padding: .15rem 0; }
sup { line-height: 0; font-size: .75em; }
.model .katex, .repair .katex { line-height: 1.9; }
.repair { overflow-x: auto; overflow-y: hidden; padding: .35rem 0; }
table { border-collapse: collapse; width: fit-content; font-variant-numeric: tabular-nums lining-nums; }
th { font-weight: 400; text-align: left; padding: 0 1.5rem 0 0; }
td { padding: 0; }
.replay { padding-top: .25rem; } .replay code { user-select: all; }
.hint { color: var(--supported); }
.loud { color: var(--refuted); font-weight: 600; }
.unexpected { --verdict: var(--refuted); }
.message { border-left: 2px solid var(--verdict); padding-left: 1rem; margin-bottom: 1.5rem; }
.given { margin-bottom: 1.75rem; } .given summary { cursor: pointer; font: .8125rem var(--sans); color: var(--quiet); }
.given ul { padding-top: .5rem; } .given li { display: flex; flex-wrap: wrap; gap: .25rem .9rem; align-items: baseline; padding: .15rem 0; }
.given li .place { min-width: 3.5rem; } .given li .quiet { font: .75rem var(--sans); } .given .katex { line-height: 1.9; }

@media (max-width: 60rem) {
  .row { grid-template-columns: 10.5rem 1.9rem minmax(0, 1fr); }
  .reason { display: none; }
  .details { margin-left: 10.5rem; }
  .problems a { grid-template-columns: 10.5rem minmax(0, 1fr); gap: .1rem 1rem; } .problems .what { grid-column: 2; }
}
@media (max-width: 38rem) {
  html { font-size: 1rem; }
  main { padding: 2rem 1.125rem 4rem; }
  .row { grid-template-columns: 1.9rem minmax(0, 1fr); padding: .35rem 1.25rem .35rem 0; }
  .margin { grid-column: 1 / -1; grid-template-columns: auto 1fr; gap: .6rem; }
  .member .formula, .whole { grid-column: 1 / -1; }
  .member .place { padding: 0; }
  .place { text-align: left; }
  .details { margin-left: 1.9rem; }
  .problems a { display: block; padding: .4rem 0; }
  .problems .what { display: block; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #555; --line: #ccc; --shade: #fff;
    --proved: #1d5a3b; --refuted: #a01c12; --supported: #14506f; --undecided: #6e4b00; --unreadable: #6f2b83; }
  html { font-size: 10pt; } main { max-width: none; padding: 0; }
  .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .step, .message, .row { break-inside: avoid; } h2, .member { break-after: avoid; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; }
  .step > summary::after { content: none; }
  .formula { overflow: visible; }
}
`;
