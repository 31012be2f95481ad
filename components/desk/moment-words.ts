import { type FormWords, fill } from './form-words.ts'

/** A moment, in milliseconds, as it is dated in UTC: "13 December 2025 at 14:05 UTC". */
export function utcMomentWords(time: number, words: FormWords): string {
  return `${momentWords(time, words)} UTC`
}

/** The same by the clock of who is reading, and therefore without a zone. */
export function localMomentWords(time: number, words: FormWords): string {
  return momentWords(time - new Date(time).getTimezoneOffset() * 60_000, words)
}

function momentWords(time: number, words: FormWords): string {
  const at = new Date(time)
  return fill(words.points.instant[at.getUTCMonth()], {
    ...{ year: String(at.getUTCFullYear()), day: String(at.getUTCDate()) },
    ...{ hour: twoDigits(at.getUTCHours()), minute: twoDigits(at.getUTCMinutes()) },
  })
}

const twoDigits = (part: number) => String(part).padStart(2, '0')
