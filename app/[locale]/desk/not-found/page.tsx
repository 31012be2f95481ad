import { requireEditor } from '#auth/editor'
import { DeskPage } from '#components/desk/desk-page'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'

/** What the front answers, with 404, at addresses that no page of the desk has. */
export default async function DeskNotFoundPage({
  params,
}: PageProps<'/[locale]/desk/not-found'>) {
  const { locale } = await params
  await requireEditor(paths.desk.signIn(locale, paths.desk.notFound(locale)))
  const t = translator(locale)

  return (
    <DeskPage locale={locale} to={paths.desk.notFound} title={t('desk.notFound.title')}>
      <p>{t('desk.notFound.text')}</p>
      <p className="mt-2">
        <a href={paths.desk.people(locale)}>{t('desk.nav.people')}</a>
      </p>
    </DeskPage>
  )
}
