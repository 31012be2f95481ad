import { createHmac, randomInt } from 'node:crypto'
import { join } from 'node:path'
import { authOver, cookieName } from '#auth/library'
import { secret } from '#auth/secret'
import type { RecordDb } from '#db/client'
import { newId } from '#db/ids'
import { openRecord } from '#db/record'
import { inRevision, type Tx } from '#db/write'
import { type PublicationLevel, publicationLevels } from '#domain/person'
import { invariant } from '#lib/invariant'
import { ok } from '#lib/result'
import { e2eFolder } from '#scripts/e2e-place'
import { type Asker, askers, editorOf } from '#tests/access-answers'
import * as a from '#tests/builders'

/** One person of each level, with a row of everything an address can name. */
export type Someone = {
  token: string
  person: number
  name: number
  event: number
  claim: number
  entry: number
  revision: number
  proposal: number
  slug: string
  source: string
}

export type PermissionRecord = {
  people: Record<PublicationLevel, Someone>
  massRelease: number
  list: number
  account: string
}

export const openE2eRecord = () => openRecord(join(e2eFolder, 'record.db'))

/** A word that nothing in the record is like: short ones are like some name now and then. */
const aToken = () =>
  `Zq${Array.from({ length: 30 }, () => String.fromCharCode(97 + randomInt(26))).join('')}`

export function writeEveryLevel(db: RecordDb): PermissionRecord {
  const { massRelease, list, listed } = write(db, 'test.written', (tx) => {
    const massRelease = a.aMassRelease(tx, { fictional: true })
    const listed = a.aSource(tx)
    return { massRelease, listed, list: aList(tx, massRelease, listed) }
  })
  const people = publicationLevels.map((level) => {
    const of = write(db, 'roll.applied', (tx) =>
      someone(tx, level, { massRelease, listed }),
    )
    return [level, { ...of, proposal: propose(db, of.revision) }]
  })
  const account = anAccount(db, 'contributor')
  return { people: Object.fromEntries(people), massRelease, list, account }
}

/** The same change once more, waiting for a second person. */
function propose(db: RecordDb, revisionId: number): number {
  const id = newId()
  db.$client
    .prepare(
      `INSERT INTO proposals (id, at, author_id, author_name, channel, action, reasons, based_on_id)
       SELECT ?, at, editor_id, editor_name, 'form', action, '["contributor"]', id
       FROM revisions WHERE id = ?`,
    )
    .run(id, revisionId)
  db.$client
    .prepare(
      `INSERT INTO proposal_rows (proposal_id, table_name, row_id, person_id, "before", "after")
       SELECT ?, table_name, row_id, person_id, "before", "after"
       FROM revision_rows WHERE revision_id = ?`,
    )
    .run(id, revisionId)
  return id
}

function write<Value>(db: RecordDb, action: string, work: (tx: Tx) => Value): Value {
  const written = inRevision(db, a.anEditor, { action, channel: 'script' }, (tx) =>
    ok(work(tx)),
  )
  invariant(written.ok, 'the record is written')
  return written.value
}

function aList(tx: Tx, mass_release_id: number, source_id: number): number {
  const id = newId()
  tx.$client
    .prepare(
      `INSERT INTO roll_lists (id, mass_release_id, source_id, text, lang)
       VALUES (?, ?, ?, 'Nobody Atall', 'en')`,
    )
    .run(id, mass_release_id, source_id)
  return id
}

type Roll = { massRelease: number; listed: number }

function someone(tx: Tx, level: PublicationLevel, { massRelease, listed }: Roll) {
  const token = aToken()
  const slug = token.toLowerCase()
  const person = a.aPerson(tx, {
    ...{ name: `Testperson ${token}`, slug, fictional: true, publication_level: level },
  })
  const source = a.aSource(tx, { slug: `${slug}-source`, title: `Verdict of ${token}` })
  const event = a.aRelease(tx, person, {
    ...{ on: '2025-02-03', mass_release_id: massRelease, sourceId: source },
  })
  // A draft, and a source that is never published: at the desk both are there.
  a.anEvent(tx, person, { state: 'draft', text: { en: `Draft about ${token}` } })
  const confidential = a.aSource(tx, { confidential: true, title: `Whisper ${token}` })
  const name = a.aName(tx, person, { text: `Alias ${token}`, kind: 'alias' })
  const claim = a.aClaim(tx, 'event', event, { source_id: confidential, field: 'place' })
  const entry = a.aRollEntry(tx, massRelease, {
    ...{
      raw_text: `Entry ${token}`,
      person_id: person,
      match_state: 'matched',
      source_id: listed,
    },
  })
  const ids = { person, name, event, claim, entry, revision: tx.revisionId }
  return { token, slug, source: `${slug}-source`, ...ids }
}

/** A session of an account of each kind, as its cookie; a stranger has none. */
export async function cookiesOf(db: RecordDb): Promise<Record<Asker, string>> {
  const cookies = await Promise.all(
    askers.map(async (asker) => [asker, await cookieOf(db, asker)] as const),
  )
  return Object.fromEntries(cookies) as Record<Asker, string>
}

async function cookieOf(db: RecordDb, asker: Asker): Promise<string> {
  const editor = editorOf(asker)
  return editor ? newSession(db, anAccount(db, asker)) : ''
}

export function anAccount(db: RecordDb, asker: Asker): string {
  const editor = editorOf(asker)
  invariant(editor, `${asker} has an account`)
  const id = newId().toString(36)
  db.$client
    .prepare(
      `INSERT INTO editors (id, name, email, email_verified, role, may_see_sealed, created_at, updated_at)
       VALUES (?, ?, ?, 1, ?, ?, ?, ?)`,
    )
    .run(
      ...[id, `Some ${asker}`, `${id}@example.org`, editor.role],
      ...[editor.maySeeSealed ? 1 : 0, Date.now(), Date.now()],
    )
  return id
}

/** The cookie of a session that is in the record, signed as the server signs it. */
export async function newSession(db: RecordDb, editorId: string): Promise<string> {
  const { internalAdapter } = await authOver(db).$context
  const { id, token } = await internalAdapter.createSession(editorId, false)
  db.$client
    .prepare('UPDATE sessions SET confirmed_at = ? WHERE id = ?')
    .run(Date.now(), id)
  const signature = createHmac('sha256', secret()).update(token).digest('base64')
  return `${cookieName('session')}=${encodeURIComponent(`${token}.${signature}`)}`
}
