import { ListTabs } from '#components/desk/list-tabs'
import { Badge } from '#components/ui/badge'
import { DataTable } from '#components/ui/data-table'
import { Empty } from '#components/ui/empty'
import type { CorrectionAbout } from '#db/queries/correction-subjects'
import type { Correction } from '#db/queries/corrections'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import { aboutWords } from '../../corrections/about-words.ts'
import { DeskPage } from '../desk-page.tsx'
import { PageLinks } from '../page-links.tsx'
import { dueWords } from './due-words.ts'

export type ListedCorrection = Correction & {
  /** What the form was opened from. */
  found: CorrectionAbout | undefined
  isLimited: boolean
}

type Props = {
  locale: string
  closed: boolean
  page: number
  more: boolean
  rows: readonly ListedCorrection[]
  /** The instant for which deadlines are said. */
  now: number
}

/** What readers ask for: what is overdue first, then what is about safety. */
export function CorrectionsPage({ locale, closed, page, more, rows, now }: Props) {
  const t = translator(locale)
  const to = (page: number, other = locale) =>
    paths.desk.corrections(other, correctionsQuery(closed, page))
  return (
    <DeskPage
      locale={locale}
      to={(other) => to(page, other)}
      title={t('desk.corrections.title')}
    >
      <Tabs locale={locale} closed={closed} />
      {rows.length === 0 ? (
        <Empty>
          {closed ? t('desk.corrections.closedNone') : t('desk.corrections.none')}
        </Empty>
      ) : (
        <CorrectionsTable locale={locale} rows={rows} now={now} />
      )}
      <PageLinks {...{ locale, page, more, to }} />
    </DeskPage>
  )
}

export function correctionsQuery(closed: boolean, page: number): string {
  return [closed && 'list=closed', page > 1 && `page=${page}`].filter(Boolean).join('&')
}

function Tabs({ locale, closed }: Pick<Props, 'locale' | 'closed'>) {
  const t = translator(locale)
  const at = (query: string) => paths.desk.corrections(locale, query)
  const tabs = [
    { href: at(''), text: t('desk.corrections.open'), isHere: !closed },
    { href: at('list=closed'), text: t('desk.corrections.closed'), isHere: closed },
  ]
  return <ListTabs label={t('desk.corrections.title')} tabs={tabs} />
}

function CorrectionsTable({ locale, rows, now }: Pick<Props, 'locale' | 'rows' | 'now'>) {
  const t = translator(locale)
  const whom = ({ found, about }: ListedCorrection) =>
    found ? aboutWords(locale, found) : (about ?? t('desk.corrections.notInRecord'))
  return (
    <DataTable<ListedCorrection>
      caption={t('desk.corrections.title')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: t('desk.corrections.what'),
          cell: (row) => (
            <>
              {words(locale, 'correctionKind', row.kind)}{' '}
              {row.isLimited && <Badge>{t('desk.corrections.limited')}</Badge>}
            </>
          ),
        },
        { heading: t('desk.corrections.about'), breaks: true, cell: (row) => whom(row) },
        {
          heading: t('desk.corrections.state'),
          cell: ({ state }) => words(locale, 'correctionState', state),
        },
        {
          heading: t('desk.corrections.when'),
          cell: (row) => dueWords(locale, row, now),
        },
        {
          heading: t('desk.people.act'),
          cell: (row) => (
            <a
              href={paths.desk.correction(locale, row.id)}
              aria-label={`${t('desk.corrections.act')}: ${whom(row)}`}
            >
              {t('desk.corrections.act')}
            </a>
          ),
        },
      ]}
    />
  )
}
