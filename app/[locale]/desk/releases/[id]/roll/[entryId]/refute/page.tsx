import { notFound } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { RefutePage } from '#components/desk/batch/refute-page'
import { previewRefutation } from '#db/mutations/roll-refutations'
import { listSourceOptions } from '#db/queries/desk-options'
import { findDeskMassRelease, findRollEntry } from '#db/queries/desk-releases'
import { paths } from '#i18n/paths'
import { refuteEntryAction } from './actions.ts'

export default async function RefuteEntryPage({
  params,
}: PageProps<'/[locale]/desk/releases/[id]/roll/[entryId]/refute'>) {
  const { locale, id, entryId } = await params
  const here = paths.desk.refuteEntry(locale, Number(id), Number(entryId))
  const editor = await requireEditor(paths.desk.signIn(locale, here))
  const release = findDeskMassRelease(deskDb(), Number(id))
  const entry = findRollEntry(deskDb(), Number(entryId))
  if (!release || entry?.massReleaseId !== release.id) notFound()
  const preview = previewRefutation(deskDb(), editor, entry)
  const effect = preview.ok
    ? {
        eventId: preview.value.eventId,
        eventVersion: preview.value.eventVersion,
        before: preview.value.before?.status,
        after: preview.value.after?.status,
      }
    : undefined

  return (
    <RefutePage
      locale={locale}
      release={release}
      entry={entry}
      effect={effect}
      options={listSourceOptions(deskDb(), editor.id)}
      action={refuteEntryAction}
    />
  )
}
