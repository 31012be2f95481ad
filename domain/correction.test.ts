import { expect, test } from 'vitest'
import { plain, readTyped } from './asked.ts'
import {
  correctionDecision,
  correctionKinds,
  dueAt,
  isSensitive,
  readCorrection,
  textLimits,
} from './correction.ts'

const languages = ['en', 'be']
const asked = { kind: 'wrong_fact', subject: 'person:12', wrong: 'The date', lang: 'be' }
const rulesOf = (typed: Record<string, string>) =>
  readCorrection(typed, languages).problems.map(({ field, rule }) => `${field} ${rule}`)

test('a request needs a kind, whom it is about, and what is wrong', () => {
  expect(readCorrection(asked, languages).correction).toEqual({
    kind: 'wrong_fact',
    subject: { kind: 'person', id: 12 },
    parts: [],
    about: null,
    wrong: 'The date',
    right: null,
    evidence: null,
    asker: null,
    contact: null,
    lang: 'be',
  })
  expect(rulesOf({ lang: 'en' })).toEqual(['kind kind-needed', 'about about-needed'])
  expect(rulesOf({ ...asked, wrong: ' ' })).toEqual(['wrong wrong-needed'])
})

test.each(correctionKinds.filter(isSensitive))('%s needs no more than whom', (kind) => {
  expect(rulesOf({ kind, subject: 'person:12', lang: 'en' })).toEqual([])
  expect(rulesOf({ kind, about: 'Somebody', lang: 'en' })).toEqual([])
})

test('a problem names the field, its value and the rule', () => {
  const typed = { ...asked, kind: 'nonsense', contact: 'x'.repeat(501), lang: 'tlh' }
  expect(readCorrection(typed, languages).problems).toEqual([
    { field: 'kind', rule: 'not-a-choice', value: 'nonsense' },
    { field: 'contact', rule: 'too-long', value: '501', most: textLimits.contact },
    { field: 'lang', rule: 'not-a-choice', value: 'tlh' },
  ])
})

test.each(['person:x', 'people:1', 'person:', 'person:1 OR 1', ''])(
  '%j is no subject',
  (subject) => {
    expect(rulesOf({ ...asked, subject })).toEqual(['about about-needed'])
  },
)

test('what is typed comes back the same from every page that shows it', () => {
  const form = new URLSearchParams({ wrong: 'one\r\ntwo\u0000\u0007\tthree', other: 'x' })
  const typed = readTyped(form)
  expect(typed.wrong).toBe('one\ntwo\tthree')
  expect(plain(typed.wrong ?? '')).toBe(typed.wrong)
  expect(Object.keys(typed)).not.toContain('other')
})

test('first it falls due to be seen, then to be decided', () => {
  const day = 86_400_000
  expect(dueAt({ receivedAt: 0, acknowledgedAt: null })).toBe(3 * day)
  expect(dueAt({ receivedAt: 0, acknowledgedAt: day })).toBe(7 * day)
})

test('to ask back, to decide in part and to decline need an answer', () => {
  const decision = { id: '1', version: '1', seen: '0', state: 'done', verified: 'no' }
  const problem = (change: object) =>
    correctionDecision.safeParse({ ...decision, ...change }).error?.issues[0]?.message
  expect(problem({})).toBeUndefined()
  for (const state of ['question', 'partly', 'declined']) {
    expect(problem({ state })).toBe('answer-required')
    expect(problem({ state, answer: 'Because.' })).toBeUndefined()
  }
  expect(problem({ verified: 'document' })).toBe('verified-how-required')
})
