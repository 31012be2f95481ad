import { publicDb } from '#db/public'
import { queryOf, respond } from '#transfer/api/answer'
import { eventsAnswer } from '#transfer/api/events'

export const dynamic = 'force-dynamic'

export function GET({ url }: Request) {
  return respond(eventsAnswer(publicDb(), queryOf(url)))
}
