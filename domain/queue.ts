import { isCountry } from './country.ts'
import { type Day, parseEdtf } from './edtf.ts'

/** What the desk has to look at, list by list. */
export const queueLists = [
  'conflicts',
  'unsourced',
  'reported',
  'ended',
  'silent',
  'reviews',
] as const
export type QueueList = (typeof queueLists)[number]

/** The lists that ask how long, and the days where nothing is chosen. */
export const queueDays: Partial<Record<QueueList, number>> = { reported: 30, silent: 180 }

/** Counting stops here: how many more there are changes nothing. */
export const queueCountLimit = 250

/** The row after which a page begins: its day, where it has one, and its id. */
export type Place = { day: Day | null; id: number }

export type QueueFilter = {
  list: QueueList
  /** ISO 3166-1 alpha-2; null for all. */
  country: string | null
  /** How long ago at least, for the lists of `queueDays`. */
  days: number
  after: Place | null
}

/** From the address of the queue; what makes no sense is left out. */
export function readQueue(query: URLSearchParams): QueueFilter {
  const list = queueLists.find((name) => name === query.get('list')) ?? 'conflicts'
  const country = query.get('country')?.toUpperCase() ?? ''
  const days = query.get('days') ?? ''
  return {
    list,
    country: isCountry(country) ? country : null,
    days: /^[1-9]\d{0,4}$/.test(days) ? Number(days) : (queueDays[list] ?? 0),
    after: readPlace(query.get('after') ?? ''),
  }
}

/** The one query of a filter: what stands by default is left out. */
export function queueQuery({ list, country, days, after }: QueueFilter): string {
  const usual = queueDays[list] ?? 0
  const query = new URLSearchParams({
    ...(list === queueLists[0] ? {} : { list }),
    ...(country ? { country } : {}),
    ...(days !== usual ? { days: String(days) } : {}),
    ...(after ? { after: `${after.day ?? ''}.${after.id}` } : {}),
  })
  return query.toString()
}

function readPlace(text: string): Place | null {
  const [, day, id] = /^(\d{4}-\d\d-\d\d)?\.(\d{1,16})$/.exec(text) ?? []
  if (id === undefined || (day !== undefined && !parseEdtf(day).ok)) return null
  return { day: day ?? null, id: Number(id) }
}

/** The day so many days before another. */
export function daysBefore(day: Day, days: number): Day {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10)
}
