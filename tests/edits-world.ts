import { asRecord, openSqlite, type RecordDb } from '#db/client'
import type { Values } from '#lib/form'
import * as a from '#tests/builders'
import { aRecord } from '#tests/database'
import { type FormKind, formOf, forms } from '#tests/edits-forms'
import { aPrisoner, aRoll, paste, revisions } from '#tests/rolls'

/** What editors of the model work on. */
export type World = {
  db: RecordDb
  people: number[]
  events: number[]
  names: number[]
  claims: number[]
  massReleaseId: number
  sourceId: number
  organisationId: number
  /** Reported, and a source that would know. */
  releaseId: number
  familyId: number
  /** The last revision before anybody came. */
  since: number
}

let made: { bytes: Buffer; world: Omit<World, 'db'> } | undefined

/** Two people, their events, names and claims, and a roll: the same every time. */
export function aWorld(): World {
  made ??= build()
  return { ...made.world, db: asRecord(openSqlite(made.bytes)) }
}

function build() {
  const db = aRecord()
  const roll = aRoll(db)
  paste(db, roll, 'Знак Максим\nБабарико Виктор\nБяляцкий Алесь')
  const people = [aPrisoner(db), aPrisoner(db)]
  const rest = a.write(db, (tx) => {
    const decided = people.map((id) =>
      a.aDecision(tx, id, { on: '2021', place: 'Minsk' }),
    )
    a.aSentence(tx, decided[0] ?? 0, { term: 'P1Y' })
    a.aSentence(tx, decided[0] ?? 0, { term: 'P2Y' })
    const names = people.map((id) => a.aName(tx, id, { text: 'Second', kind: 'alias' }))
    const claims = decided.map((id) =>
      a.aClaim(tx, 'event', id, { field: 'place', value: 'Hrodna' }),
    )
    const releaseId = a.aRelease(tx, a.aPerson(tx), {
      on: '2025-12-13',
      state: 'reported',
    })
    const familyId = a.aSource(tx, { kind: 'family' })
    const organisationId = a.anOrganisation(tx)
    return { events: decided, names, claims, organisationId, releaseId, familyId }
  })
  const { massReleaseId, sourceId } = roll
  const world = { people, ...rest, massReleaseId, sourceId, since: revisions(db) }
  return { bytes: db.$client.serialize(), world }
}

export type Target = { kind: FormKind; id: number }

/** Everything that a form of the model can be opened for. */
export function targetsOf({
  people,
  events,
  names,
  claims,
  massReleaseId,
}: World): Target[] {
  const all: Record<FormKind, number[]> = {
    ...{ event: events, person: people, level: people, name: names, claim: claims },
    massRelease: [massReleaseId],
  }
  return (Object.keys(forms) as FormKind[]).flatMap((kind) =>
    all[kind].map((id) => ({ kind, id })),
  )
}

export type Snapshot = Map<string, Values>
export const keyOf = ({ kind, id }: Target) => `${kind} ${id}`

/** Every target as its form would show it; one that is gone is left out. */
export function snapshotOf(world: World): Snapshot {
  return new Map(
    targetsOf(world).flatMap((target) => {
      const drawn = formOf(target.kind).draw(world.db, target.id)
      return drawn ? [[keyOf(target), drawn.values] as const] : []
    }),
  )
}
