import type { RecordTable } from '#db/tables'
import type { FictionalEvent } from './career-events.ts'
import { detailRows } from './detail-rows.ts'
import { dated } from './fictional-days.ts'
import { fictionalId } from './fictional-ids.ts'
import type { FictionalDesignation, FictionalPerson } from './fictional-people.ts'
import { sourceCount } from './fictional-world.ts'

export type FictionalRow = [table: RecordTable, values: Record<string, unknown>]

/** All that one invented person has, in an order in which the rows may be inserted. */
export function personRows(person: FictionalPerson): FictionalRow[] {
  const { number } = person
  const id = fictionalId('people', number)
  return [
    ['people', personRow(id, person)],
    ...nameRows(id, person),
    ...person.citizenships.map(
      (country, n): FictionalRow => [
        'citizenships',
        { id: fictionalId('citizenships', number, n), person_id: id, country },
      ],
    ),
    ...person.occupations.map(
      (occupation, n): FictionalRow => [
        'occupations',
        { id: fictionalId('occupations', number, n), person_id: id, occupation },
      ],
    ),
    ...partyRows(id, person),
    ...person.events.flatMap((event, n) => eventRows(id, person, event, n)),
    ...person.designations.flatMap((designation) =>
      designationRows(id, number, designation),
    ),
  ]
}

function personRow(id: number, person: FictionalPerson) {
  return {
    id,
    slug: `fictional-${person.number}`,
    sex: person.sex,
    ...dated('birth_on', person.bornOn),
    country: person.country,
    summary: person.summary === null ? null : { en: person.summary },
    fictional: true,
    publication_level: 'public',
  }
}

function nameRows(id: number, { number, names }: FictionalPerson): FictionalRow[] {
  return names.map((name, n) => [
    'names',
    {
      id: fictionalId('names', number, n),
      person_id: id,
      text: name.text,
      lang: name.lang,
      script: name.script,
      kind: name.kind,
      scheme: name.scheme,
    },
  ])
}

function partyRows(id: number, { number, party }: FictionalPerson): FictionalRow[] {
  if (!party) return []
  const row = {
    id: fictionalId('case_parties', number),
    case_id: fictionalId('cases', party.case),
    person_id: id,
    role: party.role,
  }
  return [['case_parties', row]]
}

function eventRows(
  personId: number,
  person: FictionalPerson,
  event: FictionalEvent,
  n: number,
): FictionalRow[] {
  const { number, party } = person
  const id = fictionalId('events', number, n)
  const { facility, detail } = event
  const row = {
    id,
    person_id: personId,
    kind: detail.kind,
    ...dated('happened_on', event.on),
    facility_id: facility === null ? null : fictionalId('facilities', facility),
    case_id: party && event.ofCase ? fictionalId('cases', party.case) : null,
    text: 'text' in detail && detail.text !== null ? { en: detail.text } : null,
    state: event.state,
    position: n,
  }
  return [
    ['events', row],
    ...detailRows(id, { person, detail, n, personId }),
    claim(number, n, 'event', id),
  ]
}

function designationRows(
  personId: number,
  number: number,
  { body, category, status, on, endedOn }: FictionalDesignation,
): FictionalRow[] {
  const id = fictionalId('designations', number, body)
  const row = {
    id,
    person_id: personId,
    organisation_id: fictionalId('organisations', body),
    category,
    status,
    ...dated('designated_on', on),
    ...dated('ended_on', endedOn),
  }
  return [
    ['designations', row],
    claim(number, designationClaims + body, 'designation', id),
  ]
}

/** The parts of an owner's claims from which those on designations are numbered. */
const designationClaims = 256

function claim(
  number: number,
  part: number,
  subject: 'event' | 'designation',
  subjectId: number,
): FictionalRow {
  const row = {
    id: fictionalId('claims', number, part),
    subject,
    subject_id: subjectId,
    source_id: fictionalId('sources', (number + part) % sourceCount),
  }
  return ['claims', row]
}
