import { recordJudgement } from '#db/mutations/judgements'
import { liftLimit } from '#db/mutations/limits'
import { mergePeople } from '#db/mutations/merge'
import { removePhoto } from '#db/mutations/photos'
import {
  acceptProposal,
  addComment,
  rejectProposal,
  withdrawProposal,
} from '#db/mutations/proposals'
import { liftSoftHide } from '#db/mutations/soft-hides'
import { splitPerson } from '#db/mutations/split'
import { findJudgement } from '#db/queries/judgements'
import { lastTouch } from '#db/queries/merged-people'
import { newJudgement, pairOf, verdicts } from '#domain/judgement'
import { type Acceptance, takes } from '#domain/proposal'
import { split } from '#domain/split'
import type { Turn } from '#tests/edits-verbs'
import { type Snapshot, snapshotOf } from '#tests/edits-world'
import { aMerge } from '#tests/merges'
import type { Mutation } from '#tests/mutations'
import { pick } from '#tests/random-rows'
import { partsNow, seenNow } from '#tests/reviewed'

/** What somebody saw, and decides upon: at once, later, or again by Back. */
export type Look = {
  /** Which rows of history since would be something that was not seen; none for undefined. */
  rests: string | undefined
  /** It all as it is now, where it may come to be as it was again. */
  state?: () => string
  /** The targets and fields that it may change. */
  changes: RegExp
  act: () => { ok: boolean; problem?: unknown }
  /** Of a proposal: which parts are taken, and everything as it was shown. */
  taking?: { id: number; parts: string[]; shown: Snapshot }
}

const nothing = /^$/
const why = 'Looked'
const rowRests = (table: string, ids: number | readonly number[]) =>
  `table_name = '${table}' AND row_id IN (${[ids].flat().join(', ')})`

/** What each decision looks at, by what it writes through; undefined where there is none. */
export const looks = {
  'merge.mergePeople': ({ db, editor, people, which, how }) => {
    const [one = 0, two = 0] = which % 2 === 0 ? people : people.toReversed()
    const input = aMerge(db, [one, two], how)
    return {
      rests: `person_id IN (${people.join(', ')})`,
      changes: /./,
      act: () => mergePeople(db, editor, input),
    }
  },
  'split.splitPerson': ({ db, editor, people, events, which, how }) => {
    const personId = pick(people, which)
    const sql = 'SELECT id FROM names WHERE person_id = ? ORDER BY id'
    const names = db.$client.prepare(sql).pluck().all(personId) as number[]
    // Whoever is part of another record has none left.
    if (names.length === 0) return undefined
    const input = split.parse({
      ...{ personId, version: lastTouch(db, [personId]), why },
      ...{
        names: [pick(names, how)],
        events: how % 2 ? [pick(events, which)] : [],
      },
    })
    return {
      rests: `person_id = ${personId}`,
      changes: /./,
      act: () => splitPerson(db, editor, input),
    }
  },
  'judgements.recordJudgement': ({ db, editor, people, how }) => {
    const [personId = 0, otherId = 0] = people
    const version = findJudgement(db, pairOf(personId, otherId))?.version ?? 0
    const verdict = pick(verdicts, how)
    const input = newJudgement.parse({ personId, otherId, verdict, why, version })
    return {
      rests: `table_name = 'judgements'`,
      state: () => judgementIn(db, people),
      changes: nothing,
      act: () => recordJudgement(db, editor, input),
    }
  },
  'limits.liftLimit': ({ db, editor, which }) => {
    const row = rowOf({ db, which }, `field_limits WHERE kind = 'set'`)
    if (!row) return undefined
    const rests = rowRests('field_limits', row.id)
    const act = () => liftLimit(db, editor, { ...row, why })
    return { rests, changes: nothing, act }
  },
  'photos.removePhoto': ({ db, editor, which }) => {
    const row = rowOf({ db, which }, 'photos')
    if (!row) return undefined
    const rests = rowRests('photos', row.id)
    return {
      rests,
      changes: /^photo /,
      act: () => removePhoto(db, editor, { ...row, why }),
    }
  },
  'soft-hides.liftSoftHide': ({ db, editor, correctionId }) => ({
    rests: undefined,
    changes: /^level \d+ level$/,
    act: () => liftSoftHide(db, editor, { correctionId, at: 1 }),
  }),
  'proposals.acceptProposal': (turn) => {
    const { db, editor, how } = turn
    const id = anOpenProposal(turn)
    if (id === undefined) return undefined
    const all = partsNow(db, id).flatMap(({ parts }) => parts)
    const choices = all.map(({ id: part }, index) => {
      return { part, take: pick(takes, (how >> 1) + index) }
    })
    const acceptance: Acceptance = { id, seen: seenNow(db, id) }
    if (how % 2) acceptance.choices = choices
    const taken = how % 2 ? choices.filter(({ take }) => take === 'proposed') : choices
    return {
      rests: all
        .map(({ change: { table, key } }) => `(${rowRests(table, key)})`)
        .join(' OR '),
      changes: /./,
      act: () => acceptProposal(db, editor, acceptance),
      taking: { id, parts: taken.map(({ part }) => part), shown: snapshotOf(turn) },
    }
  },
  'proposals.rejectProposal': (turn) =>
    decided(anOpenProposal(turn), (id) =>
      rejectProposal(turn.db, turn.editor, { id, why }),
    ),
  'proposals.withdrawProposal': (turn) =>
    decided(anOpenProposal(turn, true), (id) =>
      withdrawProposal(turn.db, turn.editor, { id, why }),
    ),
  'proposals.addComment': (turn) =>
    decided(anOpenProposal(turn), (id) =>
      addComment(turn.db, turn.editor, { id, text: turn.word }),
    ),
} satisfies Partial<Record<Mutation, (turn: Turn) => Look | undefined>>

export type Decision = keyof typeof looks
const all = Object.keys(looks) as Decision[]
const aboutProposals = [
  ...all.filter((name) => name.startsWith('proposals.')),
  ...(['proposals.acceptProposal', 'proposals.acceptProposal'] as const),
]

/** What somebody looks at next: mostly what waits for them, where anything does. */
export function nextDecision(turn: Turn): Decision {
  const isWaiting = anOpenProposal(turn) !== undefined && turn.which % 3 > 0
  return pick(isWaiting ? aboutProposals : all, turn.how)
}

/** The very judgement: one undone and made again is another. */
const judgementIn = (db: Turn['db'], [one = 0, other = 0]: readonly number[]) =>
  JSON.stringify(findJudgement(db, pairOf(one, other)) ?? null)

/** That a proposal is decided already, no row of history says: the code alone does. */
function decided(
  id: number | undefined,
  act: (id: number) => ReturnType<Look['act']>,
): Look | undefined {
  if (id === undefined) return undefined
  return { rests: undefined, changes: nothing, act: () => act(id) }
}

/** Mostly one about which this editor may decide. */
function anOpenProposal({ db, editor, which }: Turn, isOwn = false): number | undefined {
  const sql = `SELECT id FROM proposals WHERE state = 'open'
    ORDER BY (author_id = ?) = ? DESC, at, id`
  const ids = db.$client.prepare(sql).pluck().all(editor.id, Number(isOwn)) as number[]
  return which % 4 === 0 ? ids.at(-1) : ids[0]
}

type Row = { id: number; version: number }

function rowOf({ db, which }: Pick<Turn, 'db' | 'which'>, from: string): Row | undefined {
  const rows = db.$client.prepare(`SELECT id, version FROM ${from} ORDER BY id`).all()
  return rows.length > 0 ? (pick(rows, which) as Row) : undefined
}
