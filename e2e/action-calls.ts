import { readFileSync } from 'node:fs'
import type { Who } from '#tests/access'
import { actions } from '#tests/access-actions'
import { type Answer, textOf } from './ask.ts'
import { post } from './permission-asks.ts'

// Server actions called by themselves, without the page they stand on.

type Called = { action: string; who: Who }

export const everyAction: readonly Called[] = Object.entries(actions).flatMap(
  ([folder, ofFolder]) =>
    Object.entries(ofFolder).map(([name, who]) => ({ action: `${folder} ${name}`, who })),
)

type Manifest = { node: Record<string, { filename?: string; exportedName?: string }> }

/** The id of every action of the desk, as Next built them: by `folder name`. */
export function actionIds(): Map<string, string> {
  const file = '.next/server/server-reference-manifest.json'
  const { node }: Manifest = JSON.parse(readFileSync(file, 'utf8'))
  const ids = Object.entries(node).map(([id, { filename = '', exportedName = '' }]) => {
    const folder = filename.replace(/^.*\/desk\//, '').replace(/(?:\/?actions)?\.ts$/, '')
    return [`${folder} ${exportedName}`, id] as const
  })
  return new Map(ids)
}

/**
 * Calls an action as the script of a page would, with the fields of a form: a form's own
 * action reads the second argument, a button's the first.
 */
export function call(id: string, cookie: string, fields: Record<string, string>) {
  const form = new Map([['0', '["$K1","$K1"]']])
  for (const [name, value] of Object.entries(fields)) form.set(`1_${name}`, value)
  return post('/en/desk/sign-in', cookie, form, {
    'next-action': id,
    accept: 'text/x-component',
  })
}

/** Status and body, without what is another's each time. */
export const answered = (answer: Answer) =>
  `${answer.status} ${withoutChance(textOf(answer))}`

export const withoutChance = (text: string) =>
  text.replace(/nonce[^,}]*|"b":"[^"]*"|\\?"challenge\\?":\\?"[^"\\]*/g, '')
