import { publicDb } from '#db/public'
import { queryOf, respond } from '#transfer/api/answer'
import { releaseAnswer, rollTable } from '#transfer/api/releases'

export const dynamic = 'force-dynamic'

/** A folder cannot be named `[slug].csv`, so the table of a release is made here too. */
export async function GET({ url }: Request, at: RouteContext<'/api/v1/releases/[slug]'>) {
  const { slug } = await at.params
  const [table, db, query] = [/^(.+)\.csv$/.exec(slug)?.[1], publicDb(), queryOf(url)]
  return respond(table ? rollTable(db, table, query) : releaseAnswer(db, slug, query))
}
