import { Section } from '#components/ui/section'
import type { NearPerson } from '#db/queries/people-page'
import type { FoundName } from '#domain/name-hit'
import { alike } from '#domain/name-query'
import { translator } from '#i18n/messages'
import { FoundForm } from './found-as.tsx'
import { PersonLine } from './person-line.tsx'

type Props = { locale: string; people: readonly NearPerson[] }

/** People who may be meant, never among those who certainly are. */
export function NearNames({ locale, people }: Props) {
  const t = translator(locale)
  if (people.length === 0) return null
  return (
    <Section id="near" title={t('people.near.title')}>
      <p className="max-w-prose text-sm text-muted">{t('people.near.meaning')}</p>
      <ul className="mt-2 border-t border-line">
        {people.map((person) => (
          <PersonLine key={person.id} locale={locale} person={person} hasCountry={false}>
            <FoundForm locale={locale} hit={person.hit} /> ·{' '}
            {fitWords(locale, person.hit)}
          </PersonLine>
        ))}
      </ul>
    </Section>
  )
}

/** Which words fit, which nearly, which not: "fits: Anna; does not fit: Smith". */
function fitWords(locale: string, { words }: FoundName) {
  const t = translator(locale)
  const kinds = Map.groupBy(words, ({ likeness }) => kindOf(likeness))
  return (['fits', 'nearly', 'misses'] as const)
    .flatMap((kind) => {
      const asked = kinds
        .get(kind)
        ?.map((word) => word.asked)
        .join(' ')
      return asked ? [t(`people.near.${kind}`, { words: asked })] : []
    })
    .join('; ')
}

function kindOf(likeness: number) {
  if (likeness >= alike) return 'fits'
  return likeness > 0 ? 'nearly' : 'misses'
}
