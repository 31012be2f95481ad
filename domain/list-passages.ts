export type Passage = { startsAt: number; endsAt: number }
type Placed = { startsAt: number | null; endsAt: number | null }

/** A list as its entries lie in it: what is none of them stands between. */
export type ListPart<Entry> =
  | ({ kind: 'entry'; entry: Entry } & Passage)
  | ({ kind: 'between' } & Passage)

/** Parts that tile the text, in its order; entries that have no place in it are left out. */
export function partsOf<Entry extends Placed>(
  text: string,
  entries: readonly Entry[],
): ListPart<Entry>[] {
  const parts: ListPart<Entry>[] = []
  let at = 0
  for (const { entry, startsAt, endsAt } of placed(entries)) {
    if (startsAt > at) parts.push({ kind: 'between', startsAt: at, endsAt: startsAt })
    parts.push({ kind: 'entry', entry, startsAt, endsAt })
    at = endsAt
  }
  if (at < text.length) parts.push({ kind: 'between', startsAt: at, endsAt: text.length })
  return parts
}

function placed<Entry extends Placed>(entries: readonly Entry[]) {
  return entries
    .flatMap((entry) => {
      const { startsAt, endsAt } = entry
      return startsAt === null || endsAt === null ? [] : [{ entry, startsAt, endsAt }]
    })
    .sort((one, other) => one.startsAt - other.startsAt)
}

/** The lines of a passage in which anything stands, without the blanks around it. */
export function linesIn(text: string, { startsAt, endsAt }: Passage): Passage[] {
  const passage = text.slice(startsAt, endsAt)
  return [...passage.matchAll(/[^\r\n]*[\p{L}\p{N}][^\r\n]*/gu)].map((found) => {
    const [line] = found
    const from = startsAt + found.index + (line.length - line.trimStart().length)
    return { startsAt: from, endsAt: from + line.trim().length }
  })
}

/** Where an entry can be split: before each of its words and lines but the first. */
export function splitPlaces(raw: string): number[] {
  return [...raw.matchAll(/(?<=[\s,;/|])[^\s,;/|]/gu)].map(({ index }) => index)
}
