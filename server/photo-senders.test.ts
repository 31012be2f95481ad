import { beforeAll, expect, test } from 'vitest'
import { acceptInvitation, invite } from '#auth/invitations'
import { openSession } from '#auth/sessions'
import type { RecordDb } from '#db/client'
import { endSessions } from '#db/mutations/accounts'
import { photoSenders } from '#server/photo-senders'
import { aFolder, aRecord } from '#tests/database'

let db: RecordDb
let cookie: string
let editorId: string
beforeAll(async () => {
  process.env.HABEAS_DATA = aFolder()
  db = aRecord()
  const token = invite(db, { email: 'editor@example.org' })
  const password = 'correct horse battery staple'
  await acceptInvitation(db, { token, name: 'Pen Name', password })
  editorId = db.$client.prepare('SELECT id FROM editors').pluck().get() as string
  const opened = await openSession(db, editorId, new Headers())
  cookie = opened?.get('set-cookie')?.split(';')[0] ?? ''
}, 30_000)

const photos = '/be/desk/people/7/photos'
const sends = ({ url = photos, method = 'POST', sent = cookie, at = Date.now() }) =>
  photoSenders(
    () => db,
    () => at,
  )({ method, url, headers: { cookie: sent } })

test('whoever is signed in may send a photo, and nothing else so large', () => {
  expect(sends({})).toBe(true)
  expect(sends({ sent: `a=b; ${cookie}` })).toBe(true)
  expect(sends({ url: '/be/desk/people/7' })).toBe(false)
  expect(sends({ method: 'GET' })).toBe(false)
})

test('whoever is not may not', () => {
  for (const sent of ['', 'habeas-session=guessed.x', cookie.replace(/=../, '=AA')])
    expect(sends({ sent }), sent).toBe(false)
  expect(sends({ at: Date.now() + 9 * 3_600_000 })).toBe(false)
  expect(
    photoSenders(() => undefined)({ method: 'POST', url: photos, headers: { cookie } }),
  ).toBe(false)
  endSessions(db, editorId)
  expect(sends({})).toBe(false)
})
