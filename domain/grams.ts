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
 * below `gramCount`; and those it would have if each ambiguous letter were the other sound
 * that it stands for.
 */
export function gramsOf(sound: Sound): number[] {
  const letters = sound.replace(/^[~=]/, '')
  const other = letters.replace(/[cJTv]/g, (letter) => others[letter] ?? '')
  const found = new Set<number>()
  addPairs(letters, found)
  if (other !== letters) addPairs(other, found)
  return [...found]
}

const others: Record<string, string> = { c: 'k', J: 'j', T: 't', v: 'u' }

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
