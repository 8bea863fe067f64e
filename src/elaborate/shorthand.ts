/** Shorthand spelled out: the rewritings of formulas that come before anything is concluded from them, in order. */
import type { Document } from '../read/document.js';
import { withCaptions } from './captions.js';
import { withComponentsInFront } from './component-brackets.js';
import { withDerivativesInPlace } from './derivatives-at.js';
import { withDots } from './dots.js';
import { withNumberedPoints } from './numbered-points.js';
import { withSingleIntegrals } from './double-integrals.js';
import { withOwnConstants } from './homonyms.js';
import { withLikelihoods } from './likelihoods.js';
import { withOtherLaws } from './other-laws.js';
import { withRuns } from './runs.js';
import { withSamples } from './samples.js';
import { withUnnamedLaws } from './unnamed-laws.js';
import { withUnsaidLaws } from './unsaid-laws.js';
import { withPlainValues } from './values.js';

export const spelledOut = (document: Document): Document =>
  passes.reduce((known, pass) => pass(known), document);

const passes: readonly ((document: Document) => Document)[] = [
  withDerivativesInPlace,
  withOtherLaws,
  withCaptions,
  withNumberedPoints,
  withComponentsInFront,
  withRuns,
  withDots,
  withSingleIntegrals,
  withPlainValues,
  withUnsaidLaws,
  withUnnamedLaws,
  withOwnConstants,
  withLikelihoods,
  withSamples,
];
