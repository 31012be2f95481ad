import { defineConfig } from 'vitest/config'

// Far from UTC, where a civil date read as an instant shows as the wrong day.
process.env.TZ = 'Pacific/Auckland'

export default defineConfig({
  test: {
    include: [
      '{app,auth,bench,components,db,domain,i18n,lib,scripts,seed,server,tests,transfer}/**/*.test.{ts,tsx}',
    ],
    setupFiles: ['tests/setup.ts'],
    maxWorkers: 2,
    testTimeout: 30_000,
  },
})
