import { getTableName, is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import * as schema from '#db/schema/index'

/**
 * Every table and what it is, in an order in which rows may be inserted (and, backwards,
 * deleted). `record`: the truth, revised and published. `derived`: rebuilt from it.
 * `desk`: never leaves the record. `files`: bytes that rows of the record point at, and
 * published with those; the history keeps their hash, since what it held for ever could
 * never be erased, and would be in it twice for each change of a row.
 */
export const tableRoles = {
  sources: 'record',
  organisations: 'record',
  courts: 'record',
  facilities: 'record',
  articles: 'record',
  cases: 'record',
  people: 'record',
  old_slugs: 'record',
  judgements: 'record',
  citizenships: 'record',
  occupations: 'record',
  names: 'record',
  case_parties: 'record',
  mass_releases: 'record',
  events: 'record',
  arrests: 'record',
  charges: 'record',
  charge_articles: 'record',
  decisions: 'record',
  sentences: 'record',
  transfers: 'record',
  releases: 'record',
  deaths: 'record',
  designations: 'record',
  figures: 'record',
  roll_lists: 'record',
  roll_entries: 'record',
  claims: 'record',
  adjudications: 'record',
  field_limits: 'record',
  level_reasons: 'record',
  consents: 'record',
  tombstones: 'record',
  erasures: 'record',
  photo_files: 'files',
  photos: 'record',
  custody_spans: 'derived',
  standings: 'derived',
  last_news: 'derived',
  name_keys: 'derived',
  name_vocabulary: 'derived',
  facet_chunks: 'derived',
  editors: 'desk',
  sessions: 'desk',
  credentials: 'desk',
  invitations: 'desk',
  sign_in_attempts: 'desk',
  totp_factors: 'desk',
  passkeys: 'desk',
  passkey_challenges: 'desk',
  recovery_codes: 'desk',
  half_sign_ins: 'desk',
  audit_events: 'desk',
  revisions: 'desk',
  revision_rows: 'desk',
  proposals: 'desk',
  proposal_rows: 'desk',
  proposal_comments: 'desk',
  proposal_events: 'desk',
  erased_pieces: 'desk',
  open_erasure: 'desk',
  open_revision: 'desk',
  sealed_people: 'desk',
  outbox: 'desk',
  open_conflicts: 'desk',
  unsourced_facts: 'desk',
  corrections: 'desk',
  correction_tokens: 'desk',
  correction_steps: 'desk',
  soft_hides: 'desk',
  soft_hide_parts: 'desk',
  duplicate_candidates: 'desk',
  duplicate_search: 'desk',
} as const satisfies Record<string, TableRole>

export type TableRole = 'record' | 'derived' | 'desk' | 'files'
export type TableName = keyof typeof tableRoles
export type RecordTable = {
  [Name in TableName]: (typeof tableRoles)[Name] extends 'record' ? Name : never
}[TableName]
/** What can pass into the published database, row by row. */
export type PassingTable = {
  [Name in TableName]: (typeof tableRoles)[Name] extends 'record' | 'files' ? Name : never
}[TableName]

const tables = new Map<string, SQLiteTable>()
for (const entry of Object.values(schema)) {
  if (is(entry, SQLiteTable)) tables.set(getTableName(entry), entry)
}

export function tableNames(...roles: TableRole[]) {
  const names = Object.keys(tableRoles) as TableName[]
  return names.filter((name) => roles.includes(tableRoles[name]))
}

export function tableNamed(name: TableName): SQLiteTable {
  const table = tables.get(name)
  if (!table) throw new Error(`No table ${name} in db/schema`)
  return table
}

const keys = new Map<TableName, string>()

/** `id`, or `event_id` for the detail tables of events. */
export function keyColumn(name: TableName): string {
  const known = keys.get(name)
  if (known) return known
  const key = getTableConfig(tableNamed(name)).columns.find((column) => column.primary)
  keys.set(name, key?.name ?? 'id')
  return key?.name ?? 'id'
}
