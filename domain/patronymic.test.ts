import { expect, test } from 'vitest'
import { patronymicAt, sexByPatronymic } from './patronymic.ts'

test.each([
  ['Калеснікава Марыя Аляксандраўна', 'Аляксандраўна', 'female'],
  ['Вымышленский Пётр Викторович', 'Викторович', 'male'],
  ['Пётр Викторович Вымышленский', 'Викторович', 'male'],
  ['Выдумкевич Пётр Викторович', 'Викторович', 'male'],
  ['Пётр Викторович Выдумкевич', 'Викторович', 'male'],
  ['Piotr Wiktarowicz Wydumski', 'Wiktarowicz', 'male'],
  ['Volha Viktaraŭna Vydumskaja', 'Viktaraŭna', 'female'],
  ['Выдумкин Лев Ильич', 'Ильич', 'male'],
  ['Выдумкина Анна Ильинична', 'Ильинична', 'female'],
  ['Vydumov Sabir Kamal oğlu', 'Kamal', 'male'],
  ['Выдумова Лейла Камал кызы', 'Камал', 'female'],
  ['Пётр Выдумкевич', undefined, null],
  ['Anna Maria Invented', undefined, null],
])('in %s the patronymic is %s: %s', (name, patronymic, sex) => {
  const words = name.split(' ')
  expect(words[patronymicAt(words)]).toBe(patronymic)
  expect(sexByPatronymic(words)).toBe(sex)
})
