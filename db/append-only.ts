import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { type TableName, tableNamed } from '#db/tables'
import type { PieceKind } from '#domain/erasure'

type Erasable = { table: TableName; content: readonly string[]; salt: string }

/** Where each kind of piece is kept, and which column is the salt of its digest. */
export const erasable = {
  row: { table: 'revision_rows', content: ['before', 'after'], salt: 'salt' },
  why: { table: 'revisions', content: ['why'], salt: 'why_salt' },
  proposal_row: { table: 'proposal_rows', content: ['before', 'after'], salt: 'salt' },
  proposal_why: { table: 'proposals', content: ['why'], salt: 'why_salt' },
  decision: { table: 'proposals', content: ['decision_why'], salt: 'decision_salt' },
  comment: { table: 'proposal_comments', content: ['text'], salt: 'salt' },
} as const satisfies Record<Exclude<PieceKind, 'revision'>, Erasable>

const whole: readonly TableName[] = [
  ...(['audit_events', 'erasures', 'erased_pieces', 'proposal_events'] as const),
]

const decided = [
  ...['state', 'decided_by_id', 'decided_by_name', 'decided_at', 'decision_why'],
  'revision_id',
]

/**
 * What was written stays: but for what an erasure, while it is being done, has listed, and
 * for the one decision on an open proposal.
 */
export function appendOnlySql(): string[] {
  const erased = new Set(Object.values(erasable).map(({ table }) => table))
  return [
    ...whole.flatMap((table) => [refusing(table, 'UPDATE'), refusing(table, 'DELETE')]),
    ...[...erased].flatMap((table) => [
      refusing(table, 'UPDATE', `WHEN NOT (${allowed(table).join('\n  OR ')})\n`),
      refusing(table, 'DELETE'),
    ]),
  ]
}

function refusing(table: TableName, verb: string, condition = '') {
  return `CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table}
${condition}BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`
}

function allowed(table: TableName): string[] {
  const kinds = Object.entries(erasable).filter(([, place]) => place.table === table)
  const pieces = kinds.map(([kind, { content, salt }]) => {
    const listed = `EXISTS (SELECT 1 FROM erased_pieces p JOIN open_erasure o ON o.erasure_id = p.erasure_id
    WHERE p.kind = '${kind}' AND p."key" = old."id")`
    return `${listed} AND ${othersStay(table, [...content, salt])}`
  })
  if (table !== 'proposals') return pieces
  return [...pieces, `old."state" = 'open' AND ${othersStay(table, decided)}`]
}

function othersStay(table: TableName, changing: readonly string[]): string {
  const { columns } = getTableConfig(tableNamed(table))
  const others = columns
    .map(({ name }) => name)
    .filter((name) => !changing.includes(name))
  return others.map((name) => `new."${name}" IS old."${name}"`).join(' AND ')
}
