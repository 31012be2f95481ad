import {
  blob,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
} from 'drizzle-orm/sqlite-core'
import { certainties, custodyStatuses, spanEnds } from '#domain/custody'
import { sexes } from '#domain/person'
import { releaseTypes } from '#domain/release'
import { edtfColumns, flag } from './columns.ts'
import { people } from './people.ts'

/** Rebuilt from events in the transaction that changes them; never edited by hand. */
export const custodySpans = sqliteTable(
  'custody_spans',
  {
    personId: integer('person_id')
      .notNull()
      .references(() => people.id),
    position: integer('position').notNull(),
    status: text('status', { enum: custodyStatuses }).notNull(),
    certainty: text('certainty', { enum: certainties }).notNull(),
    facilityId: integer('facility_id'),
    ...edtfColumns('from_on'),
    ...edtfColumns('to_on'),
    end: text('end', { enum: spanEnds }).notNull(),
    beganBy: integer('began_by'),
    endedBy: integer('ended_by'),
    /** Counted by `behind_bars`. */
    behindBars: flag('behind_bars'),
    /** Counted by `deprived_of_liberty_wide`. */
    deprivedWide: flag('deprived_wide'),
    fictional: flag('fictional'),
  },
  (table) => [primaryKey({ columns: [table.personId, table.position] })],
)

/** Where each person stands now, as lists need it: one row a person. */
export const standings = sqliteTable(
  'standings',
  {
    personId: integer('person_id')
      .primaryKey()
      .references(() => people.id),
    status: text('status', { enum: custodyStatuses }).notNull(),
    certainty: text('certainty', { enum: certainties }).notNull(),
    ...edtfColumns('since_on'),
    behindBars: flag('behind_bars'),
    deprivedWide: flag('deprived_wide'),
    sex: text('sex', { enum: sexes }).notNull(),
    country: text('country').notNull(),
    fictional: flag('fictional'),
    firstArrestEarliest: text('first_arrest_earliest'),
    lastArrestEarliest: text('last_arrest_earliest'),
    lastReleaseEarliest: text('last_release_earliest'),
    lastReleaseType: text('last_release_type', { enum: releaseTypes }),
    /** Display names as `{lang: text}`, primary ones, folded sort key apart. */
    displayNames: text('display_names', { mode: 'json' })
      .$type<Record<string, string>>()
      .notNull(),
    sortKey: text('sort_key').notNull(),
    /** Every key in `name_keys`, apart by blanks: how the names sound, word by word. */
    nameKeys: text('name_keys').notNull(),
  },
  (table) => [
    // Lists in name order: an index holds the person's id as well.
    index('standings_by_name').on(table.sortKey),
    index('standings_fictional').on(table.fictional),
  ],
)

/** Who is found by a word that sounds so (`domain/sounds.ts`). */
export const nameKeys = sqliteTable(
  'name_keys',
  {
    key: text('key').notNull(),
    personId: integer('person_id')
      .notNull()
      .references(() => people.id),
  },
  (table) => [primaryKey({ columns: [table.key, table.personId] })],
)

/** Every distinct key with the number of people who have it: what a search begins with. */
export const nameVocabulary = sqliteTable('name_vocabulary', {
  key: text('key').primaryKey(),
  people: integer('people').notNull(),
})

/** Everything that people are filtered and counted by, column by column (docs/decisions/0013). */
export const facetChunks = sqliteTable('facet_chunks', {
  /** The person's id modulo 1,024. */
  chunk: integer('chunk').primaryKey(),
  data: blob('data', { mode: 'buffer' }).notNull(),
})
