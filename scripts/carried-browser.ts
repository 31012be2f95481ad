import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export type Browser = {
  executablePath: string
  sandbox: boolean
  /** What only this browser needs in its environment. */
  env: Record<string, string>
}

const folder = resolve('node_modules/.cache/chromium')

/**
 * The Chromium that `@sparticuz/chromium` carries, with the libraries and fonts that a
 * machine without a desktop lacks. It is inflated into our own folder and renamed into
 * place whole: the package's own choice, /tmp/chromium, may be half written or a
 * stranger's.
 */
export async function carriedBrowser(): Promise<Browser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  if (!existsSync(folder)) await inflateInto(folder)
  return {
    executablePath: join(folder, 'chromium'),
    sandbox: true,
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  }
}

async function inflateInto(target: string) {
  const { inflate } = await import('@sparticuz/chromium')
  const bin = resolve('node_modules/@sparticuz/chromium/bin')
  const unfinished = `${target}.${process.pid}`
  const usual = process.env.TMPDIR
  mkdirSync(unfinished, { recursive: true })
  process.env.TMPDIR = unfinished
  try {
    for (const part of ['chromium', 'fonts.tar', 'swiftshader.tar', 'al2023.tar'])
      await inflate(join(bin, `${part}.br`))
  } finally {
    if (usual === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = usual
  }
  writeFileSync(join(unfinished, 'fonts.conf'), fontsConf(target))
  if (existsSync(target)) rmSync(unfinished, { recursive: true })
  else renameSync(unfinished, target)
}

const fontsConf = (root: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${root}/fonts/fonts</dir>
  <cachedir>${root}/fonts-cache</cachedir>
</fontconfig>
`
