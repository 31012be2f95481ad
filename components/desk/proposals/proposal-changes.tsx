import { DataTable } from '#components/ui/data-table'
import type { Labels } from '#db/queries/desk-labels'
import { type ProposedChange, partsOf } from '#domain/proposal-parts'
import { changedFields, type FieldChange } from '#domain/revision'
import { translator } from '#i18n/messages'
import { PhotoPicture } from '../photos/photo-picture.tsx'
import { columnWords, rowWords, valueWords } from './part-words.ts'

/** The small size of each photo that is changed, by the id of its file. */
export type Pictures = Readonly<Record<number, Uint8Array | undefined>>

type Props = {
  locale: string
  changes: readonly ProposedChange[]
  labels: Labels
  pictures: Pictures
}

/** An application of a roll touches thousands of rows; a page shows the first of them. */
export const changesShown = 100

/** Row by row what would change, against the record as it is now. */
export function ProposalChanges({ locale, changes, labels, pictures }: Props) {
  const t = translator(locale)
  return (
    <>
      {changes.slice(0, changesShown).map((change) => (
        <div key={`${change.table} ${change.key}`} className="mb-6">
          <h3 className="font-semibold">{rowWords({ locale, labels }, change)}</h3>
          <Standing locale={locale} change={change} />
          <Picture locale={locale} change={change} pictures={pictures} />
          <FieldTable locale={locale} change={change} labels={labels} />
        </div>
      ))}
      {changes.length > changesShown && (
        <p>{t('desk.history.onlyFirst', { count: changesShown })}</p>
      )}
    </>
  )
}

type PictureProps = OneProps & Pick<Props, 'pictures'>

/** Nobody can make sure who a face is by the name of a file. */
function Picture({ locale, change: { before, after }, pictures }: PictureProps) {
  const small = pictures[Number(after?.file_id ?? before?.file_id)]
  return small ? <PhotoPicture locale={locale} small={small} /> : null
}

type OneProps = { locale: string; change: ProposedChange }

/** Said where the record moved on since. */
function Standing({ locale, change }: OneProps) {
  const states = new Set(partsOf(change).map(({ state }) => state))
  const state = (['gone', 'moved', 'same'] as const).find((one) => states.has(one))
  if (!state) return null
  return <p className="max-w-prose">{translator(locale)(`review.standing.${state}`)}</p>
}

function FieldTable({ locale, change, labels }: OneProps & { labels: Labels }) {
  const t = translator(locale)
  const { table, before, after, now } = change
  const isMoved = partsOf(change).some(({ state }) => state !== 'free')
  const cell =
    (row: ProposedChange['before']) =>
    ({ column }: FieldChange) =>
      valueWords({ locale, labels }, { table, column }, row)
  return (
    <DataTable<FieldChange>
      caption={rowWords({ locale, labels }, change)}
      rows={changedFields(before, after)}
      keyOf={({ column }) => column}
      columns={[
        {
          heading: t('desk.form.field'),
          cell: ({ column }) => columnWords(locale, column),
        },
        ...(before
          ? [{ heading: t('review.was'), breaks: true, cell: cell(before) }]
          : []),
        ...(isMoved ? [{ heading: t('review.now'), breaks: true, cell: cell(now) }] : []),
        ...(after
          ? [{ heading: t('review.proposed'), breaks: true, cell: cell(after) }]
          : []),
      ]}
    />
  )
}
