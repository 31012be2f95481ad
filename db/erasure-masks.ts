import type { Db } from '#db/client'
import { statement } from '#db/client'
import {
  type Content,
  lastContent,
  nameOf,
  ownerOf,
  type RowName,
} from '#db/erasure-owners'
import type { ErasureScope } from '#db/erasure-scope'
import { masked, maskIn } from '#domain/erasure'

type Stretch = readonly [number, number]

/**
 * What becomes of a row whose content stays but for the name of somebody erased: an entry
 * of a mass release is counted still, and the list around it is of other people. Absent
 * for rows of which nothing stays.
 */
export type Masks = ReadonlyMap<string, (content: Content) => Content>

/** Only rows of a roll are masked: the entries, their lists, and cuts that overlap them. */
export function masksOf(db: Db, { rows }: ErasureScope): Masks {
  const masks = new Map<string, (content: Content) => Content>()
  const lists = new Map<number, Stretch[]>()
  for (const name of rows.values()) {
    if (name.table !== 'roll_entries') continue
    masks.set(nameOf(name), maskEntry)
    const cut = cutOf(lastContent(db, name))
    if (cut) lists.set(cut.listId, [...(lists.get(cut.listId) ?? []), cut.stretch])
  }
  for (const [listId, stretches] of lists) {
    const list = { table: 'roll_lists', key: listId } as const
    masks.set(nameOf(list), (content) => ({
      ...content,
      text: maskIn(String(content.text), stretches),
    }))
    for (const name of otherCuts(db, listId))
      if (!masks.has(nameOf(name))) masks.set(nameOf(name), maskOverlap(stretches))
  }
  return masks
}

const maskEntry = (content: Content): Content => ({
  ...content,
  raw_text: masked(String(content.raw_text)),
  reading: null,
  note: null,
})

function cutOf(content: Content | undefined) {
  const { list_id, starts_at, ends_at } = content ?? {}
  if (typeof list_id !== 'number' || typeof ends_at !== 'number') return undefined
  return { listId: list_id, stretch: [Number(starts_at), ends_at] as const }
}

/** Entries of nobody: a list is cut and cut again before it is known who is who. */
function otherCuts(db: Db, listId: number): RowName[] {
  const sql = `SELECT DISTINCT row_id FROM main.revision_rows
    WHERE table_name = 'roll_entries' AND coalesce("after", "before") ->> 'list_id' = ?`
  const keys = statement(db, sql).pluck().all(listId) as number[]
  return keys
    .map((key) => ({ table: 'roll_entries' as const, key }))
    .filter((name) => ownerOf(db, name) === undefined)
}

function maskOverlap(stretches: readonly Stretch[]) {
  return (content: Content): Content => {
    const [start, end] = cutOf(content)?.stretch ?? [0, 0]
    const text = String(content.raw_text)
    const within = stretches
      .filter(([from, to]) => from < end && start < to)
      .map(([from, to]) => [Math.max(from - start, 0), to - start] as const)
    if (text.length !== end - start || within.length === 0) return content
    return { ...content, raw_text: maskIn(text, within), reading: null }
  }
}
