import { DataTable } from '#components/ui/data-table'
import { Empty } from '#components/ui/empty'
import { translator } from '#i18n/messages'
import type { ReleasePart } from './release-part.ts'
import { rollLines } from './roll-lines.ts'
import { RollOutcome } from './roll-outcome.tsx'
import { RollPerson } from './roll-person.tsx'
import { RollSpellings } from './roll-spellings.tsx'

/** Who is named, by whom and how spelled, and what this record knows of their release. */
export function Roll({ release, evidence, locale }: ReleasePart) {
  const t = translator(locale)
  const lines = rollLines(release)
  if (lines.length === 0) return <Empty>{t('releases.nobodyNamed')}</Empty>
  return (
    <DataTable
      caption={t('releases.roll')}
      rows={lines}
      keyOf={({ key }) => key}
      columns={[
        {
          heading: t('releases.person'),
          breaks: true,
          card: 'bare',
          cell: (line) => <RollPerson line={line} locale={locale} />,
        },
        {
          heading: t('releases.listedAs'),
          breaks: true,
          cell: (line) => <RollSpellings {...{ line, release, evidence, locale }} />,
        },
        {
          heading: t('releases.inThisRecord'),
          breaks: true,
          cell: (line) => <RollOutcome {...{ line, evidence, locale }} />,
        },
      ]}
    />
  )
}
