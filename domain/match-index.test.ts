import {
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  oneof,
  property,
  record,
  string,
} from 'fast-check'
import { expect, test } from 'vitest'
import { certainties, custodyStatuses } from './custody.ts'
import { parseEdtf } from './edtf.ts'
import { type IndexedPerson, packIndex, unpackIndex } from './match-index.ts'
import { nameSchemes } from './name.ts'
import { sexes } from './person.ts'
import { conditionalities } from './release.ts'

const edtf = constantFrom('1982', '1982-03-01', '1982-03', '1982?', '198X', '1980/1983')
const texts = array(
  oneof(string({ unit: 'grapheme' }), constantFrom('361-4', 'BY', 'BY')),
)
const person = record<IndexedPerson>({
  slug: string({ minLength: 1 }),
  sex: constantFrom(...sexes),
  fictional: boolean(),
  status: constantFrom(...custodyStatuses),
  certainty: constantFrom(...certainties),
  condition: oneof(constant(null), constantFrom(...conditionalities)),
  birth: oneof(constant(null), edtf.map(dated)),
  citizenships: texts,
  places: texts,
  articles: texts,
  names: array(
    record({
      text: string({ unit: 'grapheme' }),
      lang: constantFrom('be', 'be-Latn', 'zh'),
      scheme: oneof(constant(null), constantFrom(...nameSchemes)),
    }),
  ),
})

function dated(text: string) {
  const date = parseEdtf(text)
  return date.ok ? date.value : null
}

test('whoever goes into the index comes out of it, by way of JSON', () => {
  const law = property(array(person), (people) => {
    const sent = JSON.stringify(packIndex(people))
    expect(unpackIndex(JSON.parse(sent))).toEqual(people)
  })
  assert(law)
})
