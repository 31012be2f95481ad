import {
  blob,
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { identityChecks, photoConsents, photoLevels, photoLicences } from '#domain/photo'
import { id, localText, version } from './columns.ts'
import { people } from './people.ts'
import { sources } from './sources.ts'

/**
 * The bytes of a photo as we encoded them, in two sizes. Never changed, never revised: rows
 * and history name them by hash. Their id is drawn by lot, like that of every row.
 */
export const photoFiles = sqliteTable(
  'photo_files',
  {
    id: id(),
    /** SHA-256 of the large one, in hex. */
    hash: text('hash').notNull(),
    large: blob('large', { mode: 'buffer' }).notNull(),
    small: blob('small', { mode: 'buffer' }).notNull(),
  },
  (table) => [uniqueIndex('photo_files_hash').on(table.hash)],
)

/** A photo of a person: whence, by what right, and who made sure that it is them. */
export const photos = sqliteTable(
  'photos',
  {
    id: id(),
    personId: integer('person_id')
      .notNull()
      .references(() => people.id),
    sourceId: integer('source_id')
      .notNull()
      .references(() => sources.id),
    fileId: integer('file_id')
      .notNull()
      .references(() => photoFiles.id),
    hash: text('hash').notNull(),
    /** Of the large one, in pixels. */
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    licence: text('licence', { enum: photoLicences }),
    rightsHolder: text('rights_holder'),
    identityHow: text('identity_how', { enum: identityChecks }),
    identityBy: text('identity_by'),
    consent: text('consent', { enum: photoConsents }),
    consentNote: text('consent_note'),
    alt: localText('alt'),
    note: text('note'),
    publicationLevel: text('publication_level', { enum: photoLevels })
      .notNull()
      .default('internal'),
    version: version(),
  },
  (table) => [
    index('photos_person').on(table.personId),
    index('photos_file').on(table.fileId),
    index('photos_source').on(table.sourceId),
  ],
)
