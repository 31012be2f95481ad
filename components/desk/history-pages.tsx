import type { HistoryEntry } from '#db/queries/desk-history'
import type { Labels } from '#db/queries/desk-labels'
import type { DeskPerson } from '#db/queries/desk-person'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { DeskPage } from './desk-page.tsx'
import { HistoryList } from './history-list.tsx'

type Props = {
  locale: string
  entries: readonly HistoryEntry[]
  labels: Labels
  /** There are older entries. */
  more: boolean
}

export function ChangesPage({ locale, ...rest }: Props) {
  const t = translator(locale)
  return (
    <DeskPage locale={locale} to={paths.desk.changes} title={t('desk.nav.changes')}>
      <HistoryList locale={locale} {...rest} />
      <Older
        locale={locale}
        {...rest}
        to={(query) => paths.desk.changes(locale, query)}
      />
    </DeskPage>
  )
}

export function PersonHistory({
  locale,
  person,
  ...rest
}: Props & { person: DeskPerson }) {
  const t = translator(locale)
  const { id, displayNames, slug } = person
  const name = localText(displayNames, locale)?.text ?? slug
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.history(other, id)}
      title={t('desk.history.of', { name })}
    >
      <p className="mb-3">
        <a href={paths.desk.person(locale, id)}>{t('desk.history.back')}</a>
      </p>
      <HistoryList locale={locale} {...rest} ofOnePerson />
      <Older
        locale={locale}
        {...rest}
        to={(query) => `${paths.desk.history(locale, id)}?${query}`}
      />
    </DeskPage>
  )
}

type OlderProps = Omit<Props, 'labels'> & { to: (query: string) => string }

function Older({ locale, entries, more, to }: OlderProps) {
  const last = entries.at(-1)
  if (!more || !last) return null
  return (
    <p className="mt-4">
      <a href={to(`before=${last.id}`)}>{translator(locale)('desk.history.older')}</a>
    </p>
  )
}
