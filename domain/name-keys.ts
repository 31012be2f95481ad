import { type Sound, type SpokenWord, spokenWords } from './sounds.ts'

/**
 * What a person is found by: every way each word of each name sounds, and the words that
 * are written in one piece also together (Jong-un is found as jong, un and jongun).
 */
export function nameKeys(names: readonly string[]): Sound[] {
  return [...new Set(names.flatMap((name) => keysOf(spokenWords(name))))].sort()
}

function keysOf(words: readonly SpokenWord[]): Sound[] {
  return words.flatMap((word, at) => [
    ...(word.initial ? [] : word.sounds),
    ...attachedRuns(words, at).map((run) => joinedSound(run)),
  ])
}

/** The runs of two and three words in one piece that end here. */
function attachedRuns(words: readonly SpokenWord[], at: number): SpokenWord[][] {
  const runs: SpokenWord[][] = []
  for (let from = at - 1; from >= Math.max(0, at - 2); from -= 1) {
    if (!words[from + 1]?.attached) break
    runs.push(words.slice(from, at + 1))
  }
  return runs.filter((run) => run.every(({ initial }) => !initial))
}

/** One word out of several, by their first readings. */
export function joinedSound(words: readonly SpokenWord[]): Sound {
  const [first = '', ...rest] = words.map(({ sounds: [sound = ''] }) => sound)
  return first + rest.map((sound) => sound.replace(/^[~=]/, '')).join('')
}
