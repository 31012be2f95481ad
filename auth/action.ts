import { notFound } from 'next/navigation'
import type { z } from 'zod'
import { asEditor } from '#auth/desk-db'
import { currentEditor } from '#auth/editor'
import { problemsByField } from '#auth/problems'
import { NotThere } from '#db/sealed-check'
import type { Editor } from '#domain/editor'
import { mayDo, type Right } from '#domain/permissions'
import {
  type FormAction,
  type FormState,
  fresh,
  nested,
  type Refusal,
  type Report,
  readValues,
  type Values,
  withoutSecrets,
} from '#lib/form'

/** What an action may answer where it does not redirect. */
export type Problem = Refusal | Stale | Previewed
export type Stale = { code: 'stale'; theirs: Values; version: number | string }

/** Values of the form to go on from, where newer versions of something are taken up. */
export type Previewed = { code: 'previewed'; report: Report; values?: Values }

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
    const editor = await currentEditor()
    // No redirect here: it would take away what was typed while the session ran out.
    if (!editor) return refused(readValues(form), { code: 'signed-out' })
    return allowed(editor, right, () =>
      answer(schema, form, (input, locale) => work(editor, input, locale)),
    )
  }
}

/** The same for a button that asks for nothing: there is no form to give back. */
export function buttonAction<Schema extends z.ZodType>(
  schema: Schema,
  work: (editor: Editor, input: z.output<Schema>, locale: string) => void,
  right: Right = 'propose',
) {
  return async (form: FormData): Promise<void> => {
    const values = readValues(form)
    const editor = await currentEditor()
    if (editor)
      await allowed(editor, right, async () =>
        work(editor, schema.parse(nested(values)), localeOf(values)),
      )
  }
}

/** What somebody may not do, or not know of, answers like what is not there. */
async function allowed<Value>(
  editor: Editor,
  right: Right,
  work: () => Promise<Value>,
): Promise<Value> {
  if (!mayDo(editor, right)) notFound()
  try {
    return await asEditor(editor, work)
  } catch (error) {
    if (error instanceof NotThere) notFound()
    throw error
  }
}

/** The same for who cannot be signed in yet: signing in, and accepting an invitation. */
export function visitorAction<Schema extends z.ZodType>(
  schema: Schema,
  work: (input: z.output<Schema>, locale: string) => Promise<Problem>,
): FormAction {
  return (_, form) => answer(schema, form, work)
}

async function answer<Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
  work: (input: z.output<Schema>, locale: string) => MaybeLater<Problem | null>,
): Promise<FormState> {
  const values = readValues(form)
  if (form.get('intent') === 'check')
    return { kind: 'checked', values: withoutSecrets(values) }
  const input = schema.safeParse(nested(values))
  if (!input.success) {
    const errors = problemsByField(input.error, values)
    return { kind: 'invalid', values: withoutSecrets(values), errors }
  }
  const problem = await work(input.data, localeOf(values))
  if (!problem) return fresh
  if ('report' in problem) return previewed(values, problem)
  return 'theirs' in problem ? stale(values, problem) : refused(values, problem)
}

function previewed(typed: Values, { report, values }: Previewed): FormState {
  return { kind: 'previewed', values: { ...withoutSecrets(typed), ...values }, report }
}

function refused(values: Values, problem: Refusal): FormState {
  return { kind: 'refused', values: withoutSecrets(values), problem }
}

/** What was typed, now upon the newer version: saving again saves over it, knowingly. */
function stale(values: Values, { theirs, version }: Stale): FormState {
  return {
    kind: 'stale',
    values: { ...withoutSecrets(values), version: String(version) },
    theirs,
  }
}

/** The locale of the page that the form stands on; anything else becomes English. */
export function localeOf(values: Values): string {
  const locale = values.locale ?? ''
  return /^[a-z]{2,3}$/.test(locale) ? locale : 'en'
}
