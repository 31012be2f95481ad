import { createHash, randomBytes } from 'node:crypto'

/** A new row id: 50 random bits, so that ids tell nothing of what is hidden between them. */
export function newId(): number {
  return fifty(randomBytes(8))
}

/** The same id for the same words each time: for rows that the project itself ships. */
export function idFor(...words: string[]): number {
  return fifty(createHash('sha256').update(words.join('\u0000')).digest())
}

function fifty(bytes: Buffer): number {
  return Number(bytes.readBigUInt64BE(0) >> 14n) || 1
}
