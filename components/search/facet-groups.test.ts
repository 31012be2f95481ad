import { expect, test } from 'vitest'
import { fieldOf } from '#domain/filter-fields'
import { facetGroups } from './facet-groups.ts'

test('the form asks for everything that the address can say', () => {
  const elsewhere = ['q', 'match', 'sort', 'after', 'before']
  const asked = facetGroups
    .flatMap(({ parts }): readonly string[] => parts)
    .flatMap((part) =>
      ['arrested', 'released'].includes(part) ? [`${part}From`, `${part}To`] : [part],
    )
  expect([...asked, ...elsewhere].sort()).toEqual(Object.keys(fieldOf).sort())
})
