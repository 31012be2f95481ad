import { z } from 'zod'
import { type CorrectionPart, correctionParts } from './correction-parts.ts'
import { choiceField, idField, optional, textField } from './fields.ts'

/** What a reader asks for. All between `not_same_person` and `other` is about safety. */
export const correctionKinds = [
  'wrong_fact',
  'not_same_person',
  'photo',
  'limit',
  'hide',
  'danger',
  'minor',
  'other',
] as const
export type CorrectionKind = (typeof correctionKinds)[number]

/** What is sensitive is lowered at once for these, whoever asks (domain handbook 6.21). */
const sensitiveKinds: readonly CorrectionKind[] = [
  'photo',
  'limit',
  'hide',
  'danger',
  'minor',
]
export const isSensitive = (kind: CorrectionKind) => sensitiveKinds.includes(kind)

export const askers = ['person', 'family', 'lawyer', 'someone_else'] as const
export type Asker = (typeof askers)[number]

export const correctionSubjects = ['person', 'release', 'source', 'event'] as const
export type CorrectionSubject = (typeof correctionSubjects)[number]
export type Subject = { kind: CorrectionSubject; id: number }

export const correctionStates = [
  'received',
  'looking',
  'question',
  'done',
  'partly',
  'declined',
] as const
export type CorrectionState = (typeof correctionStates)[number]
export const closedStates: readonly CorrectionState[] = ['done', 'partly', 'declined']
export const isClosed = (state: CorrectionState) => closedStates.includes(state)

/** How an editor made sure who asks. */
export const verifications = ['no', 'contact', 'document', 'known', 'source'] as const
export type Verification = (typeof verifications)[number]

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** What the form promises, in hours and days, and what is done after. */
export const promises = { acknowledgeHours: 72, decideDays: 7, keepDays: 90 } as const
export const keepMs = promises.keepDays * dayMs

/** What an unverified request can hide: a row, or a field of it. */
export const softHideSubjects = ['person', 'name', 'event', 'photo'] as const

/**
 * So many people may be limited by unverified requests in one day, all askers together, and
 * of as many more a part of the page.
 */
export const softHidesADay = 20
/** After a decision, a new unverified request hides the same thing only after so long. */
export const softHideRestMs = 30 * dayMs
/** An asker may add so many messages to one request. */
export const mostWords = 20

export type Waiting = { receivedAt: number; acknowledgedAt: number | null }

/** When the next promise falls due: the answer that it is seen, then the decision. */
export function dueAt({ receivedAt, acknowledgedAt }: Waiting): number {
  return acknowledgedAt === null
    ? receivedAt + promises.acknowledgeHours * hourMs
    : receivedAt + promises.decideDays * dayMs
}

/** The most signs that each text may have. */
export const textLimits = {
  about: 300,
  wrong: 4000,
  right: 4000,
  evidence: 4000,
  contact: 500,
} as const
export type CorrectionText = keyof typeof textLimits
const texts = Object.keys(textLimits) as CorrectionText[]

export type NewCorrection = Record<CorrectionText, string | null> & {
  kind: CorrectionKind
  subject: Subject | null
  /** What should not be shown, where not the whole person is meant. */
  parts: CorrectionPart[]
  asker: Asker | null
  /** The language to answer in. */
  lang: string
}

export type Typed = Readonly<Record<string, string>>
/** A field, what stands in it and the rule it breaks: a key of `corrections.problems`. */
export type CorrectionProblem = {
  field: string
  rule: 'kind-needed' | 'about-needed' | 'wrong-needed' | 'too-long' | 'not-a-choice'
  value: string
  most?: number
}

/** Reads the public form, in which nothing is needed but what it is about. */
export function readCorrection(
  typed: Typed,
  languages: readonly string[],
): { correction: NewCorrection | null; problems: CorrectionProblem[] } {
  const [kind, asker] = [chosen(correctionKinds, typed.kind), chosen(askers, typed.asker)]
  const subject = readSubject(typed.subject)
  const lang = typed.lang?.trim() ?? ''
  const problems = [
    ...(kind ? [] : [kindProblem(typed.kind?.trim() ?? '')]),
    ...missing(typed, { kind, subject }),
    ...texts.flatMap((field) => tooLong(field, typed[field] ?? '')),
    ...(typed.asker?.trim() && !asker ? [notAChoice('asker', typed.asker)] : []),
    ...(languages.includes(lang) ? [] : [notAChoice('lang', lang)]),
  ]
  if (!kind || problems.length > 0) return { correction: null, problems }
  const read = texts.map((field) => [field, typed[field]?.trim() || null])
  const words = Object.fromEntries(read) as Record<CorrectionText, string | null>
  const parts = readParts(typed.parts)
  return { correction: { ...words, kind, subject, parts, asker, lang }, problems }
}

/** The parts ticked, as one text has them: `photo places`. */
export function readParts(text = ''): CorrectionPart[] {
  const ticked = text.split(' ')
  return correctionParts.filter((part) => ticked.includes(part))
}

export function formatSubject({ kind, id }: Subject): string {
  return `${kind}:${id}`
}

export function readSubject(text = ''): Subject | null {
  const [, word, digits] = /^(\w+):(\d{1,16})$/.exec(text.trim()) ?? []
  const kind = chosen(correctionSubjects, word)
  return kind ? { kind, id: Number(digits) } : null
}

function chosen<const Word extends string>(words: readonly Word[], text = '') {
  return words.find((word) => word === text.trim()) ?? null
}

const kindProblem = (value: string): CorrectionProblem =>
  value ? notAChoice('kind', value) : { field: 'kind', rule: 'kind-needed', value }

const notAChoice = (field: string, value: string): CorrectionProblem => ({
  field,
  rule: 'not-a-choice',
  value: value.slice(0, 80),
})

type Known = { kind: CorrectionKind | null; subject: Subject | null }

function missing(typed: Typed, { kind, subject }: Known): CorrectionProblem[] {
  const problems: CorrectionProblem[] = []
  if (!subject && !typed.about?.trim())
    problems.push({ field: 'about', rule: 'about-needed', value: '' })
  if (kind && !isSensitive(kind) && !typed.wrong?.trim())
    problems.push({ field: 'wrong', rule: 'wrong-needed', value: '' })
  return problems
}

function tooLong(field: CorrectionText, text: string): CorrectionProblem[] {
  const { length } = text.trim()
  const most = textLimits[field]
  return length > most ? [{ field, rule: 'too-long', value: String(length), most }] : []
}

const needAnAnswer: readonly CorrectionState[] = ['question', 'partly', 'declined']

/** What an editor does with a request: its state, the answer, and who was found to ask. */
export const correctionDecision = z
  .object({
    id: idField,
    version: z.coerce.number().int(),
    state: choiceField(correctionStates),
    answer: optional(textField),
    verified: choiceField(verifications),
    verifiedHow: optional(textField),
    note: optional(textField),
    /** The last step that the editor saw; 0 where there was none. */
    seen: z.coerce.number().int(),
    lift: z.literal('on').optional(),
  })
  .refine(({ state, answer }) => answer || !needAnAnswer.includes(state), {
    message: 'answer-required',
    path: ['answer'],
  })
  .refine(({ verified, verifiedHow }) => verified === 'no' || verifiedHow, {
    message: 'verified-how-required',
    path: ['verifiedHow'],
  })
export type CorrectionDecision = z.output<typeof correctionDecision>

/** Hiding the person that a request is about, with one press. */
export const hidingAbout = z.object({ id: idField, correctionId: idField })
