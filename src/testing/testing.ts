/**
 * The package entry `proofline/testing`: laws that any energy must satisfy, for tests of code that has energies, and
 * energies to try such code on. Works with any test runner; knows no terminal and no files.
 */
export { logPartitionGradient, scoreHasMeanZero, steinIdentity, type EnergyLike, type Law } from './laws.js';
export { energies, type DrawnEnergy } from './arbitraries.js';
