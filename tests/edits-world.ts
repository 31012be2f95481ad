import { type RecordDb, statement } from '#db/client'
import { receiveCorrection } from '#db/mutations/corrections'
import { nested, type Values } from '#lib/form'
import { invariant } from '#lib/invariant'
import { beginAgain } from '#tests/begin-again'
import * as a from '#tests/builders'
import { aRecord } from '#tests/database'
import { type Drawn, type FormKind, formOf, forms } from '#tests/edits-forms'
import { aPhoto } from '#tests/photos'
import { proposed } from '#tests/reviewed'
import { aPrisoner, aRoll, paste, revisions } from '#tests/rolls'

/** What editors of the model work on. */
export type World = {
  db: RecordDb
  people: number[]
  events: number[]
  names: number[]
  claims: number[]
  photos: number[]
  /** A reader's request, by which the second person is shown less. */
  correctionId: number
  massReleaseId: number
  sourceId: number
  organisationId: number
  /** Reported, and a source that would know. */
  releaseId: number
  familyId: number
  /** The last revision before anybody came. */
  since: number
}

let made: World | undefined

/** Two people, their events, names and claims, and a roll: the same every time. */
export function aWorld(): World {
  made ??= build()
  beginAgain(made.db)
  now = undefined
  return { ...made }
}

function build(): World {
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
    const photos = people.map((id) => aPhoto(tx, id))
    return { events: decided, names, claims, photos, organisationId, releaseId, familyId }
  })
  const { massReleaseId, sourceId } = roll
  const correctionId = askToHide(db, people[1] ?? 0)
  const [personId = 0] = people
  propose(db, 'desk-0', { kind: 'person', id: personId }, { birthPlace: 'Pinsk' })
  propose(db, 'desk-1', { kind: 'event', id: rest.events[0] ?? 0 }, { place: 'Brest' })
  return {
    db,
    people,
    correctionId,
    ...rest,
    massReleaseId,
    sourceId,
    since: revisions(db),
  }
}

/** What somebody would change who may only propose. */
function propose(db: RecordDb, author: string, { kind, id }: Target, values: Values) {
  const { draw, schema, write } = formOf(kind)
  const drawn = draw(db, id)
  invariant(drawn, 'it is there')
  const hidden = { id: String(id), version: String(drawn.version) }
  const input = schema.parse(nested({ ...drawn.values, ...hidden, ...values }))
  const editor = { id: author, name: author, role: 'contributor' } as const
  proposed(() => write(db, editor, input as never))
}

function askToHide(db: RecordDb, personId: number): number {
  const subject = { kind: 'person', id: personId } as const
  const unsaid = { about: null, wrong: null, right: null, evidence: null, asker: null }
  const said = { ...unsaid, parts: [], contact: null, lang: 'be' }
  const asked = { kind: 'hide' as const, subject, ...said }
  return receiveCorrection(db, asked, { token: 'a token', at: 0, shown: db }).id
}

export type Target = { kind: FormKind; id: number }

/** Everything that a form of the model can be opened for. */
export function targetsOf({
  people,
  events,
  names,
  claims,
  photos,
  massReleaseId,
}: World): Target[] {
  const all: Record<FormKind, number[]> = {
    ...{ event: events, person: people, level: people, name: names, claim: claims },
    ...{ massRelease: [massReleaseId], photo: photos },
  }
  return (Object.keys(forms) as FormKind[]).flatMap((kind) =>
    all[kind].map((id) => ({ kind, id })),
  )
}

export type Snapshot = Map<string, Values>
export const keyOf = ({ kind, id }: Target) => `${kind} ${id}`

type Drawing = { writes: number; forms: Map<string, Drawn | undefined> }
// As everything begins, and as it is now: most steps change nothing.
let first: Drawing | undefined
let now: Drawing | undefined

/** A target as its form would show it; undefined where it is gone. */
export function drawnNow({ db }: Pick<World, 'db'>, target: Target): Drawn | undefined {
  const { forms } = drawing(writesTo(db))
  const key = keyOf(target)
  if (!forms.has(key)) forms.set(key, formOf(target.kind).draw(db, target.id))
  return forms.get(key)
}

function drawing(writes: number): Drawing {
  first ??= { writes, forms: new Map() }
  if (writes === first.writes) return first
  if (writes !== now?.writes) now = { writes, forms: new Map() }
  return now
}

/** No row is written that triggers do not count here, or history would not be whole. */
const writesTo = (db: RecordDb) =>
  statement(db, 'SELECT max(id) FROM revision_rows').pluck().get() as number

/** Every target; one that is gone is left out. */
export function snapshotOf(world: World): Snapshot {
  return new Map(
    targetsOf(world).flatMap((target) => {
      const drawn = drawnNow(world, target)
      return drawn ? [[keyOf(target), drawn.values] as const] : []
    }),
  )
}

export function lastRevision({ db }: Pick<World, 'db'>): number {
  const last = db.$client.prepare('SELECT max(id) FROM revisions').pluck().get()
  invariant(typeof last === 'number', 'there is a revision')
  return last
}
