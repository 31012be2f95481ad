import { integer, sqliteTable } from 'drizzle-orm/sqlite-core'

/** Whose level is `sealed`: kept by triggers, and so few that every query can ask it. */
export const sealedPeople = sqliteTable('sealed_people', {
  personId: integer('person_id').primaryKey(),
})
