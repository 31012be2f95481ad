import fc from 'fast-check'
import { custodyStatuses } from '#domain/custody'
import { ageBands, designationStates, lengthBands, yesOrNo } from '#domain/facet'
import type { PeopleFilter } from '#domain/filter'
import { matches, sorts } from '#domain/filter-fields'
import { occupations, sexes } from '#domain/person'
import { conditionalities, releaseTypes } from '#domain/release'
import { sentenceKinds } from '#domain/sentence'

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const dayOrNone = fc.option(day, { nil: null, freq: 1 })
const dateOrNone = fc.option(
  fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, end]) => text.slice(0, end)),
  { nil: null, freq: 1 },
)
const some = <Value extends string>(values: readonly Value[]) =>
  fc
    .subarray([...values], { maxLength: Math.min(4, values.length) })
    .map((chosen) => chosen.sort())
const slugs = some(['minsk-city-court', 'by-cc-361-1', 'a.1', 'unknown'])
const findings = some(designationStates.map((state) => `a-body.${state}`))

const parts: fc.Arbitrary<PeopleFilter> = fc.record({
  q: fc.string({ maxLength: 20 }).map((text) => text.trim()),
  status: some(custodyStatuses),
  on: dayOrNone,
  known: dayOrNone,
  held: fc.constantFrom(null, 'behind_bars', 'deprived_of_liberty_wide'),
  country: some(['BY', 'LT', 'UA']),
  citizenship: some(['BY', 'PL', 'unknown']),
  sex: some(sexes),
  age: some(ageBands),
  occupation: some([...occupations, 'unknown']),
  article: slugs,
  case: slugs,
  court: slugs,
  judge: slugs,
  facility: slugs,
  designation: findings,
  arrestedFrom: dateOrNone,
  arrestedTo: dateOrNone,
  releasedFrom: dateOrNone,
  releasedTo: dateOrNone,
  release: some(releaseTypes),
  condition: some(conditionalities),
  massRelease: slugs,
  sentence: some(sentenceKinds),
  length: some(lengthBands),
  verified: some(yesOrNo),
  newsBefore: dayOrNone,
  match: fc.constantFrom(...matches),
  sort: fc.constantFrom(...sorts),
  after: fc.constant(null),
  before: fc.constant(null),
})

const places = fc.record({
  value: fc.integer(),
  name: fc.stringMatching(/^[a-z0-9 ]{0,40}$/),
  id: fc.nat(),
})

/** Any filter that an address can ask for, of every part. */
export const filters = fc
  .tuple(parts, fc.option(places, { nil: null }), fc.constantFrom('after', 'before'))
  .map(([filter, place, end]) => {
    const sort = filter.sort === 'relevance' && !filter.q ? 'name' : filter.sort
    return { ...filter, sort, [end]: place && { sort, ...place } } as PeopleFilter
  })
