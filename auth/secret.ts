import { createHmac, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from '#db/data-folder'

const known = new Map<string, string>()

/**
 * The key that signs cookies, made at first use and kept beside the databases for the
 * owner's eyes only. It is in no repository and in no database.
 */
export function secret(): string {
  const folder = dataFolder()
  const text = known.get(folder) ?? readOrMake(folder)
  known.set(folder, text)
  return text
}

/** A name that says the same of the same words, and nothing to who lacks the key. */
export function keyedHash(...words: string[]): string {
  return createHmac('sha256', secret()).update(words.join('\u0000')).digest('base64url')
}

function readOrMake(folder: string): string {
  const path = join(folder, 'secret')
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  mkdirSync(folder, { recursive: true })
  makeOnce(path)
  return readFileSync(path, 'utf8').trim()
}

/** A link fails where the file is there already, so two processes agree on one secret. */
function makeOnce(path: string) {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  try {
    linkSync(draft, path)
  } catch (error) {
    if (!isThere(error)) throw error
  } finally {
    unlinkSync(draft)
  }
}

const hasCode = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code
const isMissing = (error: unknown) => hasCode(error, 'ENOENT')
const isThere = (error: unknown) => hasCode(error, 'EEXIST')
