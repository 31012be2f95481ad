import { asc, eq, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client'
import { prepared } from '#db/prepared'
import { articles, chargeArticles, events, sentences } from '#db/schema/index'

const ofPerson = eq(events.personId, sql.placeholder('person'))
/** Ids as a JSON array, so that one statement serves any number of them. */
export const eventsNamed = sql`${events.id} IN
  (SELECT value FROM json_each(${sql.placeholder('ids')}))`

/** The provisions charged, for all of a person's events at once, or for these events. */
export const articlesOf = prepared((db) => selectArticles(db, ofPerson))
export const articlesOfEvents = prepared((db) => selectArticles(db, eventsNamed))

/** The punishments decided, likewise. */
export const sentencesOf = prepared((db) => selectSentences(db, ofPerson))
export const sentencesOfEvents = prepared((db) => selectSentences(db, eventsNamed))

function selectArticles(db: Db, where: SQL) {
  return db
    .select({
      eventId: chargeArticles.eventId,
      id: articles.id,
      jurisdiction: articles.jurisdiction,
      code: articles.code,
      article: articles.article,
      part: articles.part,
      titles: articles.titles,
    })
    .from(events)
    .innerJoin(chargeArticles, eq(chargeArticles.eventId, events.id))
    .innerJoin(articles, eq(articles.id, chargeArticles.articleId))
    .where(where)
    .orderBy(
      sql`CAST(${articles.article} AS INTEGER)`,
      asc(articles.article),
      asc(articles.part),
    )
    .prepare()
}

function selectSentences(db: Db, where: SQL) {
  return db
    .select({
      eventId: sentences.eventId,
      id: sentences.id,
      kind: sentences.kind,
      term: sentences.term,
      suspendedTerm: sentences.suspendedTerm,
      money: sentences.money,
      currency: sentences.currency,
      regime: sentences.regime,
    })
    .from(events)
    .innerJoin(sentences, eq(sentences.eventId, events.id))
    .where(where)
    .orderBy(asc(sentences.eventId), asc(sentences.id))
    .prepare()
}

export type ProfileArticle = ReturnType<ReturnType<typeof articlesOf>['all']>[number]
export type ProfileSentence = ReturnType<ReturnType<typeof sentencesOf>['all']>[number]
