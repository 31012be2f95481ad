import { idFor } from '#db/ids'
import { claimRows } from './claim-rows.ts'
import type { Event } from './event-shape.ts'
import { dated, ids, optionalId, type SeedRow } from './rows.ts'

/** An event, the detail of its kind, its sentences, and every claim about them. */
export function eventRows(person: string, event: Event): SeedRow[] {
  const id = ids.event(person, event.key)
  return [
    {
      table: 'events',
      values: {
        id,
        person_id: ids.person(person),
        kind: event.kind,
        ...dated('happened_on', event.on),
        happened_on_verbatim: event.onVerbatim,
        ...dated('known_on', event.knownOn),
        place: event.place,
        facility_id: optionalId(ids.facility, event.facility),
        case_id: optionalId(ids.case, event.case),
        text: event.text,
        state: event.state,
        position: event.position,
      },
    },
    ...detailRows(id, event),
    ...claimRows({ subject: 'event', id }, event),
  ]
}

function detailRows(event_id: number, event: Event): SeedRow[] {
  switch (event.kind) {
    case 'arrest':
      return [{ table: 'arrests', values: { event_id, ...arrestValues(event) } }]
    case 'charge':
      return [
        { table: 'charges', values: { event_id, stage: event.stage } },
        ...event.articles.map((name) => chargeArticleRow(event_id, name)),
      ]
    case 'decision':
      return [
        { table: 'decisions', values: { event_id, ...decisionValues(event) } },
        ...event.sentences.flatMap((sentence) => sentenceRows(event_id, sentence)),
      ]
    case 'transfer':
      return [{ table: 'transfers', values: { event_id, ...transferValues(event) } }]
    case 'release':
      return [{ table: 'releases', values: { event_id, ...releaseValues(event) } }]
    default:
      return []
  }
}

type Of<Kind extends Event['kind']> = Extract<Event, { kind: Kind }>

function arrestValues({ status, organisation }: Of<'arrest'>) {
  return { status, organisation_id: optionalId(ids.organisation, organisation) }
}

function chargeArticleRow(event_id: number, name: string): SeedRow {
  const id = idFor('charge_article', String(event_id), name)
  return {
    table: 'charge_articles',
    values: { id, event_id, article_id: ids.article(name) },
  }
}

function decisionValues(event: Of<'decision'>) {
  return {
    type: event.type,
    outcome: event.outcome,
    court_id: optionalId(ids.court, event.court),
    judges: event.judges,
    names_judges: event.namesJudges,
  }
}

function sentenceRows(
  event_id: number,
  sentence: Of<'decision'>['sentences'][number],
): SeedRow[] {
  const id = idFor('sentence', String(event_id), sentence.kind)
  const { kind, term, money, regime } = sentence
  return [
    { table: 'sentences', values: { id, event_id, kind, term, money, regime } },
    ...claimRows({ subject: 'sentence', id }, sentence),
  ]
}

function transferValues({ from, to }: Of<'transfer'>) {
  return {
    from_facility_id: optionalId(ids.facility, from),
    to_facility_id: ids.facility(to),
  }
}

function releaseValues({
  type,
  conditionality,
  outcome,
  destination,
  massRelease,
}: Of<'release'>) {
  return {
    type,
    conditionality,
    outcome,
    destination,
    mass_release_id: optionalId(ids.massRelease, massRelease),
  }
}
