import { join } from 'node:path'
import { openSession } from '#auth/sessions'
import type { RecordDb } from '#db/client'
import { newId } from '#db/ids'
import { publishPending } from '#db/publisher'
import { openRecord } from '#db/record'
import { anAccount } from '#tests/accounts'
import * as a from '#tests/builders'

export type WritersPlace = {
  people: number[]
  /** Whose, and which. */
  events: [number, number][]
  massRelease: number
  entries: number[]
  /** Those still to be released; each writer takes one. */
  held: number[]
  source: string
}

const atOnce = 10
const held = 3000

/** A record in which everybody writes about the same ten of everything. */
export function writersPlace(db: RecordDb, folder: string): WritersPlace {
  const place = a.write(db, (tx) => {
    const people = Array.from({ length: atOnce }, () => a.aPerson(tx))
    const source = `source-${newId()}`
    const sourceId = a.aSource(tx, { slug: source })
    const massRelease = a.aMassRelease(tx)
    return {
      ...{ people, massRelease, source },
      events: people.map((id): [number, number] => [
        id,
        a.aDecision(tx, id, { on: '2021', sourceId }),
      ]),
      entries: people.map(() => a.aRollEntry(tx, massRelease, { source_id: sourceId })),
      held: Array.from({ length: held }, () => {
        const id = a.aPerson(tx)
        a.anArrest(tx, id, { on: '2020', sourceId })
        return id
      }),
    }
  })
  publishPending(folder)
  return place
}

export const openWriters = (folder: string) => openRecord(join(folder, 'record.db'))

/** An editor who is signed in: the cookie is good at every server of this folder. */
export async function signedIn(db: RecordDb) {
  const { id } = anAccount(db, { role: 'editor' })
  const opened = await openSession(db, id, new Headers({ 'user-agent': 'Chrome/1' }))
  const cookies = (opened?.getSetCookie() ?? []).map((cookie) => cookie.split(';')[0])
  return { editorId: id, cookie: cookies.join('; ') }
}
