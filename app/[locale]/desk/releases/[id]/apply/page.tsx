import { notFound } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { ApplyPage } from '#components/desk/batch/apply-page'
import { listSourceOptions } from '#db/queries/desk-options'
import { findDeskMassRelease, releaseValues } from '#db/queries/desk-releases'
import { listRollLines } from '#db/queries/release-lines'
import { paths } from '#i18n/paths'
import { applyAction } from './actions.ts'

export default async function ApplyRollPage({
  params,
}: PageProps<'/[locale]/desk/releases/[id]/apply'>) {
  const { locale, id } = await params
  const here = paths.desk.applyRoll(locale, Number(id))
  const editor = await requireEditor(paths.desk.signIn(locale, here))
  const release = findDeskMassRelease(deskDb(), Number(id))
  if (!release) notFound()

  return (
    <ApplyPage
      locale={locale}
      release={release}
      lines={listRollLines(deskDb(), release.id)}
      values={releaseValues(deskDb(), release.id)}
      options={listSourceOptions(deskDb(), editor.id)}
      action={applyAction}
    />
  )
}
