import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'

export function NotFound({ locale }: { locale: string }) {
  const t = translator(locale)
  return (
    <>
      <h1 className="text-2xl">{t('notFound.title')}</h1>
      <p className="mt-2">{t('notFound.text')}</p>
      <p className="mt-2">
        <a href={paths.people(locale)}>{t('notFound.toSearch')}</a>
      </p>
    </>
  )
}
