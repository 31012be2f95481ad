import { publicDb } from '#db/public'
import { listIndexedPeople } from '#db/queries/match-index'
import { readingsIn } from '#domain/han-readings'
import { packIndex } from '#domain/match-index'

export const dynamic = 'force-dynamic'

/** All names there are, for the page that matches lists in its reader's browser. */
export async function GET() {
  const people = await listIndexedPeople(publicDb())
  const names = people.flatMap(({ names }) => names.map(({ text }) => text))
  return Response.json(packIndex(people, readingsIn(names)))
}
