import { EdtfDate } from '#components/dates/edtf-date'
import { NamedCitation } from '#components/sources/citation'
import { Empty } from '#components/ui/empty'
import { translator } from '#i18n/messages'
import { listWords } from '#i18n/names'
import { numberWords, quantityWords } from '#i18n/numbers'
import { paths } from '#i18n/paths'
import { figureWords } from '#i18n/words'
import { chronology, type DayKnown, type MadeKnown } from './chronology.ts'
import type { ReleasePart } from './release-part.ts'

/** How the picture emerged: each day, what it came to by then and who added what. */
export function BecameKnown({ release, evidence, locale }: ReleasePart) {
  const t = translator(locale)
  const { days, undated } = chronology(release, evidence)
  if (days.length + undated.length === 0) return <Empty>{t('releases.noSources')}</Empty>
  return (
    <ol className="space-y-4">
      {days.map((day) => (
        <li key={day.on.text} className="sm:grid sm:grid-cols-[11rem_1fr] sm:gap-4">
          <div>
            <span className="font-semibold">
              <EdtfDate date={day.on} locale={locale} />
            </span>
            {day.on.latest !== release.known?.day && (
              <a
                href={paths.release(locale, release.slug, `known=${day.on.latest}`)}
                className="block text-sm"
              >
                {t('emerged.seeThen')}
              </a>
            )}
          </div>
          <div>
            <p>
              <strong>{soFarWords(locale, day)}</strong>
            </p>
            <Added sources={day.sources} locale={locale} />
          </div>
        </li>
      ))}
      {undated.length > 0 && (
        <li className="sm:grid sm:grid-cols-[11rem_1fr] sm:gap-4">
          <span className="font-semibold">{t('known.undated')}</span>
          <div>
            <p>{t('emerged.undatedMeans')}</p>
            <Added sources={undated} locale={locale} />
          </div>
        </li>
      )}
    </ol>
  )
}

/** "So far: 12 names, 123 announced, 1 refuted" */
function soFarWords(locale: string, { soFar, announced }: DayKnown) {
  const t = translator(locale)
  const numbers = announced.map((value) => numberWords(locale, value))
  return t('emerged.soFar', {
    parts: [
      announced.length > 0
        ? t('emerged.announced', { numbers: listWords(locale, numbers) })
        : null,
      t('emerged.named', { count: soFar.named }),
      soFar.verified > 0 ? t('emerged.verified', { count: soFar.verified }) : null,
      soFar.refuted > 0 ? t('emerged.refuted', { count: soFar.refuted }) : null,
    ]
      .filter(Boolean)
      .join(', '),
  })
}

function Added({ sources, locale }: { sources: readonly MadeKnown[]; locale: string }) {
  return (
    <ul className="text-sm">
      {sources.map((item) => (
        <li key={item.source.id}>
          <NamedCitation source={item.source} />: {addedWords(locale, item)}
        </li>
      ))}
    </ul>
  )
}

function addedWords(locale: string, { figures, names, statements }: MadeKnown) {
  const t = translator(locale)
  return [
    ...figures.map(
      (figure) => `${figureWords(locale, figure)} ${quantityWords(locale, figure)}`,
    ),
    names > 0 ? t('releases.namesAdded', { count: names }) : null,
    statements > 0 ? t('releases.statementsAdded', { count: statements }) : null,
  ]
    .filter(Boolean)
    .join('; ')
}
