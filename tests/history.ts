import type { RecordDb } from '#db/client'
import { revisionHash } from '#db/write'

type Revision = {
  id: number
  at: string
  editor_id: string
  editor_name: string
  channel: string
  action: string
  why: string | null
  source_id: number | null
  reverts_id: number | null
  previous_hash: string
  hash: string
}

type Rows = Parameters<typeof revisionHash>[2]

/** The revisions whose hash is not that of their rows and of the revision before. */
export function brokenRevisions({ $client: sqlite }: RecordDb): number[] {
  const revisions = sqlite
    .prepare('SELECT * FROM revisions ORDER BY id')
    .all() as Revision[]
  const rowsOf = sqlite
    .prepare(
      `SELECT table_name, row_id, person_id, "before", "after" FROM revision_rows
       WHERE revision_id = ? ORDER BY id`,
    )
    .raw()
  return revisions
    .filter((revision, index) => {
      const previousHash = revisions[index - 1]?.hash ?? ''
      const fields = { ...fieldsOf(revision), previousHash, ...revertOf(revision) }
      const hash = revisionHash(revision.id, fields, rowsOf.all(revision.id) as Rows)
      return revision.previous_hash !== previousHash || revision.hash !== hash
    })
    .map(({ id }) => id)
}

/** In the order in which they are hashed. */
function fieldsOf(revision: Revision) {
  return {
    at: revision.at,
    editorId: revision.editor_id,
    editorName: revision.editor_name,
    channel: revision.channel,
    action: revision.action,
    why: revision.why,
    sourceId: revision.source_id,
  }
}

const revertOf = ({ reverts_id }: Revision): Record<string, number> =>
  reverts_id === null ? {} : { revertsId: reverts_id }
