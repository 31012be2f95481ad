import type { Change } from '#db/queries/desk-history'
import type { Labels } from '#db/queries/desk-labels'
import { changedFields } from '#domain/revision'
import { instantWords } from '#i18n/instants'
import { optionalMessage, translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { storedWords } from './change-words.ts'

type Props = { locale: string; changes: readonly Change[]; labels: Labels }

/** Each row that a revision touched, field by field: what it was and what it is. */
export function RowChanges({ locale, changes, labels }: Props) {
  return (
    <ul className="mt-1 grid gap-2">
      {changes.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one revision may touch a row twice
        <li key={index}>
          <p>
            {`${optionalMessage(locale, `desk.tables.${change.table}`) ?? change.table}: ${verbOf(locale, change)}`}
            {change.erased && <Decision locale={locale} erased={change.erased} />}
          </p>
          <dl className="ms-4 text-sm">
            {changedFields(change.before, change.after).map(
              ({ column, before, after }) => {
                const place = { locale, table: change.table, column, labels }
                return (
                  <div key={column} className="flex flex-wrap gap-x-2">
                    <dt className="text-muted">
                      {optionalMessage(locale, `desk.columns.${column}`) ?? column}
                    </dt>
                    <dd className="min-w-0">
                      {change.before && (
                        <>
                          <del>{storedWords(place, before)}</del>
                          {' → '}
                        </>
                      )}
                      {change.after && (
                        <ins className="no-underline">{storedWords(place, after)}</ins>
                      )}
                    </dd>
                  </div>
                )
              },
            )}
          </dl>
        </li>
      ))}
    </ul>
  )
}

type Erased = NonNullable<Change['erased']>

/** The proposal to erase it, or where there was none the change itself. */
function Decision({ locale, erased }: { locale: string; erased: Erased }) {
  const { proposalId, revisionId } = erased
  return (
    <>
      {' '}
      <a
        href={
          proposalId === null
            ? paths.desk.change(locale, revisionId)
            : paths.desk.proposal(locale, proposalId)
        }
      >
        {translator(locale)('desk.history.erasedBy')}
      </a>
    </>
  )
}

function verbOf(locale: string, { before, after, erased }: Change): string {
  const t = translator(locale)
  if (erased)
    return t('desk.history.erased', {
      when: instantWords(locale, new Date(erased.at)),
      name: erased.editorName,
    })
  if (!before) return t('desk.history.added')
  return t(after ? 'desk.history.changed' : 'desk.history.removed')
}
