import { readFileSync } from 'node:fs'
import { invariant } from '#lib/invariant'
import type { Who } from '#tests/access'
import { actions } from '#tests/access-actions'
import { type Answer, textOf } from './ask.ts'
import { addressOf, post } from './permission-asks.ts'
import type { PermissionRecord } from './permission-record.ts'

// Server actions called by themselves, without the page they stand on.

type Called = { action: string; who: Who }

export const everyAction: readonly Called[] = Object.entries(actions).flatMap(
  ([folder, ofFolder]) =>
    Object.entries(ofFolder).map(([name, who]) => ({ action: `${folder} ${name}`, who })),
)

type Manifest = { node: Record<string, { filename?: string; exportedName?: string }> }

/** The id of every action of the desk, as Next built them: by `folder name`. */
function actionIds(): Map<string, string> {
  const file = '.next/server/server-reference-manifest.json'
  const { node }: Manifest = JSON.parse(readFileSync(file, 'utf8'))
  const ids = Object.entries(node).map(([id, { filename = '', exportedName = '' }]) => {
    const folder = filename.replace(/^.*\/desk\//, '').replace(/(?:\/?actions)?\.ts$/, '')
    return [`${folder} ${exportedName}`, id] as const
  })
  return new Map(ids)
}

export type Call = (
  action: string,
  cookie: string,
  fields: Record<string, string>,
) => Promise<Answer>

/**
 * Calls actions as the script of a page would, with the fields of a form: a form's own
 * action reads the second argument, a button's the first. Each at a page on which it
 * stands, of somebody public: anywhere else the front lets Next find no action at all.
 */
export function caller(record: PermissionRecord): Call {
  const ids = actionIds()
  return (action, cookie, fields) => {
    const id = ids.get(action)
    invariant(id, `${action} is built`)
    const form = new Map<string, string>()
    for (const argument of [1, 2])
      for (const [name, value] of Object.entries(fields))
        form.set(`_${argument}_${name}`, value)
    // Last: it is read as it comes, with the fields that came before it.
    form.set('0', '["$K1","$K2"]')
    const route = `/[locale]/desk/${action.split(' ')[0]}`.replace(/\/$/, '')
    const page = addressOf(record, route, record.people.public)
    return post(page, cookie, form, { 'next-action': id, accept: 'text/x-component' })
  }
}

/**
 * What an action answered: the status, where it leads, and what it returned or threw. Next
 * may draw the page again beside it, which is no answer of the action.
 */
export function answered(answer: Answer): string {
  const text = textOf(answer)
  const row = /"a":"\$@(\w+)"/.exec(text)?.[1]
  const returned =
    row && new RegExp(`^${row}:([\\s\\S]*?)(?=\\n\\w+:|$(?![\\s\\S]))`, 'm').exec(text)
  const to = answer.headers['x-action-redirect'] ?? ''
  return `${answer.status} ${to} ${withoutChance(returned?.[1] ?? '').trim()}`
}

/** A challenge and a recovery code are another each time. */
const withoutChance = (text: string) =>
  text.replace(/\\?"challenge\\?":\\?"[^"\\]*|"lines":\[\{"text":"[^\]]*/g, '')
