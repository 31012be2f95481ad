import { type Db, statement } from '#db/client'
import { edtfFrom } from '#db/edtf-columns'
import { shift } from '#domain/calendar'
import type { SpanEnd } from '#domain/custody'
import type { Edtf } from '#domain/edtf'
import type { KnownPerson } from '#domain/match-candidate'
import { deprivedOn } from '#domain/status-on'

/** A mass release as entries of its lists are matched against it. */
export type MatchedRelease = { id: number; on: Edtf }

/** What the record knows of people whom a list of a mass release may name. */
export function knownPeople(
  db: Db,
  personIds: readonly number[],
  release: MatchedRelease,
): KnownPerson[] {
  const rows = (sql: string) => statement(db, sql).all(JSON.stringify(personIds))
  const spans = byPerson(rows(spansSql) as SpanRow[])
  const endings = byPerson(rows(endingsSql) as EndingRow[])
  return (rows(peopleSql) as PersonRow[]).map((row) => ({
    id: row.id,
    names: JSON.parse(row.names),
    birth: edtfFrom(row.birth, row.earliest, row.latest),
    citizenships: JSON.parse(row.citizenships),
    articles: JSON.parse(row.articles),
    sex: row.sex,
    ...custodyOf(spans.get(row.id) ?? [], release.on),
    ...endOf(endings.get(row.id) ?? [], release),
  }))
}

const asked = 'FROM json_each(?) asked'
const stands = `e.state NOT IN ('draft', 'refuted')`

type PersonRow = DateRow & {
  id: number
  sex: KnownPerson['sex']
  birth: string | null
  names: string
  citizenships: string
  articles: string
}

const peopleSql = `
  SELECT p.id, p.sex, p.birth_on AS birth, p.birth_on_earliest AS earliest,
    p.birth_on_latest AS latest,
    (SELECT json_group_array(text) FROM names WHERE person_id = p.id) AS names,
    (SELECT json_group_array(country) FROM citizenships WHERE person_id = p.id)
      AS citizenships,
    (SELECT json_group_array(DISTINCT a.article) FROM events e
     JOIN charge_articles c ON c.event_id = e.id JOIN articles a ON a.id = c.article_id
     WHERE e.person_id = p.id AND ${stands}) AS articles
  ${asked} JOIN people p ON p.id = asked.value`

type DateRow = { earliest: string | null; latest: string | null }
type SpanRow = DateRow & {
  person: number
  fromOn: string | null
  toOn: string | null
  toEarliest: string | null
  toLatest: string | null
  end: SpanEnd
  behindBars: number
  deprivedWide: number
  facility: string | null
  place: string | null
}

const spansSql = `
  SELECT s.person_id AS person, s.from_on AS fromOn, s.from_on_earliest AS earliest,
    s.from_on_latest AS latest, s.to_on AS toOn, s.to_on_earliest AS toEarliest,
    s.to_on_latest AS toLatest, s."end", s.behind_bars AS behindBars,
    s.deprived_wide AS deprivedWide, f.names AS facility,
    concat_ws(' ', f.region, f.address_local, f.address_latin) AS place
  ${asked} JOIN custody_spans s ON s.person_id = asked.value
  LEFT JOIN facilities f ON f.id = s.facility_id
  ORDER BY s.person_id, s.position`

/** The eve counts: on the day itself who is released is no longer held. */
function custodyOf(rows: readonly SpanRow[], { earliest }: Edtf) {
  if (rows.length === 0) return { heldThen: null, heldWhere: [] }
  const spans = rows.map((row) => ({
    from: edtfFrom(row.fromOn, row.earliest, row.latest),
    to: edtfFrom(row.toOn, row.toEarliest, row.toLatest),
    end: row.end,
    behindBars: row.behindBars === 1,
    deprivedWide: row.deprivedWide === 1,
  }))
  const where = rows.flatMap(({ facility, place }) => [
    ...(facility ? Object.values<string>(JSON.parse(facility)) : []),
    ...(place ? [place] : []),
  ])
  return {
    heldThen: deprivedOn(spans, shift(earliest, -1)),
    heldWhere: [...new Set(where)],
  }
}

type EndingRow = DateRow & {
  person: number
  kind: 'release' | 'death'
  happened: string | null
  release: number | null
}

const endingsSql = `
  SELECT e.person_id AS person, e.kind, e.happened_on AS happened,
    e.happened_on_earliest AS earliest, e.happened_on_latest AS latest,
    r.mass_release_id AS release
  ${asked} JOIN events e ON e.person_id = asked.value
  LEFT JOIN releases r ON r.event_id = e.id
  WHERE e.kind IN ('release', 'death') AND ${stands}
  ORDER BY e.happened_on_earliest, e.id`

function endOf(rows: readonly EndingRow[], { id, on }: MatchedRelease) {
  const dated = rows.map((row) => ({
    ...row,
    on: edtfFrom(row.happened, row.earliest, row.latest),
    thisRelease: row.release === id,
  }))
  const released = dated.filter(({ kind }) => kind === 'release')
  const before = released.filter((row) => row.on && row.on.earliest <= on.latest)
  const last = released.find(({ thisRelease }) => thisRelease) ?? before.at(-1)
  const death = dated.find(({ kind }) => kind === 'death')
  return {
    released: last ? { on: last.on, thisRelease: last.thisRelease } : null,
    died: death ? { on: death.on } : null,
  }
}

function byPerson<Row extends { person: number }>(rows: readonly Row[]) {
  return Map.groupBy(rows, ({ person }) => person)
}
