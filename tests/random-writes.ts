import type { RecordTable } from '#db/tables'
import { insert, type Tx } from '#db/write'
import { publicationLevels, rowLevels } from '#domain/person'
import * as a from '#tests/builders'
import { anyTwo, judgeTwo, mergeTwo } from '#tests/merges'
import { aPhoto } from '#tests/photos'
import { limitWrites } from '#tests/random-limits'
import { photoWrites } from '#tests/random-photos'
import {
  anyEvent,
  deleteRow,
  exists,
  pick,
  rowOf,
  sourceOf,
  subjects,
  update,
  word,
} from '#tests/random-rows'

/** One write to the record, made of three numbers: what to change, and how. */
export type Write = {
  kind: keyof typeof writes
  which: number
  other: number
  how: number
}

export function perform(tx: Tx, { kind, ...numbers }: Write) {
  writes[kind]({ tx, ...numbers })
}

export type Chosen = { tx: Tx; which: number; other: number; how: number }

const eventStates = ['reported', 'verified', 'refuted', 'draft'] as const
const claimStates = ['accepted', 'proposed', 'retracted', 'refuted'] as const
const decisions = ['matched', 'refuted', 'withheld', 'not_on_our_list'] as const
const levels = [...publicationLevels, 'public', 'public'] as const
const ofRows = [...rowLevels, 'public', 'public'] as const
const claimed = ['people', 'names', 'events', 'sentences', 'designations'] as const
const massClaimed = ['mass_releases', 'figures', 'roll_entries'] as const
/** Sets one column of the chosen row, if there is a row to set it on and a value. */
function set({ tx, which }: Chosen, table: RecordTable, column: string, value: unknown) {
  const row = rowOf(tx, table, which)
  if (row !== undefined && value !== undefined)
    update(tx, table, row, { [column]: value })
}

