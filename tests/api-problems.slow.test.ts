import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { eventFields } from '#domain/event-filter'
import { fieldOf } from '#domain/filter-fields'
import { type Problem, problemType } from '#lib/problem'
import { anApiPlace, answerTo } from '#tests/api-place'
import * as a from '#tests/builders'
import { mistakesIn } from '#tests/openapi-check'

const place = anApiPlace()
beforeAll(() => {
  a.write(place.record, (tx) => {
    const ada = a.aPerson(tx, { slug: 'ada' })
    a.anArrest(tx, ada, { on: '2020-08-09' })
  })
  place.publish()
})

const broken = async (path: string) => {
  const answer = await answerTo(path)
  expect([path, answer.status, await mistakesIn(path, answer.clone())]).toEqual([
    path,
    400,
    [],
  ])
  expect(answer.headers.get('Content-Type')).toBe(problemType)
  const { problems = [] }: Problem = await answer.json()
  return problems.map(({ field, value, rule }) => [field, value, rule].join(' '))
}

test.each([
  ['/people?colour=red', ['colour red unknown-parameter']],
  ['/people?sex=x&status=nowhere', ['status nowhere not-in-list', 'sex x not-in-list']],
  ['/people?on=2020', ['on 2020 not-a-day']],
  ['/people?arrested_from=soon', ['arrested_from soon not-a-date']],
  ['/people?arrested_from=2021&arrested_to=2020', ['arrested_to 2020 range-reversed']],
  ['/people?court=no-such', ['court no-such names-nothing']],
  ['/people?after=abcdefgh', ['after abcdefgh not-a-page']],
  ['/people?on=2020-01-01&on=2020-01-02', ['on 2020-01-02 given-twice']],
  ['/people?limit=201', ['limit 201 not-a-limit']],
  ['/people?limit=0', ['limit 0 not-a-limit']],
  ['/people.csv?limit=10', ['limit 10 unknown-parameter']],
  ['/people.csv?sex=x', ['sex x not-in-list']],
  ['/people.csv?court=no-such', ['court no-such names-nothing']],
  ['/facets?sex=x', ['sex x not-in-list']],
  ['/events?kind=party&country=XX', ['kind party not-in-list', 'country XX not-in-list']],
  ['/events?state=draft', ['state draft not-in-list']],
  ['/events?happened_from=2020-13', ['happened_from 2020-13 not-a-date']],
  ['/events?happened_from=2021&happened_to=2020', ['happened_to 2020 range-reversed']],
  ['/events?after=2020-02-30.7', ['after 2020-02-30.7 not-a-page']],
  ['/events.csv?sort=name', ['sort name unknown-parameter']],
  ['/releases?after=no-such', ['after no-such not-a-page']],
  ['/releases.csv?limit=3', ['limit 3 unknown-parameter']],
  ['/releases/one?known=2025', ['known 2025 not-a-day']],
  ['/releases/one/roll?known=9999-01-01', ['known 9999-01-01 not-yet']],
  ['/releases/one/roll.csv?known=2025-02-30', ['known 2025-02-30 not-a-day']],
  ['/releases/one/roll?limit=3', ['limit 3 unknown-parameter']],
  ['/people/ada?known=then&on=now', ['on now unknown-parameter', 'known then not-a-day']],
])('%s is refused: %j', async (path, problems) => {
  expect(await broken(path)).toEqual(problems)
})

test('what nobody filled in is no parameter', async () => {
  expect((await answerTo('/people?q=&sex=&limit=')).status).toBe(200)
})

test.each([
  '/people/nobody',
  '/people/12345',
  '/releases/none',
  '/releases/none.csv',
  '/releases/none/roll',
  '/releases/none/roll.csv?known=2025-12-13',
  '/sources/none',
])('%s is not there', async (path) => {
  const answer = await answerTo(path)
  expect([answer.status, await mistakesIn(path, answer)]).toEqual([404, []])
})

test('a person is found by id too, and by an address of before', async () => {
  const [{ id } = { id: 0 }] = place.rows<{ id: number }>(
    "SELECT id FROM people WHERE slug = 'ada'",
  )
  expect(await (await answerTo(`/people/${id}`)).json()).toEqual(
    await (await answerTo('/people/ada')).json(),
  )
  a.write(place.record, (tx) => {
    tx.$client.exec("UPDATE people SET slug = 'ada-new' WHERE slug = 'ada'")
    tx.$client.exec(
      `INSERT INTO old_slugs (id, slug, person_id) VALUES (1, 'ada', ${id})`,
    )
  })
  place.publish()
  const moved = await answerTo('/people/ada')
  expect([moved.status, moved.headers.get('Location')]).toEqual([
    308,
    '/api/v1/people/ada-new',
  ])
})

const words = fc.oneof(
  fc.constantFrom(
    'BY',
    'female',
    '2020',
    '2020-08-09',
    'unknown',
    'name',
    '-1',
    "' OR 1=1 --",
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const fields = fc.oneof(
  fc.constantFrom(...Object.values(fieldOf), ...eventFields, 'limit'),
  fc.string({ maxLength: 6 }),
)
const queries = fc.array(fc.tuple(fields, words), { maxLength: 5 })
const lists = fc.constantFrom(
  '/people',
  '/facets',
  '/events',
  '/releases',
  '/people.csv',
  '/events.csv',
)

test('whatever is asked, the answer is data or says what is wrong', async () => {
  const seen = new Set<number>()
  await fc.assert(
    fc.asyncProperty(lists, queries, async (path, query) => {
      const answer = await answerTo(`${path}?${new URLSearchParams(query)}`)
      seen.add(answer.status)
      expect([200, 400]).toContain(answer.status)
      expect(await mistakesIn(path, answer)).toEqual([])
    }),
    { numRuns: 300 },
  )
  expect(seen.size).toBe(2)
})
