import {
  index,
  integer,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { caseKinds, partyRoles } from '#domain/case'
import { facilityKinds } from '#domain/facility'
import { organisationKinds } from '#domain/organisation'
import { id, localText, version } from './columns.ts'
import { people } from './people.ts'

export const facilities = sqliteTable(
  'facilities',
  {
    id: id(),
    slug: text('slug').notNull(),
    kind: text('kind', { enum: facilityKinds }).notNull().default('unknown'),
    names: localText('names').notNull(),
    country: text('country').notNull(),
    number: text('number'),
    region: text('region'),
    addressLocal: text('address_local'),
    addressLatin: text('address_latin'),
    latitude: real('latitude'),
    longitude: real('longitude'),
    version: version(),
  },
  (table) => [uniqueIndex('facilities_slug_unique').on(table.slug)],
)

export const courts = sqliteTable(
  'courts',
  {
    id: id(),
    slug: text('slug').notNull(),
    names: localText('names').notNull(),
    country: text('country').notNull(),
    version: version(),
  },
  (table) => [uniqueIndex('courts_slug_unique').on(table.slug)],
)

export const organisations = sqliteTable(
  'organisations',
  {
    id: id(),
    slug: text('slug').notNull(),
    kind: text('kind', { enum: organisationKinds }).notNull(),
    names: localText('names').notNull(),
    country: text('country'),
    url: text('url'),
    version: version(),
  },
  (table) => [uniqueIndex('organisations_slug_unique').on(table.slug)],
)

/** A provision of a code: jurisdiction, code, article, part. */
export const articles = sqliteTable(
  'articles',
  {
    id: id(),
    jurisdiction: text('jurisdiction').notNull(),
    code: text('code').notNull(),
    article: text('article').notNull(),
    /** Empty when the source names no part. */
    part: text('part').notNull().default(''),
    titles: localText('titles'),
    version: version(),
  },
  (table) => [
    uniqueIndex('articles_unique').on(
      table.jurisdiction,
      table.code,
      table.article,
      table.part,
    ),
  ],
)

export const cases = sqliteTable(
  'cases',
  {
    id: id(),
    slug: text('slug').notNull(),
    kind: text('kind', { enum: caseKinds }).notNull().default('unknown'),
    names: localText('names').notNull(),
    jurisdiction: text('jurisdiction').notNull(),
    number: text('number'),
    version: version(),
  },
  (table) => [uniqueIndex('cases_slug_unique').on(table.slug)],
)

export const caseParties = sqliteTable(
  'case_parties',
  {
    id: id(),
    caseId: integer('case_id')
      .notNull()
      .references(() => cases.id),
    personId: integer('person_id')
      .notNull()
      .references(() => people.id),
    role: text('role', { enum: partyRoles }).notNull(),
  },
  (table) => [
    uniqueIndex('case_parties_unique').on(table.caseId, table.personId, table.role),
    index('case_parties_person').on(table.personId),
  ],
)
