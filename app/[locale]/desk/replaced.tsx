import { deskDb } from '#auth/desk-db'
import { ReplacedValues } from '#components/desk/replaced-values'
import { listLabels } from '#db/queries/desk-labels'
import { listReplaced } from '#db/queries/replaced'
import type { Editor } from '#domain/editor'
import { wholeNumber } from '#lib/search-params'

type Props = {
  locale: string
  editor: Editor
  query: Record<string, string | string[] | undefined>
}

/**
 * Quotes what a save replaced of the editor's own, on every page that the form of a row
 * leads to. The address has the numbers of the changes; what they said, only the record.
 */
export function Replaced({ locale, editor, query }: Props) {
  const revisionIds = [query.replaced ?? []].flat().flatMap((id) => wholeNumber(id) ?? [])
  const changes = listReplaced(deskDb(), { editorId: editor.id, revisionIds })
  if (changes.length === 0) return null
  return (
    <ReplacedValues
      {...{ locale, changes }}
      labels={listLabels(deskDb(), [{ changes }])}
    />
  )
}
