import { beforeEach, expect, test } from 'vitest'
import { type RecordDb, statement } from '#db/client'
import { changeRights, endAccount } from '#db/mutations/account-changes'
import { listAccounts } from '#db/queries/accounts'
import { listAudit } from '#db/queries/audit'
import { findEditor, listSessions } from '#db/queries/desk-accounts'
import type { Editor } from '#domain/editor'
import { anAccount } from '#tests/accounts'
import { aRecord } from '#tests/database'

let db: RecordDb
let admin: Editor

beforeEach(() => {
  db = aRecord()
  admin = anAccount(db, { role: 'admin' })
})

const plain = { role: 'editor', maySeeSealed: false, onProbation: false } as const

function aSession({ id }: Editor) {
  statement(
    db,
    `INSERT INTO sessions (id, token, editor_id, expires_at, created_at, updated_at)
     VALUES (?, ?, ?, ?, 0, 0)`,
  ).run(`session of ${id}`, `token of ${id}`, id, Date.now() + 1000)
}

test.each([
  { ...plain, role: 'reviewer' },
  { ...plain, role: 'contributor' },
  { ...plain, maySeeSealed: true },
  { ...plain, onProbation: true },
] as const)('a change to %j ends the sessions and is in the log', (rights) => {
  const editor = anAccount(db)
  aSession(editor)
  expect(changeRights(db, admin, { editorId: editor.id, ...rights }).ok).toBe(true)
  expect(listSessions(db, editor.id)).toEqual([])
  expect(findEditor(db, editor.id)).toMatchObject(rights)
  expect(listAudit(db, { limit: 9 })).toMatchObject([
    { kind: 'account_changed', editor: admin.name, about: editor.name },
  ])
})

test('where nothing changes nobody is signed out, and nothing is in the log', () => {
  const editor = anAccount(db)
  aSession(editor)
  expect(changeRights(db, admin, { editorId: editor.id, ...plain }).ok).toBe(true)
  expect(listSessions(db, editor.id)).toHaveLength(1)
  expect(listAudit(db, { limit: 9 })).toEqual([])
})

test('the last admin stays, by whatever way it would go', () => {
  const lastAdmin = { ok: false, problem: 'last-admin' }
  const left = anAccount(db, { role: 'admin' })
  endAccount(db, admin, left.id)
  expect(changeRights(db, admin, { editorId: admin.id, ...plain })).toEqual(lastAdmin)
  expect(endAccount(db, admin, admin.id)).toEqual(lastAdmin)
  const second = anAccount(db, { role: 'admin' })
  expect(changeRights(db, admin, { editorId: admin.id, ...plain }).ok).toBe(true)
  expect(endAccount(db, second, second.id)).toEqual(lastAdmin)
  expect(findEditor(db, second.id)?.role).toBe('admin')
})

test('an account that has left is listed, and nothing more is done to it', () => {
  const editor = anAccount(db)
  expect(endAccount(db, admin, editor.id).ok).toBe(true)
  const gone = { ok: false, problem: 'no-such-account' }
  expect(endAccount(db, admin, editor.id)).toEqual(gone)
  expect(changeRights(db, admin, { editorId: editor.id, ...plain })).toEqual(gone)
  expect(findEditor(db, editor.id)).toBeUndefined()
  expect(listAccounts(db).map(({ leftAt }) => leftAt === null)).toEqual([true, false])
})
