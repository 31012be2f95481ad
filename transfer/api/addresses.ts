import type { Day } from '#domain/edtf'
import { defaultLocale } from '#i18n/locales'
import { paths } from '#i18n/paths'
import { readEnv } from '#lib/env'

/** Addresses that leave the site are whole ones: who reads data may be anywhere. */
const whole = (path: string) => origin() + path

/** Read once: a table asks for it a million times. */
function origin() {
  read ??= readEnv().origin
  return read
}
let read: string | undefined

const { data } = paths

export function personLinks(slug: string) {
  return {
    self: whole(data.person(slug)),
    html: whole(paths.person(defaultLocale, slug)),
    csv: whole(data.eventsCsv(`person=${slug}`)),
  }
}

/** Both sizes of a photo, by the hash of the large one. */
export function photoLinks(hash: string) {
  return { url: whole(paths.photo(hash)), small_url: whole(paths.smallPhoto(hash)) }
}

/** An event has no page of its own: it stands on its person's. */
export function eventLinks(eventId: number, slug: string) {
  return {
    self: whole(data.events(`person=${slug}`)),
    html: whole(`${paths.person(defaultLocale, slug)}#event-${eventId}`),
  }
}

export function releaseLinks(slug: string) {
  return {
    self: whole(data.release(slug)),
    html: whole(paths.release(defaultLocale, slug)),
    csv: whole(data.rollCsv(slug)),
  }
}

/** The roll of a release, as known now or on a day. */
export function rollLinks(slug: string, day: Day | null) {
  const query = day ? `known=${day}` : ''
  return {
    self: whole(data.roll(slug, query)),
    html: whole(`${paths.release(defaultLocale, slug, query)}#roll`),
    csv: whole(data.rollCsv(slug, query)),
  }
}

export function sourceLinks(slug: string) {
  return {
    self: whole(data.source(slug)),
    html: whole(paths.source(defaultLocale, slug)),
  }
}

type List = {
  /** The address of the list for a query. */
  to: (query: string) => string
  query: URLSearchParams
  html?: string
  csv?: string
  after: string | null
  before?: string | null
}

const isPlace = (name: string) => name === 'after' || name === 'before'

/** The query of a list without the place in it. */
export function withoutPlace(query: URLSearchParams) {
  return new URLSearchParams([...query].filter(([name]) => !isPlace(name)))
}

export function listLinks({ to, query, html, csv, after, before = null }: List) {
  const at = (place: 'after' | 'before', cursor: string | null) => {
    if (cursor === null) return null
    const there = withoutPlace(query)
    there.set(place, cursor)
    there.sort()
    return whole(to(there.toString()))
  }
  return {
    self: whole(to(query.toString())),
    ...(html && { html: whole(html) }),
    ...(csv && { csv: whole(csv) }),
    next: at('after', after),
    previous: at('before', before),
  }
}
