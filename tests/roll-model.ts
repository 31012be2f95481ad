import { applyRoll } from '#db/mutations/apply-roll'
import { amendEvent, recordEvent, withdrawEvent } from '#db/mutations/events'
import { moveMassRelease } from '#db/mutations/mass-release-states'
import { previewApplication } from '#db/mutations/release-preview'
import { revertRevision } from '#db/mutations/revert'
import { decideEntries } from '#db/mutations/roll-decisions'
import { refuteEntry, verifyRelease } from '#db/mutations/roll-refutations'
import { findRollBoard, type RollBoard } from '#db/queries/roll-board'
import { type MatchState, massReleaseMove } from '#domain/mass-release'
import { newEvent } from '#domain/new-event'
import {
  entryDecision,
  entryRefutation,
  isDecided,
  releaseVerification,
} from '#domain/roll'
import { rollApplication } from '#domain/roll-application'
import { invariant } from '#lib/invariant'
import { pick } from '#tests/random-rows'
import { reviewed } from '#tests/reviewed'
import {
  cuts,
  type Desk,
  type Done,
  entryOf,
  type Numbers,
  type Turn,
  undecided,
} from '#tests/roll-model-cuts'

/** One thing that one of two editors does, by what that one saw when last looking. */
export type Step = Numbers & { kind: StepKind; who: 0 | 1; looks: boolean }

/** Does it; undefined where there is nothing to do it to. */
export function take(desk: Desk, { kind, looks, ...step }: Step): Done | undefined {
  const seat = desk.editors[step.who]
  invariant(seat, 'there are two editors')
  if (looks) seat.board = look(desk)
  return steps[kind]({ ...desk, ...step, ...seat })
}

export function look({
  db,
  massReleaseId,
}: Pick<Desk, 'db' | 'massReleaseId'>): RollBoard {
  const board = findRollBoard(db, massReleaseId)
  invariant(board, 'the mass release is there')
  return board
}

const states = [
  ...(['matched', 'matched', 'matched', 'matched_uncertain', 'withheld'] as const),
  ...(['not_on_our_list', 'duplicate_of_other_entry', 'unmatched', 'refuted'] as const),
] satisfies MatchState[]

const steps = {
  ...cuts,
  decide: (turn) => {
    const { db, editor, board, people, which, other, how } = turn
    if (board.entries.length === 0) return undefined
    const chosen = new Set([pick(board.entries, which), pick(board.entries, other)])
    const decisions = [...chosen].map(({ id, version }, index) => {
      const person = how % 7 === 6 ? undefined : pick(people, other + index)
      const names = [{ text: `New ${how}`, lang: 'en' }]
      return entryDecision.parse({
        ...{ id, version, matchState: pick(states, how + index), personId: person },
        newPerson: person ? undefined : { names },
      })
    })
    const result = reviewed(db, () => decideEntries(db, editor, decisions))
    return { result, decided: decisions.map(({ id }) => id) }
  },
  apply: (turn) => {
    const application = applicationOf(turn)
    if (!application) return undefined
    const preview = previewApplication(turn.db, turn.editor, application)
    const result = applyRoll(turn.db, turn.editor, application)
    if (result.ok) invariant(preview.ok, 'what is applied could be previewed')
    const decided = application.lines.flatMap(({ entries }) =>
      entries.filter(({ matchState, id }) => matchState || isOpen(turn, id)),
    )
    return { result, decided: decided.map(({ id }) => id) }
  },
  refute: (turn) => {
    const entry = entryOf(turn)
    if (!entry) return undefined
    const { id, version } = entry
    const sourceId = pick(turn.sources, turn.other)
    const refutation = entryRefutation.parse({ id, version, sourceId })
    const { db, editor } = turn
    const result = reviewed(db, () => refuteEntry(db, editor, refutation))
    return { result, decided: [id] }
  },
  verify: ({ db, editor, board, sources, which, other }) => {
    const release = board.lines[which % (board.lines.length || 1)]?.release
    if (!release) return undefined
    const asked = { ...release, sourceId: pick(sources, other) }
    const verification = releaseVerification.parse(asked)
    return undecided(reviewed(db, () => verifyRelease(db, editor, verification)))
  },
  editEvent: ({ db, editor, board, people, sources, which, other, how }) => {
    const line = board.lines[which % (board.lines.length || 1)]
    if (!line?.release) return undefined
    const { eventId: id, version } = line.release
    const target = { id, version, why: null }
    if (how % 3 === 0)
      return undecided(withdrawEvent(db, editor, { ...target, state: 'refuted' }))
    const event = newEvent.parse({
      ...{ kind: 'release', personId: line.personId ?? people[0], on: '2025-12-13' },
      ...{
        type: pick(['parole', 'pardon'] as const, how),
        sourceId: pick(sources, other),
      },
      massReleaseId: board.release.id,
    })
    return undecided(amendEvent(db, editor, target, event))
  },
  arrest: ({ db, editor, people, sources, which, other, how }) => {
    const on = pick(['2019', '2025-12', '2026-02-01', '2021-03-04'] as const, how)
    const event = newEvent.parse({
      ...{
        kind: 'arrest',
        personId: pick(people, which),
        on,
        status: 'held_unspecified',
      },
      sourceId: pick(sources, other),
    })
    return undecided(recordEvent(db, editor, event))
  },
  undo: ({ db, editor, people, since, which, other, how }) => {
    const sql = 'SELECT id FROM revisions WHERE id > ? ORDER BY id DESC LIMIT 12'
    const ids = db.$client.prepare(sql).pluck().all(since) as number[]
    if (ids.length === 0) return undefined
    const revisionId = pick(ids, which)
    const personIds = how % 2 === 0 ? [pick(people, other)] : undefined
    const decided = db.$client
      .prepare(
        `SELECT row_id FROM revision_rows
         WHERE revision_id = ? AND table_name = 'roll_entries'`,
      )
      .pluck()
      .all(revisionId) as number[]
    const reversion = { revisionId, why: 'Wrong', personIds }
    const result = reviewed(db, () => revertRevision(db, editor, reversion))
    return { result, decided }
  },
  move: ({ db, editor, board, which, how }) => {
    const move = massReleaseMove.parse({
      ...{ id: board.release.id, version: board.release.version },
      status: pick(['announced', 'partly_named', 'reconciled', 'closed'] as const, which),
      why: how % 4 === 0 ? '' : 'Why not',
      reconciliation: { en: '3 = 3' },
    })
    return undecided(moveMassRelease(db, editor, move))
  },
} satisfies Record<string, (turn: Turn) => Done | undefined>

type StepKind = keyof typeof steps
export const stepKinds = Object.keys(steps) as StepKind[]

const isOpen = ({ board }: Turn, id: number) => {
  const entry = board.entries.find((one) => one.id === id)
  return entry === undefined || !isDecided(entry.matchState)
}

function applicationOf({
  board,
  people,
  sources,
  massReleaseId,
  which,
  other,
  how,
}: Turn) {
  const chosen = board.entries.slice(which % 4, (which % 4) + 1 + (other % 3))
  const lines = chosen.map(({ id, version, personId }, index) => ({
    personId: personId ?? pick(people, other + index),
    entries: [{ id, version }],
    outcome: how % 5 === 0 ? 'refused_and_returned_to_prison' : undefined,
  }))
  if (lines.length === 0) return undefined
  return rollApplication.parse({
    ...{
      massReleaseId,
      on: pick(['2025-12-13', '2025-12'] as const, how),
      type: 'pardon',
    },
    ...{ lines, partly: how % 2 === 0, sourceId: how % 3 ? null : pick(sources, which) },
  })
}
