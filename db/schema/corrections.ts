import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import {
  askers,
  correctionKinds,
  correctionStates,
  correctionSubjects,
  softHideSubjects,
  verifications,
} from '#domain/correction'
import { publicationLevels } from '#domain/person'
import { flag, id, version } from './columns.ts'

const instant = (name: string) => integer(name, { mode: 'timestamp_ms' })

/** What a reader asked to be put right, limited or hidden. Confidential; never published. */
export const corrections = sqliteTable(
  'corrections',
  {
    id: id(),
    kind: text('kind', { enum: correctionKinds }).notNull(),
    /** The page that the form was opened from; null where it was opened by itself. */
    subject: text('subject', { enum: correctionSubjects }),
    subjectId: integer('subject_id'),
    /** About whom or what, in the asker's words. */
    about: text('about'),
    wrong: text('wrong'),
    right: text('right'),
    /** Words and addresses; no address is ever fetched. */
    evidence: text('evidence'),
    asker: text('asker', { enum: askers }),
    /** How to answer safely, in the asker's words. */
    contact: text('contact'),
    /** The language to answer in, BCP 47. */
    lang: text('lang').notNull(),
    state: text('state', { enum: correctionStates }).notNull().default('received'),
    verified: text('verified', { enum: verifications }).notNull().default('no'),
    /** How an editor made sure who asks, and what consent was given. */
    verifiedHow: text('verified_how'),
    receivedAt: instant('received_at').notNull(),
    acknowledgedAt: instant('acknowledged_at'),
    closedAt: instant('closed_at'),
    /** When everything that the asker wrote was erased. */
    erasedAt: instant('erased_at'),
    /** SHA-256 of all that was asked, by which the same is known again; erased with it. */
    digest: text('digest'),
    /** How often the same was sent again, and joined to this. */
    joined: integer('joined').notNull().default(0),
    version: version(),
    /** What should not be shown, where not the whole person is meant: `photo places`. */
    parts: text('parts').notNull().default(''),
  },
  (table) => [
    index('corrections_state').on(table.state, table.receivedAt),
    index('corrections_digest').on(table.digest),
    index('corrections_subject').on(table.subject, table.subjectId),
  ],
)

/** Private links to a request: one a sending. */
export const correctionTokens = sqliteTable(
  'correction_tokens',
  {
    /** SHA-256 of the token in the link. */
    hash: text('hash').primaryKey(),
    correctionId: integer('correction_id')
      .notNull()
      .references(() => corrections.id),
  },
  (table) => [index('correction_tokens_correction').on(table.correctionId)],
)

/** What was done and said about a request, in order. */
export const correctionSteps = sqliteTable(
  'correction_steps',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    correctionId: integer('correction_id')
      .notNull()
      .references(() => corrections.id),
    at: instant('at').notNull(),
    side: text('side', { enum: ['asker', 'desk'] }).notNull(),
    editorName: text('editor_name'),
    state: text('state', { enum: correctionStates }).notNull(),
    /** To the asker, or from them. */
    words: text('words'),
    /** For editors alone. */
    note: text('note'),
    editorId: text('editor_id'),
  },
  (table) => [index('correction_steps_correction').on(table.correctionId)],
)

/** What went at once because somebody asked, until an editor decides. */
export const softHides = sqliteTable(
  'soft_hides',
  {
    id: id(),
    correctionId: integer('correction_id')
      .notNull()
      .references(() => corrections.id),
    personId: integer('person_id').notNull(),
    at: instant('at').notNull(),
    /** When an editor showed it as before. */
    liftedAt: instant('lifted_at'),
    /** The whole person, and not parts of the page alone. */
    whole: flag('whole'),
    /** The revision that hid it; absent in the oldest. */
    revisionId: integer('revision_id'),
  },
  (table) => [
    index('soft_hides_person').on(table.personId, table.at),
    index('soft_hides_correction').on(table.correctionId),
    index('soft_hides_at').on(table.at),
  ],
)

/** One thing that went: a level that sank, or a field that was limited. */
export const softHideParts = sqliteTable(
  'soft_hide_parts',
  {
    id: id(),
    softHideId: integer('soft_hide_id')
      .notNull()
      .references(() => softHides.id),
    subject: text('subject', { enum: softHideSubjects }).notNull(),
    subjectId: integer('subject_id').notNull(),
    /** `publication_level`, or a field as `field_limits` has it. */
    field: text('field').notNull(),
    /** Of a level. */
    levelBefore: text('level_before', { enum: publicationLevels }),
    /** Of a field: its row in `field_limits`, as long as that is there. */
    limitId: integer('limit_id'),
  },
  (table) => [
    index('soft_hide_parts_hide').on(table.softHideId),
    index('soft_hide_parts_subject').on(table.subject, table.subjectId),
  ],
)
