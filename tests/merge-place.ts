import { join } from 'node:path'
import { mergePeople } from '#db/mutations/merge'
import { revertRevision } from '#db/mutations/revert'
import { openPublic } from '#db/public'
import type { Tx } from '#db/write'
import type { Merge } from '#domain/merge'
import * as a from '#tests/builders'
import { aMerge } from '#tests/merges'
import { aPlace } from '#tests/place'
import { reviewed } from '#tests/reviewed'
import { personAnswer } from '#transfer/api/people'

/** A record in which people are merged, published after each step. */
export function aMergePlace() {
  const place = aPlace()
  const { record, folder, publish } = place

  function merged(pair: readonly [number, number], given: Partial<Merge> = {}) {
    const asked = aMerge(record, pair, 0, { events: [], ...given })
    const result = reviewed(record, () => mergePeople(record, a.anEditor, asked))
    publish()
    return result
  }

  return {
    ...place,
    merged,
    /** The revision of a merge that is done. */
    done(pair: readonly [number, number], given: Partial<Merge> = {}) {
      const result = merged(pair, given)
      if (!result.ok) throw new Error(JSON.stringify(result.problem))
      return Number(result.value.revisionId)
    },
    undone(revisionId: number) {
      const result = reviewed(record, () =>
        revertRevision(record, a.anEditor, { revisionId, why: 'Wrong' }),
      )
      publish()
      return result
    },
    /** Where an address or an id leads a reader of the API: a slug, or null for nowhere. */
    leads(name: string | number): string | null {
      const db = openPublic(join(folder, 'public.db'))
      const answer = personAnswer(db, String(name), new URLSearchParams())
      db.$client.close()
      if (answer.kind === 'moved') return answer.to.split('/').at(-1) ?? ''
      return answer.kind === 'json' ? 'here' : null
    },
    couple: (one: object = {}, other: object = {}) =>
      a.write(record, (tx): [number, number] => [
        a.aPerson(tx, { name: 'Ada Example', slug: 'ada', ...one }),
        a.aPerson(tx, { name: 'Ada Exampl', slug: 'ada-2', ...other }),
      ]),
    two: (work: (tx: Tx) => [number, number]) => a.write(record, work),
    inRecord: (sql: string, ...values: unknown[]) =>
      record.$client.prepare(sql).all(...values) as Record<string, unknown>[],
  }
}
