import type { Detail, FictionalSentence } from './career-events.ts'
import { fictionalId } from './fictional-ids.ts'
import type { FictionalPerson } from './fictional-people.ts'
import type { FictionalRow } from './fictional-rows.ts'
import { designatingBodies, sourceCount } from './fictional-world.ts'

/** Whose event it is and the how manieth. */
type Place = { person: FictionalPerson; personId: number; detail: Detail; n: number }

/** What the tables of one kind of event hold about it. */
export function detailRows(eventId: number, place: Place): FictionalRow[] {
  const { detail } = place
  switch (detail.kind) {
    case 'arrest':
      return [['arrests', arrestRow(eventId, detail)]]
    case 'charge':
      return chargeRows(eventId, place, detail)
    case 'decision':
      return decisionRows(eventId, place, detail)
    case 'transfer':
      return [['transfers', transferRow(eventId, detail)]]
    case 'release':
      return releaseRows(eventId, place, detail)
    case 'death':
      return [['deaths', { event_id: eventId, in_custody: detail.inCustody }]]
    default:
      return []
  }
}

type Of<Kind extends Detail['kind']> = Extract<Detail, { kind: Kind }>

function arrestRow(eventId: number, { status, body }: Of<'arrest'>) {
  const organisation = fictionalId('organisations', designatingBodies + body)
  return { event_id: eventId, status, organisation_id: organisation }
}

function chargeRows(
  eventId: number,
  { person, n }: Place,
  { stage, articles }: Of<'charge'>,
): FictionalRow[] {
  return [
    ['charges', { event_id: eventId, stage }],
    ...articles.map((article, m): FictionalRow => {
      const id = fictionalId('charge_articles', person.number, n * 4 + m)
      const article_id = fictionalId('articles', article)
      return ['charge_articles', { id, event_id: eventId, article_id }]
    }),
  ]
}

function decisionRows(
  eventId: number,
  { person, n }: Place,
  decision: Of<'decision'>,
): FictionalRow[] {
  const { judge } = decision
  const row = {
    event_id: eventId,
    type: decision.type,
    outcome: decision.outcome,
    court_id: fictionalId('courts', decision.court),
    in_absentia: decision.inAbsentia,
    judges: judge === null ? null : `Fictional Judge No. ${judge + 1}`,
    names_judges: judge !== null,
  }
  const sentences = decision.sentences.map((sentence, m): FictionalRow => {
    const id = fictionalId('sentences', person.number, n * 4 + m)
    return ['sentences', sentenceRow(id, eventId, sentence)]
  })
  return [['decisions', row], ...sentences]
}

function sentenceRow(id: number, eventId: number, sentence: FictionalSentence) {
  const isSuspended = sentence.kind === 'suspended'
  return {
    id,
    event_id: eventId,
    kind: sentence.kind,
    term: sentence.term,
    suspended_term: isSuspended ? sentence.term : null,
    money: sentence.money,
    currency: sentence.money === null ? null : 'BYN',
    regime: sentence.regime,
  }
}

function transferRow(eventId: number, { from, to }: Of<'transfer'>) {
  return {
    event_id: eventId,
    from_facility_id: from === null ? null : fictionalId('facilities', from),
    to_facility_id: fictionalId('facilities', to),
  }
}

function releaseRows(
  eventId: number,
  { person, personId, n }: Place,
  release: Of<'release'>,
): FictionalRow[] {
  const { massRelease } = release
  const massId = massRelease === null ? null : fictionalId('mass_releases', massRelease)
  const row = {
    event_id: eventId,
    type: release.type,
    conditionality: release.conditionality,
    outcome: release.outcome,
    destination: release.destination,
    documents: release.documents,
    mass_release_id: massId,
  }
  if (massId === null) return [['releases', row]]
  const [own] = person.names
  const entry = {
    id: fictionalId('roll_entries', person.number, n),
    mass_release_id: massId,
    source_id: fictionalId('sources', person.number % sourceCount),
    raw_text: own?.text ?? '',
    lang: own?.lang ?? 'und',
    match_state: 'matched',
    person_id: personId,
  }
  return [
    ['releases', row],
    ['roll_entries', entry],
  ]
}
