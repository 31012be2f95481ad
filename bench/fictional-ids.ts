const half = 2 ** 25

/**
 * The id of a generated row: 50 bits that look random, as in a real database, yet are the
 * same each time and never twice in a table: a Feistel network permutes its inputs.
 */
export function fictionalId(table: string, owner: number, part = 0): number {
  const key = keyOf(table)
  const value = owner * partsEach + part
  let left = Math.floor(value / half)
  let right = value % half
  for (let round = 1; round <= 4; round += 1) {
    const next = (left ^ mixed(right + Math.imul(round, key))) & (half - 1)
    left = right
    right = next
  }
  return left * half + right || half
}

/** So many rows of one table can belong to one owner. */
const partsEach = 512

const keys = new Map<string, number>()

function keyOf(table: string): number {
  const known = keys.get(table)
  if (known !== undefined) return known
  const key = [...table].reduce(
    (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193),
    0x811c9dc5,
  )
  keys.set(table, key)
  return key
}

function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return hash ^ (hash >>> 15)
}
