import { dateColumns } from '#db/edtf-columns'
import { articleId } from '#db/mutations/articles'
import { keepList, keepRow, type Row } from '#db/mutations/rows'
import type { RecordTable } from '#db/tables'
import type { Tx } from '#db/write'
import type { NewCharge } from '#domain/charge'
import type { NewDecision } from '#domain/decision'
import type { NewEvent } from '#domain/new-event'
import type { NewRelease } from '#domain/release'
import type { NewSentence } from '#domain/sentence'

/**
 * Writes the part that an event's kind adds, anew or over what was there, and says
 * whether that changed anything.
 */
export function writeDetail(tx: Tx, eventId: number, event: NewEvent): boolean {
  const detail = detailOf(event)
  const changed = detail
    ? keepRow(tx, detail.table, { event_id: eventId, ...detail.row })
    : false
  if (event.kind === 'charge')
    return keepList(tx, 'charge_articles', eventId, articleRows(tx, event)) || changed
  if (event.kind === 'decision')
    return keepList(tx, 'sentences', eventId, event.sentences.map(sentenceRow)) || changed
  return changed
}

function detailOf(event: NewEvent): { table: RecordTable; row: Row } | undefined {
  switch (event.kind) {
    case 'arrest':
      return {
        table: 'arrests',
        row: { status: event.status, organisation_id: event.organisationId },
      }
    case 'charge':
      return { table: 'charges', row: { stage: event.stage } }
    case 'decision':
      return { table: 'decisions', row: decisionRow(event) }
    case 'transfer':
      return {
        table: 'transfers',
        row: {
          from_facility_id: event.fromFacilityId,
          to_facility_id: event.toFacilityId,
        },
      }
    case 'release':
      return { table: 'releases', row: releaseRow(event) }
    case 'death':
      return {
        table: 'deaths',
        row: {
          in_custody: event.inCustody,
          official_cause: event.officialCause,
          reported_cause: event.reportedCause,
        },
      }
    default:
      return undefined
  }
}

function decisionRow(decision: NewDecision): Row {
  return {
    type: decision.type,
    outcome: decision.outcome,
    court_id: decision.courtId,
    in_absentia: decision.inAbsentia,
    judges: decision.judges,
    names_judges: decision.namesJudges,
  }
}

function releaseRow(release: NewRelease): Row {
  return {
    type: release.type,
    conditionality: release.conditionality,
    outcome: release.outcome,
    destination: release.destination,
    documents: release.documents,
    legal_act: release.legalAct,
    mass_release_id: release.massReleaseId,
  }
}

function articleRows(tx: Tx, charge: NewCharge): Row[] {
  const added = charge.newArticles.map((article) =>
    articleId(tx, charge.personId, article),
  )
  return [...new Set([...charge.articleIds, ...added])].map((id) => ({ article_id: id }))
}

function sentenceRow(sentence: NewSentence): Row {
  return {
    kind: sentence.kind,
    term: sentence.term,
    suspended_term: sentence.suspendedTerm,
    money: sentence.money,
    currency: sentence.currency,
    regime: sentence.regime,
    ...dateColumns('expected_end_on', sentence.expectedEndOn),
  }
}
