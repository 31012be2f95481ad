import { EdtfDate } from '#components/dates/edtf-date'
import { NamedCitation } from '#components/sources/citation'
import { Empty } from '#components/ui/empty'
import { translator } from '#i18n/messages'
import { quantityWords } from '#i18n/numbers'
import { figureWords } from '#i18n/words'
import { chronology, type MadeKnown } from './chronology.ts'
import type { ReleasePart } from './release-part.ts'

/** In what order it became known: each source on its day, with what it added. */
export function BecameKnown({ release, evidence, locale }: ReleasePart) {
  const t = translator(locale)
  const known = chronology(release, evidence)
  if (known.length === 0) return <Empty>{t('releases.noSources')}</Empty>
  const days = Map.groupBy(known, ({ source }) => source.on?.text)
  return (
    <ol className="space-y-2">
      {[...days].map(([day, [first, ...more]]) => (
        <li key={day} className="sm:grid sm:grid-cols-[11rem_1fr] sm:gap-4">
          <span className="font-semibold">
            <EdtfDate date={first?.source.on ?? null} locale={locale} />
          </span>
          <ul>
            {(first ? [first, ...more] : []).map((item) => (
              <li key={item.source.id}>
                <NamedCitation source={item.source} />: {addedWords(locale, item)}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
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
