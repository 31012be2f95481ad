import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { publishPending } from '#db/publisher'
import { openRecord } from '#db/record'
import { amend } from '#db/write'
import { invariant } from '#lib/invariant'
import * as a from '#tests/builders'

// The process that tests/durability.slow.test.ts kills: it waits for a word, then saves until it
// dies, and says of each save that it is done only when it is.
const [, , folder] = process.argv
invariant(folder, 'a folder is named')
const db = openRecord(join(folder, 'record.db'))
publishPending(folder)
process.stdin.once('data', () => {
  for (let turn = 0; ; turn++) {
    const personId = a.write(db, addPerson)
    acknowledge({ personId, version: 1, level: 'public' })
    publishPending(folder)
    const level = turn % 3 === 0 ? 'internal' : 'public_limited'
    a.write(db, (tx) => {
      const target = { id: personId, version: 1 }
      const changed = amend(tx, 'people', target, { publication_level: level })
      invariant(changed.ok, 'nobody else changes the person')
    })
    acknowledge({ personId, version: 2, level })
    if (turn % 2 === 0) publishPending(folder)
  }
})

function addPerson(tx: Parameters<Parameters<typeof a.write>[1]>[0]) {
  const personId = a.aPerson(tx, { name: 'Ada Example', birth_place: 'Minsk' })
  a.anArrest(tx, personId, { on: '2020-09-07', status: 'police_custody' })
  a.aSentence(tx, a.aDecision(tx, personId, { on: '2021-09' }), { term: 'P11Y' })
  return personId
}

/** At once, past every buffer of this process. */
function acknowledge(save: { personId: number; version: number; level: string }) {
  writeSync(1, `${JSON.stringify(save)}\n`)
}
