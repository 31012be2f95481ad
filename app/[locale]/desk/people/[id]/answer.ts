import { notFound, redirect } from 'next/navigation'
import type { Problem } from '#auth/action'
import type { Contradiction, EventAt, Missing } from '#db/mutations/events'
import { paths } from '#i18n/paths'
import type { Result } from '#lib/result'

/** Back to the person once an event is saved, or what it contradicts and where to look. */
export function answerEvent(
  locale: string,
  personId: number,
  result: Result<EventAt, Contradiction | Missing>,
): Problem {
  if (result.ok) redirect(paths.desk.person(locale, personId, result.value.eventId))
  if (!('otherId' in result.problem)) notFound()
  const { code, otherId, on } = result.problem
  return {
    code,
    field: 'on',
    on: on?.text,
    href: otherId === null ? undefined : paths.desk.editEvent(locale, personId, otherId),
  }
}
