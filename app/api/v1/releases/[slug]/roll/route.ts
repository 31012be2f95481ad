import { publicDb } from '#db/public'
import { queryOf, respond } from '#transfer/api/answer'
import { rollAnswer } from '#transfer/api/releases'

export const dynamic = 'force-dynamic'

type Context = RouteContext<'/api/v1/releases/[slug]/roll'>

export async function GET({ url }: Request, at: Context) {
  return respond(rollAnswer(publicDb(), (await at.params).slug, queryOf(url)))
}
