import { countCorrections } from '#db/queries/corrections'
import { formPolicies } from '#lib/rate-policies'
import { type Answer, createCorrectionAnswers } from '#server/correction-answers'
import { correctionRecord } from '#server/correction-record'
import { tokenTimes } from '#server/form-token'
import { aRecord } from '#tests/database'

type Fields = Record<string, string>
export const plainForm = {
  ...{ kind: 'other', about: 'A name', wrong: 'It is not so', lang: 'en' },
}

/** A reader of a site who sends corrections, and the clock by which the site counts. */
export function aCorrectionSite(db = aRecord(), shown = db) {
  const clock = { ms: Date.UTC(2026, 0, 10) }
  const record = correctionRecord(
    () => db,
    () => shown,
  )
  const now = () => clock.ms
  const origin = 'https://habeas.example'
  const answers = createCorrectionAnswers({ record, origin, now })

  function send(fields: Fields, address = '203.0.113.7') {
    const form = new URLSearchParams(fields)
    return answers.send({ form, locale: 'en', address })
  }

  /** Looked over, read for long enough, and sent. */
  function sendWhole(fields: Fields, address?: string) {
    const shown = send({ ...fields, intent: 'check' }, address)
    if (pageOf(shown) !== 'check') return shown
    clock.ms += tokenTimes.quickestMs
    return send({ ...fields, intent: 'send', check: tokenOf(shown) }, address)
  }

  const kept = () => countCorrections(db, clock.ms).waiting
  return { db, clock, answers, send, sendWhole, kept }
}

export const askedOf = (answer: Answer) =>
  answer !== 'nothing' && 'asked' in answer ? answer.asked : undefined

export const pageOf = (answer: Answer) => askedOf(answer)?.page ?? 'kept'

export function tokenOf(answer: Answer) {
  const asked = askedOf(answer)
  return asked?.page === 'check' ? asked.token : ''
}

export function noticeOf(answer: Answer) {
  const asked = askedOf(answer)
  return asked && 'notice' in asked ? asked.notice : undefined
}

/** Seconds; one hour is as long as any of it lasts. */
export function waitOf(answer: Answer) {
  const wait = answer !== 'nothing' && 'asked' in answer ? answer.retryAfter : undefined
  return wait && wait <= formPolicies.sent.windowMs / 1000 ? wait : 0
}
