import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'

type Kind = 'person' | 'release' | 'source'
type Props = { locale: string; kind: Kind; slug: string }

/** At the end of a page: the way to say that something on it is wrong. */
export function CorrectionLink({ locale, kind, slug }: Props) {
  return (
    <p className="mt-10 border-t border-line pt-3 print:hidden">
      <a href={paths.corrections(locale, { kind, key: slug })} rel="nofollow">
        {translator(locale)('corrections.link')}
      </a>
    </p>
  )
}

type EventProps = { locale: string; id: number; what: string }

/** The same for one dated thing, as small as can be. */
export function EventCorrectionLink({ locale, id, what }: EventProps) {
  const t = translator(locale)
  return (
    <p className="text-sm print:hidden">
      <a
        href={paths.corrections(locale, { kind: 'event', key: String(id) })}
        rel="nofollow"
        aria-label={t('corrections.linkEventOf', { what })}
        className="text-muted"
      >
        {t('corrections.linkEvent')}
      </a>
    </p>
  )
}
