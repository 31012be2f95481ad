import { notFound } from 'next/navigation'
import { requireEditor } from '#auth/editor'
import { ApplyPage } from '#components/desk/batch/apply-page'
import { listSourceOptions } from '#db/queries/desk-options'
import { findDeskMassRelease, releaseValues } from '#db/queries/desk-releases'
import { listRollLines } from '#db/queries/release-lines'
import { recordDb } from '#db/record'
import { paths } from '#i18n/paths'
import { applyAction } from './actions.ts'

export default async function ApplyRollPage({
  params,
}: PageProps<'/[locale]/desk/releases/[id]/apply'>) {
  const { locale, id } = await params
  const here = paths.desk.applyRoll(locale, Number(id))
  const editor = await requireEditor(paths.desk.signIn(locale, here))
  const release = findDeskMassRelease(recordDb(), Number(id))
  if (!release) notFound()

  return (
    <ApplyPage
      locale={locale}
      release={release}
      lines={listRollLines(recordDb(), release.id)}
      values={releaseValues(recordDb(), release.id)}
      options={listSourceOptions(recordDb(), editor.id)}
      action={applyAction}
    />
  )
}
