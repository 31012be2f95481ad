import fc from 'fast-check'
import { expect } from 'vitest'
import { cutList, joinEntries, type ListPart, splitEntry } from '#domain/pasted-list'
import { anyText } from './list-fragments.ts'

const textOf = (parts: readonly ListPart[]) => parts.map(({ raw }) => raw).join('')

/** Whatever is pasted, the parts tile it, and so they do after any split and any join. */
export function checkListLaw(numRuns: number) {
  const places = fc.tuple(fc.nat(), fc.nat(), fc.nat(20))
  fc.assert(
    fc.property(anyText, places, (text, [index, at, more]) => {
      const parts = cutList(text)
      const from = index % Math.max(1, parts.length)
      const joined = joinEntries(parts, { from, to: from + more })
      const length = parts[from]?.raw.length ?? 0
      const split = splitEntry(parts, { index: from, at: at % (length + 2) })
      for (const some of [parts, joined, split]) {
        expect(textOf(some)).toBe(text)
        expect(some.every(({ raw }) => raw !== '')).toBe(true)
      }
      expect(split.length - parts.length).toBeLessThanOrEqual(1)
    }),
    { numRuns },
  )
}
