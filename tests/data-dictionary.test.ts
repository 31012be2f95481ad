import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dataDictionary } from './data-dictionary.ts'

test('the data dictionary says what db/schema and db/publication.ts say (npm run docs)', () => {
  expect(readFileSync('docs/data-dictionary.md', 'utf8')).toBe(dataDictionary())
})
