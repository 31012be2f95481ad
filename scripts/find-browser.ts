import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { type Browser, carriedBrowser } from '#scripts/carried-browser'

const browserFlags = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

/** The first browser that starts: CHROMIUM_PATH, the system's, Playwright's, the carried one. */
export async function findBrowser(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH
  const candidates = named ? [named] : [...systemBrowsers(), ...playwrightsBrowser()]
  for (const executablePath of candidates) {
    const browser = await starting({ executablePath, sandbox: true, env: {} })
    if (browser) return browser
  }
  if (named) throw new Error(`CHROMIUM_PATH names ${named}, which does not start.`)
  const carried = await carriedBrowser()
  const browser = carried && (await starting(carried))
  if (browser) return browser
  throw new Error(`No Chromium was found that starts. Do one of these and run it again:
  - install Chromium or Google Chrome (on Debian and Ubuntu: apt-get install chromium)
  - npx playwright install chromium
  - set CHROMIUM_PATH to the browser's executable`)
}

function systemBrowsers() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  const applications = [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
  ]
  return [...onPath, ...applications].filter((path) => existsSync(path))
}

function playwrightsBrowser() {
  return [chromium.executablePath()].filter((path) => existsSync(path))
}

/**
 * The browser with its sandbox if it starts so, else without: root has none, nor has an
 * unpackaged binary where AppArmor forbids user namespaces (Ubuntu 24). The tests open
 * nothing but our own server.
 */
async function starting(browser: Browser): Promise<Browser | undefined> {
  const asRoot = process.getuid?.() === 0
  for (const sandbox of asRoot ? [false] : [true, false])
    if (await starts({ ...browser, sandbox })) return { ...browser, sandbox }
  return undefined
}

async function starts(browser: Browser) {
  try {
    const started = await chromium.launch({ ...launchOptions(browser), timeout: 15_000 })
    await started.newPage()
    await started.close()
    return true
  } catch {
    return false
  }
}

export function launchOptions({ executablePath, sandbox, env }: Browser) {
  const whole = { ...process.env, ...env } as Record<string, string>
  return { executablePath, chromiumSandbox: sandbox, args: browserFlags, env: whole }
}

if (import.meta.main) console.log(await findBrowser())
