import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { dropOldDrafts, openDrafts } from './draft-store.ts'

const aKey = () => randomBytes(32).toString('base64url')
const dayMs = 86_400_000

function aStore() {
  const kept = new Map<string, string>()
  return {
    kept,
    get length() {
      return kept.size
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  }
}

test('a draft comes back whole, fifty thousand letters of it too', async () => {
  const store = aStore()
  const drafts = await openDrafts(aKey(), store)
  const draft = { values: { text: 'Мікола '.repeat(7_200), place: 'Minsk' }, at: 5 }
  await drafts.keep('/en/desk/people/1', draft)
  expect(await drafts.find('/en/desk/people/1')).toEqual(draft)
  expect(await drafts.find('/en/desk/people/2')).toBeUndefined()
  await drafts.drop('/en/desk/people/1')
  expect(store.kept.size).toBe(0)
})

test('what is stored tells neither the words nor the page, and opens with one key only', async () => {
  const store = aStore()
  const mine = await openDrafts(aKey(), store)
  await mine.keep('/en/desk/people/77', { values: { place: 'Minsk' }, at: Date.now() })
  const stored = JSON.stringify([...store.kept])
  expect(stored).not.toMatch(/Minsk|people|77\/|place/)
  const theirs = await openDrafts(aKey(), store)
  expect(await theirs.find('/en/desk/people/77')).toBeUndefined()
})

test('a draft put in the place of another does not open', async () => {
  const store = aStore()
  const drafts = await openDrafts(aKey(), store)
  await drafts.keep('/one', { values: { place: 'Minsk' }, at: 1 })
  await drafts.keep('/two', { values: { place: 'Hrodna' }, at: 1 })
  const [one = '', two = ''] = store.kept.keys()
  store.setItem(two, store.getItem(one) ?? '')
  expect(await drafts.find('/two')).toBeUndefined()
})

test('drafts of anybody go after a week, and nothing else does', async () => {
  const store = aStore()
  store.setItem('theme', 'dark')
  const drafts = await openDrafts(aKey(), store)
  await drafts.keep('/old', { values: {}, at: 0 })
  await drafts.keep('/new', { values: {}, at: 9 * dayMs })
  dropOldDrafts(store, 10 * dayMs)
  expect(await drafts.find('/old')).toBeUndefined()
  expect(await drafts.find('/new')).toBeDefined()
  expect(store.getItem('theme')).toBe('dark')
})
