import { createHash } from 'node:crypto'
import { deskDb } from '#auth/desk-db'
import { likelyPeople } from '#db/queries/likely-people'
import { listRollPeople } from '#db/queries/roll-people'
import type { Editor } from '#domain/editor'
import { type PersonFacts, typedFacts } from '#domain/pair-reasons'
import { mayKnowOf } from '#domain/sealed'
import { dateWords } from '#i18n/format'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { pairReasonParts } from '#i18n/pair-reasons'
import { paths } from '#i18n/paths'
import { statusWords } from '#i18n/release-words'
import type { Report, ReportLine } from '#lib/form'

type Typed = Pick<PersonFacts, 'names'> & Partial<PersonFacts>
type Asking = {
  editor: Editor
  locale: string
  /** Who is offered already. */
  but?: ReadonlySet<number>
  /** The button that says it is this person. */
  act?: (personId: number) => ReportLine['act']
}

const mostOffered = 5

/** Whom of the record that the editor may know of the typed person may be, in words. */
export function likelyLines(asking: Asking, typed: Typed): ReportLine[] {
  const { editor, locale, but, act } = asking
  const db = deskDb()
  const likely = likelyPeople(db, typedFacts(typed))
    .filter(({ person }) => mayKnowOf(editor, person.publicationLevel))
    .filter(({ person }) => !but?.has(person.id))
    .slice(0, mostOffered)
  const people = listRollPeople(
    db,
    likely.map(({ person }) => person.id),
  )
  const t = translator(locale)
  return likely.flatMap(({ person, explanation }) => {
    const now = people.get(person.id)
    if (!now) return []
    const { pro, contra } = pairReasonParts(locale, explanation)
    const born = now.birth && t('identity.born', { date: dateWords(locale, now.birth) })
    const notes = [pro, contra && t('identity.against', { reasons: contra })]
    return {
      lead: {
        text: localText(now.names, locale)?.text ?? now.slug,
        href: paths.desk.person(locale, person.id),
      },
      text: [statusWords(locale, now), born].filter(Boolean).join(' · '),
      notes: notes.filter(Boolean).map((text) => ({ text })),
      ...(act && { act: act(person.id) }),
    }
  })
}

/** The same as a report that a form shows before it saves; undefined where there is nobody. */
export function likelyReport(asking: Asking, typed: Typed): Report | undefined {
  const lines = likelyLines(asking, typed)
  if (lines.length === 0) return undefined
  const t = translator(asking.locale)
  return {
    title: t('identity.likely'),
    notes: [],
    parts: [{ title: t('identity.likelyHint'), lines }],
    submit: t('desk.person.create'),
    consent: t('identity.somebodyElse'),
    digest: createHash('sha256')
      .update(JSON.stringify(lines.map(({ lead }) => lead)))
      .digest('hex'),
  }
}
