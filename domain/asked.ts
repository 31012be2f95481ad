import {
  type CorrectionKind,
  type CorrectionProblem,
  type CorrectionState,
  readParts,
  type Subject,
  type Typed,
} from './correction.ts'

/** Why a form comes back though nothing in it is wrong. */
export type FormNotice = 'trap' | 'busy' | 'too-many'
export type CheckNotice = 'too-quick' | 'expired'

export type AskedForm = {
  page: 'form'
  typed: Typed
  problems: readonly CorrectionProblem[]
  notice: FormNotice | null
}

export type AskedCheck = {
  page: 'check'
  typed: Typed
  token: string
  notice: CheckNotice | null
}

/** One thing said or done, as the asker may know it; `at` in milliseconds. */
export type AskedStep = {
  at: number
  side: 'asker' | 'desk'
  state: CorrectionState
  words: string | null
}

export type AskedStatus = {
  page: 'status'
  token: string
  /** The whole address of this page, for who writes it down. */
  address: string
  kind: CorrectionKind
  subject: Subject | null
  state: CorrectionState
  receivedAt: number
  acknowledgedAt: number | null
  steps: readonly AskedStep[]
  /** What a page shows less because of this request. */
  limited: 'person' | 'parts' | null
  /** What was typed to be added, and why it was not. */
  words: string
  problem: 'words-needed' | 'too-long' | 'too-many' | 'closed' | null
}

/** What the front has found out, for the page that only draws it. */
export type Asked = AskedForm | AskedCheck | AskedStatus

/** The header in which the front hands it to Next; none is taken from outside. */
export const askedHeader = 'x-habeas-asked'

export function formatAsked(asked: Asked): string {
  return encodeURIComponent(JSON.stringify(asked))
}

/** Null where the front handed nothing over. */
export function parseAsked(text: string | null): Asked | null {
  return text ? JSON.parse(decodeURIComponent(text)) : null
}

const fields = [
  'kind',
  'subject',
  'about',
  'wrong',
  'right',
  'evidence',
  'asker',
  'contact',
  'lang',
] as const

/**
 * What was typed into the public form, as it comes back from any page that shows it: line
 * ends alike, and no sign that a page cannot hold.
 */
export function readTyped(form: URLSearchParams): Typed {
  const texts = fields.map((name) => [name, plain(form.get(name) ?? '')])
  return { ...Object.fromEntries(texts), parts: readParts(ticked(form)).join(' ') }
}

/** Each tick comes by itself, or all of them as the page before wrote them. */
const ticked = (form: URLSearchParams) => form.getAll('parts').join(' ')

export function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '')
}
