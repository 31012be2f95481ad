import { nobodysSigns, nobodysWords, particles, titleWords } from './list-words.ts'

/**
 * How sure it is that a piece of text begins with somebody's name: `full` is two words or
 * more, `single` one word, `lower` words without capitals where there could be some.
 */
export type NameStrength = 'full' | 'single' | 'lower' | 'none'
/** The name begins at `start` and ends before `end`; `titled` where a title was left out. */
export type NameRun = { start: number; end: number; strength: NameStrength }

const noRun: NameRun = { start: 0, end: 0, strength: 'none' }
const mostWords = 7

type Kind = 'capital' | 'initial' | 'particle' | 'uncased' | 'quoted' | 'lower' | 'nobody'
type Word = { text: string; kind: Kind; start: number; end: number }

const wordPattern =
  /(?<quoted>[«"“„'‘⦅](?:\p{Lu}[\p{L}\p{M}'’ -]{1,24}|[\p{Lo}\p{M} ]{2,20})[»"”“'’⦆](?=[\s,;]|$))|(?<word>\p{L}(?:[\p{L}\p{M}'’‘ʼ`ʹʺ·・‧＝－]|\u200c|\u200d|[-‐‑](?=\p{L})|["″](?=\p{L})|\.(?=\p{L}\.|\p{Lo}))*\.?)/uy

/** The name that a piece begins with; titles before it are passed over. */
export function nameRun(piece: string): NameRun {
  const words = wordsFrom(piece)
  const titles = words.findIndex(({ text }) => !titleWords(bare(text)))
  const run = words.slice(Math.max(0, titles))
  const length = run.findIndex(({ kind }) => kind === 'lower' || kind === 'nobody')
  const named = trimmed(length < 0 ? run : run.slice(0, length))
  if (named.length > 0) return runOf(named, piece)
  return run[0]?.kind === 'lower' ? lowerRun(run, piece) : noRun
}

/** The first name of two words or more inside a piece, after words that are none. */
export function nameWithin(piece: string): NameRun {
  const starts = piece.slice(0, 300).matchAll(/(?<=[\s:])(?=[\p{Lu}\p{Lo}])/gu)
  for (const { index } of starts) {
    const run = nameRun(piece.slice(index))
    if (run.strength === 'full')
      return { start: run.start + index, end: run.end + index, strength: 'full' }
  }
  return noRun
}

const bare = (word: string) => word.replace(/\.$/, '')

/** Words one after another, with blanks between them alone. */
function wordsFrom(piece: string): Word[] {
  const words: Word[] = []
  let at = piece.length - piece.trimStart().length
  while (words.length < 14) {
    wordPattern.lastIndex = at
    const found = wordPattern.exec(piece)
    if (!found) break
    const [text] = found
    const end = at + text.length
    const word = {
      text,
      kind: kindOf(text, found.groups?.quoted, words.length === 0),
      start: at,
      end,
    }
    words.push(shorn(word))
    if (endsHere(word)) break
    at = end + (/^[ \n]{0,4}/.exec(piece.slice(end))?.[0].length ?? 0)
  }
  return words
}

/** A full stop belongs to initials; after any other word it ends the name. */
function endsHere({ text, kind }: Word) {
  return text.endsWith('.') && kind !== 'initial' && !titleWords(bare(text))
}

function shorn(word: Word): Word {
  const stop = word.kind !== 'initial' && word.text.endsWith('.')
  return stop ? { ...word, text: bare(word.text), end: word.end - 1 } : word
}

const lowCapital =
  /^(?:al|el|an|ar|as|ash|at|az|ad|ul|d|l|o|аль|ал|ар|ас|аш|эль|ад|ат|де)[-‐'’ʼ]\p{Lu}/u

function kindOf(written: string, quoted: string | undefined, isFirst: boolean): Kind {
  if (quoted) return 'quoted'
  if (/^(?:\p{Lu}\p{Ll}?\.)+$|^(?:\p{Lu}\.)+\p{Lu}?$|^\p{Lu}$/u.test(written))
    return 'initial'
  const word = bare(written)
  if (/^\p{Ll}/u.test(word) && particles(word)) return 'particle'
  if (/^[\p{Lo}\p{M}]{1,4}\.$/u.test(written)) return 'initial'
  if (nobodysWords(word) && !isShort(word, isFirst)) return 'nobody'
  if (/^[\p{Lo}\p{Script=Georgian}]/u.test(word))
    return nobodysSigns.test(word) ? 'nobody' : 'uncased'
  return /^[\p{Lu}\p{Lt}]/u.test(word) || lowCapital.test(word) ? 'capital' : 'lower'
}

/** "An" and "In" in the middle of a name are syllables of it. */
function isShort(word: string, isFirst: boolean): boolean {
  return !isFirst && /^\p{Lu}\p{Ll}{1,2}$/u.test(word)
}

/** Without particles or quotations at the end that nothing follows. */
function trimmed(words: Word[]): Word[] {
  const last = words.findLastIndex(
    ({ kind, text }) => kind !== 'particle' || atEnd.test(text),
  )
  const kept = sameScript(words.slice(0, last + 1))
  return kept.some(
    ({ kind }) => kind === 'capital' || kind === 'uncased' || kind === 'initial',
  )
    ? kept
    : []
}
const atEnd =
  /^(?:o[gğ]l[iuy]|oğlu|q[iı]z[iı]|kyzy|gizi|uulu|bey|hanım|khan|оглы|оглу|кызы|улы|уулу|угли|заде)$/iu

/** A second name in another script is another name of the same person. */
function sameScript(words: Word[]): Word[] {
  const first = sideOf(words.find(({ kind }) => kind !== 'particle')?.text ?? '')
  const other = words.findIndex(
    ({ text, kind }) => kind !== 'initial' && kind !== 'quoted' && sideOf(text) !== first,
  )
  return other > 0 ? words.slice(0, other) : words
}

const sides = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Arabic}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  /\p{Script=Hangul}/u,
  /\p{Script=Myanmar}/u,
  /\p{Script=Devanagari}/u,
  /\p{Script=Georgian}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Hebrew}/u,
]
/** Which script a word begins in, as a number; -1 for one that is not often met. */
export function sideOf(word: string): number {
  const letter = /\p{L}/u.exec(word)?.[0] ?? ''
  return sides.findIndex((side) => side.test(letter))
}

function runOf(words: Word[], piece: string): NameRun {
  const { start = 0 } = words[0] ?? {}
  const end = words.at(-1)?.end ?? 0
  const strong = words.filter(({ kind }) => kind === 'capital' || kind === 'uncased')
  const count = strong.length + (words.some(({ kind }) => kind === 'initial') ? 1 : 0)
  if (count > mostWords || strong.length === 0) return noRun
  const text = piece.slice(start, end)
  if (strong[0]?.kind === 'uncased') return uncasedRun({ start, end }, text)
  return { start, end, strength: count > 1 ? 'full' : 'single' }
}

/** Where nothing is a capital, a name is told by its length alone. */
function uncasedRun(place: { start: number; end: number }, text: string): NameRun {
  const side = sideOf(text)
  const letters = text.replace(/[\s\p{M}]/gu, '').length
  const words = text.trim().split(/\s+/).length
  if (letters < 2 || letters > 40 || nobodysSigns.test(text)) return noRun
  if (side === 3) {
    const isName = letters <= 7 || (letters <= 24 && /[·・‧ ]/u.test(text))
    return isName ? { ...place, strength: 'full' } : noRun
  }
  if (side === 4) return { ...place, strength: words <= 4 ? 'full' : 'none' }
  if (side === 5) return { ...place, strength: 'full' }
  return { ...place, strength: words > 1 ? 'full' : 'single' }
}

/** "мария колесникова": two to four words and nothing after them. */
function lowerRun(words: Word[], piece: string): NameRun {
  const isName =
    words.length > 0 &&
    words.length <= 4 &&
    words.every(({ kind, text }) => kind !== 'nobody' && text.length > 1)
  const end = words.at(-1)?.end ?? 0
  if (!isName || piece.slice(end).trim() !== '') return noRun
  return { start: words[0]?.start ?? 0, end, strength: 'lower' }
}
