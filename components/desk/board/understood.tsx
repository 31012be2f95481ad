import { parseEdtf } from '#domain/edtf'
import type { Understood } from '#domain/list-entry'
import { dateWords } from '#i18n/format'
import { translator } from '#i18n/messages'
import { countryWords } from '#i18n/names'

type Props = { locale: string; understood: Understood; isReadByEditor: boolean }

/** What was taken from an entry: its name, then whatever else it was found to say. */
export function UnderstoodLine({ locale, understood, isReadByEditor }: Props) {
  const t = translator(locale)
  const { name, otherNames, place, articles, country, rest } = understood
  const parts = [
    otherNames.join(', '),
    birthWords(locale, understood),
    place && t('board.understood.place', { place }),
    articles.length > 0 && t('board.understood.articles', { list: articles.join(', ') }),
    country && countryWords(locale, country),
    rest && t('board.understood.rest', { rest }),
    isReadByEditor && t('board.understood.byEditor'),
  ].filter(Boolean)
  return (
    <p className="text-sm text-muted">
      {t('board.understood.as')}{' '}
      <bdi className="text-ink">{name || t('board.understood.noName')}</bdi>
      {parts.map((part) => (
        <span key={String(part)}>
          {' · '}
          <bdi>{part}</bdi>
        </span>
      ))}
    </p>
  )
}

function birthWords(locale: string, { birthOn, birthYear, age }: Understood) {
  const t = translator(locale)
  const date = birthOn === null ? undefined : parseEdtf(birthOn)
  if (date?.ok) return t('board.understood.born', { date: dateWords(locale, date.value) })
  if (birthYear !== null) return t('board.understood.born', { date: String(birthYear) })
  return age === null ? null : t('board.understood.aged', { count: age })
}
