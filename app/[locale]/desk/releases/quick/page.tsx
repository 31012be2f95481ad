import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { QuickPage } from '#components/desk/batch/quick-page'
import { listNamed, listSourceOptions } from '#db/queries/desk-options'
import { releaseValues } from '#db/queries/desk-releases'
import { findNamed, listGroup } from '#db/queries/release-lines'
import { paths } from '#i18n/paths'
import { quickRecordAction } from './actions.ts'
import { readGroup } from './group.ts'

export default async function QuickReleasePage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/releases/quick'>) {
  const { locale } = await params
  const { query, ticks, table, ...group } = readGroup(await searchParams)
  const here = paths.desk.quickRelease(locale, query)
  const editor = await requireEditor(paths.desk.signIn(locale, here))
  const db = deskDb()

  return (
    <QuickPage
      locale={locale}
      query={query}
      of={table && findNamed(db, ...table)?.names}
      {...listGroup(db, group)}
      ticks={ticks}
      values={releaseValues(db, group.massReleaseId)}
      massReleases={listNamed(db, 'mass_releases')}
      options={listSourceOptions(db, editor.id)}
      action={quickRecordAction}
    />
  )
}
