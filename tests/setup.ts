// Before anything of Next is loaded, which looks for it once.
import 'next/dist/server/node-environment-baseline'
import { afterAll, afterEach, beforeEach, expect, vi } from 'vitest'
import { removeFolders } from '#tests/database'
import { beginTest, endOf } from '#tests/lending'
import { closePlaces } from '#tests/place'

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
