import type { RecordDb } from '#db/client'
import type { actions } from '#tests/access-actions'
import { seenNow } from '#tests/reviewed'

type Actions = typeof actions
/** Of the table, every action that not everybody may take who writes. */
type Guarded = {
  [Folder in keyof Actions & string]: {
    [Name in keyof Actions[Folder] & string]: Actions[Folder][Name] extends
      | 'propose'
      | 'visitor'
      ? never
      : `${Folder} ${Name}`
  }[keyof Actions[Folder] & string]
}[keyof Actions & string]

/** What the guarded actions are about, all of it made for this. */
export type Things = {
  person: number
  /** Somebody whose level is `removed`. */
  removed: { id: number; slug: string }
  correction: number
  accepted: number
  rejected: number
  account: string
  left: string
  email: string
}

type Fields = Record<string, string>

/**
 * Fields with which each of them does something, for who may. An action without its own,
 * or fields without their action, do not compile.
 */
export const guardedFields = {
  'corrections/[id] decideCorrectionAction': ({ correction }) => ({
    ...{ id: String(correction), version: '1', state: 'looking', verified: 'no' },
    ...{ seen: '0', answer: '', verifiedHow: '', note: 'Looked at' },
  }),
  'corrections/[id] hideAboutAction': ({ person, correction }) => ({
    ...{ id: String(person), correctionId: String(correction) },
  }),
  'people/[id]/erasure requestErasureAction': ({ removed }) => ({
    ...{ personId: String(removed.id), basis: 'minor', confirm: removed.slug },
  }),
  'proposals/[id] acceptAction': ({ accepted }, db) => ({
    ...{ id: String(accepted), seen: seenNow(db, accepted) },
  }),
  'proposals/[id] rejectAction': ({ rejected }) => ({
    ...{ id: String(rejected), why: 'Not so' },
  }),
  'accounts/[id] changeRightsAction': ({ account }) => ({
    ...{ editorId: account, role: 'admin', maySeeSealed: 'on' },
  }),
  'accounts/[id] endAccountAction': ({ left }) => ({ editorId: left }),
  'accounts/new inviteAction': ({ email }) => ({ email, role: 'admin' }),
} satisfies Record<Guarded, (things: Things, db: RecordDb) => Fields>

/** All that any of them could change of these things. */
export function stateOf(db: RecordDb, things: Things): unknown[] {
  const { person, removed, correction, accepted, rejected, account, left, email } = things
  const row = (sql: string, ...keys: unknown[]) => db.$client.prepare(sql).all(...keys)
  return [
    row('SELECT * FROM people WHERE id = ?', person),
    row('SELECT * FROM names WHERE person_id = ?', person),
    row('SELECT * FROM revision_rows WHERE person_id = ?', person),
    row(erasuresOf, removed.id),
    row('SELECT * FROM corrections WHERE id = ?', correction),
    row('SELECT * FROM correction_steps WHERE correction_id = ?', correction),
    row('SELECT * FROM proposals WHERE id IN (?, ?)', accepted, rejected),
    row('SELECT role, may_see_sealed, left_at FROM editors WHERE id = ?', account),
    row('SELECT role, may_see_sealed, left_at FROM editors WHERE id = ?', left),
    row('SELECT * FROM invitations WHERE email = ?', email),
  ]
}

const erasuresOf = `SELECT * FROM proposal_rows
  WHERE table_name = 'erasures' AND json_extract("after", '$.person_id') = ?`
