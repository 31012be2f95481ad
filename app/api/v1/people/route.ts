import { publicDb } from '#db/public'
import { queryOf, respond } from '#transfer/api/answer'
import { peopleAnswer } from '#transfer/api/people'

export const dynamic = 'force-dynamic'

export function GET({ url }: Request) {
  return respond(peopleAnswer(publicDb(), queryOf(url)))
}
