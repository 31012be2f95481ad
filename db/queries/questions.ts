import { createHash } from 'node:crypto'
import { type ClaimColumn, claimColumn, storedValue } from '#db/claim-columns'
import { type Db, statement } from '#db/client'
import { edtfFrom } from '#db/edtf-columns'
import { type AdjudicationOutcome, wholeRow } from '#domain/claim'
import { type Edtf, parseEdtf } from '#domain/edtf'
import type { About, Question } from '#domain/question'
import { recordedRows } from '#domain/recorded-value'
import type { Reliability, SourceKind } from '#domain/source'
import type { Values } from '#lib/form'
import { lastRevision } from './changes-since.ts'
import { type ClaimedRow, findClaimedRow } from './claim-subject.ts'
import { type Claim, claimsAboutRow } from './claims.ts'
import { toValues } from './desk-event.ts'
import type { DeskSource } from './desk-sources.ts'

type Names = Record<string, string>

/** A claim with all that helps to weigh its source; none where the compiler says it. */
export type QuestionClaim = Claim & {
  source:
    | (DeskSource & { kind: SourceKind; reliability: Reliability; on: Edtf | null })
    | null
}

export type Decision = {
  id: number
  outcome: AdjudicationOutcome
  claimId: number | null
  reason: Names | null
  version: number
}

/** One question as its page shows it. */
export type OpenQuestion = {
  row: ClaimedRow
  claims: QuestionClaim[]
  decision: Decision | undefined
  /** Where the row has a value of its own: what it is, and the names of what it points at. */
  recorded:
    | {
        column: ClaimColumn
        value: string | number | null
        on: Edtf | null
        names: Names | null
      }
    | undefined
  /** The decision as its form shows it. */
  values: Values
  /** Of all that is shown: it changes when a claim, the decision or the value does. */
  version: string
  /** The last revision there was when it was read. */
  seen: number
}

export function findQuestion(db: Db, question: Question): OpenQuestion | undefined {
  // Before all else: what is written while this is read counts as not seen.
  const last = lastRevision(db)
  const row = findClaimedRow(db, question)
  if (!row) return undefined
  const claims = claimsOn(db, question)
  const decision = findDecision(db, question)
  const recorded = recordedOf(db, question, row)
  const state = [
    claims.map(({ id, version }) => [id, version]),
    decision && [decision.id, decision.version],
    recorded?.value,
  ]
  const values = decision ? decisionValues(decision) : {}
  return { row, claims, decision, recorded, values, version: hashOf(state), seen: last }
}

function claimsOn(db: Db, question: Question): QuestionClaim[] {
  const claims = claimsAboutRow(db, question).filter(
    ({ field }) => (field ?? wholeRow) === question.field,
  )
  const sources = sourcesOf(db, claims)
  return claims.map((claim) => ({
    ...claim,
    source: claim.sourceId === null ? null : (sources.get(claim.sourceId) ?? null),
  }))
}

type Source = NonNullable<QuestionClaim['source']>
type RawSource = Omit<Source, 'on'> & Record<'on' | 'earliest' | 'latest', string | null>

function sourcesOf(db: Db, claims: readonly Claim[]): Map<number, Source> {
  const rows = statement(
    db,
    `SELECT id, slug, publisher, title, url, confidential, kind, reliability,
       published_on AS "on", published_on_earliest AS earliest, published_on_latest AS latest
     FROM sources WHERE id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(claims.map(({ sourceId }) => sourceId))) as RawSource[]
  return new Map(
    rows.map(({ on, earliest, latest, ...source }) => [
      source.id,
      { ...source, on: edtfFrom(on, earliest, latest) },
    ]),
  )
}

function findDecision(db: Db, { subject, subjectId, field }: Question) {
  const row = statement(
    db,
    `SELECT id, outcome, claim_id AS claimId, reason, version FROM adjudications
     WHERE subject = ? AND subject_id = ? AND field = ?`,
  ).get(subject, subjectId, field) as (Decision & { reason: string | null }) | undefined
  return row && ({ ...row, reason: row.reason && JSON.parse(row.reason) } as Decision)
}

function recordedOf(
  db: Db,
  question: Question,
  row: ClaimedRow,
): OpenQuestion['recorded'] {
  const column = claimColumn(question, row.event?.kind ?? null)
  if (!column) return undefined
  const value = storedValue(db, column, question.subjectId)
  const date =
    column.as === 'date' && value !== null ? parseEdtf(String(value)) : undefined
  return {
    column,
    value,
    on: date?.ok ? date.value : null,
    names: namesOf(db, column, value),
  }
}

function namesOf(db: Db, { as }: ClaimColumn, id: string | number | null): Names | null {
  const table = recordedRows.find((name) => name === as)
  if (!table || id === null) return null
  const names = statement(db, `SELECT names FROM ${table} WHERE id = ?`).pluck().get(id)
  return JSON.parse(String(names))
}

function hashOf(seen: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(seen))
    .digest('base64url')
    .slice(0, 16)
}

/** A claim by its own address, with the row it is about. */
export function findClaim(
  db: Db,
  id: number,
): { claim: QuestionClaim; row: ClaimedRow; values: Values } | undefined {
  const about = statement(
    db,
    'SELECT subject, subject_id AS subjectId, field FROM claims WHERE id = ?',
  ).get(id) as (About & { field: Question['field'] | null }) | undefined
  const row = about && findClaimedRow(db, about)
  if (!row) return undefined
  const claims = claimsOn(db, { ...about, field: about.field ?? wholeRow })
  const claim = claims.find((one) => one.id === id)
  return claim && { claim, row, values: claimValues(claim) }
}

function claimValues(claim: QuestionClaim): Values {
  const { value, lang, attribution, locator, stance, state, confidence, on } = claim
  const columns = { value, lang, attribution, locator, stance, state, confidence }
  return toValues({ ...columns, valueOn: on?.text ?? null })
}

function decisionValues({ outcome, claimId, reason }: Decision): Values {
  const claim = outcome === 'disputed' ? outcome : claimId
  return toValues({ claim, reason: reason && JSON.stringify(reason) }, ['reason'])
}
