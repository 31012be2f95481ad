import { join } from 'node:path'
import { invite } from '#auth/invitations'
import { newId } from '#db/ids'
import { receiveCorrection } from '#db/mutations/corrections'
import { publishPending } from '#db/publisher'
import { openRecord } from '#db/record'
import type { Tx } from '#db/write'
import type { NewCorrection } from '#domain/correction'
import { e2eFolder } from '#scripts/e2e-place'
import { aPerson, aSource, write } from '#tests/builders'

export type E2ePerson = { id: number; name: string; source: string }

/** A fictional person of this test's own, and a source to name, straight in the record. */
export function aPersonInTheRecord(work: (tx: Tx, personId: number) => void = () => {}) {
  const word = aWord()
  const name = `Testperson ${capital(word)}`
  const source = `source-${word}`
  const id = inRecord((tx) => {
    const personId = aPerson(tx, { name, fictional: true, slug: `testperson-${word}` })
    aSource(tx, { slug: source, publisher: `Example News ${word}` })
    work(tx, personId)
    return personId
  })
  return { id, name, source } satisfies E2ePerson
}

/** A word of this test's own, of letters alone: a list of names is read by how names are written. */
export function aWord(): string {
  return newId()
    .toString(36)
    .replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')
}

export const capital = (word: string) => `${word[0]?.toUpperCase()}${word.slice(1)}`

export function inRecord<Value>(work: (tx: Tx) => Value): Value {
  const db = openRecord(join(e2eFolder, 'record.db'))
  const written = write(db, work)
  db.$client.close()
  return written
}

/**
 * Publishes all that is written: while the server or another test is publishing, one call
 * waits five seconds and gives up. The test file has to close publishers at its end.
 */
export function publish() {
  const until = Date.now() + 60_000
  while (publishPending(e2eFolder).unfinished && Date.now() < until);
}

/** A request of a reader about a person, as it is kept; its id. */
export function aCorrection(personId: number): number {
  const db = openRecord(join(e2eFolder, 'record.db'))
  const asked: NewCorrection = {
    ...{ kind: 'wrong_fact', subject: { kind: 'person', id: personId }, about: null },
    ...{ parts: [], wrong: 'The date', right: null, evidence: 'https://a.example/x' },
    ...{ asker: 'family', contact: 'by post', lang: 'be' },
  }
  const token = newId().toString(36)
  const { id } = receiveCorrection(db, asked, { token, at: Date.now(), shown: db })
  db.$client.close()
  return id
}

/** The token of a one-time link, for an address nobody has yet. */
export function anInvitation(): string {
  const db = openRecord(join(e2eFolder, 'record.db'))
  const token = invite(db, { email: `${newId().toString(36)}@example.org` })
  db.$client.close()
  return token
}
