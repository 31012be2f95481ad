import { notFound } from 'next/navigation'
import type { z } from 'zod'
import { editorAction, type Problem } from '#auth/action'
import { requireRecent } from '#auth/editor'
import type { Editor } from '#domain/editor'
import { mayDo } from '#domain/permissions'

type Way = {
  /** Where to confirm who one is, in a locale, if that was long ago. */
  confirm: (locale: string) => string
}

/** An action of admins alone, who have shown of late who they are. */
export function adminAction<Schema extends z.ZodType>(
  schema: Schema,
  { confirm }: Way,
  work: (
    admin: Editor,
    input: z.output<Schema>,
    locale: string,
  ) => Problem | Promise<Problem>,
) {
  return editorAction(schema, async (editor, input, locale) => {
    if (!mayDo(editor, 'manage')) notFound()
    await requireRecent(confirm(locale))
    return work(editor, input, locale)
  })
}
