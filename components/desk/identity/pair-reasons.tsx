import type { Explanation } from '#domain/judgement'
import { translator } from '#i18n/messages'
import { pairReasonParts } from '#i18n/pair-reasons'

type Props = { locale: string; explanation: Pick<Explanation, 'reasons'> }

/** What speaks against it is marked by a word and by weight, never by a colour. */
export function PairReasons({ locale, explanation }: Props) {
  const { pro, contra } = pairReasonParts(locale, explanation)
  return (
    <p className="max-w-prose">
      {pro && <span className="text-muted">{pro}</span>}
      {pro && contra && ' '}
      {contra && (
        <strong className="font-semibold">
          {translator(locale)('identity.against', { reasons: contra })}
        </strong>
      )}
    </p>
  )
}
