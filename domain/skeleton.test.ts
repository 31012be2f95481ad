import { assert, constantFrom, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { codeOf, otherCode, ownCode, skeletonsOf } from './skeleton.ts'

const letter = constantFrom(...'~=aeioubpdtgkfvmnlrszhjSZCDTQxcJ')

test('the codes made quickly are those of the skeletons', () => {
  assert(
    property(string({ unit: letter, maxLength: 30 }), (sound) => {
      const codes = [...new Set([ownCode(sound), otherCode(sound)])]
      expect(codes).toEqual(skeletonsOf(sound).map(codeOf))
    }),
  )
})
