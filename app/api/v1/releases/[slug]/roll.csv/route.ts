import { publicDb } from '#db/public'
import { queryOf, respond } from '#transfer/api/answer'
import { rollTable } from '#transfer/api/releases'

export const dynamic = 'force-dynamic'

type Context = RouteContext<'/api/v1/releases/[slug]/roll.csv'>

export async function GET({ url }: Request, at: Context) {
  return respond(rollTable(publicDb(), (await at.params).slug, queryOf(url)))
}
