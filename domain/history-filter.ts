import { type Channel, channels } from './editor.ts'
import { type Day, parseEdtf } from './edtf.ts'

/** Which changes of the record are asked for; null for all. */
export type HistoryFilter = {
  /** The id of an account. */
  editor: string | null
  /** A verb of the field: `release.recorded`. */
  action: string | null
  channel: Channel | null
  /** Days of UTC, both included. */
  from: Day | null
  to: Day | null
  personId: number | null
  /** The revision before which the page begins: new ones never move what follows. */
  before: number | null
}

/** More rows of one revision than this are only said to be more. */
export const mostCounted = 200

export const historyParts = [
  'editor',
  'action',
  'channel',
  'from',
  'to',
  'person',
] as const
export type HistoryPart = (typeof historyParts)[number]

/** From the address of the history; what makes no sense is left out. */
export function readHistory(query: URLSearchParams): HistoryFilter {
  return {
    editor: matching(query.get('editor'), /^[\w-]{1,64}$/),
    action: matching(query.get('action'), /^[a-z_-]{1,40}\.[a-z_-]{1,40}$/),
    channel: channels.find((one) => one === query.get('channel')) ?? null,
    from: readDay(query.get('from')),
    to: readDay(query.get('to')),
    personId: readPerson(query.get('person')),
    before: readId(query.get('before')),
  }
}

/** The one query of a filter. */
export function historyQuery({ before, ...filter }: HistoryFilter): string {
  const query = new URLSearchParams(
    historyParts.flatMap((part) => {
      const value = partOf(filter, part)
      return value === null ? [] : [[part, value]]
    }),
  )
  if (before !== null) query.set('before', String(before))
  return query.toString()
}

/** The first page of the same without one of its parts. */
export function withoutPart(filter: HistoryFilter, part: HistoryPart): HistoryFilter {
  const name = part === 'person' ? 'personId' : part
  return { ...filter, [name]: null, before: null }
}

export function partOf(
  { personId, ...filter }: Omit<HistoryFilter, 'before'>,
  part: HistoryPart,
): string | null {
  if (part === 'person') return personId === null ? null : String(personId)
  return filter[part]
}

/** The first instant after a day. */
export const dayAfter = (day: Day): Day =>
  new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

function matching(text: string | null, form: RegExp): string | null {
  return text !== null && form.test(text) ? text : null
}

function readDay(text: string | null): Day | null {
  const day = matching(text?.trim() ?? null, /^\d{4}-\d\d-\d\d$/)
  return day !== null && parseEdtf(day).ok ? day : null
}

/** A number, or an address at the desk that has it. */
function readPerson(text: string | null): number | null {
  const [, number = null] =
    /^(?:\S*\/desk\/people\/)?(\d+)(?:[/?#]\S*)?$/.exec(text?.trim() ?? '') ?? []
  return readId(number)
}

function readId(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,15}$/.test(text) ? Number(text) : null
}
