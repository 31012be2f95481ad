import type { MergedPerson } from '#db/queries/merged-people'
import { instantWords } from '#i18n/instants'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'

type Props = { locale: string; merged: readonly MergedPerson[] }

/** What this record was made of, and the way to take it apart again. */
export function MergedInto({ locale, merged }: Props) {
  const t = translator(locale)
  if (merged.length === 0) return null
  return (
    <div className="mt-4">
      <h2 className="text-lg">{t('identity.partOf')}</h2>
      <ul>
        {merged.map(({ personId, slug, revisionId, editorName, at }) => (
          <li key={personId}>
            <a href={`${paths.desk.change(locale, revisionId)}#undo`}>
              {t('identity.takeApart', { name: slug })}
            </a>
            {` (${editorName}, ${instantWords(locale, new Date(at))})`}
          </li>
        ))}
      </ul>
    </div>
  )
}
