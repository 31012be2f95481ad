import { DataTable } from '#components/ui/data-table'
import { Empty } from '#components/ui/empty'
import { InLanguage } from '#components/ui/in-language'
import { LocalText } from '#components/ui/local-text'
import type { DeskRollEntry } from '#db/queries/desk-releases'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import { FieldLinks, type Said } from './field-links.tsx'

type Props = { locale: string; roll: readonly DeskRollEntry[]; said: Said }

/** Names as published, who they are by an editor's decision, and what is still to do. */
export function RollTable({ locale, roll, said }: Props) {
  const t = translator(locale)
  if (roll.length === 0) return <Empty>{t('desk.massReleases.noRoll')}</Empty>
  return (
    <DataTable<DeskRollEntry>
      caption={t('desk.massReleases.roll')}
      rows={roll}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: t('desk.massReleases.asPublished'),
          cell: ({ rawText, lang }) => (
            <InLanguage text={rawText} lang={lang} locale={locale} />
          ),
        },
        { heading: t('desk.fields.source'), cell: ({ publisher }) => publisher },
        {
          heading: t('desk.claims.alsoSaid'),
          cell: ({ id, rawText }) => (
            <FieldLinks
              locale={locale}
              about={{ subject: 'roll_entry', subjectId: id }}
              fields={[null]}
              said={said}
              of={rawText}
            />
          ),
        },
        {
          heading: t('desk.massReleases.match'),
          cell: (entry) => <Match locale={locale} entry={entry} />,
        },
        {
          heading: t('desk.people.act'),
          cell: (entry) => <Release locale={locale} entry={entry} />,
        },
      ]}
    />
  )
}

type EntryProps = { locale: string; entry: DeskRollEntry }

function Match({ locale, entry }: EntryProps) {
  const { id, massReleaseId, matchState, person, rawText } = entry
  return (
    <>
      <a
        href={paths.desk.rollEntry(locale, massReleaseId, id)}
        aria-label={`${rawText}: ${words(locale, 'matchState', matchState)}`}
      >
        {words(locale, 'matchState', matchState)}
      </a>
      {person && (
        <>
          {': '}
          <a href={paths.desk.person(locale, person.id)}>
            <LocalText texts={person.names} locale={locale} />
          </a>
        </>
      )}
    </>
  )
}

/** Being on a list releases nobody: each release is recorded by an editor, with a source. */
function Release({
  locale,
  entry: { massReleaseId, person, releaseId, rawText },
}: EntryProps) {
  const t = translator(locale)
  if (!person) return null
  if (releaseId !== null)
    return (
      <a href={paths.desk.editEvent(locale, person.id, releaseId)}>
        {t('desk.massReleases.recorded')}
      </a>
    )
  return (
    <a
      href={paths.desk.newRelease(locale, person.id, massReleaseId)}
      aria-label={t('desk.people.recordReleaseOf', { name: rawText })}
    >
      {t('desk.people.recordRelease')}
    </a>
  )
}
