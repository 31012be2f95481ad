import { notFound } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { RollForm } from '#components/desk/mass-release-forms'
import { listSourceOptions } from '#db/queries/desk-options'
import { findDeskMassRelease } from '#db/queries/desk-releases'
import { paths } from '#i18n/paths'
import { addListAction } from './actions.ts'

export default async function NewRollPage({
  params,
}: PageProps<'/[locale]/desk/releases/[id]/roll/new'>) {
  const { locale, id } = await params
  const to = (other: string) => paths.desk.newRoll(other, Number(id))
  const editor = await requireEditor(paths.desk.signIn(locale, to(locale)))
  const release = findDeskMassRelease(deskDb(), Number(id))
  if (!release) notFound()

  return (
    <RollForm
      locale={locale}
      to={to}
      release={release}
      options={listSourceOptions(deskDb(), editor.id)}
      action={addListAction}
    />
  )
}
