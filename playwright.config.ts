import { defineConfig } from '@playwright/test'
import { e2eOrigin, e2ePlaces } from '#scripts/e2e-place'
import { findBrowser, launchOptions } from '#scripts/find-browser'

// Looked for once: the workers read this file too, and inherit the answer.
process.env.HABEAS_BROWSER ??= JSON.stringify(await findBrowser())

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  workers: e2ePlaces.length,
  fullyParallel: true,
  // Nothing here is about speed: two loaded cores may take their time.
  timeout: 900_000,
  expect: { timeout: 60_000 },
  forbidOnly: !!process.env.CI,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: e2eOrigin,
    trace: process.env.CI ? 'off' : 'retain-on-failure',
    locale: 'en-GB',
    launchOptions: launchOptions(JSON.parse(process.env.HABEAS_BROWSER)),
  },
  // A test runs without JavaScript unless it is tagged @js; @phone is a narrow screen.
  projects: [
    { name: 'no-js', grepInvert: /@js|@phone/, use: { javaScriptEnabled: false } },
    { name: 'desktop', grep: /@js/, use: { viewport: { width: 1280, height: 900 } } },
    {
      name: 'phone',
      grep: /@phone/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: e2ePlaces.map(({ port, origin, folder }) => ({
    command: `"${process.execPath}" scripts/e2e-server.ts`,
    env: {
      PORT: String(port),
      HABEAS_ORIGIN: origin,
      HABEAS_DATA: folder,
      // So that a test can be many readers; whoever names no address has the browser's.
      HABEAS_PROXIED: 'yes',
    },
    url: `${origin}/api/health`,
    timeout: 120_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  })),
})
