import { EdtfDate } from '#components/dates/edtf-date'
import { DataTable } from '#components/ui/data-table'
import { Empty } from '#components/ui/empty'
import type { BoardEntry, BoardList } from '#db/queries/roll-board'
import { isDecided } from '#domain/roll'
import { translator } from '#i18n/messages'
import { languageWords } from '#i18n/names'
import { numberWords } from '#i18n/numbers'
import { paths } from '#i18n/paths'

type Props = {
  locale: string
  massReleaseId: number
  lists: readonly BoardList[]
  entries: readonly BoardEntry[]
  isOpen: boolean
}

/** The lists that the roll was cut from, each with what is left to decide on it. */
export function BoardLists({ locale, massReleaseId, lists, entries, isOpen }: Props) {
  const t = translator(locale)
  const count = (list: BoardList, isCounted = (_: BoardEntry) => true) =>
    numberWords(
      locale,
      entries.filter((entry) => entry.listId === list.id && isCounted(entry)).length,
    )
  return (
    <>
      {lists.length === 0 ? (
        <Empty>{t('desk.massReleases.noRoll')}</Empty>
      ) : (
        <DataTable<BoardList>
          caption={t('board.lists')}
          rows={lists}
          keyOf={({ id }) => id}
          columns={[
            {
              heading: t('desk.fields.source'),
              breaks: true,
              card: 'bare',
              cell: ({ id, publisher, title }) => (
                <a href={paths.desk.rollList(locale, massReleaseId, id)}>
                  {title ? `${publisher} – ${title}` : publisher}
                </a>
              ),
            },
            {
              heading: t('desk.fields.publishedOn'),
              cell: ({ publishedOn }) => <EdtfDate date={publishedOn} locale={locale} />,
            },
            {
              heading: t('ui.language'),
              cell: ({ lang }) => languageWords(locale, lang),
            },
            { heading: t('board.entriesOnIt'), cell: (list) => count(list) },
            {
              heading: t('board.counts.undecided'),
              cell: (list) => count(list, ({ matchState }) => !isDecided(matchState)),
            },
          ]}
        />
      )}
      {isOpen && (
        <p className="mt-2">
          <a href={paths.desk.newRoll(locale, massReleaseId)}>
            {t('desk.massReleases.addRoll')}
          </a>
        </p>
      )}
    </>
  )
}
