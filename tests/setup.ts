// Before anything of Next is loaded, which looks for it once.
import 'next/dist/server/node-environment-baseline'
import { configureGlobal } from 'fast-check'
import { afterAll, afterEach, beforeEach, expect, vi } from 'vitest'
import { removeFolders } from '#tests/database'
import { beginTest, endOf } from '#tests/lending'
import { closePlaces } from '#tests/place'

// CI tries the same cases of each law every time, so that it tells what a change did; every
// other run tries cases of its own.
const { CI, LAW_SEED = CI ? '20251213' : undefined } = process.env
if (LAW_SEED) configureGlobal({ seed: Number(LAW_SEED) })

afterAll(() => {
  endOf('file')
  closePlaces()
  removeFolders()
  // A law leaves hundreds of folders behind, and a busy machine takes its time.
}, 60_000)

beforeEach(() => {
  beginTest()
  vi.spyOn(console, 'error')
})

afterEach(() => {
  endOf('test')
  const said = vi.mocked(console.error).mock.calls
  vi.restoreAllMocks()
  expect(said, 'console.error during a test').toEqual([])
})
