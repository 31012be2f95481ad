import type { Sound } from './sounds.ts'

/**
 * Consonants by kind, for kinds survive spelling where letters do not. Vowels, glides and
 * h come and go, and are of none.
 */
const kinds: Record<string, string> = {
  ...{ b: 'p', p: 'p', f: 'f', v: 'f', d: 't', t: 't', Q: 't', g: 'k', k: 'k', x: 'k' },
  ...{ s: 's', z: 's', S: 's', Z: 's', C: 's', D: 's', T: 's', c: 's', J: 's' },
  ...{ m: 'm', n: 'm', l: 'l', r: 'l', $: '$' },
}
const order = '^ptkfsml$'

/** How many different pairs there are. */
export const gramCount = order.length * order.length

/**
 * The pairs of neighbouring kinds in a word, its beginning and end among them, as numbers
 * below `gramCount`.
 */
export function gramsOf(sound: Sound): number[] {
  const found = new Set<number>()
  addPairs(sound.replace(/^[~=]/, ''), found)
  return [...found]
}

/** The word, and the word with each ambiguous letter as the other sound it stands for. */
export function readingsOf(sound: Sound): Sound[] {
  const other = sound.replace(/[cJTxg]/g, (letter) => others[letter] ?? '')
  return other === sound ? [sound] : [sound, other]
}

const others: Record<string, string> = { c: 'k', J: 'j', T: 't', x: 'h', g: 'h' }

function addPairs(letters: string, found: Set<number>) {
  let previous = 0
  for (const letter of `${letters}$`) {
    const kind = kinds[letter]
    if (kind === undefined) continue
    const code = order.indexOf(kind)
    found.add(previous * order.length + code)
    previous = code
  }
}

/** Which sounds a word has, in coarse groups, as bits: to tell apart words of like kinds. */
export function maskOf(sound: Sound): number {
  let mask = 0
  for (const letter of sound) mask |= bits[letter] ?? 0
  return mask
}

const groups = [
  'bp',
  'dtQTD',
  'TCc',
  'gkxhc',
  'fvu',
  'm',
  'n',
  'l',
  'r',
  'szSZDJcQT',
  'aou',
  'eij',
  'jJ',
]
const bits: Record<string, number> = {}
for (const [at, letters] of groups.entries())
  for (const letter of letters) bits[letter] = (bits[letter] ?? 0) | (1 << at)