const writes = {
  person: ({ tx, how }) => {
    a.aPerson(tx, { name: `Ada ${word(how)}`, publication_level: pick(levels, how) })
  },
  level: (chosen) => set(chosen, 'people', 'publication_level', pick(levels, chosen.how)),
  slug: ({ tx, which, how }) => {
    const person = rowOf(tx, 'people', which)
    const slug = `${word(how)}-${person}`
    if (!person || exists(tx, 'old_slugs', `slug = '${slug}'`)) return
    // It may have become somebody else's when two were swapped.
    if (exists(tx, 'people', `slug = 'now-${slug}'`)) return
    insert(tx, 'old_slugs', { slug, person_id: person })
    update(tx, 'people', person, { slug: `now-${slug}`, birth_place: word(how) })
  },
  slugsSwapped: ({ tx, which, other }) => {
    const [one, two] = [rowOf(tx, 'people', which), rowOf(tx, 'people', other)]
    if (!one || !two || one === two) return
    const slugOf = tx.$client.prepare('SELECT slug FROM people WHERE id = ?').pluck()
    const [first, second] = [slugOf.get(one), slugOf.get(two)]
    update(tx, 'people', one, { slug: 'between' })
    update(tx, 'people', two, { slug: first })
    update(tx, 'people', one, { slug: second })
  },
  slugMoved: (chosen) =>
    set(chosen, 'old_slugs', 'person_id', rowOf(chosen.tx, 'people', chosen.other)),
  nameMoved: ({ tx, which, other }) => {
    const person = rowOf(tx, 'people', other)
    const sql = 'UPDATE OR IGNORE names SET person_id = ? WHERE id = ?'
    if (person) tx.$client.prepare(sql).run(person, rowOf(tx, 'names', which))
  },
  merged: ({ tx, which, other, how }) => mergeTwo(tx, anyTwo(tx, which, other), how),
  judged: ({ tx, which, other, how }) => judgeTwo(tx, anyTwo(tx, which, other), how),
  name: ({ tx, which, how }) => {
    const person = rowOf(tx, 'people', which)
    const kind = how % 2 === 0 ? 'primary' : 'alias'
    const text = `${word(how)} ${which} ${how}`
    if (person && !exists(tx, 'names', `person_id = ${person} AND text = '${text}'`))
      a.aName(tx, person, { text, kind })
  },
  event: ({ tx, which, other, how }) => {
    const person = rowOf(tx, 'people', which)
    const common = { state: pick(eventStates, how), sourceId: sourceOf(tx, other) }
    if (person) anyEvent(tx, how, person, { ...common, text: { en: word(how) } })
  },
  eventState: (chosen) => set(chosen, 'events', 'state', pick(eventStates, chosen.how)),
  eventLevel: (chosen) =>
    set(chosen, 'events', 'publication_level', pick(ofRows, chosen.how)),
  eventMoved: (chosen) =>
    set(chosen, 'events', 'person_id', rowOf(chosen.tx, 'people', chosen.other)),
  eventPlaced: (chosen) => {
    const { tx, other, how } = chosen
    if (how % 2 === 0) a.aFacility(tx)
    set(chosen, 'events', 'facility_id', rowOf(tx, 'facilities', other))
  },
  designation: ({ tx, which, other }) => {
    const person = rowOf(tx, 'people', which)
    if (person) a.aDesignation(tx, person, { sourceId: sourceOf(tx, other) })
  },
  caseParty: ({ tx, which, other }) => {
    const person = rowOf(tx, 'people', which)
    const legalCase = rowOf(tx, 'cases', other) ?? a.aCase(tx)
    if (person && !exists(tx, 'case_parties', `person_id = ${person}`))
      insert(tx, 'case_parties', {
        person_id: person,
        case_id: legalCase,
        role: 'accused',
      })
  },
  source: ({ tx, how }) => {
    a.aSource(tx, { confidential: how % 3 === 0, title: word(how) })
  },
  confidential: ({ tx, which }) => {
    const sql = 'UPDATE sources SET confidential = NOT confidential WHERE id = ?'
    tx.$client.prepare(sql).run(rowOf(tx, 'sources', which % 3))
  },
  title: (chosen) => set(chosen, 'sources', 'title', word(chosen.how)),
  claim: ({ tx, which, other, how }) => {
    const table = pick([...claimed, ...massClaimed], how)
    const subject = rowOf(tx, table, which)
    const field = pick([null, 'happened_on', 'judges'] as const, how)
    const given = { field, state: pick(claimStates, how), value: word(how) }
    const source_id = how % 5 === 0 ? null : sourceOf(tx, other)
    if (subject) a.aClaim(tx, subjects[table], subject, { ...given, source_id })
  },
  claimState: (chosen) => set(chosen, 'claims', 'state', pick(claimStates, chosen.how)),
  claimMoved: ({ tx, which, other, how }) => {
    const claim = rowOf(tx, 'claims', which)
    const table = pick(claimed, how)
    const subject_id = rowOf(tx, table, other)
    if (claim && subject_id)
      update(tx, 'claims', claim, { subject: subjects[table], subject_id })
  },
  claimSource: (chosen) =>
    set(chosen, 'claims', 'source_id', rowOf(chosen.tx, 'sources', chosen.other)),
  adjudication: ({ tx, which, other, how }) => {
    const claim = rowOf(tx, 'claims', which)
    const about =
      claim && tx.$client.prepare('SELECT * FROM claims WHERE id = ?').get(claim)
    const { subject, subject_id } = (about ?? {}) as Record<string, unknown>
    const field = pick(['happened_on', 'judges', 'place'] as const, other)
    const claim_id = how % 2 === 0 ? claim : null
    const same = `subject_id = ${subject_id} AND field = '${field}'`
    if (about && !exists(tx, 'adjudications', same))
      insert(tx, 'adjudications', {
        subject,
        subject_id,
        field,
        claim_id,
        outcome: 'chosen',
      })
  },
  massRelease: ({ tx, how }) => {
    a.aMassRelease(tx, {
      publication_level: pick(ofRows, how),
      summary: { en: word(how) },
    })
  },
  massLevel: (chosen) =>
    set(chosen, 'mass_releases', 'publication_level', pick(ofRows, chosen.how)),
  figure: ({ tx, which, other }) => {
    const massRelease = rowOf(tx, 'mass_releases', which)
    if (massRelease) a.aFigure(tx, massRelease, { source_id: sourceOf(tx, other) })
  },
  roll: ({ tx, which, other, how }) => {
    const massRelease = rowOf(tx, 'mass_releases', which)
    const match_state = pick(
      ['matched', 'candidate', 'unmatched', 'withheld'] as const,
      how,
    )
    const person_id = how % 2 === 0 ? (rowOf(tx, 'people', other) ?? null) : null
    const source_id = sourceOf(tx, other)
    if (massRelease) a.aRollEntry(tx, massRelease, { match_state, person_id, source_id })
  },
  rollPasted: ({ tx, which, other, how }) => {
    const mass_release_id = rowOf(tx, 'mass_releases', which)
    const source_id = sourceOf(tx, other)
    const text = `${word(how)}\n${word(other)}`
    const common = { mass_release_id, source_id, lang: 'ru' }
    if (!mass_release_id) return
    const list_id = insert(tx, 'roll_lists', { ...common, text })
    const slice = { starts_at: 0, ends_at: 5, raw_text: text.slice(0, 5) }
    insert(tx, 'roll_entries', { ...common, ...slice, list_id })
  },
  rollDecided: (chosen) =>
    set(chosen, 'roll_entries', 'match_state', pick(decisions, chosen.how)),
  rollMatched: (chosen) =>
    set(chosen, 'roll_entries', 'person_id', rowOf(chosen.tx, 'people', chosen.other)),
  rollMoved: (chosen) =>
    set(
      chosen,
      'roll_entries',
      'mass_release_id',
      rowOf(chosen.tx, 'mass_releases', chosen.other),
    ),
  released: (chosen) => {
    const massRelease = rowOf(chosen.tx, 'mass_releases', chosen.other)
    const event = rowOf(chosen.tx, 'releases', chosen.which)
    if (event)
      update(chosen.tx, 'releases', event, { mass_release_id: massRelease ?? null })
  },
  judges: ({ tx, which, how }) => {
    const event = rowOf(tx, 'decisions', which)
    if (event)
      update(tx, 'decisions', event, { names_judges: how % 2, judges: word(how) })
  },
  ...limitWrites,
  ...photoWrites,
  deleteClaim: ({ tx, which }) => deleteRow(tx, 'claims', rowOf(tx, 'claims', which)),
  deleteName: ({ tx, which }) => deleteRow(tx, 'names', rowOf(tx, 'names', which)),
  deleteEvent: ({ tx, which }) => deleteRow(tx, 'events', rowOf(tx, 'events', which)),
  deleteRoll: ({ tx, which }) =>
    deleteRow(tx, 'roll_entries', rowOf(tx, 'roll_entries', which)),
} satisfies Record<string, (chosen: Chosen) => void>

