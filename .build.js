/**
 * Bundles the program into dist/cli, so that it starts at once, and the entry for tests into dist/testing. `npm run types`
 * checks what this only strips. With `--if-stale`, only where something has changed since.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { build } from 'rolldown';

const changedAt = (path) => statSync(path).mtimeMs;

const isStale = () => {
  const built = 'dist/testing/testing.js';
  const sources = readdirSync('src', { recursive: true }).map((name) => `src/${name}`);
  return (
    !existsSync(built) ||
    ['.build.js', 'package.json', 'package-lock.json', 'src', ...sources].some(
      (path) => changedAt(path) > changedAt(built),
    )
  );
};

if (process.argv.includes('--if-stale') && !isStale()) process.exit();

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
