import { publicDb } from '#db/public'
import { queryOf, respond } from '#transfer/api/answer'
import { peopleTable } from '#transfer/api/people'

export const dynamic = 'force-dynamic'

export function GET({ url }: Request) {
  return respond(peopleTable(publicDb(), queryOf(url)))
}
