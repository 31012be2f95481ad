import { defineConfig } from 'vitest/config'

// Far from UTC, where a civil date read as an instant shows as the wrong day.
process.env.TZ = 'Pacific/Auckland'

export default defineConfig({
  test: {
    include: [
      '{app,auth,bench,browser,components,db,domain,i18n,lib,scripts,seed,server,tests,transfer}/**/*.test.{ts,tsx}',
    ],
    setupFiles: ['tests/setup.ts'],
    maxWorkers: 2,
    // Half the time went into evaluating the same modules for every file: no module of
    // ours holds state that a test changes, so files share them.
    isolate: false,
    // Nothing here is about speed: two loaded cores may take their time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
