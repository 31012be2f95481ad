import { array, assert, double, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { coded, likeness } from './likeness.ts'
import { mostAlike, vocabularyOf } from './vocabulary.ts'

const sound = string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 10 })
  .map((text) => text.replace(/[^aeioubpdtgkfvmnlrszhjSZCDTQxcJ]/g, ''))
  .filter((text) => text !== '')
const entriesOf = (sounds: readonly string[]) =>
  [...new Set(sounds)].map((key, at) => [key, at + 1] as const)

test('every sound is found where it is, with its people, and is most like itself', () => {
  assert(
    property(array(sound, { minLength: 1 }), (sounds) => {
      const entries = entriesOf(sounds)
      const vocabulary = vocabularyOf(entries)
      expect(vocabulary.size).toBe(entries.length)
      for (const [key, people] of entries) {
        const index = vocabulary.find(key) ?? -1
        expect(vocabulary.soundAt(index)).toBe(key)
        expect(vocabulary.peopleAt(index)).toBe(people)
        expect(vocabulary.like(key, 1)[0]?.likeness).toBe(1)
      }
    }),
  )
})

test('what is like a sound comes the likest first, as alike as it is said to be', () => {
  assert(
    property(array(sound, { minLength: 1 }), sound, (sounds, asked) => {
      const vocabulary = vocabularyOf(entriesOf(sounds))
      const found = vocabulary.like(asked, 5)
      expect(found.map((match) => match.likeness)).toEqual(
        found.map((match) => match.likeness).toSorted((a, b) => b - a),
      )
      for (const match of found)
        expect(match.likeness).toBe(
          likeness(coded(asked), coded(vocabulary.soundAt(match.index))),
        )
    }),
  )
})

test('a beginning finds every word that begins so, and no other', () => {
  assert(
    property(array(sound), sound, (sounds, asked) => {
      const vocabulary = vocabularyOf(entriesOf(sounds))
      const found = vocabulary
        .beginning(asked, 1000)
        .map(({ index }) => vocabulary.soundAt(index))
      const expected = [...new Set(sounds)].filter((key) => key.startsWith(asked))
      expect(found.toSorted()).toEqual(expected.toSorted())
    }),
  )
})

test('a word with a letter wrong, left out or twice is still found among many', () => {
  const many = Array.from({ length: 5000 }, (_, at) => {
    const letters = at.toString(8).padStart(5, '0')
    return letters.replace(
      /\d/g,
      (digit) => 'bkdmnlsr'.charAt(Number(digit)) + 'aeiou'.charAt(at % 5),
    )
  })
  const vocabulary = vocabularyOf(entriesOf([...many, 'kolesnikova']))
  for (const typed of ['kolesnikva', 'kolesmikova', 'kolesniklova', 'kalesnikava'])
    expect(vocabulary.soundAt(vocabulary.like(typed, 1)[0]?.index ?? -1)).toBe(
      'kolesnikova',
    )
})

test('whoever asks only for what is like enough gets the same of it, and 0 for the rest', () => {
  assert(
    property(sound, sound, double({ min: 0.5, max: 1, noNaN: true }), (a, b, least) => {
      const all = likeness(coded(a), coded(b))
      const asked = likeness(coded(a), coded(b), least)
      expect(asked === 0 || asked === all).toBe(true)
      if (all >= least) expect(asked).toBeCloseTo(all)
    }),
  )
})

test('of very many that are alike the likest forty are those of all compared', () => {
  const vowel = (at: number) => 'aeiou'.charAt(at % 5)
  const many = Array.from(
    { length: 110 },
    (_, at) => `m${vowel(at)}r${vowel(at / 5)}n${'kg'.charAt(at % 2)}${vowel(at / 25)}`,
  )
  const vocabulary = vocabularyOf(entriesOf(many))
  const found = vocabulary.like('marinko', mostAlike).map(({ likeness }) => likeness)
  const all = [...new Set(many)].map((key) => likeness(coded('marinko'), coded(key)))
  expect(found).toEqual(all.toSorted((a, b) => b - a).slice(0, mostAlike))
})
