import { type NameRun, nameRun, sideOf } from './list-name.ts'
import { taken } from './list-pull.ts'

/** Text between two separators, what it begins with, and the separator before it. */
export type Piece = { text: string; after: string; run: NameRun; whole: boolean }

const separator = new RegExp(
  `([${taken},;()[\\]{}（）【】、，；،؛၊|│\\t\\n]|(?<!\\p{Nd})/|/(?!\\p{Nd})|\\s[-–—―]+\\s|[–—―]\\s?|:\\s|：|\\s{3,})`,
  'u',
)
const trimmed = /^[\s.:*_=~•·-]+|[\s:*_=~•·-]+$/gu
const noRun: NameRun = { start: 0, end: 0, strength: 'none' }

export function piecesOf(text: string): Piece[] {
  const parts = shielded(text).split(separator)
  const pieces: Piece[] = []
  let after = ''
  for (let at = 0; at < parts.length; at += 2) {
    if (at > 0) after = strongest(after, parts[at - 1] ?? '')
    const piece = (parts[at] ?? '').replace(trimmed, '')
    if (!/[\p{L}\p{Nd}]/u.test(piece)) continue
    const run = pieces.length < mostRead ? nameRun(piece) : noRun
    const whole = run.strength !== 'none' && /^[\s.!]*$/u.test(piece.slice(run.end))
    pieces.push({ text: piece, after, run, whole: whole && run.start === 0 })
    after = ''
  }
  return pieces
}

const mostRead = 60

/** An opening bracket says more than the comma or what was taken out beside it. */
function strongest(before: string, next: string): string {
  return /[([{（【/]/u.test(before) ? before : next.replaceAll(' ', '') || before || ' '
}

const bracketed =
  /^(\s*(?:\p{Lu}[\p{L}\p{M}'’-]+\s){1,2})\((\p{Lu}[\p{L}\p{M}'’-]+)\)(?=\s\p{Lu}\p{L})/u

/** "Иванова (Петрова) Мария" is one name: its brackets separate nothing. */
function shielded(text: string): string {
  return text.replace(bracketed, (written, before: string, inner: string) =>
    sideOf(before) === sideOf(inner) ? `${before}⦅${inner}⦆` : written,
  )
}

export function unshielded(text: string): string {
  return text.replaceAll('⦅', '(').replaceAll('⦆', ')')
}
