import { expect, test } from 'vitest'
import { readingsIn } from '#domain/han-readings'
import * as domain from '#domain/readings'
import { asciiOf, cantoneseOf, learnReadings } from './readings.ts'

const upTo = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at))

const unlike = (characters: readonly string[]) =>
  characters.filter(
    (one) => asciiOf(one).toLowerCase() !== domain.asciiOf(one).toLowerCase(),
  )

test('a browser reads every alphabet as the server does', () => {
  const alphabets = [...upTo(0, 0x33ff), ...upTo(0xac00, 0xd7a3)]
  expect(unlike(alphabets)).toEqual([])
})

test('it reads common Han characters so too, and others once it has learnt them', () => {
  const common = [...'习近平習近平陈王黃之鋒梁國雄何桂藍喬治']
  expect(unlike(common)).toEqual([])
  for (const one of common)
    expect(cantoneseOf(one)).toBe(domain.cantoneseOf(one).replace(/\d$/, ''))
  const rare = '𠀀'
  expect(asciiOf(rare)).toBe('')
  learnReadings(readingsIn([`Ma ${rare}`, '喆喆']))
  expect(asciiOf('喆')).toBe(domain.asciiOf('喆').toLowerCase())
})
