import { expect, test } from 'vitest'
import { scriptOf } from '#domain/script'
import { type FictionalPerson, fictionalPeople } from './fictional-people.ts'
import { belarusianPassport, lacinka, romanise } from './names/latin.ts'

test('the same seed makes the same people', () => {
  expect([...fictionalPeople(50)]).toEqual([...fictionalPeople(50)])
})

test('a longer run begins with the people of a shorter one', () => {
  expect([...fictionalPeople(80)].slice(0, 50)).toEqual([...fictionalPeople(50)])
})

test('another seed makes other people', () => {
  expect([...fictionalPeople(50, 2)]).not.toEqual([...fictionalPeople(50, 1)])
})

const people = [...fictionalPeople(2000)]
const namesOf = (named: FictionalPerson[]) => named.flatMap(({ names }) => names)

test('everybody has a name in their own script and one in Latin', () => {
  const own = { belarusian: 'be', russian: 'ru', ukrainian: 'uk' }
  const others = { persian: 'fa', chinese: 'zh', burmese: 'my' }
  const without = people.filter(({ names, tradition }) => {
    const langs = names.filter(({ kind }) => kind === 'primary').map(({ lang }) => lang)
    return !langs.includes({ ...own, ...others }[tradition]) || !langs.includes('en')
  })
  expect(without).toEqual([])
})

test('a name is in the script it says', () => {
  const wrong = namesOf(people).filter(({ text, script }) => scriptOf(text) !== script)
  expect(wrong).toEqual([])
})

test('nobody has the same spelling twice in a language', () => {
  for (const { names } of people) {
    const keys = names.map(({ text, lang }) => `${lang} ${text}`)
    expect(new Set(keys).size).toBe(keys.length)
  }
})

test('surnames are many, with a long tail; given names are few', () => {
  const words = people
    .filter(({ tradition }) => tradition === 'belarusian')
    .map(({ names }) => names.find(({ lang }) => lang === 'en')?.text.split(' ') ?? [])
  expect(new Set(words.map(([given]) => given)).size).toBeLessThan(100)
  expect(new Set(words.map((name) => name.at(-1))).size).toBeGreaterThan(700)
})

test('about ten events a person, and none without', () => {
  const counts = people.map(({ events }) => events.length)
  expect(Math.min(...counts)).toBeGreaterThan(0)
  const mean = counts.reduce((sum, count) => sum + count, 0) / people.length
  expect(mean).toBeGreaterThan(9)
  expect(mean).toBeLessThan(12)
})

test.each([
  ['Сяргей Кавалёў', 'Siarhei Kavaliou', 'Siarhiej Kavaloŭ'],
  ['Яўген Лялькін', 'Yauhen Lialkin', 'Jaŭhien Lalkin'],
  ['Людміла Жызнеўская', 'Liudmila Zhyzneuskaya', 'Ludmiła Žyznieŭskaja'],
])('%s is %s in a passport and %s in łacinka', (be, passport, latin) => {
  expect(romanise(be, belarusianPassport)).toBe(passport)
  expect(lacinka(be)).toBe(latin)
})
