import type { Change } from '#db/queries/desk-history'
import type { Labels } from '#db/queries/desk-labels'
import { translator } from '#i18n/messages'
import { RowChanges } from './row-changes.tsx'

type Props = { locale: string; changes: readonly Change[]; labels: Labels }

/** What an editor had saved in another tab, and what the save just made put in its place. */
export function ReplacedValues({ locale, changes, labels }: Props) {
  return (
    <section className="mb-4 border-b-2 border-ink bg-panel px-3 py-2">
      <p>{translator(locale)('desk.form.replacedBy')}</p>
      <RowChanges locale={locale} changes={changes} labels={labels} />
    </section>
  )
}
