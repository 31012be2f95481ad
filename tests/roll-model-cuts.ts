import type { RecordDb } from '#db/client'
import { dropEntry, joinEntries, splitEntry } from '#db/mutations/roll-cuts'
import { addList, entryFrom } from '#db/mutations/roll-lists'
import type { RollBoard } from '#db/queries/roll-board'
import type { Editor } from '#domain/editor'
import { newList } from '#domain/roll'
import { pick } from '#tests/random-rows'

export type Numbers = { which: number; other: number; how: number }

export type Desk = {
  db: RecordDb
  massReleaseId: number
  people: number[]
  sources: number[]
  /** The last revision before the editors came. */
  since: number
  editors: { editor: Editor; board: RollBoard }[]
}

export type Done = {
  result: { ok: boolean }
  /** Entries about which the editor decided something. */
  decided: number[]
}

export type Turn = Desk & Numbers & { editor: Editor; board: RollBoard }

const texts = [
  'Знак Максим\nБабарико Виктор\nБяляцкий Алесь',
  'Maksim Znak\nMaria Kolesnikova, Viktar Babaryka\nMaksim Znak',
  'Каля 5 чалавек:\nМаксім Знак',
  'X',
] as const

export const entryOf = ({ board, which }: Turn) =>
  board.entries.length > 0 ? pick(board.entries, which) : undefined
export const undecided = (result: { ok: boolean }): Done => ({ result, decided: [] })

/** What two editors do to the cut of a list. */
export const cuts = {
  paste: ({ db, editor, massReleaseId, sources, which, other }) => {
    const sourceId = pick(sources, other)
    const text = pick(texts, which)
    const list = newList.parse({ massReleaseId, sourceId, text, lang: 'ru' })
    return undecided(addList(db, editor, list))
  },
  split: (turn) => {
    const entry = entryOf(turn)
    if (!entry) return undefined
    return undecided(splitEntry(turn.db, turn.editor, { ...entry, at: turn.how % 14 }))
  },
  join: (turn) => {
    const first = entryOf(turn)
    const second = turn.board.entries[turn.board.entries.indexOf(first as never) + 1]
    if (!first || !second) return undefined
    return undecided(joinEntries(turn.db, turn.editor, { first, second }))
  },
  drop: (turn) => {
    const entry = entryOf(turn)
    return entry && undecided(dropEntry(turn.db, turn.editor, entry))
  },
  takeOut: ({ db, editor, board, which, other }) => {
    const gaps = board.lists.flatMap((list) => gapsOf(board, list))
    if (gaps.length === 0) return undefined
    const { endsAt, ...gap } = pick(gaps, which)
    const passage = { ...gap, endsAt: Math.max(endsAt - (other % 3), gap.startsAt) }
    return undecided(entryFrom(db, editor, passage))
  },
} satisfies Record<string, (turn: Turn) => Done | undefined>

/** What stands before, between and after the entries of a list and is not blank. */
function gapsOf(
  { entries }: RollBoard,
  { id: listId, text }: RollBoard['lists'][number],
) {
  const ours = entries.filter((entry) => entry.listId === listId)
  const starts = [0, ...ours.map(({ endsAt }) => endsAt ?? 0)]
  const ends = [...ours.map(({ startsAt }) => startsAt ?? 0), text.length]
  return starts
    .map((startsAt, at) => ({ listId, startsAt, endsAt: ends[at] ?? 0 }))
    .filter(({ startsAt, endsAt }) => text.slice(startsAt, endsAt).trim() !== '')
}
