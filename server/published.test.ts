import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Published, watchPublished } from '#server/published'
import { aPublicFile } from '#tests/public-file'

let file: ReturnType<typeof aPublicFile>
let published: Published
let clock = 0

beforeEach(() => {
  clock = 5000
  file = aPublicFile()
  published = watchPublished(file.path, () => clock)
})
afterEach(() => {
  published.close()
  file.remove()
})

function after(change: () => void) {
  const { epoch, version } = published
  change()
  published.refresh()
  return { hid: published.epoch > epoch, newer: published.version - version }
}

test('an ordinary publication is newer and takes nothing back', () => {
  expect(after(() => file.publish('ordinary'))).toEqual({ hid: false, newer: 1 })
})

test('a hide takes back, also when an ordinary publication follows before anyone looks', () => {
  expect(after(() => file.publish('hide')).hid).toBe(true)
  function both() {
    file.publish('hide')
    file.publish('ordinary')
  }
  expect(after(both)).toEqual({ hid: true, newer: 2 })
})

test('nothing written, nothing changed', () => {
  expect(after(() => undefined)).toEqual({ hid: false, newer: 0 })
})

test('a change without a publication, or without the table of them, counts as a hide', () => {
  expect(after(() => file.execute('CREATE TABLE unexplained (id INTEGER)')).hid).toBe(
    true,
  )
  expect(after(() => file.execute('DROP TABLE publications')).hid).toBe(true)
  expect(after(() => file.execute('DROP TABLE unexplained')).hid).toBe(true)
})

test('another file in its place is noticed within a second and counts as a hide', () => {
  expect(after(() => file.replace()).hid).toBe(false)
  expect(after(() => (clock += 1000)).hid).toBe(true)
})

test('a page is old from the first publication after it', () => {
  file.publish('ordinary', new Date(1000))
  file.publish('ordinary', new Date(2000))
  file.publish('ordinary', new Date(3000))
  published.refresh()
  expect(published.supersededAt(1)).toBe(2000)
})

test('a file that goes away is missed, and found again when it is back', () => {
  expect(published.answers()).toBe(true)
  const elsewhere = watchPublished(`${file.folder}/not-yet.db`, () => clock)
  expect([elsewhere.available, elsewhere.answers()]).toEqual([false, false])
  file.execute(`VACUUM INTO '${file.folder}/not-yet.db'`)
  clock += 1000
  elsewhere.refresh()
  expect([elsewhere.available, elsewhere.answers()]).toEqual([true, true])
  elsewhere.close()
})
