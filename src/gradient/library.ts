/**
 * What `verify gradient` checks: the whole library at the values of its table, or energies of a user's own. Relies on
 * checks.
 */
import { check, type Case } from './check.js';
import { families } from './families.js';
import { caseOf, latexOf, type Family } from './family.js';
import { resultOf, type EnergyResult, type GradientResult } from './result.js';

export const checkLibrary = (): GradientResult => resultOf(families.map(checkFamily));

/** A user's energy at some values of its parameters. */
export const checkCase = (name: string, formula: string, given: Case): EnergyResult => ({
  name,
  formula,
  parameters: given.parameterNames.map((parameter, k) => ({ name: parameter, value: given.theta[k] ?? NaN })),
  remark: null,
  rows: check(given),
});

export function checkFamily(family: Family): EnergyResult {
  const { name, formula, parameters, failing } = family;
  return {
    name,
    formula,
    parameters: parameters.map((parameter) => ({ name: latexOf(parameter.name), value: parameter.value })),
    remark: failing?.remark ?? null,
    rows: check(
      caseOf(
        family,
        parameters.map(({ value }) => value),
      ),
    ),
  };
}
