/**
 * Shorthand spelled out: the rewritings of formulas that come before anything is concluded from them, in order, each with
 * the signs without which it changes nothing.
 */
import type { Document } from '../read/document.js';
import { withCaptions } from './captions.js';
import { withComponentsInFront } from './component-brackets.js';
import { withComponentSums } from './component-sums.js';
import { withDerivativesInPlace } from './derivatives-at.js';
import { withDots } from './dots.js';
import { withNumberedPoints } from './numbered-points.js';
import { withPointsOfNormals } from './points-of-normals.js';
import { withSingleIntegrals } from './double-integrals.js';
import { withOwnConstants } from './homonyms.js';
import { withLogBase } from './log-base.js';
import { withLikelihoods } from './likelihoods.js';
import { withOtherLaws } from './other-laws.js';
import { rewriteDocument, type RowRewriting } from './rewrite-syntax.js';
import { withRuns } from './runs.js';
import { withSamples } from './samples.js';
import { areMet, signsOf, type Needs } from './signs.js';
import { withSquareParameters } from './square-parameters.js';
import { withSquareVariables } from './square-variables.js';
import { withTransposes } from './primes.js';
import { withUnitEvents } from './unit-events.js';
import { withUnnamedLaws } from './unnamed-laws.js';
import { withUnsaidLaws } from './unsaid-laws.js';
import { withPlainValues } from './values.js';

export interface Pass {
  readonly rewrite: (document: Document) => Document;
  readonly needs: Needs;
}

/** `spelling` is how the rows of this document are spelled out. */
export const spelledOut = (document: Document, spelling: RowRewriting): Document =>
  passesWith(spelling).reduce(
    (known, { rewrite, needs }) => (areMet(needs, signsOf(known)) ? rewrite(known) : known),
    document,
  );

export const passesWith = (spelling: RowRewriting): readonly Pass[] => [
  {
    rewrite: (document) => rewriteDocument(document, spelling),
    needs: [['capital', 'var', 'cov', '\\|']],
  },
  ...passes,
];

const passes: readonly Pass[] = [
  { rewrite: withLogBase, needs: [['log']] },
  { rewrite: withSquareVariables, needs: [['fraction'], ['partial', 'd'], ['scripted']] },
  { rewrite: withPointsOfNormals, needs: [['N', '\\mathcal{N}'], ['list'], ['(']] },
  { rewrite: withSquareParameters, needs: [['list'], ['('], ['scripted']] },
  { rewrite: withTransposes, needs: [['scripted'], ['product'], ['capital']] },
  { rewrite: withDerivativesInPlace, needs: [['fraction'], ['(']] },
  { rewrite: withOtherLaws, needs: [['scripted', ';']] },
  { rewrite: withCaptions, needs: [['caption']] },
  { rewrite: withNumberedPoints, needs: [['scripted'], ['list']] },
  { rewrite: withComponentsInFront, needs: [['scripted'], ['(']] },
  { rewrite: withUnitEvents, needs: [['relation'], ['|'], ['\\in']] },
  { rewrite: withComponentSums, needs: [['sum'], ['dots', '\\in']] },
  { rewrite: withRuns, needs: [['scripted'], [':']] },
  { rewrite: withDots, needs: [['dots']] },
  { rewrite: withSingleIntegrals, needs: [['iint', 'iiint', 'list'], ['d']] },
  { rewrite: withPlainValues, needs: [['relation'], ['(']] },
  { rewrite: withUnsaidLaws, needs: [['\\mathbb{E}'], ['scripted'], ['[']] },
  { rewrite: withUnnamedLaws, needs: [['\\mathbb{E}'], ['(', '[']] },
  { rewrite: withOwnConstants, needs: [['fraction'], ['(']] },
  { rewrite: withLikelihoods, needs: [['scripted'], ['\\in']] },
  { rewrite: withSamples, needs: [['prod']] },
];
