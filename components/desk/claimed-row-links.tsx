import type { ClaimedRow } from '#db/queries/claim-subject'
import type { ClaimField } from '#domain/claim'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { ownerOf, questionWords } from './claimed-row.ts'

type Props = { locale: string; row: ClaimedRow; field: ClaimField | null; here?: boolean }

/** Back to whose row it is, to its public page, and to all that is said of the field. */
export function ClaimedRowLinks({ locale, row, field, here = false }: Props) {
  const t = translator(locale)
  const owner = ownerOf(locale, row)
  const { subject, subjectId } = row
  return (
    <ul className="mb-4 flex flex-wrap gap-x-6 gap-y-1">
      {owner && (
        <li>
          <a href={owner.desk}>{owner.name}</a>
        </li>
      )}
      {!here && (
        <li>
          <a href={paths.desk.question(locale, { subject, subjectId, field })}>
            {t('desk.claims.all', { field: questionWords(locale, { subject, field }) })}
          </a>
        </li>
      )}
      {owner?.site && (
        <li>
          <a href={owner.site}>{t('desk.person.publicPage')}</a>
        </li>
      )}
    </ul>
  )
}
