import { createHash } from 'node:crypto'
import { notFound } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { previewSet, type SetPreview } from '#db/mutations/revert-set'
import type { HistoryEntry } from '#db/queries/desk-history'
import { NotThere } from '#db/sealed-check'
import { instantWords } from '#i18n/instants'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import type { Report, ReportLine } from '#lib/form'
import { actionOf, laterLines, personLine, tableWords } from '../../undo.ts'

/** What taking them back would do; what somebody may not know of is not there. */
export function previewChanges(revisionIds: readonly number[]): SetPreview {
  try {
    return previewSet(deskDb(), revisionIds)
  } catch (error) {
    if (error instanceof NotThere) notFound()
    throw error
  }
}

/** The same in words, change by change; without a button where not all of it can be done. */
export function setReport(
  locale: string,
  preview: SetPreview,
  entries: readonly HistoryEntry[],
): Report {
  const t = translator(locale)
  const { each, people } = preview
  const stuck = each.filter(({ problem }) => problem !== null).length
  const rows = each.reduce((sum, one) => sum + one.rows, 0)
  const kept = each.flatMap((one) => one.kept)
  const parts = [
    {
      title: t('desk.undoSet.each'),
      lines: each.map((one) => eachLine(locale, one, entries)),
    },
    {
      title: t('apply.parts.people'),
      lines: people.map((person) => personLine(locale, person)),
    },
    {
      title: t('apply.parts.kept'),
      lines: kept.map(({ table }) => ({ text: tableWords(locale, table) })),
    },
  ]
  return {
    title: stuck
      ? t('desk.undoSet.stuck', { count: stuck })
      : t('apply.wouldBeUndone', { count: people.length, rows }),
    notes: [],
    parts: parts.filter(({ lines }) => lines.length > 0),
    submit: stuck ? null : t('desk.undoSet.submit', { count: each.length }),
    consent: null,
    digest: createHash('sha256')
      .update(JSON.stringify([each, people]))
      .digest('hex'),
  }
}

type Each = SetPreview['each'][number]

function eachLine(
  locale: string,
  { revisionId, problem, rows }: Each,
  entries: readonly HistoryEntry[],
): ReportLine {
  const t = translator(locale)
  const entry = entries.find(({ id }) => id === revisionId)
  const what = entry && [actionOf(locale, entry.action), entry.editorName]
  const when = entry && instantWords(locale, new Date(entry.at))
  const later = problem?.code === 'changed-later' ? problem.later : []
  return {
    lead: {
      text: [`#${revisionId}`, ...(what ?? []), when ?? []].flat().join(' · '),
      ...(entry && { href: paths.desk.change(locale, revisionId) }),
    },
    text: problem
      ? t(`board.undoProblems.${problem.code}`)
      : t('desk.undoSet.rows', { count: rows }),
    notes: laterLines(locale, later).map(({ lead, text }) => ({
      text: lead && lead.text !== text ? `${lead.text}: ${text}` : text,
      ...(lead?.href && { href: lead.href }),
    })),
  }
}
