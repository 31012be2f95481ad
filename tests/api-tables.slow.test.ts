import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RecordDb } from '#db/client'
import { type PeopleFilter, parsePeopleFilter, queryOf } from '#domain/filter'
import * as a from '#tests/builders'
import { aRecord } from '#tests/database'
import { askedFilters, somePeople, writePerson, writeShared } from '#tests/random-people'
import { readTable } from '#tests/read-csv'
import { type Answer, respond } from '#transfer/api/answer'
import { eventsAnswer, eventsTable } from '#transfer/api/events'
import { peopleAnswer, peopleTable } from '#transfer/api/people'

type Make = (db: RecordDb, query: URLSearchParams) => Answer
type Item = Record<string, unknown> & { id: number }

/** Everything that a list gives, page by page, as a program would read it. */
async function allPages(db: RecordDb, make: Make, query: URLSearchParams) {
  const items: Item[] = []
  let next: string | null = `?${query}&limit=3`
  while (next) {
    const answer = await respond(make(db, new URL(next, 'http://x').searchParams)).json()
    items.push(...answer.data)
    expect(answer.page.total).toBeGreaterThanOrEqual(items.length)
    next = answer.links.next
    if (!next) expect(items).toHaveLength(answer.page.total)
  }
  return items
}

async function tableOf(answer: Answer) {
  const bytes = Buffer.from(await respond(answer).arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  return readTable(bytes.toString().slice(1))
}

const nothingAsked = parsePeopleFilter(new URLSearchParams()).filter
const someFilters = fc.array(askedFilters, { minLength: 6, maxLength: 6 })

function aRandomRecord(people: { own: number[]; events: number[][] }[]) {
  const db = aRecord()
  a.write(db, (tx) => {
    const shared = writeShared(tx)
    for (const one of people) writePerson(tx, shared, one)
    // As published: drafts stay at the desk.
    tx.$client.exec("UPDATE events SET state = 'reported' WHERE state = 'draft'")
  })
  return db
}

const text = (value: unknown) =>
  value === true ? 'yes' : value === false ? 'no' : String(value ?? '')

test('a table of people is the result of its filter, row by row, in its order', async () => {
  let rows = 0
  await fc.assert(
    fc.asyncProperty(somePeople, someFilters, async (people, asked) => {
      const db = aRandomRecord(people)
      for (const some of asked) {
        const query = queryOf({ ...nothingAsked, ...some } as PeopleFilter)
        const table = peopleTable(db, query, 2)
        const list = peopleAnswer(db, query)
        expect(table.kind === 'problem').toBe(list.kind === 'problem')
        if (table.kind === 'problem') continue
        const items = await allPages(db, peopleAnswer, query)
        const read = await tableOf(table)
        rows += read.length
        expect(read.map(rowOfPerson)).toEqual(items.map(rowOfItem))
      }
    }),
    { numRuns: 6 },
  )
  expect(rows).toBeGreaterThan(50)
})

const shown = ['fictional', 'id', 'slug', 'country', 'sex', 'status', 'certainty']
const rowOfPerson = (row: Record<string, string>) => [
  ...shown.map((name) => row[name]),
  row.since,
  row.since_earliest,
]
function rowOfItem(item: Item) {
  const since = item.since as { edtf: string; earliest: string } | null
  return [
    ...shown.map((name) => text(item[name])),
    since?.edtf ?? '',
    since?.earliest ?? '',
  ]
}

const eventQueries = fc.record(
  {
    kind: fc.constantFrom('arrest', 'release', 'decision'),
    country: fc.constantFrom('BY', 'LT'),
    happened_from: fc.constantFrom('2020', '2020-08-10', '2021'),
    happened_to: fc.constantFrom('2021', '2021-03', '2024'),
    state: fc.constantFrom('reported', 'verified', 'refuted'),
  },
  { requiredKeys: [] },
)

test('a table of events is the result of its filter, none twice and none left out', async () => {
  let rows = 0
  await fc.assert(
    fc.asyncProperty(
      somePeople,
      fc.array(eventQueries, { minLength: 4, maxLength: 4 }),
      async (people, asked) => {
        const db = aRandomRecord(people)
        for (const one of [{}, ...asked]) {
          const query = new URLSearchParams(one)
          const items = await allPages(db, eventsAnswer, query)
          const read = await tableOf(eventsTable(db, query, 2))
          rows += read.length
          expect(read.map(({ id, kind, state }) => [id, kind, state])).toEqual(
            items.map(({ id, kind, state }) => [String(id), kind, state]),
          )
          expect(new Set(items.map(({ id }) => id))).toEqual(idsByHand(db, one))
        }
      },
    ),
    { numRuns: 6 },
  )
  expect(rows).toBeGreaterThan(50)
})

type Asked = Partial<
  Record<'kind' | 'country' | 'state' | 'happened_from' | 'happened_to', string>
>
type Row = Record<'id' | 'kind' | 'state' | 'country' | 'earliest' | 'latest', string>

/** The same by going through all of them. */
function idsByHand(db: RecordDb, asked: Asked) {
  const all = db.$client
    .prepare(
      `SELECT e.id, e.kind, e.state, p.country, e.happened_on_earliest AS earliest,
         e.happened_on_latest AS latest FROM events e JOIN people p ON p.id = e.person_id`,
    )
    .all() as Row[]
  const { happened_from: from, happened_to: to } = asked
  const found = all.filter(
    (row) =>
      (['kind', 'state', 'country'] as const).every(
        (name) => !asked[name] || asked[name] === row[name],
      ) &&
      (!from || (row.latest !== null && row.latest >= from)) &&
      (!to || (row.earliest !== null && row.earliest <= `${to}-99-99`.slice(0, 10))),
  )
  return new Set(found.map(({ id }) => id))
}
