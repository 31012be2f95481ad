import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Understood } from '#domain/list-entry'
import {
  figureCounts,
  figureQualifiers,
  massReleaseStatuses,
  matchStates,
} from '#domain/mass-release'
import { publicationLevels } from '#domain/person'
import {
  conditionalities,
  documentStates,
  releaseOutcomes,
  releaseTypes,
} from '#domain/release'
import { edtfColumns, flag, id, localText, version } from './columns.ts'
import { events } from './events.ts'
import { people } from './people.ts'
import { organisations } from './places.ts'
import { sources } from './sources.ts'

export const massReleases = sqliteTable(
  'mass_releases',
  {
    id: id(),
    slug: text('slug').notNull(),
    names: localText('names').notNull(),
    country: text('country').notNull(),
    ...edtfColumns('happened_on'),
    announcedById: integer('announced_by_id').references(() => organisations.id),
    legalAct: localText('legal_act'),
    reasons: localText('reasons'),
    summary: localText('summary'),
    /** Where its people were taken or sent, ISO 3166-1 alpha-2. */
    destinations: text('destinations', { mode: 'json' }).$type<string[]>(),
    /** What its releases have in common, as far as it is known: offered, never assumed. */
    releaseType: text('release_type', { enum: releaseTypes }),
    conditionality: text('conditionality', { enum: conditionalities }),
    outcome: text('outcome', { enum: releaseOutcomes }),
    documents: text('documents', { enum: documentStates }),
    status: text('status', { enum: massReleaseStatuses }).notNull().default('announced'),
    /** How the numbers came out in the end; without it nothing is closed. */
    reconciliation: localText('reconciliation'),
    fictional: flag('fictional'),
    publicationLevel: text('publication_level', { enum: publicationLevels })
      .notNull()
      .default('internal'),
    version: version(),
  },
  (table) => [
    uniqueIndex('mass_releases_slug_unique').on(table.slug),
    index('mass_releases_happened').on(table.happenedOnEarliest),
    index('mass_releases_announced_by').on(table.announcedById),
  ],
)

/** The detail of an event of kind `release`. */
export const releases = sqliteTable(
  'releases',
  {
    eventId: integer('event_id')
      .primaryKey()
      .references(() => events.id),
    type: text('type', { enum: releaseTypes }).notNull(),
    conditionality: text('conditionality', { enum: conditionalities })
      .notNull()
      .default('unknown'),
    outcome: text('outcome', { enum: releaseOutcomes }).notNull().default('unknown'),
    /** Country the person was taken to or went to, ISO 3166-1 alpha-2. */
    destination: text('destination'),
    documents: text('documents', { enum: documentStates }).notNull().default('unknown'),
    legalAct: text('legal_act'),
    massReleaseId: integer('mass_release_id').references(() => massReleases.id),
  },
  (table) => [
    index('releases_mass_release').on(table.massReleaseId),
    index('releases_type').on(table.type),
  ],
)

/** A number about a mass release, from one source. */
export const figures = sqliteTable(
  'figures',
  {
    id: id(),
    massReleaseId: integer('mass_release_id')
      .notNull()
      .references(() => massReleases.id),
    counts: text('counts', { enum: figureCounts }).notNull(),
    value: integer('value').notNull(),
    qualifier: text('qualifier', { enum: figureQualifiers }).notNull().default('exactly'),
    /** For `taken_to` and `citizens_of`. */
    country: text('country'),
    /** The words of the source, in the language of the source. */
    verbatim: text('verbatim'),
    note: localText('note'),
    sourceId: integer('source_id')
      .notNull()
      .references(() => sources.id),
    ...edtfColumns('as_of_on'),
    position: integer('position').notNull().default(0),
    version: version(),
  },
  (table) => [
    index('figures_mass_release').on(table.massReleaseId),
    index('figures_source').on(table.sourceId),
  ],
)

/** One list as it was pasted. The text never changes; its entries are cut from it. */
export const rollLists = sqliteTable(
  'roll_lists',
  {
    id: id(),
    massReleaseId: integer('mass_release_id')
      .notNull()
      .references(() => massReleases.id),
    sourceId: integer('source_id')
      .notNull()
      .references(() => sources.id),
    text: text('text').notNull(),
    lang: text('lang').notNull(),
    version: version(),
  },
  (table) => [
    index('roll_lists_mass_release').on(table.massReleaseId),
    index('roll_lists_source').on(table.sourceId),
  ],
)

/** One name on one published list of a mass release. */
export const rollEntries = sqliteTable(
  'roll_entries',
  {
    id: id(),
    massReleaseId: integer('mass_release_id')
      .notNull()
      .references(() => massReleases.id),
    sourceId: integer('source_id')
      .notNull()
      .references(() => sources.id),
    /** The list it was cut from; null where it was typed by itself. */
    listId: integer('list_id').references(() => rollLists.id),
    /** Where in the text of the list: UTF-16 units, the end exclusive. */
    startsAt: integer('starts_at'),
    endsAt: integer('ends_at'),
    /** As published. */
    rawText: text('raw_text').notNull(),
    /** What the editor understands by it, where that is not what the machine read. */
    reading: text('reading', { mode: 'json' }).$type<Understood>(),
    lang: text('lang').notNull(),
    position: integer('position').notNull().default(0),
    matchState: text('match_state', { enum: matchStates }).notNull().default('unmatched'),
    personId: integer('person_id').references(() => people.id),
    note: localText('note'),
    version: version(),
  },
  (table) => [
    index('roll_entries_mass_release').on(table.massReleaseId),
    index('roll_entries_person').on(table.personId),
    index('roll_entries_source').on(table.sourceId),
    index('roll_entries_list').on(table.listId),
  ],
)
