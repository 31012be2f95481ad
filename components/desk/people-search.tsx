import { PersonName } from '#components/people/person-name'
import { FoundAs } from '#components/search/found-as'
import { Badge } from '#components/ui/badge'
import { Button } from '#components/ui/button'
import { DataTable } from '#components/ui/data-table'
import { Empty } from '#components/ui/empty'
import type { DeskPersonRow } from '#db/queries/desk-people'
import type { ReleasePerson } from '#db/queries/release-lines'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { statusWords } from '#i18n/release-words'
import { words } from '#i18n/words'
import { DeskPage } from './desk-page.tsx'
import { Pager } from './pager.tsx'
import { FinderField } from './person-finder.tsx'

type Props = {
  locale: string
  /** What was searched for, and who was ticked, as an address says it. */
  query: string
  q: string
  page: number
  pageSize: number
  rows: readonly DeskPersonRow[]
  total: number
  /** Who was ticked before the search or on another page. */
  chosen: readonly ReleasePerson[]
}

/** Everyone in the record, each with the way to the form that is needed most. */
export function PeopleSearch({
  locale,
  query,
  q,
  page,
  pageSize,
  rows,
  total,
  chosen,
}: Props) {
  const t = translator(locale)
  const here = paths.desk.people(locale)
  const isChosen = new Set(chosen.map(({ personId }) => personId))
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.people(other, query)}
      title={t('desk.people.title')}
    >
      <form action={paths.desk.quickRelease(locale)}>
        <search>
          <FinderField
            {...{ locale, q, formAction: here }}
            autoFocus={rows.length === 0 || q === ''}
          />
        </search>
        <p role="status" className="my-3">
          {t('desk.people.count', { count: total })}
        </p>
        <Chosen {...{ locale, chosen, rows }} />
        {rows.length > 0 ? (
          <PeopleTable {...{ locale, rows, isChosen }} searched={q !== ''} />
        ) : (
          <Nobody locale={locale} />
        )}
        {rows.length + chosen.length > 0 && (
          <p className="mt-4 flex flex-wrap gap-2">
            <Button>{t('quickRelease.ticked')}</Button>
            <Button quiet formAction={paths.desk.duplicates(locale)}>
              {t('identity.compareTicked')}
            </Button>
          </p>
        )}
        <Pager
          locale={locale}
          page={page}
          pages={Math.ceil(total / pageSize)}
          formAction={here}
        />
      </form>
    </DeskPage>
  )
}

/** Whoever was ticked and is not in view stays ticked, whatever is searched for next. */
function Chosen({ locale, chosen, rows }: Pick<Props, 'locale' | 'chosen' | 'rows'>) {
  const t = translator(locale)
  const shown = new Set(rows.map(({ id }) => id))
  const others = chosen.filter(({ personId }) => !shown.has(personId))
  if (others.length === 0) return null
  return (
    <fieldset className="my-3 border-s-2 border-line ps-3">
      <legend className="text-sm text-muted">{t('quickRelease.chosen')}</legend>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {others.map(({ personId, names, slug }) => (
          <li key={personId}>
            <label className="flex items-center gap-2">
              <input
                type="checkbox"
                name="person"
                value={personId}
                defaultChecked
                className="size-6"
              />
              <PersonName names={names} slug={slug} locale={locale} />
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

type TableProps = Pick<Props, 'locale' | 'rows'> & {
  searched: boolean
  isChosen: ReadonlySet<number>
}

function PeopleTable({ locale, rows, searched, isChosen }: TableProps) {
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
          cell: (row) => (
            <Tick locale={locale} row={row} isTicked={isChosen.has(row.id)} />
          ),
        },
        {
          heading: t('desk.people.name'),
          breaks: true,
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

function Tick({
  locale,
  row: { id, names, slug },
  isTicked,
}: RowProps & { isTicked: boolean }) {
  const name = localText(names, locale)?.text ?? slug
  return (
    <input
      type="checkbox"
      name="person"
      value={id}
      defaultChecked={isTicked}
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
