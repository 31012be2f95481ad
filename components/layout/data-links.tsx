import type { DataAddresses } from '#i18n/api-paths'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'

type Props = { locale: string; data: DataAddresses }

/** The same as data, for who would rather calculate than read. */
export function DataLinks({ locale, data: { json, csv } }: Props) {
  const t = translator(locale)
  return (
    <p className="mx-auto max-w-6xl px-4 pt-5 print:hidden">
      {t('layout.data')}: <a href={json}>JSON</a>
      {csv && (
        <>
          {' · '}
          <a href={csv}>CSV</a>
        </>
      )}
      {' · '}
      <a href={paths.api(locale)}>{t('layout.aboutData')}</a>
    </p>
  )
}
