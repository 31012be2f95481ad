import { expect, test } from 'vitest'
import { writeConcurrently } from './concurrent-writers.ts'

test('fifty writers in two processes: none is told that the database is busy, and no save is lost', async () => {
  const { answers, lost, broken } = await writeConcurrently(5, 50)
  const { fresh = 0, stale: _, ...others } = answers
  expect(others).toEqual({})
  expect(fresh).toBeGreaterThan(50)
  expect({ lost, broken }).toEqual({ lost: [], broken: [] })
}, 120_000)
