import { publicDb } from '#db/public'
import { queryOf, respond } from '#transfer/api/answer'
import { personAnswer } from '#transfer/api/people'

export const dynamic = 'force-dynamic'

export async function GET({ url }: Request, at: RouteContext<'/api/v1/people/[slug]'>) {
  return respond(personAnswer(publicDb(), (await at.params).slug, queryOf(url)))
}
