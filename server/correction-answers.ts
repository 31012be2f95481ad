import { randomBytes } from 'node:crypto'
import {
  type Asked,
  type AskedStatus,
  type FormNotice,
  plain,
  readTyped,
} from '#domain/asked'
import { type NewCorrection, readCorrection, textLimits } from '#domain/correction'
import { locales } from '#i18n/locales'
import { paths } from '#i18n/paths'
import { formPolicies } from '#lib/rate-policies'
import type { CorrectionRecord } from '#server/correction-record'
import { createFormTokens } from '#server/form-token'
import { createRateLimit } from '#server/rate-limit'

type Options = {
  record: CorrectionRecord
  origin: string
  /** Off for tests that send more than anybody may. */
  limits?: boolean
  now?: () => number
}

/** What a reader sent, and the address it came from, which is counted and not kept. */
export type Sent = { form: URLSearchParams; locale: string; address: string }

/**
 * A page to draw, where to go on, or what an unknown address answers. `retryAfter`: seconds
 * until more is taken, of whoever sent too much.
 */
export type Answer = Drawn | { to: string } | 'nothing'
type Drawn = { asked: Asked; status: number; retryAfter?: number }

/**
 * What becomes of what readers send: looked over, shown to them once more, then kept. A
 * request is kept only with a token from the page that showed it (`form-token.ts`), so that
 * no program can send one unseen; limits count by address and for all together.
 */
export function createCorrectionAnswers(options: Options) {
  const { record, origin, limits: isOn = true, now = Date.now } = options
  const tokens = createFormTokens(now)
  const limit = createRateLimit(now, { isOn })
  // By itself, so that no crowd of addresses makes it be forgotten.
  const limitOfAll = createRateLimit(now, { most: 1, isOn })

  function send(sent: Sent): Answer {
    const { form, address } = sent
    const typed = readTyped(form)
    const { correction, problems } = readCorrection(typed, locales)
    const wait = limit.waitFor(address, formPolicies.looked)
    if (wait) return { ...formAgain(form, 429, 'too-many'), retryAfter: wait }
    if (!correction)
      return { status: 422, asked: { page: 'form', typed, problems, notice: null } }
    if (form.get('website')) return formAgain(form, 422, 'trap')
    if (form.get('intent') === 'change') return formAgain(form, 200, null)
    return shownOrKept(sent, correction)
  }

  function shownOrKept(
    { form, locale, address }: Sent,
    correction: NewCorrection,
  ): Answer {
    const typed = readTyped(form)
    const words = JSON.stringify(typed)
    const given = form.get('check') ?? ''
    const state = form.get('intent') === 'send' ? tokens.use(given, words) : null
    if (state !== 'good') {
      // Who was too quick need only try again: the time runs on from the first look.
      const token = state === 'too-quick' ? given : tokens.issue(words)
      return { status: 200, asked: { page: 'check', typed, token, notice: state } }
    }
    const wait = limit.waitFor(address, formPolicies.sent)
    if (wait) return { ...formAgain(form, 429, 'too-many'), retryAfter: wait }
    const busy = limitOfAll.waitFor('everybody', formPolicies.everybody)
    if (busy) return { ...formAgain(form, 503, 'busy'), retryAfter: busy }
    const token = randomBytes(24).toString('base64url')
    record.receive(correction, { token, at: now() })
    return { to: paths.correctionStatus(locale, token) }
  }

  function status(locale: string, token: string): Answer {
    const asked = statusOf(locale, token)
    return asked ? { asked, status: 200 } : 'nothing'
  }

  function statusOf(locale: string, token: string): AskedStatus | undefined {
    const found = record.find(token)
    if (!found) return undefined
    const { kind, subject, state, receivedAt, acknowledgedAt, limited, steps } = found
    return {
      ...{ page: 'status', token, kind, subject, state, receivedAt, acknowledgedAt },
      ...{ limited, words: '', problem: null },
      address: origin + paths.correctionStatus(locale, token),
      // Which editor answered, and what editors note for themselves, stays with them.
      steps: steps.map(({ at, side, state, words }) => ({ at, side, state, words })),
    }
  }

  /** Words added to a request by its private link. */
  function add({ form, locale, address }: Sent, token: string): Answer {
    const words = plain(form.get('words') ?? '').trim()
    const unfit = wordsProblem(words)
    const retryAfter = unfit ? 0 : limit.waitFor(address, formPolicies.sent)
    const refused = retryAfter ? ('too-many' as const) : unfit
    const problem = refused ?? keptProblem({ token, words })
    if (problem === 'missing') return 'nothing'
    if (!problem) return { to: paths.correctionStatus(locale, token) }
    const found = statusOf(locale, token)
    if (!found) return 'nothing'
    const asked = { ...found, words, problem }
    return retryAfter ? { asked, status: 429, retryAfter } : { asked, status: 422 }
  }

  function keptProblem(said: { token: string; words: string }) {
    const kept = record.addWords({ ...said, at: now() })
    return kept.ok ? undefined : kept.problem
  }

  return { send, status, add }
}

function wordsProblem(words: string): 'words-needed' | 'too-long' | undefined {
  if (!words) return 'words-needed'
  return words.length > textLimits.wrong ? 'too-long' : undefined
}

/** Everything typed stays. */
function formAgain(
  form: URLSearchParams,
  status: number,
  notice: FormNotice | null,
): Drawn {
  return {
    status,
    asked: { page: 'form', typed: readTyped(form), problems: [], notice },
  }
}
