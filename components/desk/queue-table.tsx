import { DataTable } from '#components/ui/data-table'
import { LocalText } from '#components/ui/local-text'
import type { QueueRow } from '#db/queries/queue'
import { type Day, type Edtf, MIN_DAY } from '#domain/edtf'
import type { LimitField } from '#domain/limit'
import type { QueueList } from '#domain/queue'
import { dateWords, dayWords } from '#i18n/format'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import { eventWords, questionWords } from './claimed-row.ts'

type Props = { locale: string; list: QueueList; rows: readonly QueueRow[] }

/** Whose it is, what it is, since when, and the form that settles it. */
export function QueueTable({ locale, list, rows }: Props) {
  const t = translator(locale)
  return (
    <DataTable<QueueRow>
      caption={t(`desk.queue.${list}`)}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: t('desk.queue.whose'),
          breaks: true,
          cell: (row) => <Owner locale={locale} row={row} />,
        },
        {
          heading: t('desk.queue.what'),
          breaks: true,
          cell: (row) => <What locale={locale} list={list} row={row} />,
        },
        {
          heading: t(`desk.queue.${list}Since`),
          narrow: true,
          cell: (row) => sinceWords(locale, { list, row }),
        },
        {
          heading: t('desk.people.act'),
          cell: (row) => <Act locale={locale} list={list} row={row} />,
        },
      ]}
    />
  )
}

type RowProps = { locale: string; row: QueueRow }
type ListProps = RowProps & { list: QueueList }

function Owner({ locale, row: { person, massRelease } }: RowProps) {
  if (person)
    return (
      <a href={paths.desk.person(locale, person.id)}>
        <LocalText texts={person.names} locale={locale} />
      </a>
    )
  if (!massRelease) return null
  return (
    <a href={paths.desk.massRelease(locale, massRelease.id)}>
      <LocalText texts={massRelease.names} locale={locale} />
    </a>
  )
}

function What({ locale, list, row }: ListProps) {
  const { subject, event, person, text } = row
  if (list === 'silent') return person && words(locale, 'custodyStatus', person.status)
  if (list === 'reviews') return reviewWords(locale, row)
  if (list === 'reported') return event && words(locale, 'eventKind', event.kind)
  const isNamed = event === null || subject === 'sentence'
  const what = isNamed && subject !== 'person' && words(locale, 'claimSubject', subject)
  const which = [what, event && eventWords(locale, event), text]
    .filter(Boolean)
    .join(': ')
  const question = list === 'conflicts' && questionWords(locale, row)
  return [question, which].filter(Boolean).join(' – ')
}

/** "place of birth", "date – arrest, 2020", or the whole person. */
function reviewWords(locale: string, { field, event, text }: QueueRow) {
  const t = translator(locale)
  if (!field) return t('desk.queue.wholePerson')
  const what = words(locale, 'limitField', field as LimitField)
  return [what, event && eventWords(locale, event), text].filter(Boolean).join(' – ')
}

/** As exactly as it is known: a year does not become its last day. */
function sinceWords(locale: string, { list, row }: Omit<ListProps, 'locale'>): string {
  const { day, since, event, endsOn } = row
  const on = list === 'reported' ? event?.on : endsOn
  if (on && list !== 'reviews') return dateWords(locale, on)
  if (list === 'reviews' && day) return dayWords(locale, day)
  if (list === 'silent' && day) return dateWords(locale, notAfter(day))
  return since
    ? dayWords(locale, since.slice(0, 10))
    : translator(locale)('ui.notRecorded')
}

const notAfter = (day: Day): Edtf => ({
  text: `../${day}`,
  earliest: MIN_DAY,
  latest: day,
  doubt: 'none',
})

/** Each link tells whose it is to those who hear it alone. */
function Act({ locale, list, row }: ListProps) {
  const t = translator(locale)
  const owner = row.person ?? row.massRelease
  const name = owner ? (localText(owner.names, locale)?.text ?? '') : ''
  const act = t(`desk.queue.${list}Act`)
  return (
    <a href={actPath(locale, list, row)} aria-label={`${act}: ${name}`}>
      {act}
    </a>
  )
}

function actPath(locale: string, list: QueueList, row: QueueRow): string {
  const personId = row.person?.id ?? 0
  switch (list) {
    case 'conflicts':
      return paths.desk.question(locale, row)
    case 'unsourced':
      return paths.desk.newClaim(locale, { ...row, field: null })
    case 'reported':
      return paths.desk.editEvent(locale, personId, row.event?.id ?? 0)
    case 'ended':
      return paths.desk.newRelease(locale, personId)
    case 'reviews':
      return paths.desk.publication(locale, personId)
    case 'silent':
      return `${paths.desk.person(locale, personId)}#events`
  }
}
