import { PersonName } from '#components/people/person-name'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import type { RollLine } from './roll-lines.ts'

export function RollPerson({ line, locale }: { line: RollLine; locale: string }) {
  const { person } = line
  if (!person)
    return (
      <span className="text-muted">{translator(locale)('releases.nobodyKnown')}</span>
    )
  return (
    <a href={paths.person(locale, person.slug)} className="font-semibold">
      <PersonName names={person.names} slug={person.slug} locale={locale} />
    </a>
  )
}
