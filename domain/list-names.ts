import { type NameStrength, nameRun, nameWithin, sideOf } from './list-name.ts'
import { type Piece, piecesOf, unshielded } from './list-pieces.ts'

export type Names = {
  name: string
  otherNames: string[]
  /** All other words, in their order. */
  rest: string[]
  strength: NameStrength
  /** The name is the first thing there is. */
  first: boolean
  /** How many words follow the name with no separator between. */
  trailing: number
}

/** The names in an entry from which the facts have been taken. */
export function namesOf(left: string): Names {
  const pieces = piecesOf(left)
  const at = placeOfName(pieces)
  const piece = pieces[at]
  if (!piece) return withinOf(pieces)
  const upTo = lastOfName(pieces, at)
  const name = pieces
    .slice(at, upTo + 1)
    .map(spelled)
    .join('')
  const others = pieces.slice(upTo + 1).map((one) => otherName(one, name))
  const tail = piece.text.slice(piece.run.end)
  const also = nameRun(tail)
  const sameTail =
    also.strength === 'full' || (also.strength === 'single' && also.start > 0)
  const isAlso = sameTail && sideOf(tail) !== sideOf(name)
  const before = pieces.slice(0, at).map(({ text }) => text)
  const after = pieces
    .slice(upTo + 1)
    .flatMap(({ text }, index) => (others[index] ? [] : [text]))
  const tailRest = isAlso ? tail.slice(also.end) : tail
  const title = piece.text.slice(0, piece.run.start)
  return {
    name: unshielded(name).trim(),
    otherNames: [isAlso ? tail.slice(also.start, also.end) : '', ...others].filter(
      Boolean,
    ),
    rest: [...before, title, upTo > at ? '' : tailRest, ...after]
      .map(tidied)
      .filter(Boolean),
    strength: upTo > at ? 'full' : piece.run.strength,
    first: at === 0,
    trailing: upTo > at ? 0 : (tailRest.match(/[\p{L}\p{Nd}]+/gu)?.length ?? 0),
  }
}

const tidied = (text: string) => unshielded(text).replace(/^[\s.,]+|[\s,]+$/gu, '')

/** The first piece that begins with a whole name; failing that, with any. */
function placeOfName(pieces: readonly Piece[]): number {
  const any = pieces.findIndex(
    ({ run }, at) =>
      run.strength === 'single' ||
      run.strength === 'full' ||
      (at === 0 && run.strength === 'lower'),
  )
  if (any < 0 || pieces[any]?.run.strength === 'full') return any
  if (lastOfName(pieces, any) > any) return any
  const full = pieces.findIndex(
    ({ run, after }) => run.strength === 'full' && !isAside(after),
  )
  const side = sideOf(pieces[any]?.text ?? '')
  return full > 0 && sideOf(pieces[full]?.text ?? '') === side ? full : any
}

const isAside = (after: string) => /^[([{（【/]/u.test(after)

/** "Surname, Given", or a surname, a name and a patronymic in cells of their own. */
function lastOfName(pieces: readonly Piece[], at: number): number {
  const piece = pieces[at]
  if (!piece?.whole || piece.run.strength !== 'single' || sideOf(piece.text) < 0)
    return at
  let last = at
  for (const most = at + 2; last < most; last += 1) {
    const next = pieces[last + 1]
    const isCell = next !== undefined && /^[\t|│]$/u.test(next.after)
    const isGiven = next?.after === ',' && last === at
    if (!next?.whole || !(isCell || isGiven)) break
    if (sideOf(next.text) !== sideOf(piece.text) || next.run.strength === 'lower') break
  }
  return last
}

function spelled({ text, after, run }: Piece, at: number): string {
  const written = text.slice(run.start, run.end)
  if (at === 0) return written
  return after === ',' ? `, ${written}` : ` ${written}`
}

/** The same person's name in another script, or a whole one in brackets. */
function otherName({ text, after, run, whole }: Piece, name: string): string {
  const written = text.slice(run.start, run.end)
  if (!whole || run.strength === 'lower') return ''
  const isElsewhere = sideOf(written) !== sideOf(name)
  if (isElsewhere) return run.strength === 'full' || isAside(after) ? written : ''
  return run.strength === 'full' && isAside(after) ? written : ''
}

function withinOf(pieces: readonly Piece[]): Names {
  const all = pieces.map(({ text }) => tidied(text))
  const none = { name: '', otherNames: [], rest: all, first: false, trailing: 0 }
  for (const [at, { text }] of pieces.slice(0, 10).entries()) {
    const run = nameWithin(text)
    if (run.strength !== 'full') continue
    const around = [text.slice(0, run.start), text.slice(run.end)].map(tidied)
    const rest = [...all.slice(0, at), ...around, ...all.slice(at + 1)].filter(Boolean)
    return {
      ...none,
      name: unshielded(text.slice(run.start, run.end)),
      rest,
      strength: 'full',
    }
  }
  return { ...none, strength: 'none' }
}
