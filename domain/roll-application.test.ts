import { expect, test } from 'vitest'
import { reversionForm, reversionFrom } from './reversion.ts'
import { applicationForm } from './roll-application.ts'

const form = (lines: unknown[]) =>
  applicationForm.safeParse({ massReleaseId: 1, on: '2025-12-13', type: 'pardon', lines })

test('only who is ticked is applied, and knows its row of the form', () => {
  const read = form([
    { personId: 11 },
    { personId: 12, chosen: 'on', outcome: 'stayed', on: '' },
  ])
  expect(read.data).toMatchObject({ intent: 'preview', previewed: null, partly: false })
  expect(read.data?.lines).toEqual([
    { personId: 12, chosen: true, row: 1, entries: [], outcome: 'stayed', on: null },
  ])
})

test('nobody ticked is nobody to release', () => {
  const read = form([{ personId: 11 }])
  expect(read.error?.issues).toMatchObject([{ path: ['lines'], message: 'required' }])
})

test('a date that is not understood stands at its row, whoever is ticked', () => {
  const read = form([{ personId: 11 }, { personId: 12, chosen: 'on', on: 'soon' }])
  expect(read.error?.issues).toMatchObject([{ path: ['lines', 1, 'on'] }])
})

const undoing = (chosen: string[]) =>
  reversionForm.safeParse({
    revisionId: 7,
    why: 'A mistake',
    lines: [1, 2].map((personId) => ({
      personId,
      ...(chosen.includes(String(personId)) ? { chosen: 'on' } : {}),
    })),
  })

test('everybody ticked takes back the whole revision, some only theirs', () => {
  const [all, one] = [undoing(['1', '2']), undoing(['2'])]
  expect(all.data && reversionFrom(all.data)).toEqual({ revisionId: 7, why: 'A mistake' })
  expect(one.data && reversionFrom(one.data)).toMatchObject({ personIds: [2] })
  expect(undoing([]).error?.issues).toMatchObject([{ path: ['lines'] }])
})
