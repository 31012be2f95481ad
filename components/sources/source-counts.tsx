import { LocalText } from '#components/ui/local-text'
import { Section } from '#components/ui/section'
import type { Source } from '#db/queries/sources'
import { translator } from '#i18n/messages'
import { quantityWords } from '#i18n/numbers'
import { paths } from '#i18n/paths'
import { figureWords, words } from '#i18n/words'

type FiguresProps = { locale: string; figures: Source['figures'] }

/** The numbers this document gives about mass releases. */
export function SourceFigures({ locale, figures }: FiguresProps) {
  if (figures.length === 0) return null
  return (
    <Section id="figures" title={translator(locale)('sources.figures')}>
      <ul className="space-y-1">
        {figures.map((figure) => (
          <li key={figure.id}>
            <strong>{quantityWords(locale, figure)}</strong> {figureWords(locale, figure)}{' '}
            ·{' '}
            <a href={paths.release(locale, figure.release.slug)}>
              <LocalText texts={figure.release.names} locale={locale} />
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

type EntriesProps = { locale: string; entries: Source['entries'] }

/** The names on this document's list, as it spells them. */
export function SourceEntries({ locale, entries }: EntriesProps) {
  if (entries.length === 0) return null
  return (
    <Section id="names" title={translator(locale)('sources.entries')}>
      <ul className="space-y-1">
        {entries.map((entry) => (
          <li key={entry.id}>
            <bdi lang={entry.lang}>{entry.rawText}</bdi>{' '}
            <span className="text-muted">
              {words(locale, 'matchState', entry.matchState)}
            </span>
            {entry.person && (
              <>
                {' · '}
                <a href={paths.person(locale, entry.person.slug)}>
                  <LocalText texts={entry.person.names} locale={locale} />
                </a>
              </>
            )}
            {' · '}
            <a href={paths.release(locale, entry.release.slug)}>
              <LocalText texts={entry.release.names} locale={locale} />
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
