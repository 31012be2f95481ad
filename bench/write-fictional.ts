import { statement } from '#db/client'
import { edtfValues } from '#db/edtf-columns'
import { idFor } from '#db/ids'
import { insert, type Tx } from '#db/write'
import { type Edtf, parseEdtf } from '#domain/edtf'
import { invariant } from '#lib/invariant'
import type { FictionalPerson } from './fictional-people.ts'

const country = 'XX'
const facilityCount = 20
const articleCount = 12
const releaseCount = 20
const sourceCount = 50

const key = (...words: (string | number)[]) => idFor('fictional', ...words.map(String))

/** What the fictional people share: sources, facilities, articles, mass releases. */
export function writeFictionalBasics(tx: Tx) {
  if (statement(tx, 'SELECT 1 FROM sources WHERE id = ?').get(key('source', 0))) return
  for (let n = 0; n < sourceCount; n += 1)
    insert(tx, 'sources', {
      id: key('source', n),
      slug: `fictional-source-${n}`,
      publisher: `Fictional Herald ${n} (generated)`,
      title: `Fictional report ${n}`,
      lang: 'en',
      kind: 'independent_medium',
    })
  for (let n = 0; n < facilityCount; n += 1)
    insert(tx, 'facilities', {
      id: key('facility', n),
      slug: `fictional-colony-${n}`,
      kind: 'penal_colony',
      names: {
        en: `Fictional colony No. ${n}`,
        be: `Выдуманая калонія № ${n}`,
        ru: `Вымышленная колония № ${n}`,
      },
      country,
      number: String(n),
    })
  for (let n = 0; n < articleCount; n += 1)
    insert(tx, 'articles', {
      id: key('article', n),
      jurisdiction: country,
      code: 'fictional',
      article: String(100 + n),
      part: '1',
    })
  for (let n = 0; n < releaseCount; n += 1) writeMassRelease(tx, n)
}

function writeMassRelease(tx: Tx, n: number) {
  insert(tx, 'mass_releases', {
    id: key('mass', n),
    slug: `fictional-release-${n}`,
    names: {
      en: `Fictional mass release ${n}`,
      be: `Выдуманае масавае вызваленне ${n}`,
      ru: `Вымышленное массовое освобождение ${n}`,
    },
    country,
    ...date('happened_on', `202${3 + (n % 3)}-${String((n % 12) + 1).padStart(2, '0')}`),
    status: 'partly_named',
    fictional: true,
    publication_level: 'public',
  })
  insert(tx, 'figures', {
    id: key('figure', n),
    mass_release_id: key('mass', n),
    counts: 'announced',
    value: 100 + n,
    source_id: key('source', n),
  })
}

/** One invented person with names, events, claims; nothing when already there. */
export function writeFictionalPerson(tx: Tx, person: FictionalPerson) {
  const id = key('person', person.number)
  if (statement(tx, 'SELECT 1 FROM people WHERE id = ?').get(id)) return
  insert(tx, 'people', {
    id,
    slug: `fictional-${person.number}`,
    sex: person.sex,
    ...date('birth_on', person.bornOn),
    country,
    fictional: true,
    publication_level: 'public',
  })
  for (const [lang, text] of Object.entries(person.names))
    insert(tx, 'names', {
      id: key('name', person.number, lang),
      person_id: id,
      text,
      lang,
      script: lang === 'en' ? 'Latn' : 'Cyrl',
      kind: 'primary',
    })
  writeCustody(tx, id, person)
}

function writeCustody(tx: Tx, personId: number, person: FictionalPerson) {
  const event = (kind: string, on: string, part: string, more = {}) =>
    writeEvent(tx, personId, person.number, { kind, on, part, more })
  const arrest = event('arrest', person.arrestedOn, 'arrest')
  insert(tx, 'arrests', { event_id: arrest, status: 'pretrial_detention' })
  const charge = event('charge', person.arrestedOn, 'charge', { position: 1 })
  insert(tx, 'charges', { event_id: charge, stage: 'charged' })
  insert(tx, 'charge_articles', {
    id: key('charge-article', person.number),
    event_id: charge,
    article_id: key('article', person.article),
  })
  writeVerdict(
    tx,
    event('decision', person.decidedOn, 'verdict', { position: 2 }),
    person,
  )
  const transfer = event('transfer', person.decidedOn, 'transfer', { position: 3 })
  insert(tx, 'transfers', {
    event_id: transfer,
    to_facility_id: key('facility', person.facility),
  })
  if (person.outcome === 'released' || person.outcome === 'rearrested')
    writeRelease(
      tx,
      event('release', person.endedOn, 'release', { position: 4 }),
      personId,
      person,
    )
  if (person.outcome === 'rearrested') {
    const again = event('arrest', person.againOn, 'again', { position: 5 })
    insert(tx, 'arrests', { event_id: again, status: 'pretrial_detention' })
  }
  if (person.outcome === 'died') {
    const death = event('death', person.endedOn, 'death', { position: 4 })
    insert(tx, 'deaths', { event_id: death, in_custody: true })
  }
}

type NewEvent = { kind: string; on: string; part: string; more: Record<string, unknown> }

function writeEvent(tx: Tx, personId: number, number: number, event: NewEvent) {
  const id = key('event', number, event.part)
  insert(tx, 'events', {
    id,
    person_id: personId,
    kind: event.kind,
    ...date('happened_on', event.on),
    ...event.more,
  })
  insert(tx, 'claims', {
    id: key('claim', number, event.part),
    subject: 'event',
    subject_id: id,
    source_id: key('source', number % sourceCount),
  })
  return id
}

function writeVerdict(tx: Tx, eventId: number, person: FictionalPerson) {
  insert(tx, 'decisions', { event_id: eventId, type: 'verdict', outcome: 'convicted' })
  const open = person.outcome === 'open_facility'
  insert(tx, 'sentences', {
    id: key('sentence', person.number),
    event_id: eventId,
    kind: open ? 'restriction_open_facility' : 'imprisonment',
    term: `P${person.years}Y`,
  })
}

function writeRelease(
  tx: Tx,
  eventId: number,
  personId: number,
  person: FictionalPerson,
) {
  const massReleaseId =
    person.massRelease === null ? null : key('mass', person.massRelease)
  insert(tx, 'releases', {
    event_id: eventId,
    type: person.massRelease === null ? 'full_term_served' : 'pardon',
    mass_release_id: massReleaseId,
  })
  if (massReleaseId === null) return
  insert(tx, 'roll_entries', {
    id: key('roll', person.number),
    mass_release_id: massReleaseId,
    source_id: key('source', person.number % sourceCount),
    raw_text: person.names.be,
    lang: 'be',
    match_state: 'matched',
    person_id: personId,
  })
}

/** The columns of one date, as `insert` takes them. */
function date(column: string, text: string) {
  const parsed = parseEdtf(text)
  invariant(parsed.ok, `${text} is EDTF`)
  const { d, dEarliest, dLatest } = edtfValues('d', parsed.value satisfies Edtf)
  return { [column]: d, [`${column}_earliest`]: dEarliest, [`${column}_latest`]: dLatest }
}
