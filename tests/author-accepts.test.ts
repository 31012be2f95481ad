import { afterAll, beforeAll, expect, test } from 'vitest'
import { setPublicationLevel } from '#db/mutations/levels'
import { closeRecord, recordDb } from '#db/record'
import type { Editor } from '#domain/editor'
import { type FormState, fresh } from '#lib/form'
import { aPerson, write } from '#tests/builders'
import { asRequest } from '#tests/next-request'
import { aPlace } from '#tests/place'
import { proposed, seenNow } from '#tests/reviewed'
import {
  acceptAction,
  rejectAction,
} from '../app/[locale]/desk/proposals/[id]/actions.ts'
import { anAccount, newSession } from '../e2e/permission-record.ts'

// The action itself, as Next calls it, with the cookie of a session: not only the mutation.

const folder = process.env.HABEAS_DATA

beforeAll(() => {
  closeRecord()
  process.env.HABEAS_DATA = aPlace().folder
})

afterAll(() => {
  closeRecord()
  if (folder === undefined) delete process.env.HABEAS_DATA
  else process.env.HABEAS_DATA = folder
})

/** A level that the editor wants raised, and that waits for a second person. */
function wanting(editor: Editor) {
  const db = recordDb()
  const id = write(db, (tx) => aPerson(tx, { publication_level: 'internal' }))
  const level = () =>
    db.$client
      .prepare('SELECT publication_level FROM people WHERE id = ?')
      .pluck()
      .get(id)
  const change = { id, version: 1, why: null, level: 'public' } as const
  return { level, proposalId: proposed(() => setPublicationLevel(db, editor, change)) }
}

function sent(id: number) {
  const form = new FormData()
  const fields = { id: String(id), seen: seenNow(recordDb(), id), why: 'It is so' }
  for (const [name, value] of Object.entries({ ...fields, locale: 'en' }))
    form.set(name, value)
  return form
}

/** The problem that the action names, or where it leads to. */
async function answerOf(answering: Promise<FormState>) {
  try {
    const state = await answering
    return state.kind === 'refused' ? state.problem.code : state.kind
  } catch (error) {
    return error instanceof Error && 'digest' in error ? String(error.digest) : error
  }
}

test.each(['reviewer', 'admin'] as const)(
  'a %s who calls the action about their own proposal is refused; somebody else is not',
  async (role) => {
    const [own, other] = [anAccount(recordDb(), role), anAccount(recordDb(), 'reviewer')]
    const cookies = await Promise.all(
      [own, other].map((id) => newSession(recordDb(), id)),
    )
    const { level, proposalId } = wanting({ id: own, name: 'Own', role })
    const call = (action: typeof acceptAction, cookie = '') =>
      answerOf(asRequest(cookie, () => action(fresh, sent(proposalId))))
    expect(await call(acceptAction, cookies[0])).toBe('own-proposal')
    expect(await call(rejectAction, cookies[0])).toBe('own-proposal')
    expect(await call(acceptAction)).toBe('signed-out')
    expect(level()).toBe('internal')
    expect(await call(acceptAction, cookies[1])).toContain('NEXT_REDIRECT')
    expect(level()).toBe('public')
  },
)

test('an author without the right to review finds no such action', async () => {
  const own = anAccount(recordDb(), 'editor')
  const cookie = await newSession(recordDb(), own)
  const { level, proposalId } = wanting({ id: own, name: 'Own', role: 'editor' })
  const answer = asRequest(cookie, () => acceptAction(fresh, sent(proposalId)))
  expect(await answerOf(answer)).toContain('404')
  expect(level()).toBe('internal')
})
