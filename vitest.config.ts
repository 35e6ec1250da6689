import { join } from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'
import { leavesOutBrowserTests } from './scripts/find-chromium.mjs'
import { hasOffice } from './scripts/find-office.mjs'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [
      ...configDefaults.exclude,
      ...(leavesOutBrowserTests() ? ['test/browser/**'] : []),
      // Whether LibreOffice opens the workbook can be told only where it is installed.
      ...(hasOffice() ? [] : ['test/office/**']),
    ],
    setupFiles: ['test/support/fail-on-console.ts'],
    // What a run can make again is made once for all tests, and never in the cache of whoever runs them.
    env: { TZ: 'UTC', NO_COLOR: '1', CROSSPLAN_CACHE: join(import.meta.dirname, '.cache/crossplan') },
    // A busy machine is no fault; what hangs ends all the same.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // Run in a process and in a thread of their own, where tests start them.
      exclude: ['src/cli/main.ts', 'src/pipeline/match-thread.ts'],
      reporter: ['text-summary', 'html'],
      thresholds: { perFile: true, lines: 90 },
    },
  },
})
