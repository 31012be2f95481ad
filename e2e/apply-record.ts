import { newId } from '#db/ids'
import { decideEntries } from '#db/mutations/roll-decisions'
import { addList } from '#db/mutations/roll-lists'
import type { Tx } from '#db/write'
import { newList } from '#domain/roll'
import type { SourceKind } from '#domain/source'
import * as a from '#tests/builders'
import { inRecord } from './desk-record.ts'

export type E2eRoll = {
  massReleaseId: number
  slug: string
  source: string
  people: { id: number; name: string; slug: string }[]
}

type Given = {
  count: number
  /** Held since March 2021 unless it does otherwise. */
  each?: (tx: Tx, personId: number, which: number) => void
}

/** Fictional people held since March 2021. */
export function prisoners(tx: Tx, { count, each }: Given): E2eRoll['people'] {
  const word = newId().toString(36).slice(-7)
  return Array.from({ length: count }, (_, which) => {
    const name = `Testperson ${String.fromCharCode(65 + which)}${word}`
    const slug = `testperson-${which}-${word}`
    const id = a.aPerson(tx, { name, slug, fictional: true })
    a.anArrest(tx, id, { on: '2021-03', status: 'pretrial_detention' })
    each?.(tx, id, which)
    return { id, name, slug }
  })
}

/** A mass release of 13 December 2025 with a list on which everybody is matched. */
export function aMatchedRoll(given: Given): E2eRoll {
  return inRecord((tx) => {
    const slug = `fictional-release-${newId().toString(36)}`
    const massReleaseId = a.aMassRelease(tx, {
      ...{ on: '2025-12-13', fictional: true, slug },
      names: { en: `Fictional release ${slug.slice(-6)}` },
      ...{ conditionality: 'forced_exile', outcome: 'expelled', release_type: 'pardon' },
    })
    const people = prisoners(tx, given)
    const source = `list-${newId().toString(36)}`
    const sourceId = aSourceOf(tx, source, 'state_medium')
    const text = people.map(({ name }) => name).join('\n')
    const list = newList.parse({ massReleaseId, sourceId, text, lang: 'en' })
    const added = addList(tx, a.anEditor, list)
    if (!added.ok) throw new Error(added.problem.code)
    const decisions = people.map(({ id }, which) => ({
      ...{ id: added.value.entryIds[which] as number, version: 1 },
      ...{ matchState: 'matched' as const, personId: id },
    }))
    const decided = decideEntries(tx, a.anEditor, decisions)
    if (!decided.ok) throw new Error(decided.problem.code)
    return { massReleaseId, slug, source, people }
  })
}

/** A source of this kind; returns its short name. */
export function aSourceOfKind(kind: SourceKind): string {
  const slug = `source-${newId().toString(36)}`
  inRecord((tx) => aSourceOf(tx, slug, kind))
  return slug
}

function aSourceOf(tx: Tx, slug: string, kind: SourceKind) {
  const publisher = `Example ${slug.slice(-6)}`
  return a.aSource(tx, { slug, publisher, kind, url: `https://news.example/${slug}` })
}

export function entryOf(massReleaseId: number, personId: number): number {
  return inRecord(
    (tx) =>
      tx.$client
        .prepare(
          'SELECT id FROM roll_entries WHERE mass_release_id = ? AND person_id = ?',
        )
        .pluck()
        .get(massReleaseId, personId) as number,
  )
}

/** The event that records a person's release. */
export function releaseOf(personId: number): number {
  return inRecord(
    (tx) =>
      tx.$client
        .prepare(`SELECT id FROM events WHERE person_id = ? AND kind = 'release'`)
        .pluck()
        .get(personId) as number,
  )
}
