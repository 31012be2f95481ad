import { publicDb } from '#db/public'
import { queryOf, respond } from '#transfer/api/answer'
import { releasesTable } from '#transfer/api/releases'

export const dynamic = 'force-dynamic'

export function GET({ url }: Request) {
  return respond(releasesTable(publicDb(), queryOf(url)))
}
