import { createHash } from 'node:crypto'
import type { Previewed } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import type { ApplyProblem } from '#db/mutations/apply-roll'
import type { LineRefusal } from '#db/mutations/release-line-check'
import type { ReleasePreview } from '#db/mutations/release-preview'
import type { HeldCount } from '#db/queries/counts'
import { listReleasePeople } from '#db/queries/release-lines'
import type { ApplicationForm, QuickForm } from '#domain/roll-application'
import type { NewSource } from '#domain/source'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { numberWords } from '#i18n/numbers'
import { paths } from '#i18n/paths'
import { releaseHeading, releaseParts } from '#i18n/release-words'
import { words } from '#i18n/words'
import type { Report, ReportLine, Values } from '#lib/form'
import { entryVersions, refusalLine } from './refused-lines.ts'

/** What one of the two forms asks for, its source read. */
export type Asked = (ApplicationForm | QuickForm) & { newSource?: NewSource | null }

/** A preview as the form shows it, and what it takes to go on from there. */
export function previewed(
  locale: string,
  asked: Asked,
  preview: ReleasePreview,
): Previewed {
  const report = releaseReport(locale, asked, preview)
  return { code: 'previewed', report, values: newerVersions(asked, preview) }
}

/** Nothing was written; the preview as it is now says why. */
export const asksToLook = ({ code }: ApplyProblem) =>
  code === 'refused' || code === 'moved'

/** Of what is asked and of what would come of it, whoever has changed either. */
export function digestOf(asked: Asked, { people, refusals }: ReleasePreview): string {
  const { intent, previewed, partly, sourceId, newSource, ...rest } = asked
  const outcome = people.map(({ personId, isNew, before, after, warnings }) => [
    ...[personId, isNew, before.status, after.status, ...warnings],
  ])
  const seen = [
    ...[rest, newSource ?? sourceId, outcome],
    refusals.map(({ personId, code }) => [personId, code]),
  ]
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex')
}

function releaseReport(locale: string, asked: Asked, preview: ReleasePreview): Report {
  const t = translator(locale)
  const { people, refusals } = preview
  const fresh = people.filter(({ isNew }) => isNew).length
  const digest = digestOf(asked, preview)
  const parts = [
    { title: t('apply.parts.refused'), lines: refusedLines(locale, asked, refusals) },
    {
      title: t('apply.parts.people'),
      lines: people.map((person) => personLine(locale, asked, person)),
    },
    { title: t('apply.parts.counts'), lines: countLines(locale, preview) },
  ]
  return {
    title: t('apply.wouldBe', {
      fresh,
      further: people.length - fresh,
      refused: refusals.length,
    }),
    notes: notesOf(locale, { asked, digest, refused: refusals.length }),
    parts: parts.filter(({ lines }) => lines.length > 0),
    submit: people.length > 0 ? t('apply.submit', { count: people.length }) : null,
    consent: refusals.length > 0 ? t('apply.consent', { count: refusals.length }) : null,
    digest,
  }
}

type Noting = { asked: Asked; digest: string; refused: number }

function notesOf(locale: string, { asked, digest, refused }: Noting): string[] {
  const t = translator(locale)
  if (asked.intent === 'preview') return []
  if (asked.previewed === null) return [t('apply.lookFirst')]
  if (asked.previewed !== digest) return [t('apply.changedSince')]
  return refused > 0 && !asked.partly ? [t('apply.tickFirst')] : []
}

type PreviewedPerson = ReleasePreview['people'][number]

function personLine(
  locale: string,
  asked: Asked,
  { personId, isNew, before, after, sourceIds, warnings }: PreviewedPerson,
): ReportLine {
  const t = translator(locale)
  const line = asked.lines.find((one) => one.personId === personId)
  const terms = {
    type: line?.type ?? asked.type,
    conditionality: line?.conditionality ?? asked.conditionality,
    outcome: line?.outcome ?? asked.outcome,
    destination: line?.destination ?? asked.destination,
    documents: line?.documents ?? asked.documents,
  }
  const said = [releaseHeading(locale, terms), ...releaseParts(locale, terms)]
  const status = (of: PreviewedPerson['before']) =>
    words(locale, 'custodyStatus', of.status)
  const notes = [
    ...(isNew ? [said.join(' · ')] : []),
    ...(isNew && after.status !== after.onDay.status
      ? [
          t('apply.onThatDay', {
            status: words(locale, 'custodyStatus', after.onDay.status),
          }),
        ]
      : []),
    ...(isNew ? [] : [t('apply.furtherSources', { count: sourceIds.length })]),
    ...warnings.map((warning) => t(`apply.warnings.${warning}`)),
  ]
  return {
    lead: {
      text: localText(before.names, locale)?.text ?? String(personId),
      href: paths.desk.person(locale, personId),
    },
    text: `${status(before)} → ${status(after)}`,
    notes: notes.map((text) => ({ text })),
  }
}

function refusedLines(
  locale: string,
  asked: Asked,
  refusals: readonly LineRefusal[],
): ReportLine[] {
  const ids = refusals.map(({ personId }) => personId)
  const people = new Map(
    listReleasePeople(deskDb(), ids).map((person) => [person.personId, person]),
  )
  return refusals.map((refusal) =>
    refusalLine(locale, refusal, {
      person: people.get(refusal.personId),
      entries:
        asked.lines.find((line) => line.personId === refusal.personId)?.entries ?? [],
    }),
  )
}

function countLines(locale: string, { counts }: ReleasePreview): ReportLine[] {
  const t = translator(locale)
  const held = ({ certainly, possibly }: HeldCount) =>
    certainly === possibly
      ? numberWords(locale, certainly)
      : `${numberWords(locale, certainly)}–${numberWords(locale, possibly)}`
  const moved = (name: string, before: string, after: string): ReportLine => ({
    lead: { text: name },
    text:
      before === after ? t('apply.unmoved', { count: after }) : `${before} → ${after}`,
  })
  const { behindBars, deprivedWide, releasedIn } = counts
  const lines = [
    moved(t('rules.behind_bars.name'), held(behindBars.before), held(behindBars.after)),
    moved(
      t('rules.deprived_of_liberty_wide.name'),
      held(deprivedWide.before),
      held(deprivedWide.after),
    ),
  ]
  if (!releasedIn) return lines
  const ofRoll = (['named', 'matched', 'verified', 'refuted'] as const).map((name) =>
    moved(
      t('apply.ofRelease', { count: t(`releases.${name}`) }),
      numberWords(locale, releasedIn.before[name]),
      numberWords(locale, releasedIn.after[name]),
    ),
  )
  return [...lines, ...ofRoll]
}

/** Lines that somebody changed meanwhile go on from how they are now. */
function newerVersions(asked: Asked, { refusals }: ReleasePreview): Values {
  const stale = new Set(
    refusals.flatMap(({ code, personId }) => (code === 'stale' ? [personId] : [])),
  )
  const entries = asked.lines
    .filter(({ personId }) => stale.has(personId))
    .flatMap(({ row, entries: seen }) =>
      seen.map(({ id }, index) => ({
        id,
        name: `lines.${row}.entries.${index}.version`,
      })),
    )
  const versions = entryVersions(entries.map(({ id }) => id))
  return Object.fromEntries(
    entries.flatMap(({ id, name }) =>
      versions.has(id) ? [[name, String(versions.get(id))]] : [],
    ),
  )
}
