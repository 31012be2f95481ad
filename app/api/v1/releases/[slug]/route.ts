import { publicDb } from '#db/public'
import { respond } from '#transfer/api/answer'
import { releaseAnswer, rollTable } from '#transfer/api/releases'

export const dynamic = 'force-dynamic'

/** A folder cannot be named `[slug].csv`, so the table of a release is made here too. */
export async function GET(_: Request, at: RouteContext<'/api/v1/releases/[slug]'>) {
  const { slug } = await at.params
  const table = /^(.+)\.csv$/.exec(slug)?.[1]
  return respond(table ? rollTable(publicDb(), table) : releaseAnswer(publicDb(), slug))
}
