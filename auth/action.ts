import { headers } from 'next/headers'
import { notFound, RedirectType, redirect } from 'next/navigation'
import type { z } from 'zod'
import { asEditor } from '#auth/desk-db'
import { currentEditor } from '#auth/editor'
import type { Stale } from '#auth/rebase'
import { type Previewed, type Problem, save } from '#auth/save'
import { Proposed } from '#db/review'
import { NotThere } from '#db/sealed-check'
import type { Editor } from '#domain/editor'
import { mayDo, type Right } from '#domain/permissions'
import { paths } from '#i18n/paths'
import {
  type FormAction,
  nested,
  readValues,
  type Values,
  withoutSecrets,
} from '#lib/form'
import { internalPath } from '#lib/internal-path'

export type { Previewed, Problem, Stale }

type MaybeLater<Value> = Value | Promise<Value>

/**
 * The one way to make a server action of the desk: who, what, write, go. The work either
 * redirects or returns a named problem; whatever was typed goes back with it. A page that
 * is worked on without leaving it answers null: done, and drawn anew. It asks for the same
 * right as the page it stands on, since nobody has to come from there.
 */
export function editorAction<Schema extends z.ZodType>(
  schema: Schema,
  work: (
    editor: Editor,
    input: z.output<Schema>,
    locale: string,
  ) => MaybeLater<Problem | null>,
  right: Right = 'propose',
): FormAction {
  return async (_, form) => {
    const sent = readValues(form)
    const editor = await currentEditor()
    // No redirect here: it would take away what was typed while the session ran out.
    if (!editor) return signedOut(sent)
    if (!mayDo(editor, right)) notFound()
    if (isCheck(form)) return checked(sent)
    const locale = localeOf(sent)
    const saving = {
      schema,
      work: (input: z.output<Schema>) =>
        elsewhere(locale, () => work(editor, input, locale)),
      editorId: editor.id,
      follow: redirect,
    }
    return asEditor(editor, () => save(saving, sent))
  }
}

/** The same for a button that asks for nothing: there is no form to give back. */
export function buttonAction<Schema extends z.ZodType>(
  schema: Schema,
  work: (editor: Editor, input: z.output<Schema>, locale: string) => MaybeLater<void>,
  right: Right = 'propose',
) {
  return async (form: FormData): Promise<void> => {
    const values = readValues(form)
    const editor = await currentEditor()
    if (!editor) return
    if (!mayDo(editor, right)) notFound()
    const locale = localeOf(values)
    const input = schema.safeParse(nested(values))
    // A button sends what the page gave it: anything else is about nothing that is there.
    if (!input.success) notFound()
    const act = async () => work(editor, input.data, locale)
    await asEditor(editor, () => elsewhere(locale, act))
  }
}

/**
 * Where the change waits for a second person, on to where it says why; what somebody may
 * not know of answers like what is not there.
 */
async function elsewhere<Value>(
  locale: string,
  work: () => MaybeLater<Value>,
): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof NotThere) notFound()
    if (!(error instanceof Proposed)) throw error
    redirect(paths.desk.proposal(locale, error.proposalId), RedirectType.replace)
  }
}

/** The same for who cannot be signed in yet: signing in, and accepting an invitation. */
export function visitorAction<Schema extends z.ZodType>(
  schema: Schema,
  work: (input: z.output<Schema>, locale: string) => Promise<Problem>,
): FormAction {
  return async (_, form) => {
    const sent = readValues(form)
    if (isCheck(form)) return checked(sent)
    const locale = localeOf(sent)
    return save({ schema, work: (input: z.output<Schema>) => work(input, locale) }, sent)
  }
}

const isCheck = (form: FormData) => form.get('intent') === 'check'
const checked = (sent: Values) =>
  ({ kind: 'checked', values: withoutSecrets(sent) }) as const

/** With the page to come back to, signed in. */
async function signedOut(sent: Values) {
  const from = URL.parse((await headers()).get('referer') ?? '')
  const href = internalPath(`${from?.pathname ?? ''}${from?.search ?? ''}`)
  const problem = { code: 'signed-out', ...(href && { href }) }
  return { kind: 'refused', values: withoutSecrets(sent), problem } as const
}

/** The locale of the page that the form stands on; anything else becomes English. */
export function localeOf(values: Values): string {
  const locale = values.locale ?? ''
  return /^[a-z]{2,3}$/.test(locale) ? locale : 'en'
}
