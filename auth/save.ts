import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { type Base, readBase } from '#auth/base'
import { problemsByField } from '#auth/problems'
import { rebase, type Stale } from '#auth/rebase'
import {
  type Change,
  type FormState,
  fresh,
  nested,
  type Refusal,
  type Report,
  type Values,
  withoutSecrets,
} from '#lib/form'
import { choose } from '#lib/three-way'

/** What an action may answer where it does not redirect. */
export type Problem = (Refusal & { theirs?: never }) | Stale | Previewed

/** Values of the form to go on from, where newer versions of something are taken up. */
export type Previewed = { code: 'previewed'; report: Report; values?: Values }

type Work<Input> = (input: Input) => Problem | null | Promise<Problem | null>
type Saving<Schema extends z.ZodType> = {
  schema: Schema
  work: Work<z.output<Schema>>
  /** Undefined for a visitor, who saves nothing that others could have changed. */
  editorId?: string | undefined
  /** Goes to the page that a save leads to, which says that it is saved. */
  follow?: (address: string) => never
}

/** Others may save again and again; more often than this, the editor is asked to look. */
const mostTurns = 5

/**
 * Reads what was sent and does the work. Where somebody saved first it is merged with what
 * they saved and done again, until it is saved or the editor has to choose.
 */
export async function save<Schema extends z.ZodType>(
  saving: Saving<Schema>,
  sent: Values,
): Promise<FormState> {
  const { schema, editorId } = saving
  let base = readBase(sent.base)
  let values = choose(sent, base?.values ?? {})
  let replaced: Change[] = []
  for (let turn = 1; ; turn++) {
    const input = schema.safeParse(nested(values))
    const kept = withBase(values, base)
    if (!input.success)
      return {
        kind: 'invalid',
        values: kept,
        errors: problemsByField(input.error, values),
      }
    const problem = await attempt(saving, input.data, replaced)
    if (!problem) return fresh
    if (!('since' in problem)) return answered(kept, problem)
    const next = rebase(editorId, { values, base }, problem)
    if (next.stopped || turn === mostTurns) return stopped(next)
    ;({ values, base } = next)
    replaced = [...replaced, ...next.replaced]
  }
}

function answered(values: Values, problem: Refusal | Previewed): FormState {
  if (!('report' in problem)) return { kind: 'refused', values, problem }
  const { report } = problem
  return { kind: 'previewed', values: { ...values, ...problem.values }, report }
}

function stopped({ values, base, stopped: why }: ReturnType<typeof rebase>): FormState {
  const { conflicts, by } = why ?? { conflicts: [], by: null }
  return { kind: 'stale', values: withBase(values, base), conflicts, by }
}

function withBase(values: Values, base: Base | undefined): Values {
  return { ...withoutSecrets(values), ...(base && { base: JSON.stringify(base) }) }
}

/**
 * A page that a save leads to says so. A fault of ours must not cost what was typed: it is
 * answered in the form, and logged under a number that the editor is told.
 */
async function attempt<Schema extends z.ZodType>(
  { work, follow }: Saving<Schema>,
  input: z.output<Schema>,
  replaced: readonly Change[],
): Promise<Problem | null> {
  try {
    return await work(input)
  } catch (error) {
    const to = follow && addressOf(error)
    if (to) follow(withNotice(to, replaced))
    if (isOfTheFramework(error)) throw error
    const reference = randomBytes(4).toString('hex')
    const said = error instanceof Error ? error.stack : error
    process.stderr.write(`A save failed, reference ${reference}: ${said}\n`)
    return { code: 'server-error', lines: [{ text: reference }] }
  }
}

const digestOf = (error: unknown) =>
  error instanceof Error && 'digest' in error ? String(error.digest) : ''
const isOfTheFramework = (error: unknown) => /^(?:NEXT_|BAILOUT)/.test(digestOf(error))

/**
 * `NEXT_REDIRECT;push;/en/desk;303;`: where a save leads. What only passes on, with nothing
 * saved, takes the place of the page it came from: `replace`.
 */
function addressOf(error: unknown): string | undefined {
  const [kind, how, ...rest] = digestOf(error).split(';')
  const leads = kind === 'NEXT_REDIRECT' && how === 'push'
  return leads ? rest.slice(0, -2).join(';') : undefined
}

/** That it is saved, and which saves of one's own in another tab that replaced. */
function withNotice(address: string, replaced: readonly Change[]): string {
  const url = new URL(address, 'http://here.invalid')
  if (!url.pathname.includes('/desk')) return address
  if (url.search === '' || replaced.length > 0) url.searchParams.set('done', '1')
  for (const { revisionId } of replaced.filter((one) => one.revisionId > 0))
    url.searchParams.append('replaced', String(revisionId))
  return `${url.pathname}${url.search}${url.hash}`
}
