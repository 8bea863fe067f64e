import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { 'proofline/testing': new URL('src/testing/testing.ts', import.meta.url).pathname } },
  test: {
    include: ['test/**/*.test.ts'],
    watch: false,
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
