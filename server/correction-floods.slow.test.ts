import { test } from 'vitest'
import { floodFromMany, floodFromOne, floodOfOneText } from '#tests/correction-floods'

test('of 1,000 posts from one address an hour brings ten, and says so to the rest', () => {
  floodFromOne(1000)
})

test('of 1,000 posts from as many addresses an hour keeps sixty, and limits twenty people', () => {
  floodFromMany(1000)
})

test('1,000 posts of the same words are one request', () => {
  floodOfOneText(1000)
})
