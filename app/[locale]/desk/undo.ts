import { createHash } from 'node:crypto'
import { notFound } from 'next/navigation'
import type { Problem } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import { previewRevert, type RevertPreview, revertRevision } from '#db/mutations/revert'
import type { Later } from '#db/mutations/revision-plan'
import { listReleasePeople } from '#db/queries/release-lines'
import type { Editor } from '#domain/editor'
import { type ReversionForm, reversionFrom } from '#domain/reversion'
import { instantWords } from '#i18n/instants'
import { localText } from '#i18n/local-text'
import { optionalMessage, translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import type { Report, ReportLine } from '#lib/form'

type LaterLine = ReportLine & { personId: number | null }

/** What was done since to rows of a revision that cannot be taken back because of it. */
export function laterEdits(locale: string, revisionId: number): LaterLine[] {
  const problem = previewRevert(deskDb(), revisionId)?.problem
  return problem?.code === 'changed-later' ? laterLines(locale, problem.later) : []
}

/** Shows what taking back would do, or does it; undefined where it is done. */
export function undo(
  editor: Editor,
  form: ReversionForm,
  locale: string,
): Problem | undefined {
  const reversion = reversionFrom(form)
  const { revisionId, why, ...only } = reversion
  const preview = previewRevert(deskDb(), revisionId, only)
  if (!preview) notFound()
  const report = undoReport(locale, form, preview)
  const isSeen = form.previewed === report.digest && report.submit !== null
  if (form.intent !== 'apply' || !isSeen) return { code: 'previewed', report }
  const { shownAs } = preview
  const undone = revertRevision(deskDb(), editor, { ...reversion, shownAs })
  if (undone.ok) return undefined
  // Whatever was written in between may have nothing to do with it.
  if (undone.problem.code === 'moved') return undo(editor, form, locale)
  return { code: 'previewed', report: { ...report, submit: null } }
}

function undoReport(locale: string, form: ReversionForm, preview: RevertPreview): Report {
  const t = translator(locale)
  const { people, problem, kept, rows } = preview
  const chosen = form.lines.filter(({ chosen }) => chosen).map(({ personId }) => personId)
  const seen = [form.revisionId, chosen, people, problem, kept]
  const digest = createHash('sha256').update(JSON.stringify(seen)).digest('hex')
  const isChanged = form.intent === 'apply' && form.previewed !== digest
  const parts = [
    { title: t('apply.parts.later'), lines: problemLines(locale, preview) },
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
    title: problem
      ? t(`board.undoProblems.${problem.code}`)
      : t('apply.wouldBeUndone', { count: people.length, rows }),
    notes: [
      ...(isChanged ? [t('apply.changedSince')] : []),
      ...(problem?.code === 'changed-later' ? [t('apply.untickLater')] : []),
    ],
    parts: parts.filter(({ lines }) => lines.length > 0),
    submit: problem ? null : t('apply.submitUndo', { count: people.length }),
    consent: null,
    digest,
  }
}

function problemLines(locale: string, { problem }: RevertPreview): ReportLine[] {
  return problem?.code === 'changed-later' ? laterLines(locale, problem.later) : []
}

/** Each with what was done to it since, by whom and when. */
export function laterLines(locale: string, later: readonly Later[]): LaterLine[] {
  const names = namesOf(
    locale,
    later.flatMap(({ personId }) => personId ?? []),
  )
  return later.map(({ table, personId, revision }) => {
    const name = personId === null ? undefined : names.get(personId)
    const href = revision ? { href: paths.desk.change(locale, revision.id) } : {}
    return {
      personId,
      lead: { text: name ?? tableWords(locale, table), ...href },
      text: laterWords(locale, { table, revision }),
    }
  })
}

function laterWords(
  locale: string,
  { table, revision }: Pick<Later, 'table' | 'revision'>,
) {
  const t = translator(locale)
  const what = tableWords(locale, table)
  if (!revision) return what
  return t('apply.later', {
    what,
    action: actionOf(locale, revision.action),
    who: revision.editorName,
    when: instantWords(locale, new Date(revision.at)),
  })
}

/** `release.verified` in words; an event of any kind was recorded or amended. */
export function actionOf(locale: string, action: string): string {
  const [noun = '', verb = ''] = action.split('.')
  const known = optionalMessage(locale, `desk.actions.${noun}-${verb}`)
  if (known) return known
  const what = optionalMessage(locale, `words.eventKind.${noun}`) ?? noun
  return optionalMessage(locale, `desk.actions.${verb}`, { what }) ?? action
}

/** What rows of a table are called. */
export const tableWords = (locale: string, table: string) =>
  optionalMessage(locale, `desk.tables.${table}`) ?? table

function namesOf(locale: string, ids: readonly number[]): Map<number, string> {
  return new Map(
    listReleasePeople(deskDb(), [...new Set(ids)]).map(({ personId, names, slug }) => [
      personId,
      localText(names, locale)?.text ?? slug,
    ]),
  )
}

type Changed = RevertPreview['people'][number]

/** How somebody stands before and after. */
export function personLine(
  locale: string,
  { personId, before, after }: Changed,
): ReportLine {
  const t = translator(locale)
  const status = (of: Changed['before']) =>
    of ? words(locale, 'custodyStatus', of.status) : t('apply.notThere')
  const names = before?.names ?? after?.names
  return {
    lead: {
      text: (names && localText(names, locale)?.text) ?? String(personId),
      href: paths.desk.person(locale, personId),
    },
    text: `${status(before)} → ${status(after)}`,
  }
}
