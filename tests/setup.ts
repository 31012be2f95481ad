// Before anything of Next is loaded, which looks for it once.
import 'next/dist/server/node-environment-baseline'
import { afterAll, afterEach, beforeEach, expect, vi } from 'vitest'
import { removeFolders } from '#tests/database'
import { beginLending, takeBack } from '#tests/lent-record'
import { closePlaces } from '#tests/place'

afterAll(() => {
  takeBack('file')
  closePlaces()
  removeFolders()
  // A law leaves hundreds of folders behind, and a busy machine takes its time.
}, 60_000)

beforeEach(() => {
  beginLending('test')
  vi.spyOn(console, 'error')
})

afterEach(() => {
  takeBack('test')
  beginLending('file')
  const said = vi.mocked(console.error).mock.calls
  vi.restoreAllMocks()
  expect(said, 'console.error during a test').toEqual([])
})
