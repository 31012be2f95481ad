import { PersonName } from '#components/people/person-name'
import { NamedCitation } from '#components/sources/citation'
import { InLanguage } from '#components/ui/in-language'
import { Section } from '#components/ui/section'
import type { KnownOnDay } from '#db/queries/mass-release-known'
import { translator } from '#i18n/messages'
import { quantityWords } from '#i18n/numbers'
import { paths } from '#i18n/paths'
import { figureWords } from '#i18n/words'
import type { ReleasePart } from './release-part.ts'

/** What may have been known on the day or not: counted nowhere, and in nobody's way. */
export function Unsure(part: ReleasePart) {
  const { release, locale } = part
  if (!release.known) return null
  const t = translator(locale)
  const states = (['perhaps', 'undated'] as const).filter(
    (state) => release.known && Object.values(release.known[state]).flat().length > 0,
  )
  if (states.length === 0) return null
  return (
    <Section id="unsure" title={t('known.unsure')}>
      {states.map((state) => (
        <div key={state} className="mb-4">
          <h3 className="text-lg">{t(`known.${state}`)}</h3>
          <p className="text-muted">{t(`known.${state}Means`)}</p>
          {release.known && <Rows {...part} rows={release.known[state]} />}
        </div>
      ))}
    </Section>
  )
}

type RowsProps = ReleasePart & { rows: KnownOnDay['undated'] }

function Rows({ rows, evidence, locale }: RowsProps) {
  const by = (sourceId: number) => {
    const source = evidence.source(sourceId)
    return source && <NamedCitation source={source} />
  }
  const silent = rows.sources.filter(
    (id) => ![...rows.figures, ...rows.roll].some(({ sourceId }) => sourceId === id),
  )
  return (
    <ul className="list-disc ps-5">
      {rows.figures.map((figure) => (
        <li key={figure.id}>
          {figureWords(locale, figure)} {quantityWords(locale, figure)} —{' '}
          {by(figure.sourceId)}
        </li>
      ))}
      {rows.roll.map((entry) => (
        <li key={entry.id}>
          <InLanguage text={entry.rawText} lang={entry.lang} locale={locale} /> —{' '}
          {by(entry.sourceId)}
        </li>
      ))}
      {rows.events.map(({ id, person, displayNames }) => (
        <li key={id}>
          <a href={paths.person(locale, person.slug)}>
            <PersonName names={displayNames} slug={person.slug} locale={locale} />
          </a>{' '}
          — {translator(locale)('known.release')}
        </li>
      ))}
      {silent.length > 0 && (
        <li>
          {translator(locale)('known.otherSources')}{' '}
          {silent.map((id, index) => (
            <span key={id}>
              {index > 0 && ', '}
              {by(id)}
            </span>
          ))}
        </li>
      )}
    </ul>
  )
}
