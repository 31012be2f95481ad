import { assert, constantFrom, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { codeOf, neighboursOf, otherCode, ownCode, skeletonsOf } from './skeleton.ts'

const letter = constantFrom(...'~=aeioubpdtgkfvmnlrszhjSZCDTQxcJ')

test('the codes made quickly are those of the skeletons', () => {
  assert(
    property(string({ unit: letter, maxLength: 30 }), (sound) => {
      const codes = [...new Set([ownCode(sound), otherCode(sound)])]
      expect(codes).toEqual(skeletonsOf(sound).map(codeOf))
    }),
  )
})

test.each([
  ['a consonant left out between two of a kind', 'usupaSvili', 'usuaSvili'],
  ['put in', 'kolesnik', 'kolespnik'],
  ['changed', 'kolesnik', 'kolemnik'],
  ['in the place of the next', 'kolesnik', 'kolenisk'],
])('a neighbour is a word with %s', (_, meant, typed) => {
  for (const [a, b] of [
    [meant, typed],
    [typed, meant],
  ] as const) {
    const [skeleton] = skeletonsOf(a)
    expect(neighboursOf(skeleton ?? []).has(ownCode(b))).toBe(true)
  }
})
