import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startPublisher } from '#server/publisher'
import { aPublicFile } from '#tests/public-file'

// Any database does for a record here: the publisher only asks whether it has changed.
let record: ReturnType<typeof aPublicFile>
let publications: number
let broken: boolean
let unfinished: boolean
let publisher: ReturnType<typeof startPublisher>
const errors: object[] = []
const log = {
  info: () => undefined,
  warn: () => undefined,
  error: (line: object) => errors.push(line),
  flush: () => undefined,
}

beforeEach(() => {
  vi.useFakeTimers()
  record = aPublicFile()
  publications = 0
  broken = false
  unfinished = false
  errors.length = 0
  publisher = startPublisher({ recordPath: record.path, log, publish })
})
afterEach(() => {
  publisher.stop()
  record.remove()
  vi.useRealTimers()
})

function publish() {
  if (broken) throw new Error('disk full')
  publications++
  return { applied: 1, changed: true, hid: true, unfinished }
}

test('it publishes once at the start and then rests', () => {
  vi.advanceTimersByTime(1000)
  expect(publications).toBe(1)
})

test('what is written is published within 100 ms', () => {
  record.publish('ordinary')
  vi.advanceTimersByTime(100)
  expect(publications).toBe(2)
})

test('what could not be published is tried again, and the failure is logged', () => {
  broken = true
  record.publish('ordinary')
  vi.advanceTimersByTime(100)
  expect(errors).toHaveLength(1)
  broken = false
  vi.advanceTimersByTime(1100)
  expect(publications).toBe(2)
})

test('what somebody was in the way of is finished later', () => {
  unfinished = true
  record.publish('ordinary')
  vi.advanceTimersByTime(700)
  expect(publications).toBeGreaterThan(2)
  unfinished = false
  vi.advanceTimersByTime(700)
  const settled = publications
  vi.advanceTimersByTime(1000)
  expect(publications).toBe(settled)
})

test('a stopped publisher publishes nothing and does not answer', () => {
  expect(publisher.answers()).toBe(true)
  publisher.stop()
  record.publish('ordinary')
  vi.advanceTimersByTime(1000)
  expect([publications, publisher.answers()]).toEqual([1, false])
})
