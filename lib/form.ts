/** What a person typed into a form, by field. Several ticks of one field stand in a row. */
export type Values = Record<string, string>

/** Why a field, or the whole form, was not taken: a literal that is also a message key. */
export type Refusal = {
  code: string
  field?: string
  /** EDTF text of a date that the message names. */
  on?: string
  /** Where to read on: the event that is there already, say. */
  href?: string
  /** Each thing that stands in the way, in words of the page, where there may be several. */
  lines?: { text: string; href?: string }[]
}

/** A line of a report: about whom or what, and what would come of it. */
export type ReportLine = {
  lead?: { text: string; href?: string }
  text: string
  notes?: { text: string; href?: string }[]
  /** On a page of buttons: what choosing this line sends, and what it is called. */
  act?: { value: string; text: string }
}

/** What sending a form again would do, in words of the page. */
export type Report = {
  title: string
  /** What is to be known first: that the form was changed after the last preview, say. */
  notes: string[]
  parts: { title: string; lines: ReportLine[] }[]
  /** What the button is called that does it; null where nothing would be done. */
  submit: string | null
  /** What has to be ticked before that, where not all of it would be done. */
  consent: string | null
  /** Of what was asked and what would come of it: doing it needs the same one again. */
  digest: string
}

/** A revision, and whose it is. */
export type Change = { revisionId: number; editorId: string; name: string; at: string }

/** Two people changed the same thing: a field, or a row of a list with all its cells. */
export type Conflict = {
  /** `place`, `sentences.0.term`, or `sentences.0` where a row went or came. */
  name: string
  was: Values
  theirs: Values
  mine: Values
}

/** Where a form stands; everything typed comes back except secrets. */
export type FormState =
  | { kind: 'fresh' }
  /** Nothing was saved: the person asked to see how it is understood, or for one more row. */
  | { kind: 'checked'; values: Values }
  | { kind: 'invalid'; values: Values; errors: Record<string, string> }
  | { kind: 'refused'; values: Values; problem: Refusal }
  /** Nothing was saved: this is what saving would do. */
  | { kind: 'previewed'; values: Values; report: Report }
  /** Somebody else saved first: nothing is, until it is chosen what to keep. */
  | { kind: 'stale'; values: Values; conflicts: Conflict[]; by: Change | null }

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

export const fresh: FormState = { kind: 'fresh' }

/** The fields of a form as text. */
export function readValues(form: FormData): Values {
  const values: Values = {}
  for (const [name, value] of form.entries()) {
    if (typeof value !== 'string' || name.startsWith('$')) continue
    values[name] = values[name] ? `${values[name]} ${value}` : value
  }
  return values
}

export function withoutSecrets(values: Values): Values {
  const kept = Object.entries(values).filter(
    ([name]) => !/password|token|oneTime|passkey/i.test(name),
  )
  return Object.fromEntries(kept)
}

/**
 * `sentences.0.term` becomes `{ sentences: [{ term }] }`. What was left empty is left out,
 * rows left empty among them.
 */
export function nested(values: Values): Record<string, unknown> {
  const root: Tree = {}
  for (const [name, value] of Object.entries(values))
    if (value.trim() !== '') plant(root, name.split('.'), value.trim())
  return rowsToLists(root) as Record<string, unknown>
}

/** Which rows of a list were filled: the third of the nested list may be row 4 of the form. */
export function filledRows(values: Values, list: string): number[] {
  const rows = Object.entries(values).flatMap(([name, value]) => {
    const isOurs = value.trim() !== '' && name.startsWith(`${list}.`)
    const row = name.slice(list.length + 1).split('.')[0] ?? ''
    return isOurs && /^\d+$/.test(row) ? Number(row) : []
  })
  return [...new Set(rows)].sort((one, other) => one - other)
}

type Tree = { [key: string]: Tree | string }

function plant(tree: Tree, path: string[], value: string) {
  const [key = '', ...rest] = path
  if (rest.length === 0) {
    tree[key] = value
    return
  }
  const branch = tree[key]
  const next = typeof branch === 'object' ? branch : {}
  tree[key] = next
  plant(next, rest, value)
}

/** Keys that are whole numbers come in their order, whatever order they were set in. */
function rowsToLists(tree: Tree | string): unknown {
  if (typeof tree === 'string') return tree
  const entries = Object.entries(tree).map(
    ([key, value]) => [key, rowsToLists(value)] as const,
  )
  const areRows = entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key))
  return areRows ? entries.map(([, value]) => value) : Object.fromEntries(entries)
}
