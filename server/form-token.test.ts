import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFormTokens, tokenTimes } from '#server/form-token'

const { quickestMs, longestMs } = tokenTimes

function someTokens() {
  const clock = { ms: Date.UTC(2026, 0, 1) }
  return { clock, tokens: createFormTokens(() => clock.ms) }
}

test('a token is good for the words it was made for, in its time, and once', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(2 * longestMs), (words, waitMs) => {
      const { clock, tokens } = someTokens()
      const token = tokens.issue(words)
      clock.ms += waitMs
      const state =
        waitMs < quickestMs ? 'too-quick' : waitMs > longestMs ? 'expired' : 'good'
      expect(tokens.use(token, words)).toBe(state)
      if (state === 'good') expect(tokens.use(token, words)).toBe('expired')
    }),
  )
})

test('whatever is changed of a token or its words, it is refused', () => {
  const { clock, tokens } = someTokens()
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(200), (words, other, place) => {
      fc.pre(words !== other)
      const token = tokens.issue(words)
      clock.ms += quickestMs
      expect(tokens.use(token, other)).toBe('expired')
      const at = place % token.length
      const forged = `${token.slice(0, at)}${token[at] === 'a' ? 'b' : 'a'}${token.slice(at + 1)}`
      expect(tokens.use(forged, words)).toBe('expired')
      expect(tokens.use(`${token}.x`, words)).toBe('expired')
      expect(tokens.use(token, words)).toBe('good')
    }),
  )
})

test('no token of another process is taken, nor anything that is none', () => {
  const { clock, tokens } = someTokens()
  const foreign = someTokens().tokens.issue('words')
  clock.ms += quickestMs
  for (const token of [foreign, '', '.', '..', 'a.b.c', foreign.repeat(100)])
    expect(tokens.use(token, 'words')).toBe('expired')
})
