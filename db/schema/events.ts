import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { custodyStatuses } from '#domain/custody'
import { chargeStages, decisionOutcomes, decisionTypes } from '#domain/decision'
import { eventKinds, eventStates } from '#domain/event'
import { publicationLevels } from '#domain/person'
import { regimes, sentenceKinds } from '#domain/sentence'
import { edtfColumns, flag, id, localText, version } from './columns.ts'
import { people } from './people.ts'
import { articles, cases, courts, facilities, organisations } from './places.ts'

/** The part that every dated thing about a person has in common. */
export const events = sqliteTable(
  'events',
  {
    id: id(),
    personId: integer('person_id')
      .notNull()
      .references(() => people.id),
    kind: text('kind', { enum: eventKinds }).notNull(),
    /** Null when no source dates it at all: never a guessed day. */
    ...edtfColumns('happened_on'),
    /** What the source wrote, where that differs. */
    happenedOnVerbatim: text('happened_on_verbatim'),
    /** The first day it was publicly known. */
    ...edtfColumns('known_on'),
    place: text('place'),
    facilityId: integer('facility_id').references(() => facilities.id),
    caseId: integer('case_id').references(() => cases.id),
    text: localText('text'),
    publicationLevel: text('publication_level', { enum: publicationLevels })
      .notNull()
      .default('public'),
    state: text('state', { enum: eventStates }).notNull().default('reported'),
    /** Order among events whose dates overlap; smaller first. */
    position: integer('position').notNull().default(0),
    version: version(),
  },
  (table) => [
    index('events_person').on(table.personId),
    // Covers "arrested between" and "released between" without touching the table.
    index('events_kind_happened').on(
      table.kind,
      table.happenedOnEarliest,
      table.happenedOnLatest,
      table.state,
      table.personId,
    ),
    // Every event in the order of its day.
    index('events_happened').on(table.happenedOnEarliest),
    index('events_facility').on(table.facilityId),
    index('events_case').on(table.caseId),
  ],
)

const eventKey = () =>
  integer('event_id')
    .primaryKey()
    .references(() => events.id)

export const arrests = sqliteTable(
  'arrests',
  {
    eventId: eventKey(),
    /** The status it leads to, as far as it is known. */
    status: text('status', { enum: custodyStatuses })
      .notNull()
      .default('held_unspecified'),
    organisationId: integer('organisation_id').references(() => organisations.id),
  },
  (table) => [index('arrests_organisation').on(table.organisationId)],
)

export const charges = sqliteTable('charges', {
  eventId: eventKey(),
  stage: text('stage', { enum: chargeStages }).notNull().default('reported'),
})

export const chargeArticles = sqliteTable(
  'charge_articles',
  {
    id: id(),
    eventId: integer('event_id')
      .notNull()
      .references(() => charges.eventId),
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id),
  },
  (table) => [
    uniqueIndex('charge_articles_unique').on(table.eventId, table.articleId),
    index('charge_articles_article').on(table.articleId),
  ],
)

export const decisions = sqliteTable(
  'decisions',
  {
    eventId: eventKey(),
    type: text('type', { enum: decisionTypes }).notNull(),
    outcome: text('outcome', { enum: decisionOutcomes }).notNull().default('unknown'),
    courtId: integer('court_id').references(() => courts.id),
    inAbsentia: flag('in_absentia'),
    /** Names of judges, in their public role only; see `namesJudges`. */
    judges: text('judges'),
    /** Officials are named only where an editor decides so (domain handbook 6.18). */
    namesJudges: flag('names_judges'),
  },
  (table) => [
    index('decisions_court').on(table.courtId),
    // Every judge's name by hopping from one to the next.
    index('decisions_judges').on(table.namesJudges, table.judges),
  ],
)

export const sentences = sqliteTable(
  'sentences',
  {
    id: id(),
    eventId: integer('event_id')
      .notNull()
      .references(() => decisions.eventId),
    kind: text('kind', { enum: sentenceKinds }).notNull(),
    /** ISO 8601 duration, `P4Y6M`. */
    term: text('term'),
    suspendedTerm: text('suspended_term'),
    /** Whole units of the currency, as the source gives it. */
    money: integer('money'),
    currency: text('currency'),
    regime: text('regime', { enum: regimes }),
    /** A sourced claim; never computed by us, because remand credit differs by law. */
    ...edtfColumns('expected_end_on'),
    version: version(),
  },
  (table) => [
    index('sentences_event').on(table.eventId),
    index('sentences_expected_end').on(table.expectedEndOnLatest, table.eventId),
  ],
)

export const transfers = sqliteTable(
  'transfers',
  {
    eventId: eventKey(),
    fromFacilityId: integer('from_facility_id').references(() => facilities.id),
    toFacilityId: integer('to_facility_id').references(() => facilities.id),
  },
  (table) => [
    index('transfers_from').on(table.fromFacilityId),
    index('transfers_to').on(table.toFacilityId),
  ],
)

export const deaths = sqliteTable('deaths', {
  eventId: eventKey(),
  inCustody: flag('in_custody'),
  officialCause: text('official_cause'),
  reportedCause: text('reported_cause'),
})
