/** What `verify --help` says below the options. */

export const examples = `
Examples:
  verify notes.md                       judge every step of one document
  verify notes/ 'drafts/**/*.tex'       folders and globs
  verify notes.md --verbose             with all rules and assumptions
  verify notes.md --explain-context     what the document gives, and what was inferred
  verify notes.md --given context.md    with the givens of another file
  verify notes.md -f html -o notes.html a page to read and to print
  verify chains.jsonl -f jsonl          one chain a line, one answer a line
  verify notes.md --record              with its proofs beside it, for whoever verifies it next
  verify notes.md --step 14:4 --seed 3  one step again: display at line 14, relation 4
  verify gradient                       d/dθ log Z = −E[∂E/∂θ] in numbers, see verify gradient --help

Exit codes:
  0  nothing refuted, unreadable or undecided
  1  some step is, or a verdict is other than expected
  2  wrong usage, or a file that cannot be read
  3  a bug of proofline
`;
