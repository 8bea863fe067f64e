/**
 * Bundles the program into dist/cli, so that it starts at once, and the entry for tests into dist/testing. `npm run types`
 * checks what this only strips.
 */
import { build } from 'rolldown';

await build({
  input: ['src/cli/main.ts', 'src/cli/worker.ts'],
  platform: 'node',
  // Starts its threads from files of its own.
  external: ['tinypool'],
  output: { dir: 'dist/cli', format: 'esm', cleanDir: true },
});

await build({
  input: 'src/testing/testing.ts',
  platform: 'node',
  output: { dir: 'dist/testing', format: 'esm', cleanDir: true },
});
