import type { DeskDetails } from '#db/queries/desk-person'
import { localText } from '#i18n/local-text'
import { moneyWords, termWords } from '#i18n/numbers'
import { releaseHeading, releaseParts } from '#i18n/release-words'
import { words } from '#i18n/words'

type Event = DeskDetails['events'][number]
type Named = { names: Record<string, string> } | null

/** What an event's kind adds, in a few words each; what is unknown is left out. */
export function eventDetailWords(locale: string, event: Event): string[] {
  const name = (row: Named) => (row ? localText(row.names, locale)?.text : undefined)
  const parts = [
    event.arrest && words(locale, 'custodyStatus', event.arrest.status),
    event.charge && words(locale, 'chargeStage', event.charge.stage),
    ...event.articles.map(({ article, part }) => article + (part && `(${part})`)),
    event.decision && words(locale, 'decisionType', event.decision.type),
    event.decision && words(locale, 'decisionOutcome', event.decision.outcome),
    ...event.sentences.map((sentence) => sentenceWords(locale, sentence)),
    name(event.court),
    name(event.fromFacility),
    event.toFacility && `→ ${name(event.toFacility)}`,
    ...releaseWords(locale, event.release),
    name(event.massRelease),
    name(event.facility),
    event.place,
  ]
  return parts.flatMap((part) => part || [])
}

function releaseWords(locale: string, release: Event['release']) {
  if (!release) return []
  return [releaseHeading(locale, release), ...releaseParts(locale, release)]
}

function sentenceWords(locale: string, sentence: Event['sentences'][number]): string {
  const { kind, term, money, currency, regime } = sentence
  const parts = [
    words(locale, 'sentenceKind', kind),
    term && termWords(locale, term),
    money && currency && moneyWords(locale, money, currency),
    regime && words(locale, 'regime', regime),
  ]
  return parts.filter(Boolean).join(', ')
}
