import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { PublicDb } from '#db/client'
import { openPublic } from '#db/public'
import { aPlace, type Place } from '#tests/place'
import * as events from '../app/api/v1/events/route.ts'
import * as eventsCsv from '../app/api/v1/events.csv/route.ts'
import * as facets from '../app/api/v1/facets/route.ts'
import * as openapi from '../app/api/v1/openapi.json/route.ts'
import * as person from '../app/api/v1/people/[slug]/route.ts'
import * as people from '../app/api/v1/people/route.ts'
import * as peopleCsv from '../app/api/v1/people.csv/route.ts'
import * as roll from '../app/api/v1/releases/[slug]/roll/route.ts'
import * as rollCsv from '../app/api/v1/releases/[slug]/roll.csv/route.ts'
import * as release from '../app/api/v1/releases/[slug]/route.ts'
import * as releases from '../app/api/v1/releases/route.ts'
import * as releasesCsv from '../app/api/v1/releases.csv/route.ts'
import * as source from '../app/api/v1/sources/[slug]/route.ts'

const lists = {
  people,
  'people.csv': peopleCsv,
  events,
  'events.csv': eventsCsv,
  releases,
  'releases.csv': releasesCsv,
  facets,
  'openapi.json': openapi,
}
const items = {
  'people/[slug]': person,
  'releases/[slug]': release,
  'releases/[slug]/roll': roll,
  'releases/[slug]/roll.csv': rollCsv,
  'sources/[slug]': source,
}

/** Every folder under `app/api/v1/` with a route, as the folder is called. */
export const routesTried = [...Object.keys(lists), ...Object.keys(items)]

/** What the route of an address under `/api/v1` answers, of the data in `HABEAS_DATA`. */
export async function answerTo(path: string): Promise<Response> {
  const url = new URL(`http://localhost/api/v1${path}`)
  const [name = '', slug, ...part] = url.pathname.split('/').slice(3)
  const request = new Request(url)
  if (slug === undefined) return lists[name as keyof typeof lists].GET(request)
  const params = Promise.resolve({ slug: decodeURIComponent(slug) })
  const route = [name, '[slug]', ...part].join('/') as keyof typeof items
  return items[route].GET(request, { params })
}

/** A place whose data the routes answer with, until the test file is done. */
export function anApiPlace(): Place & { db: () => PublicDb } {
  const place = aPlace()
  const before = process.env.HABEAS_DATA
  process.env.HABEAS_DATA = place.folder
  let opened: PublicDb | undefined
  afterAll(() => {
    opened?.$client.close()
    if (before === undefined) delete process.env.HABEAS_DATA
    else process.env.HABEAS_DATA = before
  })
  return {
    ...place,
    db() {
      opened ??= openPublic(join(place.folder, 'public.db'))
      return opened
    },
  }
}
