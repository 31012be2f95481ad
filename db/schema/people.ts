import {
  type AnySQLiteColumn,
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { nameKinds, nameSchemes } from '#domain/name'
import { occupations as occupationList, publicationLevels, sexes } from '#domain/person'
import { edtfColumns, flag, id, localText, version } from './columns.ts'

export const people = sqliteTable(
  'people',
  {
    id: id(),
    slug: text('slug').notNull(),
    sex: text('sex', { enum: sexes }).notNull().default('unknown'),
    ...edtfColumns('birth_on'),
    birthPlace: text('birth_place'),
    /** The country whose authorities hold or held the person, ISO 3166-1 alpha-2. */
    country: text('country').notNull(),
    summary: localText('summary'),
    fictional: flag('fictional'),
    publicationLevel: text('publication_level', { enum: publicationLevels })
      .notNull()
      .default('internal'),
    /** The record that this one became part of; it is then `removed`, and redirects. */
    mergedInto: integer('merged_into').references((): AnySQLiteColumn => people.id),
    version: version(),
  },
  (table) => [
    index('people_merged_into').on(table.mergedInto),
    index('people_birth').on(table.birthOn),
    uniqueIndex('people_slug_unique').on(table.slug),
    index('people_publication').on(table.publicationLevel, table.country),
  ],
)

/** Addresses a person or a mass release once had; they redirect for ever. */
export const oldSlugs = sqliteTable(
  'old_slugs',
  {
    id: id(),
    slug: text('slug').notNull(),
    personId: integer('person_id').references(() => people.id),
    /** Whose address it was, where that record became part of this person's. */
    oldId: integer('old_id'),
  },
  (table) => [
    uniqueIndex('old_slugs_slug_unique').on(table.slug),
    index('old_slugs_person').on(table.personId),
  ],
)

export const citizenships = sqliteTable(
  'citizenships',
  {
    id: id(),
    personId: integer('person_id')
      .notNull()
      .references(() => people.id),
    country: text('country').notNull(),
  },
  (table) => [uniqueIndex('citizenships_unique').on(table.personId, table.country)],
)

export const occupations = sqliteTable(
  'occupations',
  {
    id: id(),
    personId: integer('person_id')
      .notNull()
      .references(() => people.id),
    occupation: text('occupation', { enum: occupationList }).notNull(),
  },
  (table) => [uniqueIndex('occupations_unique').on(table.personId, table.occupation)],
)

export const names = sqliteTable(
  'names',
  {
    id: id(),
    personId: integer('person_id')
      .notNull()
      .references(() => people.id),
    text: text('text').notNull(),
    /** BCP 47. */
    lang: text('lang').notNull(),
    /** ISO 15924. */
    script: text('script').notNull(),
    kind: text('kind', { enum: nameKinds }).notNull(),
    scheme: text('scheme', { enum: nameSchemes }),
    version: version(),
  },
  (table) => [uniqueIndex('names_unique').on(table.personId, table.text, table.lang)],
)
