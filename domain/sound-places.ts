import type { Sound } from './sounds.ts'

/** Finds the place of exactly this sound in a list of distinct ones: a table of numbers. */
export function placesOf(sounds: readonly Sound[]): (sound: Sound) => number | undefined {
  const mask = 2 ** Math.ceil(Math.log2(2 * sounds.length + 2)) - 1
  // One more than the place; 0 is nobody's.
  const table = new Int32Array(mask + 1)
  for (let index = 0; index < sounds.length; index += 1) {
    let at = hashOf(sounds[index] as Sound) & mask
    while (table[at] !== 0) at = (at + 1) & mask
    table[at] = index + 1
  }
  return (sound) => {
    for (let at = hashOf(sound) & mask; table[at] !== 0; at = (at + 1) & mask) {
      const index = (table[at] as number) - 1
      if (sounds[index] === sound) return index
    }
    return undefined
  }
}

/** FNV-1a, and its high bits folded on to the low ones. */
function hashOf(sound: Sound): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < sound.length; at += 1)
    hash = Math.imul(hash ^ sound.charCodeAt(at), 0x01000193)
  return hash ^ (hash >>> 15)
}
