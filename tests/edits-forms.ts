import type { z } from 'zod'
import type { Problem } from '#auth/action'
import { type RecordDb, statement } from '#db/client'
import { amendClaim } from '#db/mutations/claims'
import { amendEvent } from '#db/mutations/events'
import { setPublicationLevel } from '#db/mutations/levels'
import { editMassRelease } from '#db/mutations/mass-releases'
import { amendName } from '#db/mutations/names'
import { editPerson } from '#db/mutations/people'
import { amendPhoto } from '#db/mutations/photos'
import { changesSince } from '#db/queries/changes-since'
import { findDeskEvent } from '#db/queries/desk-event'
import {
  findDeskPerson,
  findName,
  nameValues,
  personValues,
} from '#db/queries/desk-person'
import { findDeskPhoto, photoValues } from '#db/queries/desk-photos'
import { findDeskMassRelease, massReleaseValues } from '#db/queries/desk-releases'
import { findClaim } from '#db/queries/questions'
import { Proposed } from '#db/review'
import type { RecordTable } from '#db/tables'
import { amendment } from '#domain/amendment'
import { claimChange } from '#domain/claim'
import type { Editor } from '#domain/editor'
import { newMassRelease } from '#domain/mass-release'
import { newEvent } from '#domain/new-event'
import { newName } from '#domain/new-name'
import { levelChange, personChange } from '#domain/person'
import { photo } from '#domain/photo'
import type { Values } from '#lib/form'
import { ok, type Result } from '#lib/result'
import type { Mutation } from '#tests/mutations'
import { reviewed } from '#tests/reviewed'

export type Drawn = { values: Values; version: number }
type Seen = { id: number; version: number }

/** A form that changes a row, as its page draws it and its action saves it. */
export type Form = {
  mutation: Mutation
  table: RecordTable
  draw: (db: RecordDb, id: number) => Drawn | undefined
  schema: z.ZodType
  write: (db: RecordDb, editor: Editor, input: never) => Result<unknown, { code: string }>
  /** What can be typed: fields of text, choices, and several words in a row. */
  texts?: string[]
  choices?: Record<string, readonly string[]>
  sets?: Record<string, readonly string[]>
}

const uncited = { sourceId: null }
const version = (row: { version: number } | undefined) => row?.version ?? 0

