import { statement } from '#db/client'
import { findRow, listSteps, type Row, type Step } from '#db/mutations/revision-undo'
import type { Tx } from '#db/write'
import { lowestLevel } from '#domain/merge'
import type { PublicationLevel } from '#domain/person'

/** What taking back a change of who is who is called; each can be taken back in turn. */
const opposites: Record<string, string> = {
  'person.merged': 'person.unmerged',
  'person.unmerged': 'person.merged',
  'person.split': 'person.rejoined',
  'person.rejoined': 'person.split',
}

/** Undefined for all other revisions. */
export function oppositeOf(tx: Pick<Tx, '$client'>, revisionId: number) {
  const sql = 'SELECT action FROM revisions WHERE id = ?'
  const action = tx.$client.prepare(sql).pluck().get(revisionId) as string | undefined
  return action === undefined ? undefined : opposites[action]
}

type Levels = Map<number, { after: PublicationLevel; now: PublicationLevel }>

/** How visible the people of a revision were made by it, and are now. */
export function levelsNow(tx: Tx, revisionId: number): Levels {
  const levels: Levels = new Map()
  for (const { key, after } of ownSteps(tx, revisionId)) {
    const now = findRow(tx, 'people', key)
    if (now && after) levels.set(key, { after: levelOf(after), now: levelOf(now) })
  }
  return levels
}

/**
 * Who was hidden while they were one record stays hidden when they are two: taking a merge
 * back shows nobody whom an editor has since taken out of view.
 */
export function keepLowered(tx: Tx, levels: Levels) {
  const lowered = [...levels.values()].filter(
    ({ after, now }) => after !== now && lowestLevel(after, now) === now,
  )
  const lowest = lowestLevel('public', ...lowered.map(({ now }) => now))
  const set = statement(
    tx,
    `UPDATE people SET publication_level = ?, version = version + 1
     WHERE id = ? AND publication_level <> ?`,
  )
  for (const id of levels.keys()) {
    const row = findRow(tx, 'people', id)
    if (!row) continue
    const level = lowestLevel(levelOf(row), lowest)
    set.run(level, id, level)
  }
}

const ownSteps = (tx: Tx, revisionId: number): Step[] =>
  listSteps(tx, revisionId).filter(({ table }) => table === 'people')

const levelOf = (row: Row) => row.publication_level as PublicationLevel
