import { expect, test } from 'vitest'
import { countingRules, isCounted } from './counting.ts'
import { custodyStatuses } from './custody.ts'

test('every rule goes by its own name and has a version', () => {
  for (const [name, rule] of Object.entries(countingRules))
    expect(rule).toMatchObject({ id: name, version: 1 })
})

test('house arrest and the two restrictions of freedom are not behind bars', () => {
  const restricted = custodyStatuses.filter(
    (status) =>
      isCounted('deprived_of_liberty_wide', status) && !isCounted('behind_bars', status),
  )
  expect(restricted).toEqual([
    'house_arrest_pretrial',
    'serving_open_facility',
    'serving_home_restriction',
    'compulsory_psychiatric',
  ])
})
