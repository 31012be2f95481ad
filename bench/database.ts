import { join } from 'node:path'
import Database from 'better-sqlite3'
import { asPublic, type PublicDb } from '#db/client'
import { newId } from '#db/ids'
import { openPublic } from '#db/public'
import { countHeldOn, heldSeries } from '#db/queries/counts'
import { findMassRelease } from '#db/queries/mass-releases'
import { findPeople, listPeople } from '#db/queries/people-search'
import { findPersonProfile } from '#db/queries/person-profile'
import { openRecord } from '#db/record'
import { inRevision, insert } from '#db/write'
import { parsePeopleFilter } from '#domain/filter'
import { ok } from '#lib/result'
import { measure, type Row } from './measure.ts'
import { benchRecord } from './place.ts'

const asked = (query: string) => parsePeopleFilter(new URLSearchParams(query)).filter
const list = (query: string) => (db: PublicDb) => listPeople(db, asked(query))
const page = (query: string) => (db: PublicDb) => findPeople(db, asked(query))
const threeFilters = 'status=serving_imprisonment&sex=female&facility=fictional-colony-3'
const sixYears = { from: '2020-01-01', to: '2025-12-31' }

/** What each page asks of the database; the round picks the person or the page. */
function pages(people: number): Record<string, (db: PublicDb, round: number) => unknown> {
  const slug = (round: number) => `fictional-${1 + ((round * 7919) % people)}`
  return {
    'people list, everybody by name': list(''),
    'people list, status = pre-trial, by latest arrest': list(
      'status=pretrial_detention&sort=arrested',
    ),
    'people list, status and sex, by name': list(
      'status=serving_imprisonment&sex=female',
    ),
    'people list, a name': list('q=nastassia+rav'),
    'people list, arrested in one month': list(
      'arrested_from=2021-03&arrested_to=2021-03',
    ),
    'people list, behind bars on a day': list('held=behind_bars&on=2022-06-01'),
    'page with all facets, unfiltered': page(''),
    'page with all facets, three filters': page(threeFilters),
    'page with all facets, status on a day': page('on=2022-06-01'),
    profile: (db, round) => findPersonProfile(db, slug(round)),
    'release page': (db, round) => findMassRelease(db, `fictional-release-${round % 20}`),
    'held on a day, count': (db) =>
      countHeldOn(db, '2022-06-01', 'behind_bars', { fictional: true }),
    'held on every day of six years': (db) =>
      heldSeries(db, sixYears, {
        rule: 'behind_bars',
        match: 'possibly',
        fictional: true,
      }),
  }
}

export function benchDatabase(folder: string, people: number): Row[] {
  const path = join(folder, 'public.db')
  const db = openPublic(path)
  const rows = Object.entries(pages(people)).map(([what, ask]) => ({
    what,
    ...measure((round) => ask(db, round)),
    queries: countQueries(path, (counted) => ask(counted, 1)),
  }))
  db.$client.close()
  return [...rows, benchWrite(folder)]
}

function countQueries(path: string, work: (db: PublicDb) => unknown) {
  let queries = 0
  const count = () => {
    queries += 1
  }
  const sqlite = new Database(path, { readonly: true, verbose: count })
  const db = asPublic(sqlite)
  work(db)
  queries = 0
  work(db)
  sqlite.close()
  return queries
}

/** One release, written to disk with its revision and derived rows, and taken back. */
function benchWrite(folder: string): Row {
  const db = openRecord(benchRecord(folder))
  const editor = { id: 'bench', name: 'Bench', role: 'editor' } as const
  const ids = db.$client
    .prepare('SELECT id FROM people ORDER BY id LIMIT 400')
    .pluck()
    .all() as number[]
  const result = measure((round) => {
    const personId = ids[round % ids.length] ?? 0
    return inRevision(db, editor, { action: 'bench', channel: 'script' }, (tx) => {
      const eventId = insert(tx, 'events', {
        id: newId(),
        person_id: personId,
        kind: 'release',
        happened_on: '2026-01-01',
        happened_on_earliest: '2026-01-01',
        happened_on_latest: '2026-01-01',
        publication_level: 'internal',
      })
      insert(tx, 'releases', { event_id: eventId, type: 'pardon' })
      return ok(null)
    })
  }, 200)
  db.$client.close()
  return {
    what: 'write of one release (fsync, revision, derived rows)',
    ...result,
    queries: '–',
  }
}
