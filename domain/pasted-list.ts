import { placesOfEntries } from './list-blocks.ts'
import type { Place } from './list-commas.ts'
import type { Understood } from './list-entry.ts'
import { understand } from './list-reading.ts'
import { readText } from './list-text.ts'

/** Somebody on a list: the words as they were published, and what they were taken to say. */
export type ListEntry = { kind: 'entry'; raw: string; understood: Understood }
/** Entries, and what stands between them: headings, prose, blanks, separators. */
export type ListPart = ListEntry | { kind: 'between'; raw: string }

/**
 * A pasted text cut into parts that tile it: their `raw` in a row is the text, to the last
 * character, and none is empty. Names are found by how they are written and where they
 * stand, not by knowing them, so whoever pastes looks the entries over.
 */
export function cutList(text: string): ListPart[] {
  const read = readText(text)
  const parts: ListPart[] = []
  let done = 0
  for (const place of placesOfEntries(read.text)) {
    const [start, end] = [Math.max(done, read.at(place.start)), read.at(place.end)]
    if (end <= start) continue
    if (start > done) parts.push({ kind: 'between', raw: text.slice(done, start) })
    parts.push(entryOf(text.slice(start, end), place))
    done = end
  }
  if (done < text.length) parts.push({ kind: 'between', raw: text.slice(done) })
  return parts
}

function entryOf(raw: string, { reading }: Pick<Place, 'reading'> = {}): ListEntry {
  return { kind: 'entry', raw, understood: reading?.understood ?? understand(raw) }
}

/** The parts from one to another, both included, as one entry. */
export function joinEntries(
  parts: readonly ListPart[],
  { from, to }: { from: number; to: number },
): ListPart[] {
  const joined = parts
    .slice(from, to + 1)
    .map(({ raw }) => raw)
    .join('')
  if (joined === '') return [...parts]
  return [...parts.slice(0, from), entryOf(joined), ...parts.slice(to + 1)]
}

/**
 * One part as two entries, cut before the character `at` of its raw text, in UTF-16 units.
 * At either end there is nothing to cut, nor inside a surrogate pair.
 */
export function splitEntry(
  parts: readonly ListPart[],
  { index, at }: { index: number; at: number },
): ListPart[] {
  const raw = parts[index]?.raw ?? ''
  const halves = [raw.slice(0, Math.max(0, at)), raw.slice(Math.max(0, at))]
  const isPair =
    /[\ud800-\udbff]$/.test(halves[0] ?? '') && /^[\udc00-\udfff]/.test(halves[1] ?? '')
  if (halves.includes('') || isPair) return [...parts]
  const entries = halves.map((half) => entryOf(half))
  return [...parts.slice(0, index), ...entries, ...parts.slice(index + 1)]
}
