/** Another relation between the same members: the opposite order, an order for an equation. Plain rows. */
import type { Claim } from '../refute/claim.js';

export interface OtherRelation {
  readonly claim: Claim;
  readonly sign: string;
  readonly cost: number;
  /** An order in place of an equation holds by accident too often for models to tell. */
  readonly onlyProved: boolean;
}

const rows: readonly {
  readonly from: Claim['kind'];
  readonly to: Claim['kind'];
  readonly sign: string;
  readonly cost: number;
}[] = [
  { from: 'less', to: 'lessEqual', sign: '\\le', cost: 0.5 },
  { from: 'greater', to: 'greaterEqual', sign: '\\ge', cost: 0.5 },
  { from: 'lessEqual', to: 'greaterEqual', sign: '\\ge', cost: 1 },
  { from: 'greaterEqual', to: 'lessEqual', sign: '\\le', cost: 1 },
  { from: 'less', to: 'greater', sign: '>', cost: 1 },
  { from: 'greater', to: 'less', sign: '<', cost: 1 },
  { from: 'less', to: 'greaterEqual', sign: '\\ge', cost: 1.5 },
  { from: 'greater', to: 'lessEqual', sign: '\\le', cost: 1.5 },
  { from: 'equal', to: 'lessEqual', sign: '\\le', cost: 3.75 },
  { from: 'equal', to: 'greaterEqual', sign: '\\ge', cost: 3.75 },
];

export const otherRelations = (claim: Claim): readonly OtherRelation[] =>
  rows
    .filter(({ from }) => from === claim.kind)
    .map(({ to, sign, cost }) => ({
      claim: { ...claim, kind: to },
      sign,
      cost,
      onlyProved: claim.kind === 'equal',
    }));
