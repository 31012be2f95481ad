import { expect, test } from 'vitest'
import { samePlace } from './match-places.ts'

test.each([
  ['ИК-4', 'Penal colony No. 4', true],
  ['ИК-4, Гомель', 'Penal colony No. 4', true],
  ['ИК-4', 'Penal colony No. 24', false],
  ['Гомель', 'Папраўчая калонія, Гомель', true],
  ['Homiel', 'Гомельская область', false],
  ['Homel', 'Исправительная колония, Гомель', true],
  ['колония', 'Penal colony', false],
  ['Магілёў', 'Могилёв', true],
  ['Магілёў', 'Гомель', false],
])('%s and %s may be one place: %s', (a, b, same) => {
  expect(samePlace(a, b)).toBe(same)
  expect(samePlace(b, a)).toBe(same)
})
