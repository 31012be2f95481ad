import type { Db } from '#db/client'
import {
  countEventsOfPeople,
  type EventRows,
  listEventsOfPeople,
} from '#db/queries/events'
import {
  type EventFilter,
  eventFields,
  formatEventCursor,
  manyEventFields,
  parseEventFilter,
} from '#domain/event-filter'
import { paths } from '#i18n/paths'
import { type Problem, problemOf } from '#lib/problem'
import { fail, ok, type Result } from '#lib/result'
import { today } from '#lib/today'
import { eventColumns } from '../columns.ts'
import { csvLines } from '../write-csv.ts'
import { eventLinks, listLinks, withoutPlace } from './addresses.ts'
import { type Answer, json } from './answer.ts'
import { eventJson } from './event-json.ts'
import { eventsList } from './event-shape.ts'
import { citedSourceJson, evidence } from './evidence.ts'
import {
  brokenLimit,
  brokenParameters,
  limitOf,
  usualOnPage,
  wrongValue,
} from './strict.ts'

const batch = 1000

/** GET /api/v1/events */
export function eventsAnswer(db: Db, query: URLSearchParams): Answer {
  const asked = asking(query, ['limit'])
  if (!asked.ok) return { kind: 'problem', problem: asked.problem }
  const limit = limitOf(query) ?? usualOnPage
  const found = listEventsOfPeople(db, asked.value, limit)
  const next = found.next && formatEventCursor(found.next)
  const csv = withoutPlace(query)
  csv.delete('limit')
  return json(eventsList, {
    data: eventRowsJson(found),
    sources: found.sources.map(citedSourceJson),
    page: { total: countEventsOfPeople(db, asked.value), limit, next },
    links: listLinks({
      to: paths.data.events,
      query,
      csv: paths.data.eventsCsv(csv.toString()),
      after: next,
    }),
  })
}

/** GET /api/v1/events.csv: all of them, in the same order. */
export function eventsTable(db: Db, query: URLSearchParams, size = batch): Answer {
  const asked = asking(query, [])
  if (!asked.ok) return { kind: 'problem', problem: asked.problem }
  const lines = csvLines(eventColumns, everyEvent(db, asked.value, size))
  return { kind: 'csv', name: `habeas-events-${today()}.csv`, lines }
}

function* everyEvent(db: Db, filter: EventFilter, size: number) {
  let after = filter.after
  do {
    const found = listEventsOfPeople(db, { ...filter, after }, size)
    yield eventRowsJson(found)
    after = found.next
  } while (after)
}

export type EventJson = ReturnType<typeof eventRowsJson>[number]

function eventRowsJson({ rows, claims, sources }: EventRows) {
  const sourcesOf = evidence(claims, sources)
  return rows.map((row) => ({
    ...eventJson(row, sourcesOf),
    person: row.person,
    links: eventLinks(row.id, row.person.slug),
  }))
}

function asking(query: URLSearchParams, more: string[]): Result<EventFilter, Problem> {
  const { filter, problems } = parseEventFilter(query)
  const known = { fields: [...eventFields, ...more], many: manyEventFields }
  const broken = [
    ...brokenParameters(query, known),
    ...brokenLimit(query).filter(() => more.includes('limit')),
    ...problems,
  ]
  if (broken.length === 0) return ok(filter)
  return fail(problemOf(400, { problems: broken.map(wrongValue) }))
}
