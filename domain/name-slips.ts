import { scriptOf } from './script.ts'
import type { Sound } from './sounds.ts'
import { latinReadings } from './sounds-latin.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Less than certain: it may as well be another name. */
const slipLikeness = 0.8
const shortest = 4
const longest = 24

/**
 * What a Latin word may have been before two of its letters changed places or one was
 * typed too many, where that is a word of the vocabulary. A slip inside sh or ch changes
 * all sounds around it, so that by sound nothing alike is found.
 */
export function slips(word: string, vocabulary: Vocabulary): Map<Sound, number> {
  const found = new Map<Sound, number>()
  const letters = word.toLowerCase()
  if (letters.length < shortest || letters.length > longest) return found
  if (scriptOf(letters) !== 'Latn') return found
  for (const meant of withoutSlip(letters))
    for (const sound of latinReadings(meant))
      if (vocabulary.find(sound) !== undefined) found.set(sound, slipLikeness)
  return found
}

function* withoutSlip(word: string): Generator<string> {
  for (let at = 0; at < word.length; at += 1) {
    const [before, here, next = ''] = [word.slice(0, at), word[at], word[at + 1]]
    if (here === next) continue
    yield before + word.slice(at + 1)
    if (next !== '') yield before + next + here + word.slice(at + 2)
  }
}
