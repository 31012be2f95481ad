import { PersonName } from '#components/people/person-name'
import { FoundAs } from '#components/search/found-as'
import { Badge } from '#components/ui/badge'
import { Button } from '#components/ui/button'
import { DataTable } from '#components/ui/data-table'
import { Empty } from '#components/ui/empty'
import type { DeskPersonRow } from '#db/queries/desk-people'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { statusWords } from '#i18n/release-words'
import { words } from '#i18n/words'
import { DeskPage } from './desk-page.tsx'
import { Pager } from './pager.tsx'
import { PersonFinder } from './person-finder.tsx'

type Props = {
  locale: string
  q: string
  page: number
  pageSize: number
  rows: readonly DeskPersonRow[]
  total: number
}

/** Everyone in the record, each with the way to the form that is needed most. */
export function PeopleSearch({ locale, q, page, pageSize, rows, total }: Props) {
  const t = translator(locale)
  const query = q && `q=${encodeURIComponent(q)}`
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.people(other, query)}
      title={t('desk.people.title')}
    >
      <PersonFinder
        locale={locale}
        action={paths.desk.people(locale)}
        q={q}
        autoFocus={rows.length === 0 || q === ''}
      />
      <p role="status" className="my-3">
        {t('desk.people.count', { count: total })}
      </p>
      {rows.length > 0 ? (
        <form action={paths.desk.quickRelease(locale)}>
          <PeopleTable locale={locale} rows={rows} searched={q !== ''} />
          <p className="mt-4">
            <Button>{t('quickRelease.ticked')}</Button>{' '}
            <Button quiet formAction={paths.desk.duplicates(locale)}>
              {t('identity.compareTicked')}
            </Button>
          </p>
        </form>
      ) : (
        <Nobody locale={locale} />
      )}
      <Pager
        locale={locale}
        page={page}
        pages={Math.ceil(total / pageSize)}
        to={(number) =>
          paths.desk.people(locale, [query, `page=${number}`].filter(Boolean).join('&'))
        }
      />
    </DeskPage>
  )
}

type TableProps = Pick<Props, 'locale' | 'rows'> & { searched: boolean }

function PeopleTable({ locale, rows, searched }: TableProps) {
  const t = translator(locale)
  return (
    <DataTable<DeskPersonRow>
      caption={t('desk.people.title')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: t('quickRelease.tick'),
          card: 'inline',
          cell: (row) => <Tick locale={locale} row={row} />,
        },
        {
          heading: t('desk.people.name'),
          cell: ({ id, names, slug, hit }) => (
            <>
              <a href={paths.desk.person(locale, id)}>
                <PersonName names={names} slug={slug} locale={locale} />
              </a>
              <span className="block text-sm text-muted">
                <FoundAs locale={locale} hit={hit} />
              </span>
            </>
          ),
        },
        {
          heading: t('desk.people.status'),
          cell: (row) => statusWords(locale, row),
        },
        {
          heading: t('desk.people.level'),
          cell: ({ publicationLevel }) => (
            <Badge>{words(locale, 'publicationLevel', publicationLevel)}</Badge>
          ),
        },
        {
          heading: t('desk.people.act'),
          cell: (row) => (
            <ReleaseLink
              locale={locale}
              row={row}
              focused={searched && row === rows[0]}
            />
          ),
        },
      ]}
    />
  )
}

type RowProps = { locale: string; row: DeskPersonRow }

function Tick({ locale, row: { id, names, slug } }: RowProps) {
  const name = localText(names, locale)?.text ?? slug
  return (
    <input
      type="checkbox"
      name="person"
      value={id}
      aria-label={translator(locale)('quickRelease.tickOf', { name })}
      className="size-6"
    />
  )
}

type LinkProps = { locale: string; row: DeskPersonRow; focused: boolean }

/** After a search the first result's link has the focus: its form is one key away. */
function ReleaseLink({ locale, row, focused }: LinkProps) {
  const t = translator(locale)
  const name = localText(row.names, locale)?.text ?? row.slug
  return (
    <a
      href={paths.desk.newRelease(locale, row.id)}
      aria-label={t('desk.people.recordReleaseOf', { name })}
      // biome-ignore lint/a11y/noAutofocus: the next key after a search opens the first form
      autoFocus={focused}
    >
      {t('desk.people.recordRelease')}
    </a>
  )
}

function Nobody({ locale }: { locale: string }) {
  const t = translator(locale)
  return (
    <Empty>
      {t('desk.people.nobody')}{' '}
      <a href={paths.desk.newPerson(locale)}>{t('desk.people.new')}</a>
    </Empty>
  )
}
