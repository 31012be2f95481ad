import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { save } from '#auth/save'
import { addName } from '#db/mutations/names'
import { openRecord } from '#db/record'
import type { Editor } from '#domain/editor'
import { newName } from '#domain/new-name'
import { invariant } from '#lib/invariant'
import { formOf, workOf } from '#tests/edits-forms'

// One of the processes of bench/concurrent-writers.ts: editors who save as fast as they can, each
// upon what was there a moment ago. A line says of a save that it is acknowledged.
const [, , folder, name, writers, seconds, ...ids] = process.argv
invariant(folder && name && ids.length > 0, 'a folder, a name and events are given')
const db = openRecord(join(folder, 'record.db'))
const until = Date.now() + Number(seconds) * 1000
const people = db.$client.prepare('SELECT id FROM people ORDER BY id').pluck().all()
const schema = formOf('event').schema

await Promise.all(
  Array.from({ length: Number(writers) }, (_, nth) => write(`${name}-${nth}`)),
)

async function write(id: string) {
  const editor: Editor = { id, name: id, role: 'editor' }
  for (let turn = 0; Date.now() < until; turn++) {
    const target = Number(ids[(turn * 7 + id.length) % ids.length])
    const drawn = formOf('event').draw(db, target)
    invariant(drawn, 'the event is there')
    // Everybody else may save meanwhile.
    await setImmediate()
    const place = `${id} ${turn}`
    const base = { values: drawn.values, sets: [], dates: [], ticks: [] }
    const hidden = { id: String(target), version: String(drawn.version) }
    const sent = { ...drawn.values, ...hidden, base: JSON.stringify(base), place }
    await tell(id, async () => {
      const saving = { schema, work: workOf('event', { db, editor }), editorId: id }
      const state = await save(saving, sent)
      const isFault = state.kind === 'refused' && state.problem.code === 'server-error'
      return { what: 'place', value: place, answer: isFault ? '5xx' : state.kind }
    })
    await tell(id, async () => {
      const personId = people[turn % people.length]
      const name = newName.parse({ personId, text: `Name ${place}`, lang: 'en' })
      const added = addName(db, editor, name)
      return {
        what: 'name',
        value: `Name ${place}`,
        answer: added.ok ? 'fresh' : 'refused',
      }
    })
  }
}

/** At once, past every buffer of this process. */
async function tell(id: string, work: () => Promise<object>) {
  try {
    writeSync(1, `${JSON.stringify(await work())}\n`)
  } catch (error) {
    const answer = error instanceof Error && 'code' in error ? error.code : `${error}`
    writeSync(1, `${JSON.stringify({ what: id, value: '', answer })}\n`)
  }
}
