import { z } from 'zod'
import { deskDb } from '#auth/desk-db'
import type { RecordDb } from '#db/client'
import { newId } from '#db/ids'
import { findSourceByText } from '#db/queries/desk-sources'
import { urlField } from '#domain/fields'
import { type NewSource, newSource } from '#domain/source'

type Fields = Record<string, unknown>

/**
 * The shape of a form that names its source: one of the record by its short name or its
 * address in `source`, or a new one in `newSource`, which gets its id here and is written
 * with the rest or not at all. An address in `source` that is not known is the new one's.
 */
export function sourced<Schema extends z.ZodType<object>>(schema: Schema, db = deskDb) {
  return z.record(z.string(), z.unknown()).transform((fields, context) => {
    const { sourceId, added, issues } = readEvidence(db(), fields)
    const read = schema.safeParse({ ...fields, sourceId })
    for (const issue of [...issues, ...(read.error?.issues ?? []).map(atSource)])
      context.addIssue({ code: 'custom', message: issue.message, path: issue.path })
    if (!read.success || issues.length > 0) return z.NEVER
    return { ...(read.data as z.output<Schema>), newSource: added }
  })
}

type Issue = { message: string; path: PropertyKey[] }
type Read = { sourceId: number | null; added: NewSource | null; issues: Issue[] }

function readEvidence(db: RecordDb, { source, newSource: typed }: Fields): Read {
  const named = typeof source === 'string' && source !== '' ? source : undefined
  const known = named && findSourceByText(db, named)
  // An address that was pasted as if it were known need not be typed again.
  const pasted = known || !urlField.safeParse(named).success ? {} : { url: named }
  if (isFilled(typed)) return readNewSource(db, { ...pasted, ...typed })
  if (!named) return { sourceId: null, added: null, issues: [] }
  if (known) return { sourceId: known.id, added: null, issues: [] }
  const issues = pasted.url ? readNewSource(db, pasted).issues : []
  const unknown = { message: 'unknown-source', path: ['source'] }
  return { sourceId: newId(), added: null, issues: [unknown, ...issues] }
}

/** A source whose address is in the record already is that source. */
function readNewSource(db: RecordDb, typed: Fields): Read {
  const read = newSource.safeParse(typed)
  const sourceId = newId()
  if (!read.success) {
    const issues = read.error.issues.map(({ message, path }) => ({
      message,
      path: ['newSource', ...path],
    }))
    return { sourceId, added: null, issues }
  }
  const known = read.data.url ? findSourceByText(db, read.data.url) : undefined
  return { sourceId: known?.id ?? sourceId, added: known ? null : read.data, issues: [] }
}

/** The kind always stands chosen: it alone does not make a new source. */
function isFilled(typed: unknown): typed is Fields {
  if (typeof typed !== 'object' || typed === null) return false
  return Object.keys(typed).some((name) => name !== 'kind')
}

function atSource({ message, path }: Issue): Issue {
  return { message, path: path[0] === 'sourceId' ? ['source'] : path }
}
