import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addName } from '#db/mutations/names'
import { closeRecord, recordDb } from '#db/record'
import { newName } from '#domain/new-name'
import { fresh } from '#lib/form'
import { invariant } from '#lib/invariant'
import { anEditor, aPerson, aSource, write } from '#tests/builders'
import { asRequest } from '#tests/next-request'
import { aPlace } from '#tests/place'
import { recordContent } from '#tests/record-content'
import { revisions } from '#tests/rolls'
import { undoChangesAction } from '../app/[locale]/desk/changes/undo/actions.ts'
import UndoChangesPage from '../app/[locale]/desk/changes/undo/page.tsx'
import { anAccount, newSession } from '../e2e/permission-record.ts'

const folder = process.env.HABEAS_DATA
let cookie: string
let ids: number[]
let before: ReturnType<typeof recordContent>

beforeAll(async () => {
  closeRecord()
  process.env.HABEAS_DATA = aPlace().folder
  cookie = await newSession(recordDb(), anAccount(recordDb(), 'editor'))
})

afterAll(() => {
  closeRecord()
  if (folder === undefined) delete process.env.HABEAS_DATA
  else process.env.HABEAS_DATA = folder
})

beforeEach(() => {
  const [personId, sourceId] = write(recordDb(), (tx) => [aPerson(tx), aSource(tx)])
  before = recordContent(recordDb())
  ids = ['Ada', 'Eva'].map((text) => {
    const name = { text, lang: 'en', kind: 'alias', personId, sourceId }
    invariant(addName(recordDb(), anEditor, newName.parse(name)).ok, 'it is a new name')
    return revisions(recordDb())
  })
})

async function page(query: Record<string, string | string[]>): Promise<string> {
  const props = {
    params: Promise.resolve({ locale: 'en' }),
    searchParams: Promise.resolve(query),
  }
  return asRequest(cookie, async () => renderToStaticMarkup(await UndoChangesPage(props)))
}

async function send(given: Record<string, string>) {
  const form = new FormData()
  const fields = { revisionIds: ids.join(' '), why: 'A mix-up', locale: 'en', ...given }
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  try {
    return await asRequest(cookie, () => undoChangesAction(fresh, form))
  } catch (error) {
    return error instanceof Error && 'digest' in error ? String(error.digest) : error
  }
}

const seenOn = (html: string) => /name="seen" value="(\w+)"/.exec(html)?.[1] ?? ''

test('the page says what would be put back, and its button does it, as one change', async () => {
  const html = await page({ change: ids.map(String) })
  expect(html).toContain('Take 2 changes back together')
  for (const id of ids) expect(html).toContain(`#${id} · Name added · Editor One`)
  const count = revisions(recordDb())
  const answer = await send({ seen: seenOn(html) })
  expect(answer).toContain(`/en/desk/changes/${count + 1}`)
  expect(recordContent(recordDb())).toEqual(before)
  expect(await page({ change: ids.map(String) })).toContain('taken back already')
})

test('what the page did not show is shown first, and nothing is written', async () => {
  const seen = seenOn(await page({ change: String(ids[0]) }))
  const count = revisions(recordDb())
  const answer = await send({ seen })
  expect(answer).toMatchObject({
    kind: 'previewed',
    report: { notes: [expect.stringContaining('changed after')] },
  })
  expect(revisions(recordDb())).toBe(count)
})

test('without a reason nothing is done, and without a change there is nothing to do', async () => {
  const seen = seenOn(await page({ change: ids.map(String) }))
  expect(await send({ seen, why: '' })).toMatchObject({ errors: { why: 'required' } })
  expect(await page({})).toContain('No change is ticked')
  expect(await page({ change: '4000711' })).toContain('not in the history')
})
