import { asc, eq, sql } from 'drizzle-orm'
import { prepared } from '#db/prepared'
import { articles, chargeArticles, events, sentences } from '#db/schema/index'

/** The provisions charged, for all of a person's events at once. */
export const articlesOf = prepared((db) =>
  db
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
    .where(eq(events.personId, sql.placeholder('person')))
    .orderBy(
      sql`CAST(${articles.article} AS INTEGER)`,
      asc(articles.article),
      asc(articles.part),
    )
    .prepare(),
)

/** The punishments decided, for all of a person's events at once. */
export const sentencesOf = prepared((db) =>
  db
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
    .where(eq(events.personId, sql.placeholder('person')))
    .orderBy(asc(sentences.eventId), asc(sentences.id))
    .prepare(),
)

export type ProfileArticle = ReturnType<ReturnType<typeof articlesOf>['all']>[number]
export type ProfileSentence = ReturnType<ReturnType<typeof sentencesOf>['all']>[number]
