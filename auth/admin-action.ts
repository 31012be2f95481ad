import type { z } from 'zod'
import { editorAction, type Problem } from '#auth/action'
import { requireRecent } from '#auth/editor'
import type { Editor } from '#domain/editor'

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
  const act = async (admin: Editor, input: z.output<Schema>, locale: string) => {
    await requireRecent(confirm(locale))
    return work(admin, input, locale)
  }
  return editorAction(schema, act, 'manage')
}