export const forms = {
  event: {
    mutation: 'events.amendEvent',
    table: 'events',
    draw: (db, id) => {
      const event = findDeskEvent(db, id)
      return event && { version: event.version, values: withHidden(event) }
    },
    schema: amendment.and(newEvent),
    write: (db, editor, input: z.output<typeof amendment> & z.output<typeof newEvent>) =>
      amendEvent(db, editor, input, { ...input, ...uncited }),
    texts: ['place', 'text.en', 'text.be'],
    choices: {
      position: ['0', '1', '2'],
      'sentences.0.term': ['P1Y', 'P2Y', 'P3Y', ''],
      'sentences.0.kind': ['imprisonment', 'fine'],
      'sentences.1.kind': ['imprisonment', 'fine', ''],
      'sentences.1.term': ['P4Y', ''],
    },
  },
  person: {
    mutation: 'people.editPerson',
    table: 'people',
    draw: (db, id) => {
      const person = findDeskPerson(db, id)
      return person && { version: person.version, values: personValues(person) }
    },
    schema: amendment.and(personChange),
    write: (
      db,
      editor,
      input: z.output<typeof amendment> & z.output<typeof personChange>,
    ) => editPerson(db, editor, input, { ...input, ...uncited }),
    texts: ['birthPlace', 'summary.en'],
    sets: {
      citizenships: ['BY', 'LT', 'PL'],
      occupations: ['lawyer', 'medic', 'artist'],
    },
  },
  level: {
    mutation: 'levels.setPublicationLevel',
    table: 'people',
    draw: (db, id) => {
      const person = findDeskPerson(db, id)
      return (
        person && { version: person.version, values: { level: person.publicationLevel } }
      )
    },
    schema: levelChange,
    write: (db, editor, input: z.output<typeof levelChange>) =>
      setPublicationLevel(db, editor, input),
    choices: { level: ['public', 'public_limited', 'counted_only', 'internal'] },
  },
  name: {
    mutation: 'names.amendName',
    table: 'names',
    draw: (db, id) => {
      const name = findName(db, id)
      const values = name && { personId: String(name.personId), ...nameValues(name) }
      return values && { version: version(name), values }
    },
    schema: amendment.and(newName),
    write: (db, editor, input: z.output<typeof amendment> & z.output<typeof newName>) =>
      amendName(db, editor, input, { ...input, ...uncited }),
    texts: ['text'],
    choices: { lang: ['en', 'be', 'ru'], kind: ['primary', 'alias'] },
  },
  claim: {
    mutation: 'claims.amendClaim',
    table: 'claims',
    draw: (db, id) => {
      const found = findClaim(db, id)
      return found && { version: found.claim.version, values: found.values }
    },
    schema: claimChange,
    write: (db, editor, input: z.output<typeof claimChange>) =>
      amendClaim(db, editor, input),
    texts: ['value', 'locator', 'attribution'],
    choices: { confidence: ['high', 'low'], stance: ['supports', 'contradicts'] },
  },
  massRelease: {
    mutation: 'mass-releases.editMassRelease',
    table: 'mass_releases',
    draw: (db, id) => {
      const release = findDeskMassRelease(db, id)
      return release && { version: release.version, values: massReleaseValues(db, id) }
    },
    schema: amendment.and(newMassRelease),
    write: (
      db,
      editor,
      input: z.output<typeof amendment> & z.output<typeof newMassRelease>,
    ) => editMassRelease(db, editor, input, { ...input, ...uncited }),
    texts: ['reasons.en', 'summary.en'],
    sets: { destinations: ['LT', 'PL', 'DE'] },
  },
  photo: {
    mutation: 'photos.amendPhoto',
    table: 'photos',
    draw: (db, id) => {
      const photo = findDeskPhoto(db, id)
      if (!photo) return undefined
      const { source: _, ...values } = photoValues(photo)
      return { version: photo.version, values: { sourceId: sourceOf(db, id), ...values } }
    },
    schema: amendment.and(photo),
    write: (db, editor, input: z.output<typeof amendment> & z.output<typeof photo>) =>
      amendPhoto(db, editor, input, input),
    texts: ['rightsHolder', 'identityBy', 'note', 'alt.en'],
    choices: {
      licence: ['permission', 'cc0'],
      consent: ['given', 'not_asked'],
      publicationLevel: ['public', 'internal'],
    },
  },
} satisfies Record<string, Form>

export type FormKind = keyof typeof forms
export const formOf = (kind: FormKind): Form => forms[kind] as Form

const sourceOf = (db: RecordDb, photoId: number) =>
  String(statement(db, 'SELECT source_id FROM photos WHERE id = ?').pluck().get(photoId))

function withHidden({
  personId,
  kind,
  values,
}: {
  personId: number
  kind: string
  values: Values
}) {
  const { source: _, ...own } = values
  // The shape asks for a source; what is cited is no part of the row.
  return { personId: String(personId), kind, sourceId: '1', ...own }
}

type Saving = {
  db: RecordDb
  editor: Editor
  /** Told of what has to wait; without it a second person accepts it at once. */
  waits?: (proposalId: number) => void
}

/** What the actions of the desk do with such a form: save, or the row as it is now. */
export function workOf(kind: FormKind, { db, editor, waits }: Saving) {
  const form = formOf(kind)
  return (input: unknown): Problem | null => {
    const write = () => form.write(db, editor, input as never)
    const done = waits ? waiting(write, waits) : reviewed(db, write)
    if (done.ok) return null
    const { id, version } = input as Seen
    const now = form.draw(db, id)
    if (done.problem.code !== 'stale' || !now) return { code: done.problem.code }
    const since = changesSince(db, { table: form.table, id, version })
    return { code: 'stale', version: now.version, theirs: now.values, since }
  }
}

function waiting<Done>(write: () => Done, waits: (proposalId: number) => void) {
  try {
    return write()
  } catch (error) {
    if (!(error instanceof Proposed)) throw error
    waits(error.proposalId)
    return ok(null)
  }
}
