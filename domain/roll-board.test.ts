import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  afterDecision,
  boardActs,
  boardButton,
  boardForm,
  boardQueryText,
  decisionsOf,
  readBoardQuery,
} from './roll-board.ts'

const form = (given: Record<string, unknown>) =>
  boardForm.parse({ massReleaseId: '1', ...given })

const id = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })

test('what a button says is read as it was written', () => {
  const decisions = fc.record({
    id,
    version: fc.integer({ min: 1, max: 1e6 }),
    act: fc.constantFrom(...boardActs),
    personId: fc.option(id),
  })
  fc.assert(
    fc.property(decisions, (decision) => {
      expect(decisionsOf(form({ decision: boardButton(decision) }))).toEqual([decision])
    }),
  )
})

test.each([
  '',
  '7',
  '7.2',
  '7.2.released',
  '7.2.matched.',
  'x.2.matched',
  '7.2.matched.3 ',
])('a button cannot say %j and mean something', (decision) => {
  const read = boardForm.safeParse({ massReleaseId: 1, decision })
  expect(read.success ? decisionsOf(read.data) : []).toEqual(
    decision.endsWith(' ') ? [{ id: 7, version: 2, act: 'matched', personId: 3 }] : [],
  )
})

test('ticks alone decide nothing: the button that confirms them has to be pressed', () => {
  const picked = '7.1.matched.3 8.1.matched.4'
  expect(decisionsOf(form({ picked }))).toEqual([])
  expect(decisionsOf(form({ picked, confirm: '1' })).map((one) => one.id)).toEqual([7, 8])
})

test('a button about one entry decides that one alone, whatever is ticked', () => {
  const input = form({ picked: '7.1.matched.3', decision: '9.1.withheld' })
  expect(decisionsOf(input).map((one) => one.id)).toEqual([9])
})

test('after a decision the next entry comes, and ticks taken away stay away', () => {
  const input = form({
    decision: '9.1.withheld',
    shown: '7 9 11',
    offered: '7 11',
    picked: '7.1.matched.3',
    query: 'pile=clear&body=5',
  })
  expect(afterDecision(input)).toEqual({
    query: 'pile=clear&body=5&except=11',
    nextId: 11,
  })
})

test('after the last entry the one before it comes', () => {
  const { nextId } = afterDecision(form({ decision: '11.1.withheld', shown: '7 9 11' }))
  expect(nextId).toBe(9)
})

test('an address that means nothing shows the whole board', () => {
  const read = readBoardQuery({ pile: 'everything', body: '-1', except: 'a' })
  expect(read).toEqual({ pile: null, bodyId: null, except: [] })
  expect(boardQueryText(read)).toBe('')
})
