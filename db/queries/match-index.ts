import { setImmediate } from 'node:timers/promises'
import { type Db, statement } from '#db/client'
import { edtfFrom } from '#db/edtf-columns'
import type { Certainty, CustodyStatus } from '#domain/custody'
import type { IndexedName, IndexedPerson } from '#domain/match-index'
import type { Sex } from '#domain/person'
import type { Conditionality } from '#domain/release'
import { conditionSql } from './people-list.ts'

const batch = 500

/**
 * Everybody, in the order of their ids, with what recognises them on a list. Read batch by
 * batch, so that whoever asks for a page meanwhile does not wait for all of it.
 */
export async function listIndexedPeople(db: Db): Promise<IndexedPerson[]> {
  const people: IndexedPerson[] = []
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const rows = statement(db, peopleSql).all(after, batch) as Row[]
    const last = rows.at(-1)
    if (!last) return people
    const lists = listsOf(db, { after, last: last.id })
    people.push(...rows.map((row) => personOf(row, lists)))
    after = last.id
    await setImmediate()
  }
}

type Row = {
  id: number
  slug: string
  sex: Sex
  fictional: number
  status: CustodyStatus
  certainty: Certainty
  condition: Conditionality | null
  birthOn: string | null
  birthEarliest: string | null
  birthLatest: string | null
}

const peopleSql = `SELECT p.id, p.slug, p.sex, p.fictional, s.status, s.certainty,
    ${conditionSql} AS condition, p.birth_on AS birthOn, p.birth_on_earliest AS birthEarliest,
    p.birth_on_latest AS birthLatest
  FROM people p JOIN standings s ON s.person_id = p.id
  WHERE p.id > ? ORDER BY p.id LIMIT ?`

function personOf(row: Row, lists: ReturnType<typeof listsOf>): IndexedPerson {
  const { id, slug, sex, fictional, status, certainty, condition } = row
  return {
    ...{ slug, sex, status, certainty, condition, fictional: fictional === 1 },
    birth: edtfFrom(row.birthOn, row.birthEarliest, row.birthLatest),
    citizenships: lists.citizenships(id),
    places: lists.places(id),
    articles: lists.articles(id),
    names: lists.names(id),
  }
}

type Range = { after: number; last: number }

function listsOf(db: Db, range: Range) {
  const texts = (sql: string) =>
    grouped<{ personId: number; text: string }>(db, sql, range)
  const [citizenships, places, articles] = [citizenshipsSql, placesSql, articlesSql].map(
    texts,
  )
  const names = grouped<IndexedName & { personId: number }>(db, namesSql, range)
  const textsOf = (lists: typeof citizenships) => (id: number) =>
    lists?.get(id)?.map(({ text }) => text) ?? []
  return {
    citizenships: textsOf(citizenships),
    places: textsOf(places),
    articles: textsOf(articles),
    names: (id: number): IndexedName[] =>
      names.get(id)?.map(({ text, lang, scheme }) => ({ text, lang, scheme })) ?? [],
  }
}

function grouped<R extends { personId: number }>(db: Db, sql: string, range: Range) {
  const rows = statement(db, sql).all(range.after, range.last) as R[]
  return Map.groupBy(rows, ({ personId }) => personId)
}

const ofPeople = 'person_id > ? AND person_id <= ?'

// The order of `display_names` (db/derived.ts): the one to show in a language comes first.
const namesSql = `SELECT person_id AS personId, text, lang, scheme FROM names
  WHERE ${ofPeople}
  ORDER BY kind <> 'primary', kind <> 'alias', kind <> 'source_spelling', text`

const citizenshipsSql = `SELECT person_id AS personId, country AS text FROM citizenships
  WHERE ${ofPeople} ORDER BY id`

const counts = `e.state NOT IN ('draft', 'refuted')`

// As for the desk (known-people.ts): facilities of custody, and where those are.
const placesSql = `WITH held AS (
    SELECT DISTINCT person_id, facility_id FROM custody_spans WHERE ${ofPeople}
  )
  SELECT h.person_id AS personId, n.value AS text
  FROM held h JOIN facilities f ON f.id = h.facility_id, json_each(f.names) n
  UNION
  SELECT h.person_id, concat_ws(' ', f.region, f.address_local, f.address_latin) AS text
  FROM held h JOIN facilities f ON f.id = h.facility_id WHERE text <> ''
  ORDER BY 1, 2`

const articlesSql = `SELECT DISTINCT e.person_id AS personId,
    a.article AS text
  FROM events e JOIN charge_articles c ON c.event_id = e.id
    JOIN articles a ON a.id = c.article_id
  WHERE e.person_id > ? AND e.person_id <= ? AND ${counts} ORDER BY 1, 2`
