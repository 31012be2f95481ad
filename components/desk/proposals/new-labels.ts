import type { Labels } from '#db/queries/desk-labels'
import type { ProposedChange } from '#domain/proposal-parts'

/** What rows are called that are not in the record yet, because the proposal adds them. */
export function newLabels(changes: readonly ProposedChange[]): Labels {
  const labels: Labels = {}
  for (const { table, key, before, after } of changes) {
    if (before || !after) continue
    if (table === 'names') labels[`people/${after.person_id}`] ??= String(after.text)
    const label = labelOf(table, after)
    if (label !== undefined) labels[`${table}/${key}`] = label
  }
  return labels
}

function labelOf(table: string, row: NonNullable<ProposedChange['after']>) {
  if (table === 'sources') return [row.publisher, row.title].filter(Boolean).join(' – ')
  if (table === 'articles')
    return row.part ? `${row.article}(${row.part})` : `${row.article}`
  return typeof row.names === 'string' ? JSON.parse(row.names) : undefined
}
