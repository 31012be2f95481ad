import { notFound } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { RollEntryForm } from '#components/desk/roll-entry-form'
import { searchRecord } from '#db/queries/desk-people'
import { findDeskMassRelease, findRollEntry } from '#db/queries/desk-releases'
import { paths } from '#i18n/paths'
import { readSearch } from '#lib/search-params'
import { decideEntryAction } from './actions.ts'

export default async function RollEntryPage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/releases/[id]/roll/[entryId]'>) {
  const { locale, id, entryId } = await params
  const here = paths.desk.rollEntry(locale, Number(id), Number(entryId))
  await requireEditor(paths.desk.signIn(locale, here))
  const release = findDeskMassRelease(deskDb(), Number(id))
  const entry = findRollEntry(deskDb(), Number(entryId))
  if (!release || entry?.massReleaseId !== release.id) notFound()
  const q = readSearch(await searchParams).q || entry.rawText

  return (
    <RollEntryForm
      locale={locale}
      release={release}
      entry={entry}
      q={q}
      candidates={searchRecord(deskDb(), { q }).rows}
      action={decideEntryAction}
    />
  )
}
