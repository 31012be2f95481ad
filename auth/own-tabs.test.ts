import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { save } from '#auth/save'
import { ReplacedValues } from '#components/desk/replaced-values'
import type { RecordDb } from '#db/client'
import { listReplaced } from '#db/queries/replaced'
import type { Values } from '#lib/form'
import { invariant } from '#lib/invariant'
import * as a from '#tests/builders'
import { aRecord } from '#tests/database'
import { formOf, workOf } from '#tests/edits-forms'

const other = { ...a.anEditor, id: 'editor-9', name: 'Editor Nine' }

function aTab(db: RecordDb, eventId: number): Values {
  const drawn = formOf('event').draw(db, eventId)
  invariant(drawn, 'the event is there')
  const hidden = { id: String(eventId), version: String(drawn.version) }
  const base = { values: drawn.values, sets: [], dates: [], ticks: [] }
  return { ...drawn.values, ...hidden, base: JSON.stringify(base) }
}

class Followed extends Error {
  readonly address: string
  constructor(address: string) {
    super(address)
    this.address = address
  }
}

/** Saves as an action of the desk does; returns the address that it leads to. */
async function saved(db: RecordDb, sent: Values, editor = a.anEditor): Promise<string> {
  const write = workOf('event', { db, editor })
  const work = (input: unknown) => {
    const problem = write(input)
    if (problem) return problem
    const digest = 'NEXT_REDIRECT;push;/en/desk/people/1;303;'
    throw Object.assign(new Error('leads on'), { digest })
  }
  const follow = (address: string): never => {
    throw new Followed(address)
  }
  const { schema } = formOf('event')
  try {
    const state = await save({ schema, work, editorId: editor.id, follow }, sent)
    return state.kind
  } catch (error) {
    if (error instanceof Followed) return error.address
    throw error
  }
}

const replacedIn = (db: RecordDb, address: string, editor = a.anEditor) =>
  listReplaced(db, {
    editorId: editor.id,
    revisionIds: new URL(address, 'http://here.invalid').searchParams
      .getAll('replaced')
      .map(Number),
  })

function anOpenEvent() {
  const db = aRecord()
  const eventId = a.write(db, (tx) =>
    a.anArrest(tx, a.aPerson(tx), { on: '2020', place: 'Minsk' }),
  )
  return { db, eventId, tabs: [1, 2, 3].map(() => aTab(db, eventId)) }
}

test('the field that a second tab replaced is quoted, with what the first had saved', async () => {
  const { db, eventId, tabs } = anOpenEvent()
  const [first, second, third] = tabs
  expect(await saved(db, { ...first, place: 'Brest', 'text.en': 'By night' })).toBe(
    '/en/desk/people/1?done=1',
  )
  expect(await saved(db, { ...second, place: 'Pinsk' })).toMatch(/done=1&replaced=\d+$/)
  const address = await saved(db, { ...third, place: 'Hrodna', 'text.en': 'By day' })
  expect(address).not.toMatch(/Brest|Pinsk|night/)
  const changes = replacedIn(db, address)
  expect(changes).toMatchObject([
    {
      ...{ table: 'events', rowId: eventId },
      before: { place: 'Pinsk', text: '{"en":"By night"}' },
      after: { place: 'Hrodna', text: '{"en":"By day"}' },
    },
  ])
  const quoted = ReplacedValues({ locale: 'en', changes, labels: {} })
  expect(renderToStaticMarkup(quoted)).toMatch(
    /place<.*<del>Pinsk<\/del> → <ins[^>]*>Hrodna<.*<del>By night<\/del>/i,
  )
})

test('nothing is quoted of what was only merged, or of another editor', async () => {
  const { db, tabs } = anOpenEvent()
  const [first, second, third] = tabs
  await saved(db, { ...first, place: 'Brest' })
  const merged = await saved(db, { ...second, 'text.en': 'By night' })
  expect(replacedIn(db, merged)).toEqual([])
  const address = await saved(db, { ...third, place: 'Pinsk' })
  expect(replacedIn(db, address)).toMatchObject([{ before: { place: 'Brest' } }])
  expect(replacedIn(db, address, other)).toEqual([])
})
