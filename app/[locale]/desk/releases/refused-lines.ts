import { deskDb } from '#auth/desk-db'
import type { LineRefusal } from '#db/mutations/release-line-check'
import { findDeskEvent } from '#db/queries/desk-event'
import { findRollEntry } from '#db/queries/desk-releases'
import type { ReleasePerson } from '#db/queries/release-lines'
import { findDecision } from '#db/queries/roll-board'
import { parseEdtf } from '#domain/edtf'
import type { LineEntry } from '#domain/roll-application'
import { dateWords } from '#i18n/format'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import type { ReportLine } from '#lib/form'

type Refused = { person: ReleasePerson | undefined; entries: readonly LineEntry[] }

/** Why one person's release would not be recorded, and the event that stands in the way. */
export function refusalLine(
  locale: string,
  { personId, code, otherId }: LineRefusal,
  { person, entries }: Refused,
): ReportLine {
  const t = translator(locale)
  const other = otherId === null ? undefined : eventWords(locale, personId, otherId)
  const name = person && (localText(person.names, locale)?.text ?? person.slug)
  return {
    lead: {
      text: name ?? String(personId),
      href: paths.desk.person(locale, personId),
    },
    text: t(`apply.refusals.${code}`, { date: other?.date ?? t('dates.unknown') }),
    notes: [
      ...(other ? [{ text: other.text, href: other.href }] : []),
      ...(code === 'stale' ? entries.flatMap((entry) => staleNotes(locale, entry)) : []),
    ],
  }
}

function eventWords(locale: string, personId: number, eventId: number) {
  const t = translator(locale)
  const event = findDeskEvent(deskDb(), eventId)
  if (!event) return undefined
  const on = event.values.on ? parseEdtf(event.values.on) : undefined
  const date = on?.ok ? dateWords(locale, on.value) : t('dates.unknown')
  const what = words(locale, 'eventKind', event.kind)
  return {
    date,
    text: t('apply.inTheWay', { what, date }),
    href: paths.desk.editEvent(locale, personId, eventId),
  }
}

/** Who changed an entry after the form was opened, and what it says now. */
function staleNotes(locale: string, { id, version }: LineEntry) {
  const t = translator(locale)
  const entry = findRollEntry(deskDb(), id)
  if (!entry || entry.version === version) return []
  const state = words(locale, 'matchState', entry.matchState)
  const who = entry.person && localText(entry.person.names, locale)?.text
  const editor = findDecision(deskDb(), id)?.editorName
  return [
    {
      text: t('apply.staleNow', {
        name: entry.rawText,
        who: editor ?? t('board.problems.somebody'),
        now: who ? `${state}: ${who}` : state,
      }),
      href: paths.desk.rollEntry(locale, entry.massReleaseId, id),
    },
  ]
}

/** The versions that entries have now. */
export function entryVersions(ids: readonly number[]): Map<number, number> {
  return new Map(
    ids.flatMap((id) => {
      const entry = findRollEntry(deskDb(), id)
      return entry ? [[id, entry.version] as const] : []
    }),
  )
}
