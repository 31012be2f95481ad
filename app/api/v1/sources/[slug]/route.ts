import { publicDb } from '#db/public'
import { respond } from '#transfer/api/answer'
import { sourceAnswer } from '#transfer/api/releases'

export const dynamic = 'force-dynamic'

export async function GET(_: Request, at: RouteContext<'/api/v1/sources/[slug]'>) {
  return respond(sourceAnswer(publicDb(), (await at.params).slug))
}