export const writeKinds = Object.keys(writes) as Write['kind'][]

/** A public person and a mass release with something in every table, to begin with. */
export function everything(tx: Tx) {
  const [first, second] = [a.aPerson(tx), a.aPerson(tx, { name: 'Eva Example' })]
  const massRelease = a.aMassRelease(tx, { announced_by_id: a.anOrganisation(tx) })
  const facility_id = a.aFacility(tx)
  for (const person of [first, second]) {
    a.aRelease(tx, person, { mass_release_id: massRelease, facility_id })
    a.aDesignation(tx, person)
    for (let number = 0; number < 5; number++) anyEvent(tx, number, person, {})
    a.aRollEntry(tx, massRelease, { person_id: person, match_state: 'matched' })
    insert(tx, 'case_parties', {
      person_id: person,
      case_id: a.aCase(tx),
      role: 'accused',
    })
    insert(tx, 'citizenships', { person_id: person, country: 'BY' })
    insert(tx, 'occupations', { person_id: person, occupation: 'lawyer' })
    aPhoto(tx, person)
  }
  a.aFigure(tx, massRelease)
  for (const [table, subject] of Object.entries(subjects))
    for (const which of [0, 1])
      a.aClaim(tx, subject, rowOf(tx, table as RecordTable, which) ?? 0)
}
