import type { Labels } from '#db/queries/desk-labels'
import { paths } from '#i18n/paths'
import { labelWords } from '../change-words.ts'

type Props = { locale: string; ids: readonly number[]; labels: Labels }

/** Whom it is about, as far as they are in the record; no more than a line of them. */
export function ProposalPeople({ locale, ids, labels }: Props) {
  const known = ids.filter((id) => labels[`people/${id}`] !== undefined)
  return known.slice(0, 5).map((id, index) => (
    <span key={id}>
      {index > 0 && ' · '}
      <a href={paths.desk.person(locale, id)}>
        {labelWords(locale, labels[`people/${id}`]) ?? String(id)}
      </a>
    </span>
  ))
}
